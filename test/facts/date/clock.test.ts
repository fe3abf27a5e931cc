import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const read = (text: string) =>
  analyze(text, { referenceDate: '2020-05-20' }).facts.flatMap((f) => (f.kind === 'date' ? [f.value] : []))

test.each([
  ['下午2时至5时开会。', ['T14:00', 'T17:00']],
  ['下午二时至五时开会。', ['T14:00', 'T17:00']],
  ['下午两点至五点开会。', ['T14:00', 'T17:00']],
  // an hour that has its own word for the time of day is of that time
  ['下午3时至凌晨2时值守。', ['T15:00', 'T02:00']],
  ['下午三时至凌晨二时值守。', ['T15:00', 'T02:00']],
  ['上午九时至十一时开会。', ['T09:00', 'T11:00']],
])('%s', (text, values) => {
  expect(read(text)).toEqual(values)
})

test.each([
  ['2019年前10天', '2019-01-01/2019-01-10'],
  // no day is counted
  ['2019年前0天', '2019'],
])('days counted at the edge of a year: %s', (text, value) => {
  expect(read(text)[0]).toBe(value)
})
