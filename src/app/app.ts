/** The page of the app: drop, read, look, save. */
import { appTexts } from '../language/app-texts.js'
import { fill, type Language } from '../language/language.js'
import { h } from '../view/archive/client/dom.js'
import { mountArchive } from '../view/archive/client/mount.js'
import { archiveOf } from '../view/archive/data.js'
import { exportView } from './export-view.js'
import { panelView } from './panel.js'
import { readAll } from './pool.js'
import { searchView } from './search.js'
import { chosenFiles, droppedFiles, sourcesOf } from './sources.js'
import { emptyLibrary, inOrder } from './state.js'
import { trendsView } from './trends.js'
import { openDocument } from './viewer.js'

const TABS = ['overview', 'panel', 'trending', 'searching', 'exporting'] as const
type Tab = (typeof TABS)[number]

/** Starts the app in this page. */
export function startApp(): void {
  const root = document.getElementById('app') as HTMLElement
  const library = emptyLibrary()
  let language: Language = 'zh'
  let tab: Tab = 'overview'
  let message = ''
  let first = 0

  async function take(found: Promise<{ file: File; path: string }[]>) {
    const sources = await sourcesOf(await found)
    if (sources.length === 0) return
    const begun = performance.now()
    const id = first
    first += sources.length
    let done = 0
    let failed = 0
    bar.hidden = false
    bar.max = sources.length
    await readAll(sources, id, (result) => {
      done++
      if ('failure' in result) {
        failed++
        library.failed.push(result)
      } else library.documents.set(result.id, result)
      bar.value = done
      state.textContent = fill(appTexts(language).progress, { done, all: sources.length, failed })
    })
    bar.hidden = true
    const facts = inOrder(library).reduce((sum, d) => sum + d.facts, 0)
    const seconds = ((performance.now() - begun) / 1000).toFixed(1)
    message = fill(appTexts(language).finished, { done: library.documents.size, facts, seconds })
    draw()
  }

  const bar = h('progress', { hidden: true, 'aria-label': 'progress', value: 0 })
  const state = h('p', { class: 'state', role: 'status', id: 'state' })
  const body = h('div')

  function picker(label: string, folder: boolean): HTMLElement {
    const input = h('input', {
      type: 'file',
      multiple: true,
      webkitdirectory: folder,
      onchange: () => input.files && take(Promise.resolve(chosenFiles(input.files))),
    })
    return h('label', { class: 'pick' }, label, input)
  }

  function dropZone(): HTMLElement {
    const texts = appTexts(language)
    const zone = h(
      'section',
      { class: library.documents.size > 0 ? 'drop small' : 'drop', id: 'drop' },
      h('p', { class: 'about' }, texts.about),
      picker(texts.chooseFiles, false),
      picker(texts.chooseFolder, true),
      h('small', {}, texts.formats),
    )
    return zone
  }

  function tabBody(): HTMLElement {
    const documents = inOrder(library)
    if (tab === 'panel') {
      const known = archiveOf(
        '',
        documents.map((d) => d.draft),
      ).series.map((s) => s.indicator)
      return panelView(library, language, [...new Set(known)])
    }
    if (tab === 'trending') return trendsView(library, language)
    if (tab === 'searching') return searchView(library, language)
    if (tab === 'exporting') return exportView(library, language)
    const view = h('div')
    const data = archiveOf(
      '',
      documents.map((d) => d.draft),
      { indicator: '地区生产总值', change: 'growth' },
    )
    // charts are drawn to the width they have, which is there when the page is
    requestAnimationFrame(() =>
      mountArchive(view, data, {
        language,
        href: (d, figure) => (figure ? `${d.href}o${figure.start}-${figure.end}` : d.href),
        keepsAddress: false,
      }),
    )
    return view
  }

  function draw() {
    const texts = appTexts(language)
    document.documentElement.lang = language === 'zh' ? 'zh-Hans' : 'en'
    state.textContent = message
    const hasAny = library.documents.size > 0
    const tabs = TABS.map((name) =>
      h(
        'button',
        {
          type: 'button',
          role: 'tab',
          id: `tab-${name}`,
          'aria-selected': String(tab === name),
          'aria-controls': 'tab-body',
          onclick: () => {
            tab = name
            draw()
          },
        },
        texts[name],
      ),
    )
    const failures = library.failed.map(({ path, failure }) => h('li', {}, `${path}: ${failure}`))
    body.replaceChildren(
      ...(failures.length > 0
        ? [
            h(
              'details',
              { class: 'state failures' },
              h('summary', {}, `${texts.failures} (${failures.length})`),
              h('ul', {}, failures),
            ),
          ]
        : []),
      ...(hasAny
        ? [
            h('div', { class: 'tabs', role: 'tablist' }, ...tabs),
            h(
              'div',
              {
                class: `tab${tab === 'overview' ? ' index' : ''}`,
                id: 'tab-body',
                role: 'tabpanel',
                'aria-labelledby': `tab-${tab}`,
              },
              tabBody(),
            ),
          ]
        : []),
    )
    root.replaceChildren(
      h(
        'header',
        { class: 'top app-head' },
        h('h1', {}, texts.title),
        h(
          'button',
          {
            type: 'button',
            id: 'language',
            onclick: () => {
              language = language === 'zh' ? 'en' : 'zh'
              draw()
            },
          },
          texts.language,
        ),
      ),
      h('main', {}, dropZone(), h('div', { class: 'state' }, bar), state, body),
    )
  }

  addEventListener('dragover', (event) => {
    event.preventDefault()
    document.getElementById('drop')?.classList.add('over')
  })
  addEventListener('dragleave', () => document.getElementById('drop')?.classList.remove('over'))
  addEventListener('drop', (event) => {
    event.preventDefault()
    document.getElementById('drop')?.classList.remove('over')
    if (event.dataTransfer) void take(droppedFiles(event.dataTransfer))
  })
  // links to documents and to places in them
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest?.('a')
    const address =
      link?.getAttribute('href') ?? link?.getAttributeNS('http://www.w3.org/1999/xlink', 'href') ?? ''
    const [, id, place = ''] = /^#d(\d+)((?:o\d+-\d+|q\d+:.*)?)$/u.exec(address) ?? []
    if (id === undefined) return
    event.preventDefault()
    openDocument(library, Number(id), place, language)
  })
  draw()
}
