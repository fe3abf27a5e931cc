/** The ways in which every example must be read alike. */
import { convert } from '../text/convert.js'

/** A text as it is tried: `text` holds the example at `[offset, …)` in this form. */
export interface Variant {
  readonly name: string
  readonly text: string
}

/** Full-width digits and percent signs: ２５９, ％. */
function toFullWidth(text: string): string {
  return text.replace(/[0-9%]/gu, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
}

const FRAMES: readonly (readonly [name: string, frame: (text: string) => string])[] = [
  ['after 于', (t) => `于${t}`],
  ['before 召开', (t) => `${t}召开`],
  ['between ，and 。', (t) => `，${t}。`],
  ['after a line break', (t) => `\n${t}`],
]

const FORMS: readonly (readonly [name: string, form: (text: string) => string])[] = [
  ['in traditional script', (t) => convert(t, { from: 'cn', to: 't' })],
  ['with full-width digits', toFullWidth],
]

/** `text` bare, in its forms, and (unless it cannot be framed) in its frames. A form that changes nothing is left out. */
export function variantsOf(text: string, framed: boolean): Variant[] {
  const forms = FORMS.map(([name, form]) => ({ name, text: form(text) })).filter((v) => v.text !== text)
  const frames = framed ? FRAMES.map(([name, frame]) => ({ name, text: frame(text) })) : []
  return [{ name: 'bare', text }, ...frames, ...forms]
}
