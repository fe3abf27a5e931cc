import { testPhrases } from '../phrases.js'

testPhrases('meeting')
