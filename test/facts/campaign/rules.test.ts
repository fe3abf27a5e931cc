import { createAnalyzer } from '../../../src/analyze.js'
import { campaignRules } from '../../../src/facts/campaign/rules.js'
import { testRules } from '../../../src/testing/index.js'

testRules(campaignRules, createAnalyzer())
