import { testTrials } from '../trials.js'

testTrials('organization')
