/** Mottos without quotation marks: what a slogan on a wall is said to be, and known ones that a noun of stance follows. */
import { OF } from '../../calendar/marks.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { alternation } from '../../lexicon/pattern.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
import { knownMottos } from '../phrase/mottos.js'
import { clausesOf, standsAlone } from './motto-shape.js'
import type { SloganFields } from './schema.js'

/** Two clauses to four. */
const SAID = String.raw`\p{Script=Han}{3,10}(?:[、，](?!一条)\p{Script=Han}{3,10}){1,3}`

/** Reasons for which what a slogan is said to be is told, not quoted. */
const STATED = defineGuards<[said: string, start: number]>(
  'slogan/stated-motto',
  [
    {
      id: 'uneven',
      example: '口号是大家一起喊出来的、很响亮。',
      because: 'clauses of a motto are even, and say something each',
      unless: (said) => {
        const clauses = clausesOf(said)
        const lengths = clauses.map((c) => c.length)
        const [least, most] = [Math.min(...lengths), Math.max(...lengths)]
        return most - least > 1 || (least < most ? least < EVEN_ENOUGH : !standsAlone(said, clauses))
      },
    },
    {
      id: 'narration',
      example: '口号是他们写出来的、我们喊出来的。',
      because: 'a particle of narration is in it',
      unless: (said) => NARRATION.test(said),
    },
  ],
  (_, start) => start,
)
/** Clauses of which one is longer by a character have so many, at least: 苦干三年、旧貌换新颜. */
const EVEN_ENOUGH = 4
const NARRATION = /[的了着过]$|[的了着过][、，]/u

export const statedMotto = defineRule({
  id: 'slogan/stated-motto',
  kind: 'slogan',
  get trigger() {
    return wordsOf('slogan/bears-motto')
  },
  get pattern() {
    const copula = `(?:${anyOf('slogan/adverb-before-copula')})?(?:[是为]：?|写着：?|：)`
    return new RegExp(
      `(?:${anyOf('slogan/bears-motto')})(?:，?一条|上)?${copula}(?<said>${SAID})(?=[。；！\\n]|，一条|$)`,
      'u',
    )
  },
  produce: (match) => {
    const said = match.groups?.said ?? ''
    const start = match.index + match[0].length - said.length
    if (refusedBy(STATED, said, start)) return null
    const fields: SloganFields = { form: 'motto', name: said }
    return { start, fields }
  },
  examples: [
    { text: '工地的口号是苦战百日、再造新城', facts: [{ text: '苦战百日、再造新城', form: 'motto' }] },
    { text: '镇里的承诺是：件件有回音、事事有着落', facts: [{ text: '件件有回音、事事有着落' }] },
    {
      text: '挂着两条标语，一条是团结治水、造福乡里，一条是绿化荒山、美化家园',
      facts: [{ text: '团结治水、造福乡里' }],
      unframed: 'the second is told by the first',
    },
    { text: '桌上放着一张卡片：把困难留给自己，把方便让给群众', facts: [{ text: '把困难留给自己，把方便让给群众' }] },
    { text: '校训为厚德博学、求实创新', facts: [{ text: '厚德博学、求实创新' }] },
  ],
  nearMisses: [
    '口号是大家一起喊出来的、很响亮',
    '标语是红色的、字体很大',
    '承诺是要兑现的',
    '口号要喊得响，行动要跟得上',
    '校训是学校的灵魂、师生的准则',
  ],
})

const LONG_ENOUGH = 8
/** Known mottos of several clauses: they are read without quotation marks. */
const bareMottos = (): string[] =>
  knownMottos().filter((name) => name.length >= LONG_ENOUGH && /[、，]/u.test(name))
/** 以, 坚持, 秉承 right before it. */
const GOVERNED = lazyPattern(() => `(?:${anyOf('slogan/upholds-motto', 'slogan/may-uphold-motto')})$`)
/** 的胸怀, 要求: what the motto is called after it. */
const CALLED = lazyPattern(
  () =>
    `^${OF}?(?:\\p{Script=Han}{0,2}?)(?:${anyOf('slogan/motto-noun', 'slogan/likely-motto-noun')})(?!${anyOf('slogan/goes-on-from-noun')})`,
)

export const knownMotto = defineRule({
  id: 'slogan/known-motto',
  kind: 'slogan',
  get trigger() {
    return bareMottos()
  },
  get pattern() {
    return new RegExp(alternation(bareMottos()), 'u')
  },
  guards: [
    {
      id: 'not-called',
      example: '坚持尽力而为、量力而行，办好实事',
      because: 'nothing calls it a stance',
      unless: ({ 0: name, index }, { text }) =>
        !CALLED.test(text.slice(index + name.length, index + name.length + 8)),
    },
    {
      id: 'not-governed',
      example: '，尽力而为、量力而行的原则',
      because: 'no word of stance governs it',
      unless: ({ index }, { text }) => !GOVERNED.test(text.slice(Math.max(0, index - 4), index)),
    },
  ],
  produce: (match) => {
    const fields: SloganFields = { form: 'motto', name: match[0] }
    return { fields }
  },
  examples: [
    {
      text: '以功成不必在我、功成必定有我的境界抓落实',
      facts: [{ text: '功成不必在我、功成必定有我', form: 'motto' }],
    },
    { text: '坚持尽力而为、量力而行的原则', facts: [{ text: '尽力而为、量力而行' }] },
    { text: '秉承自力更生、艰苦奋斗的精神', facts: [{ text: '自力更生、艰苦奋斗' }] },
    { text: '践行人民至上、生命至上理念', facts: [{ text: '人民至上、生命至上' }] },
    { text: '树立功在当代、利在千秋的思想', facts: [{ text: '功在当代、利在千秋' }] },
  ],
  nearMisses: [
    '坚持尽力而为、量力而行，办好实事',
    '，尽力而为、量力而行的原则',
    '艰苦奋斗的作风',
    '讲究实事求是、因地制宜办法多',
    '坚持自力更生、艰苦奋斗业绩突出',
  ],
})
