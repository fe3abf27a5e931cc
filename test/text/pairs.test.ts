/**
 * What becomes of a blank, a sign or a mark between any two neighbours: a row for what stands before it, a column for what stands
 * after it. `KEEP=1` keeps it anew. In the first table x is a blank that is taken out, in the second stands what is made of the mark.
 */
import { expect, test } from 'vitest'
import { toCanonical } from '../../src/text/canonical/canonical.js'
import { IDENTITY } from '../../src/text/map.js'
import { kept } from '../kept.js'

/** Neighbours of every class, and those of which a rule speaks. */
const SIDES = [
  '甲',
  '三',
  '第',
  '万',
  '年',
  '5',
  '7%',
  'a',
  '公里',
  '（',
  '）',
  '〕',
  '，',
  '"',
  '—',
  '·',
  '-',
  '+',
]

const clean = (text: string) => toCanonical({ text, map: IDENTITY }).text

/** Lines in which the pair stands: a sentence, words without a stop, cells of a row, labels. */
const LINES: readonly (readonly [name: string, line: (pair: string) => string])[] = [
  ['sentence', (pair) => `春天${pair}种树，秋天收获。`],
  ['words', (pair) => `春天${pair}种树`],
  ['begins', (pair) => `${pair}种树`],
  ['ends', (pair) => `春天种树${pair}`],
  ['row', (pair) => `春天  12  ${pair}  40\n夏天  12  33  50`],
  ['labels', (pair) => `来源：春天${pair}  作者：秋天`],
]

test('blanks between any two', () => {
  const now = LINES.flatMap(([name, line]) =>
    SIDES.map((left) => {
      const cells = SIDES.map((right) => {
        const text = clean(line(`${left} ${right}`))
        return text.includes(`${left}${right}`) ? 'x' : text.includes(`${left} ${right}`) ? '.' : '?'
      })
      return `${name} ${left}: ${cells.join(' ')}`
    }),
  )
  const lines = [`before: ${SIDES.join(' ')}`, ...now]
  expect(lines).toEqual(kept('test/text/forms/pairs-of-blanks.txt', lines))
})

test('signs and marks between any two', () => {
  const sides = ['甲', '三', '5', '7%', 'a', '（', '）', '，', '"', '/']
  const marks = [...',:;?!()：，–−〜・∶○‐─ー', '―', ', ', ' ,', ': ', '? ', ' – ', '──', '───', '!!', '?!']
  const now = marks.flatMap((mark) =>
    sides.map((left) => {
      const cells = sides.map((right) => {
        const text = clean(`春天${left}${mark}${right}种树，秋天收获。`)
        const found = text.slice(2 + left.length, text.length - '种树，秋天收获。'.length - right.length)
        return found === mark ? '.' : `「${found}」`
      })
      return `${left}${mark}: ${cells.join(' ')}`
    }),
  )
  const lines = [`before: ${sides.join(' ')}`, ...now]
  expect(lines).toEqual(kept('test/text/forms/pairs-of-signs.txt', lines))
})
