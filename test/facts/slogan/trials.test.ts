import { testTrials } from '../trials.js'

testTrials('slogan')
