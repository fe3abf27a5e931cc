import { testTrials } from '../trials.js'

testTrials('document')
