/** Tool bars: lines that consist of the words of a page and of nothing else: 打印 关闭, 登录 | 注册, 【大 中 小】, 收藏本站设为首页. */
import { STROKES } from '../strokes.js'
import { furniturePhrases } from './phrases.js'

/** A bar is not longer than this. */
const LENGTH = 80
/** Marks that stand around a word of the page: 【打印】, — END —, 加载中… */
const AROUND = new Set(` \u3000\t|${STROKES}/\\·•:：,，、。.…—–-~～【】[]()（）<>《》»›*★☆■◆▲▼●○→←+`)
const DIGIT = /\d/u

/** `line` without the marks around it. */
export function withoutMarks(line: string): string {
  let start = 0
  let end = line.length
  while (start < end && AROUND.has(line.charAt(start))) start++
  while (end > start && AROUND.has(line.charAt(end - 1))) end--
  return line.slice(start, end)
}

/** The sort of the first word of a line that is all words of the page, parted by marks or by nothing; else undefined. */
export function sortOfBar(line: string): string | undefined {
  // rows of tables
  if (line.length > LENGTH || line.startsWith('|')) return undefined
  const { bar: words, longestWord, sorts } = furniturePhrases()
  const bare = withoutMarks(line)
  if (words.has(bare)) return sorts.get(bare)
  let first: string | undefined
  let count = 0
  let long = 0
  for (let at = 0; at < line.length; ) {
    const char = line.charAt(at)
    // the number of those who 赞 or 评论
    if (AROUND.has(char) || (count > 0 && DIGIT.test(char))) {
      at++
      continue
    }
    let length = Math.min(longestWord, line.length - at)
    while (length > 0 && !words.has(line.slice(at, at + length))) length--
    if (length === 0) return undefined
    first ??= line.slice(at, at + length)
    at += length
    count++
    if (length > 1) long++
  }
  // 大小 is a word, 大 中 小 is not
  return first !== undefined && (long > 1 || count > 2) ? sorts.get(first) : undefined
}
