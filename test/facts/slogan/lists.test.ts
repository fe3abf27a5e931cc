import { expect, test } from 'vitest'
import { analyze } from '../../../src/analyze.js'

const membersOf = (text: string) =>
  analyze(text).facts.flatMap((fact) => (fact.kind === 'slogan' ? [fact.members] : []))

test.each(['即', '指', ''])('a list in brackets after the formula ends with them: （%s', (word) => {
  expect(
    membersOf(
      `落实“三会一课”（${word}支部党员大会、支部委员会、党小组会和党课）制度，推进规范、严格、持续。`,
    ),
  ).toEqual([['支部党员大会', '支部委员会', '党小组会', '党课']])
})
