/** `gongbao/archive`: many documents at once, and tables of them. */
export { type BatchOptions, type OnDone, runBatch } from './batch.js'
export { joinWordLists, parseWordLists, type WordLists } from './count/lists.js'
export { readDictionaries } from './dictionaries.js'
export {
  type DocumentLine,
  documentJsonSchema,
  documentLineSchema,
  type Fingerprint,
  parseDocumentLine,
} from './document.js'
export { type OnFailure, type ReadOptions, readDocuments } from './documents.js'
export {
  DTM,
  DTM_DOCUMENTS,
  type DtmDocument,
  type DtmOptions,
  type DtmRow,
  matrixMarket,
  matrixRows,
  stopWords,
  type TermMatrix,
  termMatrix,
} from './dtm.js'
export { type ExtractOptions, extractBytes, extractFile, type Failure, type Outcome } from './extract.js'
export { listFiles } from './files.js'
export { FORMATS, type FormatName, type TextFormat } from './formats.js'
export type { By, Group } from './group.js'
export type { Done, JobOptions } from './job.js'
export {
  NEW_PHRASE_COLUMNS,
  type NewPhraseOptions,
  type NewPhraseRow,
  newPhrases,
} from './keywords/new-phrases.js'
export {
  KEYWORD_COLUMNS,
  type KeywordDocument,
  type KeywordOptions,
  type KeywordRow,
  type KeywordsBy,
  keywords,
} from './keywords.js'
export { KWIC, type KwicOptions, type KwicQuery, type KwicRow, kwic, type PageLinks } from './kwic.js'
export { type Made, type MadeSummary, runMadeBatch } from './made-batch.js'
export { MEASURES, type MeasureOptions, type MeasureRow, measure } from './measure.js'
export { type Merged, type MergeOptions, mergeShards } from './merge.js'
export { PANEL } from './panel/row.js'
export {
  PAIR_COLUMNS,
  PAIRS,
  type PairOptions,
  type PairRow,
  type PairSummary,
  pairPanel,
  summarizePairs,
} from './panel/target-outcome.js'
export { balanced, type Series, wideRows, wideTable } from './panel/wide.js'
export { asWritten } from './panel/written.js'
export {
  type IndicatorFact,
  type Judged,
  PANEL_COLUMNS,
  type PanelDocument,
  type PanelOptions,
  type PanelRow,
  panel,
} from './panel.js'
export {
  QUOTATION_COLUMNS,
  QUOTED_AS,
  type QuotationOptions,
  type QuotationRow,
  type QuotedAs,
  quotationTable,
} from './quotations.js'
export { type LoadedRules, loadRules } from './rules-module.js'
export { SECTIONS, type SectionOptions, type SectionRow, sections } from './sections.js'
export type { Shard } from './shard.js'
export type { InputOptions } from './sources/inputs.js'
export { STAT, STAT_BY, STAT_COLUMNS, type StatBy, type StatRow, stat } from './stat.js'
export {
  type Cell,
  type Column,
  type ColumnType,
  column,
  type Filled,
  filled,
  type Row,
  type Table,
} from './table/schema.js'
export {
  OUTPUT_FORMATS,
  type OutputFormat,
  openTarget,
  type Target,
  type TargetOptions,
} from './table/target.js'
export { DOCUMENT_TABLES, rowsOf, TABLES, type TableName } from './tables.js'
export type { Duplicate, Summary } from './tally.js'
export { type ArchiveText, readTexts } from './texts.js'
export {
  type Counting,
  FIRST_USES,
  type FirstUseRow,
  type Lexicon,
  type NamedKind,
  SPREAD,
  type SpreadRow,
  type TextCounts,
  TREND_COLUMNS,
  TRENDS,
  type TrendDocument,
  type TrendOptions,
  type TrendRow,
  topicLexicons,
  trendFirstUses,
  trendSpread,
  trends,
} from './trends.js'
export {
  type Agreement,
  compareSheets,
  type DrawBy,
  type DrawOptions,
  drawSheet,
  type Judged as JudgedRow,
  SCORES,
  type ScoreRow,
  SHEET,
  type SheetRow,
  scoreSheet,
  type Verdict,
} from './verify.js'
