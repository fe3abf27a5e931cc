import { createAnalyzer } from '../../../src/analyze.js'
import { organizationRules } from '../../../src/facts/organization/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(organizationRules, createAnalyzer({ rules: organizationRules, kinds: [] }))
