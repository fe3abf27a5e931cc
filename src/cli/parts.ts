/** The option `--part`: parts of documents, separated by commas. */
import { InvalidArgumentError } from 'commander'
import { PARTS, type Part } from '../archive/reading/parts.js'

/** @throws InvalidArgumentError of commander */
export function partsArgument(text: string): Part[] {
  return text.split(',').map((name) => {
    const found = PARTS.find((part) => part === name.trim())
    if (found === undefined) throw new InvalidArgumentError(`expected some of ${PARTS.join(', ')}`)
    return found
  })
}
