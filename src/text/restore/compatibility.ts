/**
 * Characters that look like others: Kangxi radicals and CJK radicals for the characters they show (⼯作 of a PDF),
 * compatibility ideographs, small and vertical forms of punctuation.
 */
import { characterSet } from '../../lexicon/character-sets.js'
import { once } from '../../lexicon/once.js'
import type { Undo } from './undo.js'

const meant = once((): Map<number, string> => {
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
  // radicals that Unicode ties to no character, each with the one that a PDF means by it
  const radicals = characterSet('radicals')
  for (let i = 0; i < radicals.length; i += 2) made.set(radicals.charCodeAt(i), radicals.charAt(i + 1))
  // vertical forms of the marks that prose has
  const upright = '︐，︑、︒。︓：︔；︕！︖？︵（︶）︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』'
  for (let i = 0; i < upright.length; i += 2) made.set(upright.charCodeAt(i), upright.charAt(i + 1))
  // full-width forms of small ones keep the width that Chinese punctuation has
  const wide = '﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）'
  for (let i = 0; i < wide.length; i += 2) made.set(wide.charCodeAt(i), wide.charAt(i + 1))
  return made
})

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
