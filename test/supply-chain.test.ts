import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Entry {
  readonly version?: string
  readonly integrity?: string
  readonly license?: string
  readonly dev?: boolean
  readonly devOptional?: boolean
  readonly optional?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly hasInstallScript?: boolean
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Entry> }
const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
const installed = entries.filter(([, { dev, devOptional }]) => !dev && !devOptional)

/** Licences that ask for nothing but their own text and notices. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'MIT AND Apache-2.0',
])

test('what is installed with the library has a licence that is allowed', () => {
  expect(installed.length).toBeGreaterThan(50)
  const others = installed.filter(([, { license }]) => !ALLOWED.has(license ?? ''))
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
})

test('of what is installed with the library, nodejieba alone runs a script', () => {
  const running = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)
  expect(running).toEqual(['node_modules/nodejieba'])
})

test('every entry of the lockfile has a hash, but binaries for other machines', () => {
  const bare = entries.filter(([, { integrity }]) => integrity === undefined)
  const needed = bare.filter(([, { optional, os, cpu, version }]) => !(optional && (os ?? cpu) && version))
  expect(needed.map(([path]) => path)).toEqual([])
})
