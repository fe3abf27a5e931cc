/**
 * What `--help` tells, as data: written when the program is built, so that help is told before the program is loaded.
 * Lines are laid out by commander, for the width of the terminal they come to.
 */
import { type Command, Help, type Option } from 'commander'

/** A term and what is said of it. */
type Item = readonly [term: string, description: string]

/** The help of one command. */
export interface Outline {
  readonly usage: string
  readonly description: string
  readonly titles: Readonly<Record<string, string>>
  readonly arguments: readonly Item[]
  readonly options: readonly Item[]
  readonly commands: readonly Item[]
}

const TITLES = ['Usage:', 'Arguments:', 'Options:', 'Commands:']

function outlineOf(command: Command): Outline {
  const help = command.createHelp()
  return {
    usage: help.commandUsage(command),
    description: help.commandDescription(command),
    titles: Object.fromEntries(TITLES.map((title) => [title, help.styleTitle(title)])),
    arguments: help.visibleArguments(command).map((a) => [help.argumentTerm(a), help.argumentDescription(a)]),
    options: help.visibleOptions(command).map((o) => [help.optionTerm(o), help.optionDescription(o)]),
    commands: help
      .visibleCommands(command)
      .map((c) => [help.subcommandTerm(c), help.subcommandDescription(c)]),
  }
}

/** The help of `program` and of every command of it, by its words: `rules explain`. */
export function outlinesOf(program: Command, words = ''): Record<string, Outline> {
  const below = program.commands.map((c) => outlinesOf(c, `${words} ${c.name()}`.trim()))
  return Object.assign({ [words]: outlineOf(program) }, ...below)
}

const termOf = ([term]: Item) => term
const descriptionOf = ([, description]: Item) => description

/** The help of a command, in lines of `width` columns. */
export function helpOf(outline: Outline, width: number | undefined): string {
  const laidOut = {
    styleTitle: (title: string) => outline.titles[title] ?? title,
    commandUsage: () => outline.usage,
    commandDescription: () => outline.description,
    visibleArguments: () => outline.arguments,
    argumentTerm: termOf,
    argumentDescription: descriptionOf,
    visibleOptions: () => outline.options,
    optionTerm: termOf,
    optionDescription: descriptionOf,
    visibleCommands: () => outline.commands.map((item) => Object.assign([...item], { helpGroup: () => '' })),
    subcommandTerm: termOf,
    subcommandDescription: descriptionOf,
  }
  const help = Object.assign(new Help(), laidOut) as unknown as Help
  help.prepareContext({ ...(width === undefined ? {} : { helpWidth: width }) })
  // all that it asks of a command but through the above is in which groups options and commands stand
  return help.formatHelp({ options: [] as Option[], commands: [] as Command[] } as unknown as Command, help)
}
