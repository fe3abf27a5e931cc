import { testPhrases } from '../phrases.js'

testPhrases('indicator')
