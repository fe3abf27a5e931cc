import { createAnalyzer } from '../../../src/analyze.js'
import { personRules } from '../../../src/facts/person/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(personRules, createAnalyzer({ kinds: ['person'] }))
