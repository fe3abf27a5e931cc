import { createAnalyzer } from '../../../src/analyze.js'
import { placeRules } from '../../../src/facts/place/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(placeRules, createAnalyzer({ rules: placeRules, kinds: [] }))
