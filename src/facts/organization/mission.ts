/** Missions of China abroad, whatever the city: 中国驻大阪总领事馆. */
import { isNationName } from '../../gazetteer/nations.js'
import { anyOf, wordsOf } from '../../lexicon/words-by-role.js'
import { defineRule } from '../../rules/define.js'

export const mission = defineRule({
  id: 'organization/mission',
  kind: 'organization',
  get trigger() {
    return wordsOf('organization/sends-mission').filter((word) => word.length > 1)
  },
  get pattern() {
    return new RegExp(
      String.raw`(?:${anyOf('organization/sends-mission')})(?<=..)(?<city>\p{Script=Han}{2,8}?)(?:${anyOf('organization/embassy')})`,
      'u',
    )
  },
  // those to a state are read as its own: 中国驻老挝大使馆
  produce: ({ 0: name, index: start, groups }) =>
    isNationName(groups!.city!)
      ? null
      : {
          start,
          end: start + name.length,
          fields: { name, type: 'government' as const, level: 'nation' as const },
        },
  examples: [
    { text: '中国驻大阪总领事馆', facts: [{ text: '中国驻大阪总领事馆', level: 'nation' }] },
    { text: '中华人民共和国驻大阪总领事馆', facts: [{ text: '中华人民共和国驻大阪总领事馆' }] },
  ],
  nearMisses: ['中国驻外使节', '中国驻军'],
})
