import { readFileSync } from 'node:fs'
import { expect, expectTypeOf, test } from 'vitest'
import type * as z from 'zod'
import { shapes } from '../build/shapes.ts'
import type { documentLineSchema } from '../src/archive/document.js'
import type { factSchema } from '../src/facts/registry.js'
import type { metadataSchema, repairSchema } from '../src/report.js'
import type { DocumentLine, Fact, Metadata, Repair } from '../src/shapes.js'

/** Without what a formatter puts in. */
const bare = (code: string) => code.replace(/[\s|*/()]+/gu, '')

test('src/shapes.ts is what the schemas make: `npm run shapes`', () => {
  expect(bare(readFileSync('src/shapes.ts', 'utf8'))).toBe(bare(shapes()))
})

test('the types are those of the schemas', () => {
  expectTypeOf<Fact>().toExtend<z.infer<typeof factSchema>>()
  expectTypeOf<z.infer<typeof factSchema>>().toExtend<Fact>()
  expectTypeOf<Metadata>().toExtend<z.infer<typeof metadataSchema>>()
  expectTypeOf<z.infer<typeof metadataSchema>>().toExtend<Metadata>()
  expectTypeOf<Repair>().toExtend<z.infer<typeof repairSchema>>()
  expectTypeOf<z.infer<typeof repairSchema>>().toExtend<Repair>()
  expectTypeOf<DocumentLine>().toExtend<z.infer<typeof documentLineSchema>>()
  expectTypeOf<z.infer<typeof documentLineSchema>>().toExtend<DocumentLine>()
})
