/** How long the article of a report is, as `measure` and `trends` count. */
import type { Report } from '../../analyze.js'
import { GongbaoError } from '../../errors.js'
import { awayRanges } from '../../rules/article.js'
import { articleOf } from '../../text/article.js'
import type { RegionRange, TextDocument } from '../../text/document.js'
import type { DocumentLine } from '../document.js'
import { countingSegmenter, outsideOf, startingIn } from '../reading/reading.js'
import { sizeOfText } from './size.js'
import { countWords } from './terms.js'

/** Words of `text` outside `away`; undefined where no segmenter can be loaded. */
function wordsIn(text: string, regions: readonly RegionRange[]): number | undefined {
  try {
    const away = awayRanges({ regions: [...regions] })
    return countWords(startingIn(countingSegmenter().segment(text), outsideOf(away, 0, text.length)))
  } catch (error) {
    if (error instanceof GongbaoError && error.code === 'E_SEGMENTER') return undefined
    throw error
  }
}

/** The size of the article of `report`. */
export function sizeOfReport({ text, regions }: Pick<Report, 'text' | 'regions'>): DocumentLine['size'] {
  const ranges = regions.map(({ type, cleanStart, cleanEnd }) => ({ type, start: cleanStart, end: cleanEnd }))
  const article = articleOf({ text, regions: ranges } as Pick<
    TextDocument,
    'text' | 'regions'
  > as TextDocument)
  const { characters, sentences } = sizeOfText(article)
  const words = wordsIn(text, ranges as RegionRange[])
  return { characters, ...(words === undefined ? {} : { words }), sentences }
}
