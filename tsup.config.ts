import { defineConfig } from 'tsup'

const shared = {
  target: 'node20',
  loader: { '.tsv': 'text' },
  // one copy of what the entries share, in CommonJS too: GongbaoError is one class
  splitting: true,
  shims: true,
} as const

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      archive: 'src/archive/index.ts',
      testing: 'src/testing/index.ts',
      cli: 'src/cli/main.ts',
      worker: 'src/archive/worker.ts',
    },
    format: 'esm',
    dts: {
      entry: { index: 'src/index.ts', archive: 'src/archive/index.ts', testing: 'src/testing/index.ts' },
    },
  },
  {
    ...shared,
    entry: { index: 'src/index.ts', archive: 'src/archive/index.ts' },
    format: 'cjs',
    dts: true,
  },
])
