/**
 * Characters that look like others: Kangxi radicals and CJK radicals for the characters they show (⼯作 of a PDF),
 * compatibility ideographs, small and vertical forms of punctuation.
 */
import type { Undo } from './undo.js'

/** CJK radicals that Unicode ties to no character, with the character that a PDF means by them. */
const RADICALS =
  '⺁厂⺄乙⺇几⺈刀⺊卜⺌小⺎兀⺒巳⺓幺⺗心⺜日⺝月⺟母⺠民⺡水⺣火⺤爪⺩王⺪疋⺫目⺬示⺮竹⺰丝⺱网⺲网⺳网⺴网⺶羊⺷羊⺸羊⺼肉⺾艹⻁虎⻂衣⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐金⻑長⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫齊⻬齐⻭歯⻮齿⻯竜⻰龙⻲龜⻳龟'

let table: Map<number, string> | undefined

function meant(): Map<number, string> {
  if (table !== undefined) return table
  const made = new Map<number, string>()
  const normalize = (first: number, last: number) => {
    for (let unit = first; unit <= last; unit++) {
      const own = String.fromCharCode(unit)
      const plain = own.normalize('NFKC')
      if (plain !== own && plain.trim() !== '') made.set(unit, plain)
    }
  }
  normalize(0x2e80, 0x2fd5)
  normalize(0xf900, 0xfaff)
  normalize(0xfe50, 0xfe6b)
  for (let i = 0; i < RADICALS.length; i += 2) made.set(RADICALS.charCodeAt(i), RADICALS.charAt(i + 1))
  // vertical forms of the marks that prose has
  const upright = '︐，︑、︒。︓：︔；︕！︖？︵（︶）︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'
  for (let i = 0; i < upright.length; i += 2) made.set(upright.charCodeAt(i), upright.charAt(i + 1))
  // full-width forms of small ones keep the width that Chinese punctuation has
  const wide = '﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）'
  for (let i = 0; i < wide.length; i += 2) made.set(wide.charCodeAt(i), wide.charAt(i + 1))
  table = made
  return made
}

/** Whether a code unit may stand for another. */
export function isCompatible(unit: number): boolean {
  return (
    (unit >= 0x2e80 && unit <= 0x2fd5) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0xfe10 && unit <= 0xfe6b)
  )
}

/** Each such character made the one it stands for; the length stays, but for ideographs beyond the basic plane. */
export function undoCompatible(text: string): Undo[] {
  const undos: Undo[] = []
  for (let start = 0; start < text.length; start++) {
    const unit = text.charCodeAt(start)
    const plain = isCompatible(unit) ? meant().get(unit) : undefined
    if (plain === undefined) continue
    const end = start + 1
    undos.push({ type: 'width', certainty: 'proved', start, end, edits: [{ start, end, text: plain }] })
  }
  return undos
}
