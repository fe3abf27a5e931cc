/**
 * `npm run new-kind -- NAME`: lays the folder of a kind of fact with a rule that works, enters it everywhere a kind has to
 * stand, and tells what is left to be written. `--in FOLDER` does so in another checkout.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { in: { type: 'string', default: '.' } },
})
const [name = ''] = positionals
const root = values.in
const folder = join(root, 'src/facts', name)

function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}
if (!/^[a-z]{2,20}$/u.test(name))
  refuse('expected a name of 2 to 20 lower-case letters: npm run new-kind -- vote')
if (existsSync(folder)) refuse(`${folder} is there already`)

function create(path: string, text: string): void {
  const file = join(root, path)
  mkdirSync(join(file, '..'), { recursive: true })
  writeFileSync(file, text)
  console.log(`made     ${path}`)
}

/** Puts `text` before the first place of `mark` in a file. */
function enter(path: string, ...changes: readonly (readonly [mark: string, text: string])[]): void {
  const file = join(root, path)
  let content = readFileSync(file, 'utf8')
  for (const [mark, text] of changes) {
    const at = content.indexOf(mark)
    if (at < 0)
      refuse(
        `${path} has no line \`${mark.trim()}\` any more: enter the kind by hand, and mend build/new-kind.ts`,
      )
    content = content.slice(0, at) + text + content.slice(at)
  }
  writeFileSync(file, content)
  console.log(`entered  ${path}`)
}

create(
  `src/facts/${name}/schema.ts`,
  `/** What a ${name} is. */
import * as z from 'zod'
import { factBaseSchema } from '../../report.js'

export const ${name}Schema = factBaseSchema
  .extend({
    kind: z.literal('${name}'),
    value: z.number().describe('the number that is told'),
  })
  .describe('A ${name}.')
`,
)
create(
  `src/facts/${name}/rules.ts`,
  `/** What reads a ${name}. */
import { defineRule } from '../../rules/define.js'
import type { RuleOf } from '../../rules/rule.js'

/** A beginning that works: put your trigger, pattern, fields, examples and near misses in its place. */
const numbered = defineRule({
  id: '${name}/numbered',
  kind: '${name}',
  trigger: ['示例'],
  pattern: /示例第(?<value>\\d{1,9})号/u,
  produce: (match) => ({ fields: { value: Number(match.groups?.value) } }),
  examples: [{ text: '示例第12号', facts: [{ value: 12 }] }],
  nearMisses: ['示例第号', '示例项目'],
})

export const ${name}Rules: readonly RuleOf<'${name}'>[] = [numbered]
`,
)
create(
  `src/facts/${name}/resolve.ts`,
  `/** What of a ${name} is told only by other facts; nothing yet. */
import type { ResolvePass } from '../../rules/rule.js'

export const ${name}Passes: readonly ResolvePass[] = []
`,
)
enter(
  'src/facts/registry.ts',
  [
    '\nexport type { Fact }',
    `import { ${name}Passes } from './${name}/resolve.js'
import { ${name}Rules } from './${name}/rules.js'
import { ${name}Schema } from './${name}/schema.js'
`,
  ],
  ['])\n\n/** Passes run in this order', `  ${name}Schema,\n`],
  [
    '}\n\n/** Every kind, in the order',
    `  ${name}: {
    kind: '${name}',
    schema: ${name}Schema,
    rules: ${name}Rules,
    passes: ${name}Passes,
    // kinds whose facts vanish where they lie wholly inside one of this kind
    blocks: [],
    // kinds whose facts the passes look at
    reads: [],
    overlap: 'longest',
  },
`,
  ],
)
enter('src/facts/groups.ts', ['}\n', `  ${name}: 'figures',\n`])
const contract = join(root, 'docs/facts.md')
writeFileSync(
  contract,
  `${readFileSync(contract, 'utf8').trimEnd()}

## ${name}

A ${name}.

| field | content |
| --- | --- |
| \`value\` | the number that is told |
`,
)
console.log('entered  docs/facts.md')
console.log(`
left to you, in this order:
  1. docs/facts.md            what a ${name} is, where it begins and ends; every field
  2. src/facts/${name}/       fields in schema.ts; rules with examples and near misses in rules.ts
  3. npm run shapes           the types of its fields
  4. src/facts/registry.ts    which kinds it blocks and reads
  5. src/facts/groups.ts      its group on pages
  6. src/language/            its Chinese name in page-texts.ts; those of its fields and values in field-texts.ts;
                              in dict/option-words.tsv the Chinese words that --kinds takes for it
  7. README.md, README.zh-CN.md, CHANGELOG.md: a row of the table of kinds, and a line
then: npx vitest run --project library test/facts.test.ts test/facts/contract.test.ts test/shapes.test.ts test/language test/view`)
