/** How odd a character would be in an official text: the price of assuming it stood there. */
import { gbk } from '../gbk.js'
import { SIMPLIFIED, scriptClasses, simplifiedTable } from '../script.js'

const PUNCTUATION = '、。，；：“”‘’《》（）—…·！？　'

let prices: Uint8Array | undefined

/** GB 2312 level 1: the 3755 most used characters. */
function isCommon(pair: number): boolean {
  return pair >= 0xb0a1 && pair <= 0xd7f9 && (pair & 0xff) >= 0xa1
}

function isRarer(pair: number): boolean {
  return pair >= 0xd8a1 && pair <= 0xf7fe && (pair & 0xff) >= 0xa1
}

/** Price of each code unit, 1 (everyday) to 9 (a sign that prose does not hold). */
export function unitPrices(): Uint8Array {
  if (prices !== undefined) return prices
  const made = new Uint8Array(65536).fill(9)
  const { pairOf } = gbk()
  const simplified = simplifiedTable()
  const classes = scriptClasses()
  for (let unit = 0x80; unit < 65536; unit++) {
    const pair = pairOf[unit] as number
    const short = simplified[unit] as number
    if (pair === 0) continue
    if (short !== 0) {
      const plain = pairOf[short] as number
      made[unit] = isCommon(plain) ? 1 : isRarer(plain) ? 3 : 7
    } else if (isCommon(pair)) made[unit] = classes[unit] === SIMPLIFIED ? 5 : 1
    else if (isRarer(pair)) made[unit] = classes[unit] === SIMPLIFIED ? 7 : 3
    else if (pair >> 8 === 0xa3) made[unit] = 3
    else if (unit >= 0x4e00 && unit <= 0x9fff) made[unit] = 7
  }
  for (const mark of PUNCTUATION) made[mark.charCodeAt(0)] = 1
  prices = made
  return made
}
