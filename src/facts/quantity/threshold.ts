/** 突破千亿元|大关, 迈上万亿元|新台阶, 跨过600亿元、700亿元|两个台阶: what a value was to those who passed it. */
const THRESHOLD =
  /(?:这?[一两二三四五六七八九几]个)?的?(?:历史性|整数|重要|[新大])*的?(?:关口|台阶|门槛|平台|高位|高峰|里程碑|关(?![键系节联注爱怀心切卡]))/uy

/** Where the threshold that a value at `end` is called ends; `end` if it is called none. */
export function thresholdEnd(text: string, end: number): number {
  THRESHOLD.lastIndex = end
  return THRESHOLD.test(text) ? THRESHOLD.lastIndex : end
}

/** Whether a value that ends at `end` is called a threshold. */
export const isThreshold = (text: string, end: number): boolean => thresholdEnd(text, end) > end
