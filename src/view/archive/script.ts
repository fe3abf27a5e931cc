/** The script of the index: documents found as one types, one region brought out of the chart. */
export const INDEX_SCRIPT = `
const find = document.getElementById('find')
const rows = [...document.getElementById('rows').rows]
const words = rows.map((row) => row.cells[0].textContent + ' ' + row.cells[1].textContent + ' ' + row.cells[2].textContent)

function filter() {
  const wanted = find.value.trim().toLowerCase().split(/[ \\u3000]+/)
  let count = 0
  rows.forEach((row, i) => {
    row.hidden = !wanted.every((word) => words[i].toLowerCase().includes(word))
    if (!row.hidden) count++
  })
  document.getElementById('found').textContent = count + (count === 1 ? ' document' : ' documents')
}
find.addEventListener('input', filter)
filter()

const region = document.getElementById('region')
function bringOut() {
  for (const mark of document.querySelectorAll('.chart [data-region]')) {
    mark.classList.toggle('out', mark.dataset.region === region.value)
    mark.classList.toggle('faint', region.value !== '' && mark.dataset.region !== region.value)
  }
}
if (region) {
  region.addEventListener('change', bringOut)
  bringOut()
}
`
