/** Pages to look at. */

export {
  type ArchiveData,
  archiveOf,
  type DocumentDraft,
  slogansOf,
} from './archive/data.js'
export { renderIndex } from './archive/render.js'
export { type FragmentOptions, renderFragment } from './fragment.js'
export { renderReport, type ViewOptions } from './report/render.js'
export type { JudgingRow } from './verify/data.js'
export { renderJudging } from './verify/render.js'
