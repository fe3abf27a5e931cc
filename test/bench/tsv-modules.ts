/** Lets a script import modules of `src/` as they stand, with the tables of `dict/` they import as text. */
import { register } from 'node:module'

const LOADER = `
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
export async function load(url, context, next) {
  // what pages run is of no use to a script: an empty one stands for it
  if (url.endsWith('?script')) return { format: 'module', shortCircuit: true, source: 'export default ""' }
  if (!url.split('?')[0].endsWith('.tsv')) return next(url, context)
  const text = readFileSync(fileURLToPath(url.split('?')[0]), 'utf8')
  return { format: 'module', shortCircuit: true, source: 'export default ' + JSON.stringify(text) }
}`

register(`data:text/javascript,${encodeURIComponent(LOADER)}`)
