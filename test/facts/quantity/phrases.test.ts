import { testPhrases } from '../phrases.js'

testPhrases('quantity')
