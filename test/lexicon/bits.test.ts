import { expect, test } from 'vitest'
import { bitsOf, hasBit } from '../../src/lexicon/bits.js'
import { DIVISION_BEGINNINGS } from '../../src/text/metadata/division-beginnings.baked.js'

test('bits are those that were given, and no others', () => {
  const numbers = [0, 1, 7, 4095, 32_768, 65_535]
  const bits = bitsOf(numbers)
  const found = Array.from({ length: 65_536 }, (_, n) => n).filter((n) => hasBit(bits, n))
  expect(found).toEqual(numbers)
  expect(bits).toMatch(/^[@-O]{16384}$/u)
})

test('most names are known to be no division by how they begin', () => {
  let open = 0
  for (let n = 0; n < 65_536; n++) if (hasBit(DIVISION_BEGINNINGS, n)) open++
  expect(open).toBeLessThan(65_536 / 8)
})
