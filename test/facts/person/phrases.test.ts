import { testPhrases } from '../phrases.js'

testPhrases('person')
