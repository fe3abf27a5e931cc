/** One document as its page, in a frame of its own, with what its reader judges. */
import { appTexts } from '../language/app-texts.js'
import type { Language } from '../language/language.js'
import { h } from '../view/archive/client/dom.js'
import { renderReport } from '../view/report/render.js'
import type { Judgement, Library } from './state.js'
import { unpack } from './worker.js'

/** Opens document `id`, at a place of it if one is named (`o12-20`, `q0:增长`). */
export function openDocument(library: Library, id: number, place: string, language: Language): void {
  const document_ = library.documents.get(id)
  if (!document_) return
  const texts = appTexts(language)
  const { report, source } = unpack(document_.packed)
  const judged = library.judged.get(id) ?? new Map()
  library.judged.set(id, judged)
  const judgements = Object.fromEntries(
    [...judged].map(([fact, { judgement }]) => [fact, judgement]),
  ) as Record<number, Judgement>
  const html = renderReport(report, { source, name: document_.path, language, judgements })
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  const frame = h('iframe', { src: `${url}${place === '' ? '' : `#${place}`}`, title: document_.path })
  const listen = (event: MessageEvent) => {
    if (event.source !== frame.contentWindow || event.data?.type !== 'gongbao-judgement') return
    const { fact, judgement } = event.data as { fact: number; judgement?: Judgement }
    const about = report.facts[fact]
    if (judgement === undefined || !about) judged.delete(fact)
    else {
      const { kind, text, start, end, rule } = about
      judged.set(fact, { path: document_.path, kind, text, start, end, rule, judgement })
    }
  }
  addEventListener('message', listen)
  const dialog = h('dialog', { class: 'viewer', 'aria-label': document_.path })
  dialog.append(
    h(
      'div',
      { class: 'viewer-head' },
      h('span', { class: 'file' }, document_.path),
      h('button', { type: 'button', onclick: () => dialog.close() }, texts.close),
    ),
    frame,
  )
  dialog.addEventListener('close', () => {
    removeEventListener('message', listen)
    URL.revokeObjectURL(url)
    dialog.remove()
    if (location.hash.startsWith('#d')) history.replaceState(null, '', '#')
  })
  document.body.append(dialog)
  dialog.showModal()
}
