import { createAnalyzer } from '../../../src/analyze.js'
import { documentRules } from '../../../src/facts/document/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(documentRules, createAnalyzer({ kinds: ['document'] }))
