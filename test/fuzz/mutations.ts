/** Reports of the corpus, changed: deleted, doubled, swapped, cut, joined, with other line ends, with tags and entities. */
import fc from 'fast-check'
import { convert } from '../../src/text/convert.js'
import { readCorpus } from '../corpus/read.js'

/** Where and how much: both are taken modulo what there is. */
interface Change {
  readonly how: keyof typeof CHANGES
  readonly at: number
  readonly length: number
  readonly insert: string
}

const cut = (text: string, at: number, length: number) => {
  const start = at % (text.length + 1)
  return [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)] as const
}

const CHANGES = {
  delete: (text: string, { at, length }: Change) => {
    const [before, , after] = cut(text, at, length)
    return before + after
  },
  double: (text: string, { at, length }: Change) => {
    const [before, part, after] = cut(text, at, length)
    return before + part + part + after
  },
  swap: (text: string, { at, length }: Change) => {
    const [before, part, after] = cut(text, at, length)
    return before + after.slice(0, length) + part + after.slice(length)
  },
  truncate: (text: string, { at }: Change) => text.slice(0, at % (text.length + 1)),
  behead: (text: string, { at }: Change) => text.slice(at % (text.length + 1)),
  insert: (text: string, { at, insert }: Change) => {
    const [before, , after] = cut(text, at, 0)
    return before + insert + after
  },
  join: (text: string) => text.replace(/\n/gu, ''),
  break: (text: string, { at, length }: Change) => {
    const [before, part, after] = cut(text, at, length)
    return before + [...part].join('\n') + after
  },
  windows: (text: string) => text.replace(/\n/gu, '\r\n'),
  blanks: (text: string, { at, length }: Change) => {
    const [before, part, after] = cut(text, at, length)
    return before + [...part].join(' ') + after
  },
  traditional: (text: string) => convert(text, { from: 'cn', to: 'tw' }),
  wide: (text: string) => text.replace(/[!-~]/gu, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0)),
  entities: (text: string, { at, length }: Change) => {
    const [before, part, after] = cut(text, at, length)
    return before + [...part].map((one) => `&#${one.codePointAt(0)};`).join('') + after
  },
} as const

const INSERTS = [
  '<p>',
  '</p>',
  '<br>',
  '<b>',
  '<!-- ',
  '<script>',
  '&nbsp;',
  '&amp;',
  '&lt;b&gt;',
  '&#0;',
  '&#xd800;',
  '&ldquo;',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\0',
  '\u200b',
  '𠮷',
  '？',
  '?',
  '\\',
  '*',
  '“',
  '”',
  '《',
  '（',
  '1',
  '万',
  '年',
  '\n',
  '\r\n',
  '\u2028',
  '、',
  '。',
  '-',
  '0',
] as const

const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom(...(Object.keys(CHANGES) as (keyof typeof CHANGES)[])),
  at: fc.nat(100_000),
  length: fc.nat(30),
  insert: fc.constantFrom(...INSERTS),
})

const corpus = readCorpus().flatMap(({ source, clean }) => (source === clean ? [source] : [source, clean]))

/** A stretch of at most `length` characters of a document of the corpus, changed once to four times. */
export const mutations = (length: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...corpus),
      fc.nat(100_000),
      fc.integer({ min: 1, max: length }),
      fc.array(change, { minLength: 1, maxLength: 4 }),
    )
    .map(([text, at, most, changes]) => {
      const [, part] = cut(text, at, most)
      return changes.reduce((now, one) => CHANGES[one.how](now, one), part)
    })
