/** Reasons for which a quoted phrase is no motto. */
import { lazyPattern } from '../../lexicon/lazy-pattern.js'
import { anyOf } from '../../lexicon/words-by-role.js'
import { defineGuards } from '../../rules/guard.js'
import type { RuleContext } from '../../rules/rule.js'
import type { Quotation } from '../../text/document.js'
import { isSpeech } from '../phrase/speech.js'
import { toldByShape } from '../phrase/term-shapes.js'
import { termNamed } from '../phrase/terms.js'
import { namedUndertaking } from '../phrase/undertaking.js'

/** Talk and text have marks of a sentence in them; titles and formulas have others. */
const MARKS = /[。！？…：:《》〈〉+＋=→—"“”\n\d]{1}/u

/** Reasons for which a quotation is speech or a name, whatever it says. */
export const QUOTE_GUARDS = defineGuards<[context: RuleContext, quote: Quotation]>(
  'slogan/motto-quotation',
  [
    {
      id: 'speech',
      example: '他说“稳住田、管好水、护住林”',
      because: 'somebody says it',
      unless: isSpeech,
    },
    {
      id: 'undertaking',
      example: '开展“质量第一”活动',
      because: 'the name of an undertaking',
      unless: (context, quote) => namedUndertaking(context, quote) !== null,
    },
  ],
  (_, { start }) => start,
)

/** 必须统筹好, 务必做好. */
const HALF_SENTENCE = lazyPattern(() => `^(?:${anyOf('term/opens-half-sentence')})\\p{Script=Han}{2,3}$`)
const NAMED: ReadonlySet<ReturnType<typeof toldByShape>> = new Set(['none', 'honour', 'label'])

/** Reasons for which a phrase is no motto, wherever it stands. */
export const PHRASE_GUARDS = defineGuards<[name: string]>('slogan/motto-phrase', [
  {
    id: 'marks',
    example: '秉承“热情！耐心！细致”的服务理念',
    because: 'the marks of a sentence, a title or a sum stand in it',
    unless: (name) => MARKS.test(name),
  },
  {
    id: 'label',
    example: '“门好进、脸好看、事难办”',
    because:
      'the known name of a fault or of something else: 门好进、脸好看、事难办; or a verb and a known term: 过|紧日子',
    unless: (name) => {
      const term = termNamed(name)
      return term?.sort === 'label' || (term !== undefined && name.slice(1) === term.name)
    },
  },
  {
    id: 'shape',
    example: '力争“茶乡推介暨投资洽谈会”的宗旨',
    because: 'it is called as events, apps, honours and faults are: 茶博会, 最美巡河人, 重建轻管',
    unless: (name) => NAMED.has(toldByShape(name)),
  },
  {
    id: 'half-sentence',
    example: '秉承“必须统筹好”的理念',
    because: 'it says that something must be done, and not what',
    unless: (name) => HALF_SENTENCE.test(name),
  },
  {
    id: 'no-word',
    example: '秉承“A到位、B到位、C到位”的服务理念',
    because: 'it begins with no Chinese word',
    unless: (name) => !/^\p{Script=Han}/u.test(name),
  },
])
