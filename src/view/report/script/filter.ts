/** Script: kinds shown and hidden, and what is opened or closed for small screens and paper. */
export const FILTER_SCRIPT = `
const boxes = [...document.querySelectorAll('[data-kind]')]

function applyFilter() {
  article.dataset.hidden = boxes.filter((box) => !box.checked).map((box) => box.dataset.kind).join(' ')
  // a mark that is filtered away is no stop, and one stop must be left for Tab
  const all = stops(article)
  const current = article.querySelector('[tabindex="0"][data-f]')
  if (current && !all.includes(current)) current.tabIndex = -1
  if (all.length > 0 && !all.some((mark) => mark.tabIndex === 0)) all[0].tabIndex = 0
  if (chosen?.type === 'fact' && isHidden(data.facts[chosen.index].kind)) release()
}

function setKind(index, checked) {
  for (const box of boxes) if (box.dataset.kind === String(index)) box.checked = checked
  applyFilter()
}

for (const box of boxes) box.addEventListener('change', applyFilter)
for (const control of document.querySelectorAll('[data-all]'))
  control.addEventListener('click', () => {
    for (const box of boxes) box.checked = control.dataset.all === 'on'
    applyFilter()
  })
// a browser may bring back the boxes as they were when the page was left
applyFilter()

const outline = document.querySelector('.outline')
if (outline && matchMedia('(max-width: 699px)').matches) outline.open = false

let opened = []
addEventListener('beforeprint', () => {
  opened = [...document.querySelectorAll('.timeline details:not([open])')]
  for (const details of opened) details.open = true
})
addEventListener('afterprint', () => {
  for (const details of opened) details.open = false
})
`
