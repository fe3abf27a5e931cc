import { createAnalyzer } from '../../../src/analyze.js'
import { indicatorDerivations } from '../../../src/facts/indicator/derivations.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(indicatorDerivations, createAnalyzer())
