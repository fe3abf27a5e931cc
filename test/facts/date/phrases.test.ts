import { testPhrases } from '../phrases.js'

testPhrases('date')
