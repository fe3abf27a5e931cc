/** Head lines of two: the post on one line, the name on the next. */

import { defineGuards, refusedBy } from '../../rules/guard.js'
import { spacedName } from './list.js'
import type { NameReading } from './name.js'

/** What stands on the line behind a post, and is no head line's name. */
const elseInLine = defineGuards<[string, { lineStart: number; post: number; name: NameReading }]>(
  'person/behind-post',
  [
    {
      id: 'sentence-before',
      unless: (text, { lineStart, post }) => /[，。；：、]/u.test(text.slice(lineStart, post)),
      because: 'the line of the post is part of a sentence',
      example: '今天，县长\n罗晓梅\n',
    },
    {
      id: 'long-line-before',
      unless: (text, { lineStart }) => lineStart > 0 && text[lineStart - 1] !== '\n',
      because: 'the line of the post is longer than a head line',
      example:
        '县政府办公室县政府办公室县政府办公室县政府办公室县政府办公室县政府办公室县政府办公室县长\n罗晓梅\n',
    },
    {
      id: 'line-goes-on',
      unless: (text, { name }) => !/^[ 　*]{0,4}(?:\n|$)/u.test(text.slice(name.end, name.end + 5)),
      because: 'the line of the name goes on',
      example: '县长\n罗晓梅，女',
    },
  ],
  (_, { name }) => name.start,
)

/** A head line of two: the post on one line, the name on the next. */
export function nameOnOwnLine(text: string, post: number, at: number): NameReading | undefined {
  const lineStart = Math.max(text.lastIndexOf('\n', post) + 1, post - 40)
  const name = spacedName(text, at)
  return name && !refusedBy(elseInLine, text, { lineStart, post, name }) ? name : undefined
}
