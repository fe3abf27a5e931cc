/** Script: addresses that lead to a fact, by its number or by its place in the source. */
export const PLACES_SCRIPT = String.raw`
/** The fact at offsets of the source: the very one, else the longest that begins there, else the one that holds them. */
function factAt(start, end) {
  const exact = data.facts.findIndex((fact) => fact.start === start && fact.end === end)
  if (exact >= 0) return exact
  let best = -1
  data.facts.forEach((fact, i) => {
    if (fact.start <= start && fact.end > start && (best < 0 || fact.end - fact.start > data.facts[best].end - data.facts[best].start)) best = i
  })
  return best
}

function goToHash() {
  const fact = /^#f(\d+)$/.exec(location.hash)
  const phrase = /^#q(\d+):(.+)$/.exec(location.hash)
  const place = /^#o(\d+)-(\d+)$/.exec(location.hash)
  if (phrase) {
    findBox.value = decodeURIComponent(phrase[2])
    findBox.dispatchEvent(new Event('input'))
    hit = Math.min(hits.length - 1, Number(phrase[1]))
    showHit()
  } else if (fact) go(Number(fact[1]))
  else if (place) {
    const index = factAt(Number(place[1]), Number(place[2]))
    if (index >= 0) go(index)
    else showInSource(Number(place[1]), Number(place[2]))
  }
}
addEventListener('hashchange', goToHash)
goToHash()
`
