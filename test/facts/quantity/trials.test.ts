import { testTrials } from '../trials.js'

testTrials('quantity')
