import { testPhrases } from '../phrases.js'

testPhrases('place')
