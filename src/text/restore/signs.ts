/** What a text may show at a glance, as bits: each calls for steps that undo it. */
export const ENTITY = 1
export const INVISIBLE = 2
export const CLOSE = 4
export const ESCAPE = 8
export const QUESTION = 16
export const LETTER = 32
export const WIDE = 64
export const TAG = 128
export const LINK = 256
export const EMPHASIS = 512
export const COMPATIBLE = 1024
export const INDENT = 2048
export const SPREAD = 4096
export const LATIN = 8192
export const UTF8_AS_GBK = 16384
export const LOST = 32768
export const ACCENT = 131072
export const BRACKET = 262144
export const AMOUNT = 524288
export const COMMA = 1048576
export const STROKE = 2097152
/** What every text calls for. */
export const ALWAYS = 65536
