/** The words of each role, a line a role: `date/looks-back`, then its words, parted by tabs. */
import { roleRows } from './role-table.js'

const words = new Map<string, string[]>()
for (const { word, roles } of roleRows())
  for (const role of roles) words.set(role, [...(words.get(role) ?? [role]), word])

export const WORDS_OF_ROLES: string = [...words.values()].map((line) => line.join('\t')).join('\n')
