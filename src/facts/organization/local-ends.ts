/** Where the word for an organ ends: a longer word may go on there, or the rest of its name. */
import type { OrganType } from '../../gazetteer/organs.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf } from '../../lexicon/words-by-role.js'

/** A word may go on where an organ's seems to end: 市委|员, 区委|托, 政府办|公楼, 建设局|面 (but 财政局面向社会). */
const GOES_ON = lazyPattern(() => {
  const bureau = `局(?:面(?![${charactersOf('organization/after-face')}])|势(?!必)|限(?=[于性]))`
  return `${bureau}|委员(?!会)|办公(?![室厅])|${anyOf('organization/longer-word')}`
}, 'uy')
/** Whether a longer word begins in the last two characters before `end`. */
export function goesOn(text: string, end: number): boolean {
  return [end - 2, end - 1].some((at) => {
    GOES_ON.regexp.lastIndex = Math.max(0, at)
    return GOES_ON.test(text)
  })
}

/** The rest of a name that a shorter word of the table begins: 金融办|公室, 科委|员会. */
export function restOf(word: string, text: string, end: number): number {
  if (word.endsWith('办') && /^公[室厅]/u.test(text.slice(end, end + 2))) return 2
  return word.endsWith('委') && text.startsWith('员会', end) ? 2 : 0
}

const COMMITTEE_REST = lazyPattern(() => `^会(?![${charactersOf('organization/after-meet')}])`)
/** 农工党市委|会: what the committees of the other parties are called too. */
export function committeeRest(text: string, end: number, type: OrganType | undefined): number {
  return type === 'party' && text[end - 1] === '委' && COMMITTEE_REST.test(text.slice(end, end + 2)) ? 1 : 0
}
