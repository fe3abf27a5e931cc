import { testPhrases } from '../phrases.js'

testPhrases('campaign')
