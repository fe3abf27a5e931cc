/** Examples tried without their turnings: where what matters is which code they run, or how soon they tell. */
import { TURNINGS, type Unturned } from '../src/rules/turnings.js'

const NOT_TURNED = Object.fromEntries(
  TURNINGS.map((turning) => [turning, 'turned over in runs of their own']),
) as Unturned

/** The rule, pass or reading with its examples as they stand. */
export const asItStands = <One extends object>(one: One): One & { unturned: Unturned } => ({
  ...one,
  unturned: NOT_TURNED,
})

/** As it stands in a run that counts branches, which takes long and counts the same in every turning. */
export const asCounted = <One extends object>(one: One): One =>
  process.env.EXAMPLES === 'as-they-stand' ? asItStands(one) : one
