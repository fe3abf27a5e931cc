import { testTrials } from '../trials.js'

testTrials('place')
