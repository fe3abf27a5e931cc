import { testTrials } from '../trials.js'

testTrials('term')
