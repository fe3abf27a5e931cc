/**
 * The types for who asks by `require`: those of the ES modules under the endings of CommonJS. Run after the build, which
 * writes types last; to have them made a second time would take as long as all the rest.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

/** What stands only beside ES modules. */
const MODULES_ONLY = 'testing.d.ts'

for (const name of readdirSync('dist').filter((file) => file.endsWith('.d.ts') && file !== MODULES_ONLY)) {
  const types = readFileSync(`dist/${name}`, 'utf8')
  const common = types.replace(/(?<=\bfrom '\.\/[\w-]+)\.js(?=')/gu, '.cjs')
  writeFileSync(`dist/${name.replace(/\.ts$/u, '.cts')}`, common)
}
