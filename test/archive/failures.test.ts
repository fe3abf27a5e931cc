import { expect, test } from 'vitest'
import { type Analyzer, createAnalyzer } from '../../src/analyze.js'
import { extractBytes, extractFile } from '../../src/archive/extract.js'

test('what fails in the program itself is not blamed on the file', async () => {
  const broken: Analyzer = {
    ...createAnalyzer(),
    analyze: () => {
      throw new TypeError('undefined is not a function')
    },
  }
  expect(await extractBytes('a.txt', Buffer.from('完成259项。'), broken)).toEqual({
    failure: {
      path: 'a.txt',
      code: 'E_INTERNAL',
      message: 'undefined is not a function; please report it',
    },
  })
})

test('a file that is not there is told as such', async () => {
  expect(await extractFile('nowhere/a.txt', createAnalyzer())).toMatchObject({ failure: { code: 'E_PATH' } })
})
