/** What each UTF-16 unit calls for. */
import { runsOf } from '../../lexicon/runs.js'
import { classAt } from './characters.js'
import { BLANK, MARK, SIGN } from './flags.js'
import { BETWEEN_DIGITS } from './line-kinds.js'
import { isSignForm } from './signs.js'

const flags = new Uint8Array(65536)
for (let unit = 0; unit < 65536; unit++) if (isSignForm(unit)) flags[unit] = SIGN
for (const mark of ',:;?!()') flags[mark.charCodeAt(0)] = MARK
for (const mark of '，：') flags[mark.charCodeAt(0)] = BETWEEN_DIGITS
for (let unit = 0; unit < 65536; unit++) if (classAt(String.fromCharCode(unit), 0) === 8) flags[unit] = BLANK

export const FLAG_RUNS: string = runsOf(flags)
