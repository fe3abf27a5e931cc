/** Full-width letters, digits and signs to half-width ones. The length stays; sentence punctuation stays too. */

const KEPT = '！，：；？（）'
const table = new Uint16Array(0x60)
for (let unit = 0xff01; unit <= 0xff5e; unit++)
  if (!KEPT.includes(String.fromCharCode(unit))) table[unit - 0xff00] = unit - 0xfee0

/** The half-width form of a code unit, or 0 if it has none or keeps its own. */
export function halfWidth(unit: number): number {
  return unit > 0xff00 && unit < 0xff5f ? (table[unit - 0xff00] as number) : 0
}
