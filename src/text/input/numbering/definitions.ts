/** What `numbering.xml` and `styles.xml` of a DOCX file say of lists: how each level counts and looks. */
import { attribute, numberOf, type Tag, tagsOf } from './xml.js'

/** A list has so many levels. */
export const LEVELS = 9

/** One level of a list. */
export interface Level {
  readonly start?: number
  /** `w:numFmt`: decimal, chineseCounting … */
  readonly format?: string
  /** `%1.%2`, entities as they were written. */
  readonly text?: string
  /** Paragraphs of this style are of this level. */
  readonly style?: string
  /** Only a level up to this one (counted from 1) begins it anew; 0: none does. */
  readonly restart?: number
  /** All its numbers are decimal. */
  readonly legal?: boolean
}

/** How one level of one list (`w:num`) differs from what the list is made of. */
interface Override {
  readonly start?: number
  readonly level?: Level
}

/** A list: counters are shared by all lists of one `abstract`. */
export interface List {
  readonly abstract: string
  readonly levels: ReadonlyMap<number, Level>
  readonly starts: ReadonlyMap<number, number>
}

/** Where a paragraph or style says that it is of a list. `list` `0` is none. */
export interface Mark {
  readonly list?: string
  readonly level?: number
}

interface Style {
  readonly base?: string
  readonly mark?: Mark
}

/** Everything that is said of lists. */
export interface Definitions {
  readonly lists: ReadonlyMap<string, List>
  readonly styles: ReadonlyMap<string, Style>
  /** The style of paragraphs that name none. */
  readonly defaultStyle?: string
}

type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** A label is no longer than this. */
const LONGEST = 64

/** The level that a tag names: 0 to 8. */
const levelOf = (tag: Tag) => Math.min(Math.max(numberOf(tag, 'ilvl') ?? 0, 0), LEVELS - 1)

/** Adds what `tag`, a child of `w:lvl`, says. */
function addToLevel(level: Draft<Level>, tag: Tag): void {
  const value = attribute(tag, 'val')
  const number = numberOf(tag)
  if (tag.name === 'start' && number !== undefined) level.start = number
  else if (tag.name === 'lvlRestart' && number !== undefined) level.restart = number
  else if (tag.name === 'numFmt' && value !== undefined) level.format = value
  else if (tag.name === 'lvlText' && value !== undefined && value.length <= LONGEST) level.text = value
  else if (tag.name === 'pStyle' && value !== undefined) level.style = value
  else if (tag.name === 'isLgl') level.legal = !/^(?:0|false|off)$/u.test(value ?? '')
}

interface Abstract {
  readonly levels: Map<number, Level>
  /** A style whose list this one is. */
  link?: string
}

interface Numbering {
  readonly abstracts: ReadonlyMap<string, Abstract>
  readonly nums: ReadonlyMap<string, { abstract?: string; overrides: Map<number, Draft<Override>> }>
}

function readNumbering(xml: string): Numbering {
  const abstracts = new Map<string, Abstract>()
  const nums = new Map<string, { abstract?: string; overrides: Map<number, Draft<Override>> }>()
  let abstract: Abstract | undefined
  let num: { abstract?: string; overrides: Map<number, Draft<Override>> } | undefined
  let override: Draft<Override> | undefined
  let level: Draft<Level> | undefined
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'abstractNum') {
      abstract = tag.opens ? { levels: new Map() } : undefined
      if (abstract) abstracts.set(attribute(tag, 'abstractNumId') ?? '', abstract)
    } else if (tag.name === 'num') {
      num = tag.opens ? { overrides: new Map() } : undefined
      if (num) nums.set(attribute(tag, 'numId') ?? '', num)
    } else if (tag.name === 'lvlOverride') {
      override = tag.opens && num ? {} : undefined
      if (override && num) num.overrides.set(levelOf(tag), override)
    } else if (tag.name === 'lvl') {
      level = tag.opens && !tag.closes ? {} : undefined
      if (level && override) override.level = level
      else if (level) abstract?.levels.set(levelOf(tag), level)
    } else if (level) addToLevel(level, tag)
    else if (override && tag.name === 'startOverride') override.start = numberOf(tag) ?? 1
    else if (num && tag.name === 'abstractNumId') num.abstract = attribute(tag, 'val') ?? ''
    else if (abstract && tag.name === 'numStyleLink') abstract.link = attribute(tag, 'val') ?? ''
  }
  return { abstracts, nums }
}

