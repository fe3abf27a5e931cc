/** Posts, and words for who somebody is, behind which nobody is named. */

import { isCommonWord, nameLexicon } from '../../gazetteer/names.js'
import { charsBefore } from '../../lexicon/chars-before.js'
import { hasRole } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import { nameUpTo } from './name.js'

/** A post may itself begin with what looks like a name (文化局|局长), a form of address may not. */
export const BEFORE_POST = 2.5

const isOfAll = hasRole('person/all-of-them')
const endsDepartment = hasRole('person/ends-department')

/** Words for posts behind which nobody is named. */
export const elseTold = defineGuards<[string, { word: string; at: number; spaced: boolean }]>(
  'person/behind-post',
  [
    {
      id: 'word-before',
      unless: (text, { word, at }) =>
        nameLexicon().titles.get(word)?.strength === 'role' &&
        isCommonWord(text, at - word.length - 1) &&
        isCommonWord(text, at - 1),
      because: 'the word for who somebody is lies between two others: 妇女|儿童',
      example: '妇女儿童中心',
    },
    {
      id: 'department',
      unless: (text, { at, spaced }) =>
        spaced &&
        isCommonWord(text, at) &&
        endsDepartment(text[at + 2] ?? '') &&
        !/\p{Script=Han}/u.test(text[at + 3] ?? ''),
      because: 'a department tells it: 宣传科, 教务处',
      example: '作者：宣传科 浏览',
    },
    {
      id: 'all-holders',
      unless: (text, { word, at }) => isOfAll(charsBefore(text, at - word.length, 2)),
      because: 'who is spoken of is all that hold the post: 全体干部|要坚定',
      example: '全体干部要坚定信心',
    },
    {
      id: 'named-before',
      unless: (text, { word, at, spaced }) =>
        !spaced &&
        nameLexicon().titles.get(word)?.place === 'any' &&
        (nameUpTo(text, at - word.length)?.score ?? 0) >= BEFORE_POST,
      because: 'the post has its name before it',
      example: '程思远院士高志强',
    },
  ],
  (_, { at }) => at,
)
