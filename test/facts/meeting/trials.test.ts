import { testTrials } from '../trials.js'

testTrials('meeting')
