/** `--rules FILE` and `--dictionary FILE`, the same in every command that reads facts. */
import { type Command, Option } from 'commander'

/** What commands that take rules are given. */
export interface RulesOption {
  readonly rules?: readonly string[]
  readonly dictionary?: readonly string[]
}

const gather = (file: string, before: readonly string[] = []): readonly string[] => [...before, file]

/** For `addOption`. */
export const rulesOption = (): Option =>
  new Option(
    '--rules <file>',
    'rules of your own: a module (.mjs; .ts on Node ≥ 22.18), JSON or YAML; may be told several times',
  ).argParser(gather)

/** For `addOption`. */
export const dictionaryOption = (): Option =>
  new Option(
    '--dictionary <file>',
    'entries of your own in the format of dict/: our-slogans.tsv, terms=FILE … (slogans, terms, campaigns, indicators, organs, places, units); may be told several times',
  ).argParser(gather)

/** Both. */
export const withRules = (command: Command): Command =>
  command.addOption(rulesOption()).addOption(dictionaryOption())

/** What a job is told of them. */
export const ownOf = ({ rules, dictionary }: RulesOption) => ({ rules, dictionaries: dictionary })
