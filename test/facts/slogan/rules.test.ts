import { createAnalyzer } from '../../../src/analyze.js'
import { sloganRules } from '../../../src/facts/slogan/rules.js'
import { testRules } from '../../../src/testing/index.js'

testRules(sloganRules, createAnalyzer())
