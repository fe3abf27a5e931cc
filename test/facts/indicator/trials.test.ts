import { testTrials } from '../trials.js'

testTrials('indicator')
