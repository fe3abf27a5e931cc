/** The verbs that attribute talk. */
import { once } from '../../lexicon/once.js'
import { anyOf } from '../../lexicon/words-by-role.js'

/** All speech verbs as the body of an alternation, longest first. */
export const speechVerbs = once(() => anyOf('speech/strong-verb', 'speech/weak-verb'))

/** Those that tell of speech by themselves (说, 表示), without the ones that take other objects too (提出, 要求). */
export const strongSpeechVerbs = once(() => anyOf('speech/strong-verb'))
