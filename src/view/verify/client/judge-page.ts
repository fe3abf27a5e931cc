/** The script of the page for judging: one row after the other, by mouse or keys, kept in the browser, saved as a sheet. */

import { judgeTexts } from '../../../language/judge-texts.js'
import { fill } from '../../../language/language.js'
import { toCsv } from '../../archive/client/csv.js'
import { h } from '../../archive/client/dom.js'
import type { JudgingData, JudgingRow } from '../data.js'
import { showCase } from './case.js'
import { type Mark, openMarks } from './marks.js'

const { language, key, columns, rows } = JSON.parse(
  document.getElementById('data')?.textContent ?? '',
) as JudgingData
const texts = judgeTexts(language)
const { state, isKept, keep, clear } = openMarks(key)
const VERDICTS = ['right', 'wrong', 'unclear'] as const
const main = document.getElementById('judging') as HTMLElement
const progress = document.getElementById('progress') as HTMLElement

const idOf = (row: JudgingRow): string => String(row.id)
const markOf = (row: JudgingRow): Mark => state.marks[idOf(row)] ?? {}
let at = Math.max(
  0,
  rows.findIndex((row) => markOf(row).verdict === undefined),
)

function change(row: JudgingRow, mark: Mark): void {
  state.marks[idOf(row)] = { ...markOf(row), ...mark }
  keep()
}

function go(to: number): void {
  if (to < 0 || to >= rows.length) return
  at = to
  show()
  document.getElementById('case')?.focus()
}

/** To the next row without a judgement, from here on and then from the first. */
function goOpen(): void {
  for (let step = 1; step <= rows.length; step++) {
    const next = (at + step) % rows.length
    const row = rows[next]
    if (row && markOf(row).verdict === undefined) {
      go(next)
      return
    }
  }
}

function judge(verdict: (typeof VERDICTS)[number]): void {
  const row = rows[at]
  if (row === undefined) return
  change(row, { verdict })
  // what is wrong is told before the next one
  if (verdict === 'right' && at < rows.length - 1) go(at + 1)
  else {
    show()
    document.getElementById(verdict === 'wrong' ? 'correct' : 'case')?.focus()
  }
}

/** The rows with what was judged, by the columns of the sheet. */
const judged = (): Record<string, JudgingRow[string]>[] =>
  rows.map((row) => {
    const { verdict = null, correct = null, note = null } = markOf(row)
    const by = state.judge === '' ? note : [note ?? '', state.judge].filter((part) => part !== '').join(' · ')
    return { ...row, verdict, correct, note: by }
  })

function save(ending: 'csv' | 'jsonl'): void {
  const all = judged()
  const cells = (row: Record<string, JudgingRow[string]>) =>
    columns.map((name) => {
      const value = row[name]
      return value === null || value === undefined
        ? undefined
        : typeof value === 'boolean'
          ? String(value)
          : value
    })
  const text =
    ending === 'csv'
      ? `\uFEFF${toCsv([columns, ...all.map(cells)])}`
      : all.map((row) => `${JSON.stringify(row)}\n`).join('')
  const url = URL.createObjectURL(
    new Blob([text], { type: ending === 'csv' ? 'text/csv' : 'application/x-ndjson' }),
  )
  const name = state.judge.replace(/[^\p{L}\p{N}]+/gu, '-')
  const link = h('a', { href: url, download: `verify${name === '' ? '' : `-${name}`}.${ending}` })
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

function field(id: 'correct' | 'note', label: string, hint: string): HTMLElement[] {
  const row = rows[at] as JudgingRow
  const input = h('input', {
    id,
    type: 'text',
    autocomplete: 'off',
    placeholder: hint,
    oninput: () => change(row, { [id]: input.value === '' ? undefined : input.value }),
  })
  input.value = markOf(row)[id] ?? ''
  return [h('label', { for: id }, label), input]
}

const button = (label: string, onclick: () => void, more: Record<string, string | boolean> = {}) =>
  h('button', { type: 'button', onclick, ...more }, label)

function show(): void {
  const row = rows[at]
  const done = rows.filter((one) => markOf(one).verdict !== undefined).length
  progress.textContent = fill(texts.progress, { done, all: rows.length })
  if (row === undefined) {
    main.replaceChildren()
    return
  }
  const { verdict } = markOf(row)
  const judgeName = h('input', {
    id: 'judge',
    type: 'text',
    autocomplete: 'off',
    oninput: () => {
      state.judge = judgeName.value.trim()
      keep()
    },
  })
  judgeName.value = state.judge
  main.replaceChildren(
    h('p', { class: 'note' }, isKept ? texts.kept : texts.notKept, ' ', texts.keys),
    h(
      'div',
      { class: 'tools' },
      h('label', { for: 'judge' }, texts.judge),
      judgeName,
      button(texts.saveCsv, () => save('csv'), { id: 'save-csv' }),
      button(texts.saveJson, () => save('jsonl'), { id: 'save-json' }),
      button(texts.clear, () => {
        if (!confirm(texts.clearAsk)) return
        clear()
        go(0)
      }),
    ),
    h(
      'section',
      { class: 'case', 'aria-labelledby': 'case' },
      h('p', { class: 'count' }, fill(texts.place, { n: at + 1, all: rows.length })),
      showCase(row, texts),
      h(
        'div',
        { class: 'verdicts', role: 'group', 'aria-labelledby': 'case' },
        ...VERDICTS.map((one) =>
          button(texts[one], () => judge(one), { id: one, 'aria-pressed': String(verdict === one) }),
        ),
      ),
      h(
        'div',
        { class: 'fields' },
        ...field('correct', texts.correct, texts.correctHint),
        ...field('note', texts.note, ''),
      ),
      h(
        'div',
        { class: 'steps' },
        button(texts.previous, () => go(at - 1), at === 0 ? { disabled: true } : {}),
        button(texts.next, () => go(at + 1), at === rows.length - 1 ? { disabled: true } : {}),
        button(texts.nextOpen, goOpen, { id: 'next-open' }),
      ),
    ),
    h('h2', {}, texts.list),
    h(
      'ol',
      { class: 'rows' },
      ...rows.map((one, i) => {
        const mark = markOf(one).verdict
        return h(
          'li',
          {},
          h(
            'button',
            {
              type: 'button',
              onclick: () => go(i),
              'data-verdict': mark,
              'aria-current': i === at ? 'true' : undefined,
              'aria-label': `${i + 1}${mark === undefined ? '' : ` ${texts[mark as (typeof VERDICTS)[number]]}`}`,
            },
            String(i + 1),
          ),
        )
      }),
    ),
  )
}

document.addEventListener('keydown', (event) => {
  if (event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return
  const verdict = VERDICTS[Number(event.key) - 1]
  if (verdict) judge(verdict)
  else if (event.key === 'ArrowLeft') go(at - 1)
  else if (event.key === 'ArrowRight') go(at + 1)
  else return
  event.preventDefault()
})
show()
