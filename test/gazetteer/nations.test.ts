import { expect, test } from 'vitest'
import { analyze } from '../../src/analyze.js'

/** Codes of ISO 3166 of the members of the United Nations, but for China itself. */
const MEMBERS =
  `AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CO CR CU
CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FM FR GA GB GD GE GH GM GN GQ GR GT GW GY HN HR HT HU ID IE IL IN IQ IR IS IT JM
JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MG MH MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG
NI NL NO NP NR NZ OM PA PE PG PH PK PL PT PW PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL
TM TN TO TR TT TV TZ UA UG US UY UZ VC VE VN VU WS YE ZA ZM ZW`.split(/\s+/u)

test('the governments of all members of the United Nations are read whole', () => {
  const nameOf = new Intl.DisplayNames('zh-Hans', { type: 'region' })
  const missed = MEMBERS.filter((code) => {
    const body = `${nameOf.of(code)}政府`
    const { facts } = analyze(`${body}发表声明。`)
    return !facts.some((f) => f.kind === 'organization' && f.text === body)
  })
  expect(missed).toEqual([])
})
