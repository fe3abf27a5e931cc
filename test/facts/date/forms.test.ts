/** Forms of date that are counted under a year or month: a file each, and a row in the registry. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { formExamples } from '../../../src/facts/date/forms.js'

const FOLDER = 'src/facts/date/forms'

test('every form has its row in the registry, and examples', () => {
  const registry = readFileSync(`${FOLDER}.ts`, 'utf8')
  const files = readdirSync(FOLDER).filter((file) => file !== 'form.ts')
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect(registry).toContain(`./forms/${file.replace(/\.ts$/u, '.js')}`)
  expect(formExamples.length).toBeGreaterThanOrEqual(files.length)
})
