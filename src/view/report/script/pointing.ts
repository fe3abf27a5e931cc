/** Script: what the pointer and the keyboard are at. The mark that was chosen stays shown when the pointer leaves. */
export const POINTING_SCRIPT = `
let chosen = null

const isHidden = (kind) => (article.dataset.hidden ?? '').split(' ').includes(String(kind))

/** The innermost mark around a node that is not filtered away. */
function markAt(node) {
  for (let mark = node.closest?.('[data-f], [data-r]'); mark; mark = mark.parentElement?.closest('[data-f], [data-r]')) {
    if (mark.dataset.r !== undefined) return { type: 'repair', index: Number(mark.dataset.r) }
    if (!isHidden(mark.dataset.k)) return { type: 'fact', index: Number(mark.dataset.f) }
  }
  return null
}

/** The marks that Tab and the arrow keys lead to, in one of the two texts. */
const stops = (box) => [...box.querySelectorAll('[tabindex][data-f], [tabindex][data-r]')]
  .filter((mark) => mark.dataset.k === undefined || !isHidden(mark.dataset.k))

function choose(what) {
  chosen = what
  show(what)
  announcer.textContent = what?.type === 'fact' ? spoken(what.index) : ''
  // the address leads to what is looked at
  if (what?.type === 'fact' && location.protocol !== 'blob:') history.replaceState(null, '', linkTo(what.index))
}

function focusMark(mark) {
  const box = mark.closest('#article, #source')
  for (const other of box.querySelectorAll('[tabindex="0"][data-f], [tabindex="0"][data-r]')) other.tabIndex = -1
  mark.tabIndex = 0
  mark.focus()
  mark.scrollIntoView({ block: 'nearest' })
}

/** Goes to a fact; one whose kind is filtered away is brought back. */
function go(index) {
  const mark = document.getElementById('f' + index)
  if (!mark) return
  if (isHidden(mark.dataset.k)) setKind(mark.dataset.k, true)
  const closed = mark.closest('details:not([open])')
  if (closed) closed.open = true
  focusMark(mark)
  const { top, bottom } = mark.getBoundingClientRect()
  if (top < 0 || bottom > innerHeight) mark.scrollIntoView({ block: 'center' })
}

function step(by) {
  const all = stops(article)
  const at = all.findIndex((mark) => chosen?.type === 'fact' && mark.id === 'f' + chosen.index)
  const next = all[Math.min(all.length - 1, Math.max(0, at + by))]
  if (next) focusMark(next)
}

function release() {
  choose(null)
  if (document.activeElement?.closest('#article, #source, #panel')) document.activeElement.blur()
}

for (const box of [article, source].filter(Boolean)) {
  box.addEventListener('pointerover', (event) => {
    if (event.pointerType !== 'touch') show(markAt(event.target) ?? chosen)
  })
  box.addEventListener('pointerleave', () => show(chosen))
  box.addEventListener('focusin', (event) => {
    const what = markAt(event.target)
    if (what) choose(what)
  })
  box.addEventListener('click', (event) => {
    const what = markAt(event.target)
    if (!what) return
    const mark = document.getElementById((what.type === 'fact' ? 'f' : 'r') + what.index)
    if (mark && mark !== document.activeElement) focusMark(mark)
  })
  box.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !event.target.matches('[data-f], [data-r]')) return
    const all = stops(box)
    const at = all.indexOf(event.target)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: all.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    if (all[to]) focusMark(all[to])
  })
}

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && chosen) release()
})

/** Links to facts, from the timeline and the table, choose the fact too. */
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[href^="#f"]')
  if (!link) return
  event.preventDefault()
  go(Number(link.hash.slice(2)))
})
`
