import { testTrials } from '../trials.js'

testTrials('campaign')
