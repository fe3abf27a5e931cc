import { defineConfig } from 'tsup'

const shared = {
  sourcemap: false,
  target: 'node20',
  loader: { '.tsv': 'text' },
} as const

export default defineConfig([
  {
    ...shared,
    entry: { index: 'src/index.ts', archive: 'src/archive/index.ts', testing: 'src/testing/index.ts' },
    format: ['esm', 'cjs'],
    // one copy of the library under all three entries, in CommonJS too: GongbaoError is one class
    splitting: true,
    dts: true,
    clean: true,
    external: ['vitest'],
  },
  { ...shared, entry: { cli: 'src/cli/main.ts' }, format: ['esm'], splitting: true, dts: false },
])
