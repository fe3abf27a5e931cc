/** What stands in brackets behind a name: a woman, and of which people. */
export const WOMAN = '（[女男][^）\\n]{0,10}）'
