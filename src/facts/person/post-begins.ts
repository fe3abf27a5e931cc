/** Whether a post begins where a name may end: 王立和|副市长. */

import { nameLexicon } from '../../gazetteer/names.js'

/** Lengths of words for posts that are looked for. */
const LENGTHS = [2, 3, 4, 5]

/** Whether a post, or a word for who somebody is, begins at `at`; `strong`: one that is a post and seldom anything else. */
export const postBegins = (text: string, at: number, strong = false): boolean =>
  LENGTHS.some((length) => {
    const post = nameLexicon().titles.get(text.slice(at, at + length))
    return post !== undefined && (!strong || post.strength === 'strong')
  })
