/** Script: the details of a fact or a repair. Text is only ever set as text. */
export const DETAILS_SCRIPT = `
const panel = document.getElementById('panel')
const announcer = document.getElementById('announce')
const hint = panel.innerHTML
const texts = data.texts
const fillText = (text, values) => text.replace(/\\{(\\w+)\\}/g, (all, name) => values[name] ?? all)

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
  const p = element('p', 'around', texts.samePlace)
  others.slice(0, 8).forEach((i, n) => {
    const { kind, text } = data.facts[i]
    const short = text.length > 18 ? text.slice(0, 17) + '…' : text
    p.append(n > 0 ? texts.comma : '', button(data.kinds[kind].name + ' ' + short, () => go(i), 'link'))
  })
  return [p]
}

function linkTo(index) {
  const { start, end } = data.facts[index]
  return '#o' + start + '-' + end
}

/** Buttons by which a reader judges the fact, where somebody listens. */
function judging(index) {
  if (!data.judgements) return []
  return ['right', 'wrong'].map((judgement) => {
    const made = button(texts[judgement], () => {
      const now = data.judgements[index] === judgement ? undefined : judgement
      data.judgements[index] = now
      parent.postMessage({ type: 'gongbao-judgement', fact: index, judgement: now }, '*')
      shown = null
      show({ type: 'fact', index })
    })
    made.setAttribute('aria-pressed', String(data.judgements[index] === judgement))
    return made
  })
}

function steps(index) {
  const copy = button(texts.copyLink, async () => {
    await copyText(location.href.split('#')[0] + linkTo(index))
    copy.textContent = texts.copied
  })
  return element('div', 'steps', button(texts.previous, () => step(-1)), button(texts.next, () => step(1)),
    ...judging(index), ...(location.protocol === 'blob:' ? [] : [copy]), button(texts.close, release, 'close'))
}

const places = ({ start, end }) => fillText(texts.inSource, { from: start, to: end })

function factDetails(index) {
  const fact = data.facts[index]
  const { name, group } = data.kinds[fact.kind]
  const surface = element('p', 'surface', element('span', 'm m-' + group + ' v0', fact.text))
  surface.lang = 'zh-Hans'
  const rows = fact.fields.map(([label, value]) => [label, value])
  rows.push([texts.rule, fact.rule, 'rule'])
  if (fact.surface !== undefined) rows.push([texts.source, fact.surface])
  rows.push([texts.offsets, places(fact) + (data.repairs.length > 0 || fact.surface !== undefined
    ? texts.comma + fillText(texts.inClean, { from: fact.cleanStart, to: fact.cleanEnd }) : '')])
  return [element('div', 'body', element('p', 'what', name), surface, list(rows), ...aroundOf(index)), steps(index)]
}

function repairDetails(index) {
  const { name, from, to, certainty, start, end } = data.repairs[index]
  return [element('div', 'body', element('p', 'what', texts.repair), element('p', 'surface', name),
    list([[texts.before, from], [texts.after, to === '' ? texts.nothing : to], [texts.certainty, certainty],
      [texts.offsets, places({ start, end })]])),
    element('div', 'steps', button(texts.close, release, 'close'))]
}

function spoken(index) {
  const { kind, text, fields, rule } = data.facts[index]
  return [data.kinds[kind].name + ': ' + text, ...fields.map(([label, value]) => label + ' ' + value), texts.rule + ' ' + rule].join('; ')
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

// the pane ends where the window does, at the head of the page too, where it begins lower
const aside = document.querySelector('aside')
function fitAside() {
  if (innerWidth < 700) aside.style.height = ''
  else aside.style.height = Math.max(360, innerHeight - Math.max(0, aside.parentElement.getBoundingClientRect().top)) + 'px'
}
addEventListener('scroll', fitAside, { passive: true })
addEventListener('resize', fitAside)
fitAside()`
