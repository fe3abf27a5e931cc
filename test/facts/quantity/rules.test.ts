import { quantityRules } from '../../../src/facts/quantity/rules.js'
import { testRules } from '../../../src/testing/index.js'

testRules(quantityRules)
