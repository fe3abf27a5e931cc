/** Script: a phrase found in the text, step by step. */
export const FIND_SCRIPT = `
const findBox = document.getElementById('find-text')
const findCount = document.getElementById('find-count')
let hits = []
let hit = -1

/** The text that is read, and where each of its nodes begins in it. */
const readable = []
let whole = ''
const readNodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT)
while (readNodes.nextNode()) {
  const node = readNodes.currentNode
  if (node.parentElement.closest('[hidden], .tag')) continue
  readable.push([whole.length, node])
  whole += node.data
}
const folded = whole.toLowerCase()

function pointAt(offset, atEnd) {
  let low = 0
  let high = readable.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (readable[mid][0] < offset || (!atEnd && readable[mid][0] === offset)) low = mid + 1
    else high = mid
  }
  const [start, node] = readable[Math.max(0, low - 1)]
  return [node, offset - start]
}

function showHit() {
  findCount.textContent = findBox.value === '' ? '' : hits.length === 0 ? data.texts.foundNone
    : data.texts.found.replace('{at}', hit + 1).replace('{n}', hits.length)
  if (!globalThis.Highlight) return
  CSS.highlights.set('found', new Highlight(...hits))
  CSS.highlights.delete('found-here')
  if (!hits[hit]) return
  CSS.highlights.set('found-here', new Highlight(hits[hit]))
  const holder = hits[hit].startContainer.parentElement
  const front = holder.closest('details:not([open])')
  if (front) front.open = true
  holder.scrollIntoView({ block: 'center' })
}

findBox.addEventListener('input', () => {
  hits = []
  const wanted = findBox.value.trim().toLowerCase()
  if (wanted !== '')
    for (let at = folded.indexOf(wanted); at >= 0 && hits.length < 5000; at = folded.indexOf(wanted, at + wanted.length)) {
      const range = document.createRange()
      range.setStart(...pointAt(at, false))
      range.setEnd(...pointAt(at + wanted.length, true))
      hits.push(range)
    }
  hit = hits.length > 0 ? 0 : -1
  showHit()
})
findBox.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || hits.length === 0) return
  event.preventDefault()
  hit = (hit + (event.shiftKey ? hits.length - 1 : 1)) % hits.length
  showHit()
})
`
