import { testPhrases } from '../phrases.js'

testPhrases('term')
