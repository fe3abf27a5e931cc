import { createAnalyzer } from '../../../src/analyze.js'
import { meetingRules } from '../../../src/facts/meeting/rules.js'
import { testExamples } from '../../../src/testing/index.js'

testExamples(meetingRules, createAnalyzer({ kinds: ['meeting'] }))
