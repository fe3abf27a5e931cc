/** Mottos without quotation marks, where they are what is written or promised: 标语是…, 承诺是：…. */
import { extentOf } from '../../extent.js'
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf, charactersOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'
import { defineGuards, refusedBy } from '../../rules/guard.js'
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
      example: '口号是大家一起喊出声、很响亮。',
      because: 'clauses of a motto are even, and say something each',
      unless: (said) => {
        const clauses = clausesOf(said)
        const [least, most] = extentOf(clauses.map((c) => c.length)) ?? [0, 0]
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
const NARRATION = lazyPattern(() => `[${charactersOf('slogan/of-narration')}]`)

export const statedMotto = defineRule({
  id: 'slogan/stated-motto',
  kind: 'slogan',
  get trigger() {
    return wordsOf('slogan/bears-motto')
  },
  get pattern() {
    const copula = `(?:${anyOf('slogan/adverb-before-copula')})?(?:[是为]：?|写着：?|：)`
    return new RegExp(
      `(?:${anyOf('slogan/bears-motto')})(?:${anyOf('slogan/after-bearer')})?${copula}(?<said>${SAID})(?=[。；！\\n]|，一条|$)`,
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
    {
      text: '工地的口号是苦战百日、再造新城',
      facts: [{ text: '苦战百日、再造新城', form: 'motto' }],
      unframed: 'the mark after it tells where it ends',
    },
    {
      text: '镇里的承诺是：户户有账本、月月有公示',
      facts: [{ text: '户户有账本、月月有公示' }],
      unframed: 'the mark after it tells where it ends',
    },
    {
      text: '挂着两条标语，一条是团结治水、造福乡里，一条是绿化荒山、美化家园',
      facts: [{ text: '团结治水、造福乡里' }],
      unframed: 'the second is told by the first',
    },
    {
      text: '桌上放着一张卡片：把困难留给自己，把方便让给群众',
      facts: [{ text: '把困难留给自己，把方便让给群众' }],
      unframed: 'the mark after it tells where it ends',
    },
    {
      text: '校训为厚德博学、求实创新',
      facts: [{ text: '厚德博学、求实创新' }],
      unframed: 'the mark after it tells where it ends',
    },
  ],
  nearMisses: [
    '口号是大家一起喊出来的、很响亮',
    '标语是红色的、字体很大',
    '承诺是要兑现的',
    '口号要喊得响，行动要跟得上',
    '校训是学校的灵魂、师生的准则',
  ],
})
