/** What stands in brackets behind a name: a woman, and of which people. */
export const WOMAN = '（[女男][^）\\n]{0,10}）'

/** What a note on a person begins with: （男，汉族）. */
export const SEXES = '男女'
