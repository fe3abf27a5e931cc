import { dateRules } from '../../../src/facts/date/rules.js'
import { createAnalyzer } from '../../../src/index.js'
import { testExamples } from '../../../src/testing/index.js'

// the rules are built in: they run beside all others, as in use
testExamples(dateRules, createAnalyzer({ kinds: ['date'] }))
