import { testTrials } from '../trials.js'

testTrials('date')
