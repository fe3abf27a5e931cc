import { expect, test } from 'vitest'
import { organKey } from '../../../src/facts/organization/canonical.js'

test.each([
  ['市府办', '市政府办公室'],
  ['市政府办', '市人民政府办公室'],
  ['市政府办公室', '市人民政府办公室'],
  ['省发改委', '省发展和改革委员会'],
  ['中共丽水市委', '丽水市委'],
  ['县委办', '县委办公室'],
])('%s and %s are one organ', (short, full) => {
  expect(organKey(short)).toBe(organKey(full))
})

test.each([
  ['市政府', '市政府办公室'],
  ['市委', '省委'],
  ['市政府办公厅', '市政府办公室'],
])('%s and %s are two', (one, other) => {
  expect(organKey(one)).not.toBe(organKey(other))
})
