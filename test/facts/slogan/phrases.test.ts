import { testPhrases } from '../phrases.js'

testPhrases('slogan')
