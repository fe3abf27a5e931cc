/** Texts and every person in them, by whom each mention means. */
import type { Reading } from '../../rules/rule.js'

export const personReadings: readonly Reading[] = [
  {
    text: '习近平总书记强调，要学习习近平同志的讲话。',
    entities: { 'person/习近平': ['习近平', '习近平'] },
  },
  {
    text: '绍兴市财政局局长周国平和柯桥区副区长沈丽娟出席。周国平讲了话。',
    entities: { 'person/周国平': ['周国平', '周国平'], 'person/沈丽娟': ['沈丽娟'] },
  },
  {
    text: '镇党委书记柳成荫到会。柳成荫要求抓紧施工。',
    facts: [
      { kind: 'person', text: '柳成荫', name: '柳成荫', title: '镇党委书记' },
      { kind: 'person', text: '柳成荫', name: '柳成荫' },
    ],
  },
]
