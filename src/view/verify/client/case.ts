/** One row of the sheet, as it is shown to its judge. */
import type { JudgeTexts } from '../../../language/judge-texts.js'
import { h } from '../../archive/client/dom.js'
import type { JudgingRow } from '../data.js'

const textOf = (value: JudgingRow[string] | undefined): string =>
  value === null || value === undefined ? '' : String(value)

/** `passage` with `words` marked where they stand. */
function marked(passage: string, words: string): (Node | string)[] {
  const at = words === '' ? -1 : passage.indexOf(words)
  if (at < 0) return [passage]
  return [passage.slice(0, at), h('mark', {}, words), passage.slice(at + words.length)]
}

/** The first words of what is asked: the name of the indicator, or the kind. */
const nameOf = (row: JudgingRow): string => textOf(row.what).split(' · ')[0] ?? ''

/** What is known of `row`. */
export function showCase(row: JudgingRow, texts: JudgeTexts): HTMLElement {
  const entry = (label: string, ...content: (Node | string)[]) =>
    content.length === 0 || content.every((one) => one === '')
      ? []
      : [h('dt', {}, label), h('dd', { lang: 'zh-Hans' }, ...content)]
  const isFilled = row.filled === true
  const candidates = textOf(row.candidates)
    .split('\n')
    .filter((line) => line !== '')
  const list =
    candidates.length === 0
      ? texts.noCandidates
      : h('ul', {}, ...candidates.map((line) => h('li', {}, ...marked(line, nameOf(row)))))
  return h(
    'div',
    {},
    h(
      'h2',
      { id: 'case', tabindex: '-1' },
      [row.region, row.year, row.what]
        .map(textOf)
        .filter((part) => part !== '')
        .join(' · '),
    ),
    h('p', { class: 'quiet' }, isFilled ? texts.question : texts.emptyQuestion),
    h(
      'dl',
      {},
      ...(isFilled
        ? [
            ...entry(texts.value, h('span', { class: 'read' }, textOf(row.value))),
            ...entry(texts.text, textOf(row.text)),
            ...entry(texts.section, textOf(row.section)),
            ...entry(
              texts.sentence,
              ...(row.sentence === null
                ? []
                : [h('blockquote', {}, ...marked(textOf(row.sentence), textOf(row.text)))]),
            ),
          ]
        : [...entry(texts.candidates, list), ...entry(texts.reason, textOf(row.reason))]),
      ...entry(texts.file, textOf(row.path)),
    ),
  )
}
