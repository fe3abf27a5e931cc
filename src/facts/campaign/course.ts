/** Courses that strategies take. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'

/** A course that a strategy takes: 工业强省, 西部大开发, 创新驱动. */
const COURSE = lazyPattern(() => {
  const strengthened = `(?:${anyOf('campaign/strengthens')})\\p{Script=Han}?(?:${anyOf('campaign/strengthened', 'place/province-in-short')})`
  return `(?:${strengthened}|${anyOf('campaign/course')})$`
})
export const isCourse = (item: string) => item.length >= 3 && COURSE.test(item)
