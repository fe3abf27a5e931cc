import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const titles = (text: string) => analyze(text).facts.flatMap((f) => (f.kind === 'document' ? [f.title] : []))

test.each([
  ['市委印发《关于加强作风建设的意见》。', ['关于加强作风建设的意见']],
  ['市委印发《关于落实〈信访工作条例〉的意见》。', ['关于落实〈信访工作条例〉的意见']],
  // a title is closed on its line, and says something
  ['市委印发《关于加强作风建设的', []],
  ['市委印发《关于加强作风建设\n的意见》。', []],
  ['市委印发《》。', []],
  ['市委印发《 》。', []],
])('%s', (text, wanted) => {
  expect(titles(text)).toEqual(wanted)
})
