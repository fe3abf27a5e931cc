/** Short forms of national campaigns that leave their noun out, each with its type: read in every text with quotations. */
import { campaigns } from './campaigns.js'
import { WORK } from './type-nouns.js'

/** 三峡, 白鹤滩: works are called by the places where they stand; a longer name tells what is done (西气东输). */
const SHORTEST_WORK = 4

export const shortCampaigns = (): string =>
  campaigns()
    .flatMap(({ variants = [], type }) =>
      variants
        .filter((one) => !one.endsWith(type) && (type !== WORK || one.length >= SHORTEST_WORK))
        .map((one) => `${one}\t${type}`),
    )
    .join('\n')
