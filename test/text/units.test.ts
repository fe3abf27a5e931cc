/** Which code units are of what sort: what a text is looked through for before anything is undone in it. */
import { expect, test } from 'vitest'
import { isSignForm } from '../../src/text/canonical/signs.js'
import { isLead } from '../../src/text/gbk.js'
import { latinByte } from '../../src/text/restore/bytes.js'
import { isCompatible } from '../../src/text/restore/compatibility.js'
import { isAccent } from '../../src/text/restore/composed.js'
import { isHan } from '../../src/text/restore/han.js'
import { isInvisible } from '../../src/text/restore/invisible.js'
import { opensUtf8AsGbk } from '../../src/text/restore/mojibake-gbk.js'
import { isLatinLead } from '../../src/text/restore/mojibake-latin.js'
import { isUnshown } from '../../src/text/restore/mojibake-lossy.js'
import { isPinyinLetter } from '../../src/text/restore/pinyin.js'
import { isLoss, signPair, straddleAt } from '../../src/text/restore/straddle.js'
import { isBlank } from '../../src/text/structure/paragraphs.js'
import { halfWidth } from '../../src/text/width.js'
import { kept } from '../kept.js'
import { rangesOf } from '../units.js'

const SORTS: readonly (readonly [name: string, of: (unit: number) => unknown])[] = [
  ['a sign that has another form', isSignForm],
  ['a compatible form', isCompatible],
  ['an accent', isAccent],
  ['Han', isHan],
  ['invisible', isInvisible],
  ['what a character of UTF-8 opens with that was read as GBK', opensUtf8AsGbk],
  ['what a character opens with that was read as Latin-1', isLatinLead],
  ['not shown', isUnshown],
  ['a letter of pinyin', isPinyinLetter],
  ['a loss', isLoss],
  ['a blank', isBlank],
  ['a lead byte', (unit) => unit < 0x100 && isLead(unit)],
  ['has a form of half width', (unit) => halfWidth(unit) !== 0],
  ['a byte of Windows-1252', (unit) => (unit >= 0x100 ? latinByte(unit) : latinByte(unit) !== 0)],
  ['the pair of a sign', (unit) => signPair(unit) !== 0],
  [
    'what two characters may hold between them, behind a loss',
    (unit) => straddleAt(`?${String.fromCharCode(unit)}甲`, 0) !== 0,
  ],
  ['what may follow it', (unit) => straddleAt(`?；${String.fromCharCode(unit)}`, 0) !== 0],
]

test('code units are of the sorts that are kept', () => {
  const told = SORTS.map(([name, of]) => `${name}: ${rangesOf(of)}`)
  expect(told).toEqual(kept('test/text/forms/units.txt', told))
})
