/** Passes over the organizations of a document: first those named again, for they share a key with the others. */
import { charsBefore } from '../../lexicon/chars-before.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import type { ResolvePass } from '../../rules/rule.js'
import { dropInsideHonours } from '../phrase/honour.js'
import { amongBodies } from './among.js'
import { boardsOfCourts } from './boards.js'
import { bodiesCarried } from './carried.js'
import { nameAgain } from './coreference.js'
import { departmentsListed } from './departments-listed.js'
import { housesAgain } from './house-again.js'
import { settleIdentity } from './identity.js'
import { firmsListed } from './listed.js'
import { townsWhole } from './of-town.js'
import { namesTold } from './own-name.js'

const dropInHonours: ResolvePass = (candidates, context) =>
  dropInsideHonours('organization', candidates, context)

/** Reasons for which a name is no mention. */
const MENTION = defineGuards<[text: string, start: number, end: number]>(
  'organization/mention',
  [
    {
      id: 'in-title',
      example: '学习《做好绍兴市财政局工作要点》',
      because: 'it is named inside a title, and does not fill it',
      unless: (text, start, end) => {
        const before = charsBefore(text, start, TITLE)
        const open = before.lastIndexOf('《')
        if (open < 0 || open < before.lastIndexOf('》')) return false
        return open < before.length - 1 || text[end] !== '》'
      },
    },
  ],
  (_, start) => start,
)

/** 《国务院关于…的意见》: who is named inside a title is no mention; 《深圳商报》, the paper that fills one, is. */
const dropInTitles: ResolvePass = (candidates, { text }) => {
  if (!text.includes('《')) return candidates
  return candidates.filter(({ kind, start, end }) => {
    if (kind !== 'organization') return true
    return !refusedBy(MENTION, text, start, end)
  })
}
/** Longest part of a title looked back over, in characters. */
const TITLE = 60

export const organizationPasses: readonly ResolvePass[] = [
  dropInTitles,
  dropInHonours,
  firmsListed,
  departmentsListed,
  bodiesCarried,
  namesTold,
  boardsOfCourts,
  nameAgain,
  housesAgain,
  amongBodies,
  townsWhole,
  settleIdentity,
]
