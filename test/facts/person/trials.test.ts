import { testTrials } from '../trials.js'

testTrials('person')
