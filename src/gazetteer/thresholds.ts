/** 突破千亿元|大关, 迈上万亿元|新台阶, 跨过600亿元、700亿元|两个台阶: what a value was to those who passed it. */
import { lazyPattern } from '../lexicon/lazy-pattern.js'
import { anyOf } from '../lexicon/words-by-role.js'

const THRESHOLD = lazyPattern(
  () =>
    `(?:这?(?:${anyOf('quantity/threshold-counted')}))?的?(?:${anyOf('quantity/threshold-kind')})*的?(?:${anyOf('quantity/threshold')}|关(?!${anyOf('quantity/pass-begins-word')}))`,
  'uy',
)

/** Where the threshold that a value at `end` is called ends; `end` if it is called none. */
export function thresholdEnd(text: string, end: number): number {
  THRESHOLD.regexp.lastIndex = end
  return THRESHOLD.test(text) ? THRESHOLD.regexp.lastIndex : end
}

/** Whether a value that ends at `end` is called a threshold. */
export const isThreshold = (text: string, end: number): boolean => thresholdEnd(text, end) > end
