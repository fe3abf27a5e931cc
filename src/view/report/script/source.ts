/** Script: the source view. Its text is the source, so offsets are counted through its text nodes. */
export const SOURCE_SCRIPT = `
const nodes = []
const starts = []
if (source) {
  const walker = document.createTreeWalker(source, NodeFilter.SHOW_TEXT)
  for (let at = 0; walker.nextNode(); at += walker.currentNode.length) {
    nodes.push(walker.currentNode)
    starts.push(at)
  }
}

/** The text node that holds the offset, and the place in it. */
function placeOf(offset) {
  let low = 0
  let high = starts.length
  while (low < high) {
    const mid = (low + high) >> 1
    if (starts[mid] <= offset) low = mid + 1
    else high = mid
  }
  const node = nodes[Math.max(0, low - 1)]
  return [node, Math.min(node.length, offset - starts[Math.max(0, low - 1)])]
}

/** Marks source characters and brings them into sight. */
function showInSource(start, end) {
  if (nodes.length === 0) return
  const range = document.createRange()
  range.setStart(...placeOf(start))
  range.setEnd(...placeOf(end))
  if (globalThis.Highlight) CSS.highlights.set('fact', new Highlight(range))
  // the box scrolls, the page does not
  const box = source.getBoundingClientRect()
  const at = range.getBoundingClientRect()
  if (at.top < box.top || at.bottom > box.bottom) source.scrollTop += at.top - box.top - box.height / 3
}

function clearSource() {
  if (globalThis.Highlight) CSS.highlights.delete('fact')
}
`
