import { testPhrases } from '../phrases.js'

testPhrases('organization')
