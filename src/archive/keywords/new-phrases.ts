import type { KeywordDocument } from '../keywords.js'
export const NEW_PHRASE_COLUMNS = ['phrase'] as const
export async function newPhrases(
  _: AsyncIterable<KeywordDocument>,
  __: { top?: number | undefined },
): Promise<{ phrase: string }[]> {
  return []
}
