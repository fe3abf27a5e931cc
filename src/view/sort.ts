/** Script: tables that sort by a click on a heading. */
export const SORT_SCRIPT = `
function sortable(table) {
  const heads = [...table.tHead.rows[0].cells]
  const key = (row, column) => row.cells[column].dataset.sort ?? row.cells[column].textContent
  heads.forEach((head, column) => {
    const button = head.querySelector('button')
    if (!button) return
    button.addEventListener('click', () => {
      const down = head.getAttribute('aria-sort') === 'ascending'
      for (const other of heads) if (other.hasAttribute('aria-sort')) other.setAttribute('aria-sort', 'none')
      head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
      const numeric = table.tBodies[0].querySelector('td:nth-child(' + (column + 1) + ')[data-sort]') !== null
      const collator = new Intl.Collator('zh')
      const compare = (a, b) => {
        const x = key(a, column), y = key(b, column)
        // rows without a value stay below
        if (x === '' || y === '') return (x === '') - (y === '')
        const order = numeric ? x - y : collator.compare(x, y)
        return down ? -order : order
      }
      table.tBodies[0].append(...[...table.tBodies[0].rows].sort(compare))
    })
  })
}
for (const table of document.querySelectorAll('table.sortable')) sortable(table)
`
