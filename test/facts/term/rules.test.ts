import { createAnalyzer } from '../../../src/analyze.js'
import { termRules } from '../../../src/facts/term/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(termRules, createAnalyzer({ rules: termRules, kinds: [] }))
