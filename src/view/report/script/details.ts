/** Script: the details of a fact or a repair. Text is only ever set as text. */
export const DETAILS_SCRIPT = `
const panel = document.getElementById('panel')
const announcer = document.getElementById('announce')
const hint = panel.innerHTML

function element(tag, className, ...content) {
  const made = document.createElement(tag)
  if (className) made.className = className
  made.append(...content)
  return made
}

function list(rows) {
  const dl = element('dl')
  for (const [label, value, className] of rows)
    dl.append(element('dt', '', label), element('dd', className, value))
  return dl
}

function button(label, onClick, className) {
  const made = element('button', className, label)
  made.type = 'button'
  made.addEventListener('click', onClick)
  return made
}

const marksOf = (fact) => article.querySelectorAll('[data-f="' + fact + '"]')

/** Facts that hold this one, or are held by it: a list to go to them. */
function aroundOf(index) {
  const { cleanStart, cleanEnd } = data.facts[index]
  const others = data.facts.flatMap((other, i) =>
    i !== index && other.cleanStart < cleanEnd && other.cleanEnd > cleanStart && !isHidden(other.kind) ? [i] : [])
  if (others.length === 0) return []
  const p = element('p', 'around', 'At the same place: ')
  others.slice(0, 8).forEach((i, n) => {
    const { kind, text } = data.facts[i]
    const short = text.length > 18 ? text.slice(0, 17) + '…' : text
    p.append(n > 0 ? ', ' : '', button(data.kinds[kind].kind + ' ' + short, () => go(i), 'link'))
  })
  return [p]
}

function steps() {
  return element('div', 'steps', button('‹ Previous', () => step(-1)), button('Next ›', () => step(1)),
    button('Close', release, 'close'))
}

function factDetails(index) {
  const fact = data.facts[index]
  const { kind, style, chinese } = data.kinds[fact.kind]
  const surface = element('p', 'surface', element('span', 'm m-' + style + ' v0', fact.text))
  surface.lang = 'zh-Hans'
  const rows = fact.fields.map(([label, value]) => [label, value])
  rows.push(['rule', fact.rule, 'rule'])
  if (fact.surface !== undefined) rows.push(['source', fact.surface])
  rows.push(['offsets', fact.start + '–' + fact.end + ' in the source, ' + fact.cleanStart + '–' + fact.cleanEnd + ' in the clean text'])
  return [element('p', 'what', kind + (chinese ? ' ' + chinese : '')), surface, list(rows), ...aroundOf(index), steps()]
}

function repairDetails(index) {
  const { name, from, to, certainty, start, end } = data.repairs[index]
  return [element('p', 'what', 'repair'), element('p', 'surface', name),
    list([['from', from], ['to', to === '' ? 'nothing' : to], ['certainty', certainty], ['offsets', start + '–' + end + ' in the source']]),
    element('div', 'steps', button('Close', release, 'close'))]
}

function spoken(index) {
  const { kind, text, fields, rule } = data.facts[index]
  return [data.kinds[kind].kind + ': ' + text, ...fields.map(([label, value]) => label + ' ' + value), 'rule ' + rule].join('; ')
}

let shown = null
function show(what) {
  const id = what && what.type + what.index
  if (id === shown) return
  shown = id
  for (const mark of document.querySelectorAll('.on')) mark.classList.remove('on')
  root.classList.toggle('showing', what !== null)
  if (what === null) {
    panel.innerHTML = hint
    clearSource()
    return
  }
  if (what.type === 'fact') {
    const { start, end } = data.facts[what.index]
    for (const mark of marksOf(what.index)) mark.classList.add('on')
    panel.replaceChildren(...factDetails(what.index))
    showInSource(start, end)
  } else {
    for (const mark of source.querySelectorAll('[data-r="' + what.index + '"]')) mark.classList.add('on')
    panel.replaceChildren(...repairDetails(what.index))
    clearSource()
  }
}
`
