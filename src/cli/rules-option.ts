/** `--rules FILE`, the same in every command that reads facts. */
import { Option } from 'commander'

/** What commands that take rules are given. */
export interface RulesOption {
  readonly rules?: readonly string[]
}

const gather = (file: string, before: readonly string[] = []): readonly string[] => [...before, file]

/** For `addOption`. */
export const rulesOption = (): Option =>
  new Option(
    '--rules <file>',
    'rules of your own: a module (.mjs; .ts on Node ≥ 22.18), JSON or YAML; may be told several times',
  ).argParser(gather)
