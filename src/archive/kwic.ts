/** Concordances: every place of what is asked for, with what stands around it. */
import { aFunction, checkCall, texts } from '../border.js'
import { GongbaoError } from '../errors.js'
import { KINDS } from '../facts/registry.js'
import { kwicOptions } from './border.js'
import type { OnFailure } from './documents.js'
import type { KwicQuery } from './kwic/find.js'
import type { PageLinks } from './kwic/link.js'
import type { KwicRow } from './kwic/table.js'
import type { Part } from './reading/parts.js'
import { readings } from './readings.js'
import type { InputOptions } from './sources/inputs.js'

export type { KwicQuery } from './kwic/find.js'
export type { PageLinks } from './kwic/link.js'
export { KWIC, type KwicRow } from './kwic/table.js'

/** What a concordance is asked for, and how it is shown. */
export interface KwicOptions extends KwicQuery {
  /** Characters to each side; default 40. */
  readonly context?: number | undefined
  /** Only places of these parts; default `all`. */
  readonly parts?: readonly Part[] | undefined
  /** Where the pages of the documents are, for links into them. */
  readonly links?: PageLinks | undefined
  /** Worker threads; default: as many as the machine has processors. */
  readonly workers?: number | undefined
  /** How tables of texts are looked at. */
  readonly inputs?: InputOptions | undefined
}

const CONTEXT = 40

/** @throws GongbaoError `E_OPTION`, with all that is wrong */
function checkQuery({ lists, pattern, kinds, name, indicator }: KwicQuery): void {
  const faults: { where: string; message: string }[] = []
  if ([lists, pattern, kinds, name, indicator].every((asked) => asked === undefined))
    faults.push({
      where: 'query',
      message: 'expected phrases, a list, a pattern, kinds, a name or an indicator',
    })
  if (pattern !== undefined)
    try {
      new RegExp(pattern, 'gu')
    } catch (cause) {
      faults.push({ where: 'pattern', message: (cause as Error).message })
    }
  const known = KINDS.map((kind) => kind.kind)
  const unknown = (kinds ?? []).filter((kind) => !known.includes(kind))
  if (unknown.length > 0)
    faults.push({ where: 'kinds', message: `expected ${known.join(', ')}, got \`${unknown.join(', ')}\`` })
  if (faults.length > 0) throw new GongbaoError('E_OPTION', faults)
}

/**
 * Every place of the documents of `paths` that `options` ask for, in order of paths and places.
 * @throws GongbaoError `E_OPTION` before any file is read, `E_PATH`
 */
export function kwic(
  paths: readonly string[],
  options: KwicOptions,
  onFailure: OnFailure,
): AsyncGenerator<KwicRow> {
  checkCall({ paths: [paths, texts], options: [options, kwicOptions], onFailure: [onFailure, aFunction] })
  const { context = CONTEXT, parts = ['all'], workers, inputs, ...query } = options
  checkQuery(query)
  return rows(paths, { ...query, context, parts }, onFailure, { workers, inputs })
}

async function* rows(
  paths: readonly string[],
  task: Parameters<typeof readings<'kwic'>>[1][1],
  onFailure: OnFailure,
  { workers, inputs }: Pick<KwicOptions, 'workers' | 'inputs'>,
): AsyncGenerator<KwicRow> {
  for await (const { result } of readings<'kwic'>(paths, ['kwic', task], onFailure, workers, inputs))
    yield* result
}
