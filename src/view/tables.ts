/** Script: tables that are filtered as one types, and copied as CSV. */
export const TABLES_SCRIPT = `
async function copyText(text) {
  try { await navigator.clipboard.writeText(text) } catch {
    const box = document.createElement('textarea')
    box.value = text
    document.body.append(box)
    box.select()
    document.execCommand('copy')
    box.remove()
  }
}

/** A cell as CSV; what a spreadsheet would take for a formula is text. */
function csvCell(text) {
  const plain = /^[=+@\\t\\r]|^-(?![\\d.]+$)/.test(text) ? "'" + text : text
  return /[",\\n\\r]/.test(plain) ? '"' + plain.replaceAll('"', '""') + '"' : plain
}

for (const tools of document.querySelectorAll('.tools')) {
  tools.hidden = false
  const table = tools.nextElementSibling.querySelector('table')
  const rows = () => [...table.tBodies[0].rows]
  const input = tools.querySelector('.table-filter')
  const count = tools.querySelector('.count')
  const filterRows = () => {
    const wanted = input.value.trim().toLowerCase().split(/[ \\u3000]+/)
    for (const row of rows()) row.hidden = !wanted.every((word) => row.textContent.toLowerCase().includes(word))
    count.textContent = data.texts.rows.replace('{n}', rows().filter((row) => !row.hidden).length)
  }
  input.addEventListener('input', filterRows)
  filterRows()
  const copy = tools.querySelector('.copy-table')
  const label = copy.textContent
  copy.addEventListener('click', async () => {
    const lines = [table.tHead.rows[0], ...rows().filter((row) => !row.hidden)]
    await copyText(lines.map((row) => [...row.cells].map((cell) => csvCell(cell.innerText.trim())).join(',')).join('\\r\\n') + '\\r\\n')
    copy.textContent = data.texts.copied
    setTimeout(() => { copy.textContent = label }, 1500)
  })
}
`
