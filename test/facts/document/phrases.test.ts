import { testPhrases } from '../phrases.js'

testPhrases('document')
