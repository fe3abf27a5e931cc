import { createAnalyzer } from '../../../src/analyze.js'
import { personDerivations } from '../../../src/facts/person/derivations.js'
import { personRules } from '../../../src/facts/person/rules.js'
import { testExamples } from '../../../src/testing/index.js'

const analyzer = createAnalyzer({ kinds: ['person'] })
testExamples(personRules, analyzer)
testExamples(personDerivations, analyzer)
