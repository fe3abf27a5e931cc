/** How much a text reads like Chinese: what tells a right decoding from a wrong one that happens to be legal. */

// the most used characters of prose in both scripts; a wrong decoding scatters over the rare ones
const FREQUENT =
  '的一是不了在人有我他这这個个们們中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日军者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運省府委'
const MARKS = '，。、；：“”《》（）？！　'

const frequent = new Uint8Array(65536)
for (const c of FREQUENT + MARKS) frequent[c.charCodeAt(0)] = 1
// digits and letters of full width
for (let unit = 0xff05; unit <= 0xff5a; unit++) frequent[unit] = 1

/**
 * Share of the characters beyond ASCII that are frequent in Chinese, less those that prose never holds
 * (private use, half-width kana, box drawing). 0 for pure ASCII; a right decoding has about 0.5, a wrong one about 0.
 */
export function charsetScore(text: string): number {
  let total = 0
  let score = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) continue
    total++
    if (frequent[unit] === 1) score++
    else if ((unit >= 0xe000 && unit < 0xf900) || (unit >= 0xff61 && unit < 0xffa0)) score--
    else if (unit < 0x2000 || (unit >= 0x2500 && unit < 0x2600) || (unit >= 0xd800 && unit < 0xe000)) score--
  }
  return total === 0 ? 0 : score / total
}

/** Lead bytes of the common characters: level 1 of GB 2312, and of Big5; in the first, trail bytes have their high bit set. */
const LEVELS = {
  gb18030: { label: 'gb18030', first: 0xb0, last: 0xd7, low: 0xa1, high: 0xfe },
  big5: { label: 'big5', first: 0xa4, last: 0xc6, low: 0x40, high: 0xfe },
} as const

const common = new Map<string, ReadonlySet<string>>()

function charactersOf(encoding: keyof typeof LEVELS): ReadonlySet<string> {
  const known = common.get(encoding)
  if (known !== undefined) return known
  const { label, first, last, low, high } = LEVELS[encoding]
  const bytes = new Uint8Array((last - first + 1) * (high - low + 1) * 2)
  let at = 0
  for (let lead = first; lead <= last; lead++)
    for (let trail = low; trail <= high; trail++) {
      bytes[at++] = lead
      bytes[at++] = trail
    }
  const found = new Set(new TextDecoder(label).decode(bytes).match(/\p{Script=Han}/gu))
  common.set(encoding, found)
  return found
}

/** Characters looked at; a longer text tells by its frequent ones. */
const WORD = 64

/** Share of the characters beyond ASCII at the head of `text` that the standard of `encoding` counts among the common ones. */
export function commonShare(text: string, encoding: string): number {
  if (encoding !== 'gb18030' && encoding !== 'big5') return 0
  const known = charactersOf(encoding)
  let total = 0
  let count = 0
  for (let i = 0; i < text.length && i < WORD; i++) {
    if (text.charCodeAt(i) < 0x80) continue
    total++
    if (known.has(text.charAt(i))) count++
  }
  return total === 0 ? 0 : count / total
}
