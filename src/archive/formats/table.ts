/** Facts as a table for people at a terminal. */
import type { DocumentLine } from '../document.js'
import { cell, inLine } from './cells.js'

/** The value of a fact as people read it: `259 项`, `6–6.5 %`, `2020-05/..`, or a name. */
function readableValue(fact: Readonly<Record<string, unknown>>): string {
  const { value, min, max, unit, members, type, mod } = fact
  const number = value ?? (min === undefined && max === undefined ? undefined : `${min ?? ''}–${max ?? ''}`)
  const parts = [number, unit, mod && `(${mod})`, Array.isArray(members) && members.join('、')]
  const shown = parts.filter((p) => p !== undefined && p !== null && p !== false && p !== '').join(' ')
  return shown || String(fact.title ?? (number === undefined ? (type ?? '') : ''))
}

/** The facts of one document, a line each. */
export function tableOf(document: DocumentLine): string {
  const lines = document.facts.map((f) => {
    const fact: Readonly<Record<string, unknown>> = { ...f }
    const name = typeof fact.name === 'string' && fact.name !== fact.text ? fact.name : ''
    return [cell(String(fact.kind), 12), cell(String(fact.text), 40), cell(readableValue(fact), 30), name]
      .join(' ')
      .trimEnd()
  })
  const count = `${document.facts.length} ${document.facts.length === 1 ? 'fact' : 'facts'}`
  return `${inLine(document.path)}  ${inLine(document.metadata.title ?? '')} (${count})\n${lines.map((l) => `  ${l}\n`).join('')}\n`
}
