import { quantityRules } from '../../../src/facts/quantity/rules.js'
import { createAnalyzer } from '../../../src/index.js'
import { testExamples } from '../../../src/testing/index.js'

// the rules are built in: they run beside each other, as in use
testExamples(quantityRules, createAnalyzer({ kinds: ['quantity'] }))