function readStyles(xml: string): Pick<Definitions, 'styles' | 'defaultStyle'> {
  const styles = new Map<string, Style>()
  let defaultStyle: string | undefined
  let style: Draft<Style> | undefined
  const marks = markReader()
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'style') {
      style = tag.opens ? {} : undefined
      const id = attribute(tag, 'styleId')
      if (!style || id === undefined) continue
      styles.set(id, style)
      const isDefault = /^(?:1|true|on)$/u.test(attribute(tag, 'default') ?? '')
      if (isDefault && attribute(tag, 'type') === 'paragraph') defaultStyle = id
    } else if (!style) continue
    else if (tag.name === 'basedOn') style.base = attribute(tag, 'val') ?? ''
    else {
      const mark = marks(tag)
      if (mark) style.mark = mark
    }
  }
  return { styles, ...(defaultStyle === undefined ? {} : { defaultStyle }) }
}

/** Follows tags and gives the mark of a list each time one has been read whole (`w:numPr` closed). */
export function markReader(): (tag: Tag) => Mark | undefined {
  let mark: Draft<Mark> | undefined
  return (tag) => {
    if (tag.name === 'numPr') {
      const read = tag.closes && !tag.opens ? mark : undefined
      mark = tag.opens && !tag.closes ? {} : undefined
      return read
    }
    if (!mark) return undefined
    if (tag.name === 'ilvl') mark.level = numberOf(tag) ?? 0
    else if (tag.name === 'numId') mark.list = attribute(tag, 'val') ?? '0'
    return undefined
  }
}

/** Everything that is said of lists in the two files. What is broken in them is left out. */
export function readDefinitions(numbering: string, styles: string): Definitions {
  const named = readStyles(styles)
  const { abstracts, nums } = readNumbering(numbering)
  const lists = new Map<string, List>()
  const abstractOf = (id: string | undefined, hops = 0): string | undefined => {
    const link = id === undefined ? undefined : abstracts.get(id)?.link
    if (link === undefined || hops > 3) return id
    const list = named.styles.get(link)?.mark?.list
    return abstractOf(list === undefined ? undefined : nums.get(list)?.abstract, hops + 1)
  }
  for (const [id, { abstract: told, overrides }] of nums) {
    const abstract = abstractOf(told)
    const found = abstract === undefined ? undefined : abstracts.get(abstract)
    if (abstract === undefined || !found) continue
    const levels = new Map(found.levels)
    const starts = new Map<number, number>()
    for (const [at, { start, level }] of overrides) {
      if (level) levels.set(at, level)
      if (start !== undefined) starts.set(at, start)
    }
    lists.set(id, { abstract, levels, starts })
  }
  return { lists, ...named }
}

/** A style is not based on more than this many others. */
const STYLE_DEPTH = 16

/** The list and level of a paragraph by its own mark and its style, or undefined. */
export function placeOf(
  { lists, styles, defaultStyle }: Definitions,
  own: Mark | undefined,
  named: string | undefined,
): { readonly list: List; readonly id: string; readonly level: number } | undefined {
  const chain: string[] = []
  let style = named ?? defaultStyle
  while (style !== undefined && chain.length < STYLE_DEPTH) {
    chain.push(style)
    style = styles.get(style)?.base
  }
  const marks = chain.map((name) => styles.get(name)?.mark)
  const id = own?.list ?? marks.find((m) => m?.list !== undefined)?.list
  const list = id === undefined || id === '0' ? undefined : lists.get(id)
  if (id === undefined || !list) return undefined
  let level = own?.level
  // a level that names the style of its paragraphs beats the number in the style
  for (let i = 0; i < chain.length && level === undefined; i++)
    level = [...list.levels].find(([, l]) => l.style === chain[i])?.[0] ?? marks[i]?.level
  return { list, id, level: Math.min(Math.max(level ?? 0, 0), LEVELS - 1) }
}
