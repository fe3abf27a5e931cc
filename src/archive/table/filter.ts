/**
 * `--where`: which rows of a table are kept. A small language of its own:
 *
 *     year >= 2015 and region in (福建省, 浙江省) and value is not empty
 *     (commitment = ensure or text ~ "力争") and not check ~ outlier
 *
 * `=`, `!=`, `<`, `<=`, `>`, `>=`; `~` contains; `in (…)`, `is empty`, `is not empty`; `and`, `or`, `not` and brackets.
 * Texts with blanks or signs stand in quotation marks. Numbers compare as numbers where the column holds them; an empty
 * cell fits `is empty` and `!=`, and nothing else.
 */
import { GongbaoError } from '../../errors.js'
import { type Cell, type Column, flat, isEmpty, type Row, type Table } from './schema.js'

/** Whether a row is kept. */
export type Filter = (row: Row) => boolean

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(!=|<=|>=|==|[=<>~(),])|([^\s=<>!~(),"']+))/uy
const OPERATORS = new Set(['=', '==', '!=', '<', '<=', '>', '>=', '~'])

interface Token {
  readonly text: string
  readonly sort: 'quoted' | 'sign' | 'word'
  readonly at: number
}

const HELP = 'as in: year >= 2015 and region in (福建省, 浙江省) and value is not empty'

function fault(message: string, at?: number): GongbaoError {
  const place = at === undefined ? '' : ` at character ${at + 1}`
  return new GongbaoError('E_OPTION', { where: '--where', message: `${message}${place}; ${HELP}` })
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (text.slice(at).trim() !== '') {
    TOKEN.lastIndex = at
    const found = TOKEN.exec(text)
    if (!found) throw fault(`cannot read \`${text.slice(at).trim().slice(0, 20)}\``, at)
    const [whole, quoted, sign, word] = found
    const begin = at + whole.length - whole.trimStart().length
    at += whole.length
    if (quoted !== undefined)
      tokens.push({ text: quoted.slice(1, -1).replace(/\\(.)/gu, '$1'), sort: 'quoted', at: begin })
    else if (sign !== undefined) tokens.push({ text: sign === '==' ? '=' : sign, sort: 'sign', at: begin })
    else tokens.push({ text: word ?? '', sort: 'word', at: begin })
  }
  return tokens
}

/** How deep brackets and `not` may go: a filter is typed by hand. */
const DEEPEST = 50

/** The filter that `text` tells, over the columns of `table`. @throws GongbaoError `E_OPTION` */
export function parseFilter(text: string, { columns }: Table): Filter {
  const tokens = tokensOf(text)
  let next = 0
  let depth = 0
  const peek = () => tokens[next]
  const isWord = (word: string, token = peek()) => token?.sort === 'word' && token.text.toLowerCase() === word
  const isSign = (sign: string) => peek()?.sort === 'sign' && peek()?.text === sign
  const take = (): Token => {
    const token = tokens[next++]
    if (token === undefined) throw fault('ends too early')
    return token
  }
  const skip = (is: boolean): boolean => {
    if (is) next++
    return is
  }

  function either(): Filter {
    const parts = [both()]
    while (skip(isWord('or'))) parts.push(both())
    return (row) => parts.some((part) => part(row))
  }
  function both(): Filter {
    const parts = [one()]
    while (skip(isWord('and'))) parts.push(one())
    return (row) => parts.every((part) => part(row))
  }
  function one(): Filter {
    if (++depth > DEEPEST) throw fault('goes too deep')
    try {
      if (skip(isWord('not'))) {
        const part = one()
        return (row) => !part(row)
      }
      if (skip(isSign('('))) {
        const part = either()
        if (!skip(isSign(')'))) throw fault('expected `)`', peek()?.at)
        return part
      }
      return comparison()
    } finally {
      depth--
    }
  }
  function value(): string {
    const token = take()
    if (token.sort === 'sign') throw fault(`expected a value, got \`${token.text}\``, token.at)
    return token.text
  }
  function comparison(): Filter {
    const column = columnOf(take(), columns)
    const cellOf = (row: Row): Cell | undefined => row[column.name]
    const token = take()
    if (isWord('is', token)) {
      const isNegated = skip(isWord('not'))
      const last = take()
      if (!isWord('empty', last)) throw fault('expected `empty`', last.at)
      return (row) => isEmpty(cellOf(row)) !== isNegated
    }
    const isNegated = isWord('not', token)
    const list = isNegated ? take() : token
    if (isWord('in', list)) {
      const wanted = valuesInBrackets()
      return (row) => wanted.some((own) => compare(cellOf(row), own, column) === 0) !== isNegated
    }
    if (token.sort !== 'sign' || !OPERATORS.has(token.text))
      throw fault(`expected =, !=, <, <=, >, >=, ~, in or is, got \`${token.text}\``, token.at)
    const wanted = value()
    if (token.text === '~') return (row) => String(flat(cellOf(row)) ?? '').includes(wanted)
    return (row) => fits(compare(cellOf(row), wanted, column), token.text)
  }
  function valuesInBrackets(): string[] {
    if (!skip(isSign('('))) throw fault('expected `(` after `in`', peek()?.at)
    const values = [value()]
    while (skip(isSign(','))) values.push(value())
    if (!skip(isSign(')'))) throw fault('expected `)`', peek()?.at)
    return values
  }

  const filter = either()
  const left = peek()
  if (left !== undefined) throw fault(`expected \`and\` or \`or\`, got \`${left.text}\``, left.at)
  return filter
}

function columnOf(token: Token, columns: readonly Column[]): Column {
  const found = columns.find(({ name, label }) => name === token.text || label === token.text)
  if (found !== undefined && token.sort !== 'sign') return found
  throw fault(
    `expected a column (${columns.map(({ name }) => name).join(', ')}), got \`${token.text}\``,
    token.at,
  )
}

/** Less than 0, 0, more than 0; undefined where nothing is to compare. */
function compare(cell: Cell | undefined, wanted: string, { type }: Column): number | undefined {
  if (isEmpty(cell)) return undefined
  if (Array.isArray(cell)) return cell.includes(wanted) ? 0 : 1
  const own = flat(cell)
  if (type === 'integer' || type === 'long' || type === 'number') {
    const number = Number(wanted)
    if (typeof own === 'number' && Number.isFinite(number)) return own - number
  }
  const text = String(own)
  return text === wanted ? 0 : text < wanted ? -1 : 1
}

function fits(order: number | undefined, operator: string): boolean {
  if (order === undefined) return operator === '!='
  if (operator === '=') return order === 0
  if (operator === '!=') return order !== 0
  if (operator.startsWith('<')) return order < 0 || (operator === '<=' && order === 0)
  return order > 0 || (operator === '>=' && order === 0)
}
