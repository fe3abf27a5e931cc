/** `gongbao`: Chinese government reports in, structured facts out. */

export {
  type AnalyzeOptions,
  type Analyzer,
  type AnalyzerOptions,
  analyze,
  createAnalyzer,
  type Dictionaries,
  type FactOf,
  type Report,
} from './analyze.js'
export { factsOf } from './api/facts-of.js'
export { type Interval, toInterval } from './api/interval.js'
export { analyzeMany, type ManyInput, type ManyOptions, type ManyResult } from './api/many.js'
export { renderFragment, renderReport, rulesFromData } from './api/on-demand.js'
export { type ParseOptions, parseDate, parseQuantity } from './api/parse.js'
export { ERROR_CODES, type ErrorCode, type Fault, GongbaoError } from './errors.js'
export type { TimelineEntry } from './facts/date/timeline.js'
export {
  type DictionaryEntries,
  type DictionaryName,
  parseDictionary,
} from './facts/dictionary/entries.js'
export type { Link } from './facts/links.js'
export type { Quotation } from './facts/quotations.js'
export { type Fact, factSchema } from './facts/registry.js'
export type { Bound, FactBase, Metadata, Region, Repair, Section, Sentence, Span } from './report.js'
export { defineRule } from './rules/define.js'
export type { Trial } from './rules/engine.js'
export type { Refusal } from './rules/guard.js'
export { type AnyPass, definePass, type Pass, type PassDefinition, type PassFact } from './rules/pass.js'
export type { RuleProfile } from './rules/profile.js'
export type { DateRead, NameRead, NumeralRead, QuantityRead, Readers, UnitRead } from './rules/readers.js'
export type {
  AnyRule,
  Draft,
  Example,
  NearFact,
  NearMiss,
  Rule,
  RuleContext,
  RuleDefinition,
  RuleGuard,
  RuleItem,
  RuleMatch,
  RuleToken,
  TokensOf,
  Trigger,
} from './rules/rule.js'
export type { OnRefused, OnSettled, PassRefusal, Settlement } from './rules/settlement.js'
export { token } from './rules/token.js'
export { createJieba, type EngineName, type JiebaOptions } from './segment/choose.js'
export type { SegmenterOptions } from './segment/engine.js'
export { createNodeRsJieba } from './segment/node-rs.js'
export type { Segmenter, Token } from './segment/segmenter.js'
export { parseUserDictionary } from './segment/user-dictionary.js'
export type { UserWord } from './segment/words.js'
export type {
  CampaignEntry,
  CampaignFact,
  DateFact,
  DocumentFact,
  GivenMetadata,
  IndicatorEntry,
  IndicatorFact,
  KnownSlogan,
  KnownTerm,
  MeetingFact,
  OrganEntry,
  OrganizationFact,
  PersonFact,
  PlaceEntry,
  PlaceFact,
  QuantityFact,
  Reason,
  SloganEntry,
  SloganFact,
  TermEntry,
  TermFact,
  UnitEntry,
} from './shapes.js'
export { type ConvertOptions, convert } from './text/convert.js'
export { detectScript, type ScriptDetection } from './text/script.js'
export { createNameSegmenter, type NameSegmenterOptions, type SegmentOptions, segment } from './tokenize.js'
export type { FragmentOptions, ViewOptions } from './view/index.js'
