/** The shapes of facts and of what stands beside them. Made of the schemas by `npm run shapes`: change these, not this file. */

/** A stretch of the document, by its place in the source and in the clean text. */
export interface Span {
  /** offset of the first UTF-16 unit in the source */
  start: number
  /** offset behind the last UTF-16 unit in the source */
  end: number
  /** offset of the first UTF-16 unit in the clean text */
  cleanStart: number
  /** offset behind the last UTF-16 unit in the clean text */
  cleanEnd: number
}

/** What every fact has, whatever its kind. */
export interface FactBase extends Span {
  /** the surface in the clean text; the bare name for named kinds */
  text: string
  /** index into `sentences` */
  sentence: number
  /** permanent id of the rule that read it */
  rule: string
  /** the thing a named fact is about: the same for all its mentions, in full and in short */
  entity?: string | undefined
}

/** A heading and what stands under it, up to the next heading of the same or a higher level. */
export interface Section extends Span {
  /** 1 is the highest */
  level: number
  /** the heading, without its number */
  title: string
  /** clean offset behind the heading itself */
  titleEnd: number
}

/** A marked stretch. */
export interface Region extends Span {
  /**
   * furniture: text of the page that is not the article; copy: a repeated part of the article; table:
   * tabular text; speech: direct speech
   */
  type: 'furniture' | 'copy' | 'table' | 'speech'
  /** which sort of furniture; who speaks */
  detail?: string | undefined
}

/** One thing undone in the source, or found damaged and left as it stands. */
export interface Repair extends Span {
  /**
   * gloss: pinyin beside characters; torn: bytes of characters read apart; escape: a stray backslash;
   * entity: of HTML; markup: of Markdown or HTML; width: full-width letters and digits; mark: a variant of a
   * sign; digit: a letter for a digit; space: blanks within words and numbers; mojibake: a text decoded
   * wrongly; unresolved: damage that is left as it stands
   */
  type:
    | 'gloss'
    | 'torn'
    | 'escape'
    | 'entity'
    | 'markup'
    | 'width'
    | 'mark'
    | 'digit'
    | 'space'
    | 'mojibake'
    | 'unresolved'
  /** what stood in the source */
  from: string
  /** what it became */
  to: string
  /** proved: it can have been nothing else; likely: by the words around it; unresolved: nothing was changed */
  certainty: 'proved' | 'likely' | 'unresolved'
}

/** What is known of a document, and where each field was read. */
export interface Metadata {
  /** the headline */
  title?: string | undefined
  /** who published it */
  outlet?: string | undefined
  /** who wrote it, as the by-line has them; empty where none is told */
  authors: string[]
  /** EDTF date or date and time */
  publishedAt?: string | undefined
  /** whose report it is, e.g. 厦门市人民政府 */
  government?: string | undefined
  /** the division whose document it is */
  region?:
    | {
        /** official name: 厦门市 */
        name: string
        /** GB/T 2260 code, six digits */
        code?: string | undefined
        /** of the division */
        level?: 'nation' | 'province' | 'prefecture' | 'county' | undefined
      }
    | undefined
  /** the year reported on */
  year?: number | undefined
  /** the year planned */
  planYear?: number | undefined
  /** the congress session it was given at */
  session?: string | undefined
  /** who gave it */
  speaker?: string | undefined
  /**
   * report: a government's work report; communique: of statistics; plan: of years to come, or a notice of
   * tasks; feature: an article about somebody or something; news
   */
  genre?: 'report' | 'communique' | 'plan' | 'feature' | 'news' | undefined
  /** field name → where it was read */
  origins: Record<
    string,
    'text' | 'front-matter' | 'path' | 'option' | 'page' | 'json-ld' | 'meta' | 'time' | 'script' | 'url'
  >
}

/** What an inferred field was taken from. */
export interface Reason {
  /**
   * date: a date in the sentence; clause: words before the value (预计, 力争); before: the indicator before it;
   * passage: a sentence before it; heading: the heading or opening of its stretch; period: the period
   * itself, against the day of speaking; document: what the document is, or its day
   */
  from: 'date' | 'clause' | 'before' | 'passage' | 'heading' | 'period' | 'document'
  /** the words that told it, where there are any */
  text?: string | undefined
}

/** What is generally known of a formula. */
export interface KnownSlogan {
  /** the usual name */
  name: string
  /** what it abbreviates */
  members?: string[] | undefined
  /** the year it is first met with in official use */
  year?: number | undefined
}

/** What is generally known of a term. */
export interface KnownTerm {
  /** the usual name */
  name: string
  /** the year it is first met with in official use */
  year?: number | undefined
  /** what it is about: party, economy, agriculture, … */
  domain?: string | undefined
}

/** A temporal expression: a point or stretch of the calendar, a time of day, a length, a recurrence. */
export interface DateFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'date'
  /** date: a point or stretch of the calendar; time: of day; duration: a length; set: what recurs */
  type: 'date' | 'time' | 'duration' | 'set'
  /** date: EDTF (ISO 8601-2); time: T10:30; duration and set: ISO 8601 duration; null where vague */
  value: string | null
  /** of a duration or a period told as a range: the shorter ISO 8601 duration */
  min?: string | undefined
  /** of a duration or a period told as a range: the longer ISO 8601 duration */
  max?: string | undefined
  /**
   * how the surface bounds or places its value: 约 approx, 以上 more, 近 less, 初 start, 中 mid, 末 end, 之前 before,
   * 之后 after; absent where it is exact
   */
  mod?: 'approx' | 'more' | 'less' | 'start' | 'mid' | 'end' | 'before' | 'after' | undefined
  /** inferred: the value rests, or would rest, on the reference date or on what the passage is about */
  basis: 'stated' | 'inferred'
  /** of an inferred value: what the part that the surface leaves out was taken from */
  because?: Reason | undefined
}

/** A stated amount. */
export interface QuantityFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'quantity'
  /**
   * count: with a classifier; measure: with a physical unit; currency; percent: %, 个百分点, 成; ordinal: a rank;
   * ratio; multiple: 倍, 番
   */
  type: 'count' | 'measure' | 'currency' | 'percent' | 'ordinal' | 'ratio' | 'multiple'
  /**
   * in the base of the unit (6万余元 is 60000); a string for a ratio ("1/3", "38:62"); null where only min and
   * max are known
   */
  value: number | string | null
  /** as written, without 万 or 亿; null for a bare rank and a ratio */
  unit: string | null
  /** lower end of a range */
  min?: number | undefined
  /** upper end of a range */
  max?: number | undefined
  /** how the surface bounds the value: 约 approx, 余 and 以上 more, 近 and 以内 less; absent where it is exact */
  mod?: 'approx' | 'more' | 'less' | undefined
  /** what is counted, where the surface is directly followed by it */
  noun?: string | undefined
  /** of a rank: 全国, 全球 */
  scope?: string | undefined
  /** the number as written is too large for `value` to hold exactly; `text` has it whole */
  inexact?: true | undefined
}

/** A named statistic with its value. */
export interface IndicatorFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'indicator'
  /** the variable, completed where the text elides it */
  name: string
  /** in the base of the unit; a string for a ratio */
  value?: number | string | null | undefined
  /** lower end of a range */
  min?: number | undefined
  /** upper end of a range */
  max?: number | undefined
  /** as written, without 万 or 亿: 元, %, 个百分点; null for a ratio */
  unit?: string | null | undefined
  /** how the surface bounds the value: approx, more, less; absent where it is exact */
  mod?: 'approx' | 'more' | 'less' | undefined
  /** increase and decrease: by the value; level: at the value */
  change: 'increase' | 'decrease' | 'level'
  /** the level it started from, in the base of the unit */
  from?: number | string | undefined
  /** actual: it happened; target: it is to happen; estimate: it is thought to have happened (预计, 初步核算) */
  status: 'actual' | 'target' | 'estimate'
  /** EDTF of the time the value is about; null where the text does not tell */
  period: string | null
  /** canonical name, where `dict/indicators.tsv` knows this one */
  canonical?: string | undefined
  /** permanent code of the canonical name */
  code?: string | undefined
  /** what a change is measured against, as written: 上年, 2010年, 全国平均 */
  basis?: string | undefined
  /** of a target: `ensure` 确保, 保证, 必须; `expect` 预期, 安排, 计划; `strive` 力争, 争取, 努力 */
  commitment?: 'ensure' | 'expect' | 'strive' | undefined
  /** what period, status and area were taken from */
  because?:
    | {
        /** what the period was taken from */
        period?: Reason | undefined
        /** what the status was taken from */
        status?: Reason | undefined
        /** what the area was taken from */
        area?: Reason | undefined
      }
    | undefined
  /** whose it is, where the name leaves it out: 全国, 全市, or the official name of a division */
  area?: string | undefined
}

/** A set political phrase (提法): a numeral abbreviation, or a motto. */
export interface SloganFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'slogan'
  /** numeric: a numeral abbreviation; motto: a quoted phrase that states a stance or requirement */
  form: 'numeric' | 'motto'
  /** the phrase, without quotation marks */
  name: string
  /** what it abbreviates, where this text lists it, in order */
  members?: string[] | undefined
  /** what is generally known of it, where it is a known formula */
  known?: KnownSlogan | undefined
}

/** A named undertaking: 战略, 工程, 行动, 活动, 攻坚战 … */
export interface CampaignFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'campaign'
  /** the proper name, without quotation marks; without the type noun where it was quoted; completed */
  name: string
  /** the type noun as written: 活动, 行动, 工程, 计划, 战略, … */
  type: string
}

/** A cited text. */
export interface DocumentFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'document'
  /** the title, without 《》; absent where only the file number is given */
  title?: string | undefined
  /** the last type noun of the title: 意见, 方案, 办法, … */
  type?: string | undefined
  /** who issued it, where the text or the title says so */
  issuer?: string | undefined
  /** its file number: 国发〔2020〕1号 */
  number?: string | undefined
}

/** A named meeting or congress. */
export interface MeetingFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'meeting'
  /** the name, without 党的, completed where the text elides it (二十届二中、三中全会) */
  name: string
}

/** A named person. */
export interface PersonFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'person'
  /** the name; the surname alone where the text has no more (卢市长) */
  name: string
  /** the post as written directly before or after the name; 同志 only where there is nothing else */
  title?: string | undefined
}

/** A body with a proper name: an organ of state or party, a school, a company … */
export interface OrganizationFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'organization'
  /** as written, with the area or level before it: 市政府办公室 */
  name: string
  /** what sort of body it is */
  type:
    | 'party'
    | 'government'
    | 'congress'
    | 'cppcc'
    | 'court'
    | 'university'
    | 'company'
    | 'media'
    | 'association'
    | 'institution'
    | 'army'
  /** of the area it belongs to, where its name tells */
  level?: 'nation' | 'province' | 'prefecture' | 'county' | 'township' | undefined
}

/** An administrative division that the text names. */
export interface PlaceFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'place'
  /** official name: 厦门市 for 厦门 */
  name: string
  /** GB/T 2260 code, six digits */
  code: string
  /** nation, province, prefecture or county */
  level: 'nation' | 'province' | 'prefecture' | 'county'
}

/** A set expression of policy (提法) that is neither slogan nor campaign. */
export interface TermFact extends FactBase {
  /** The kind of fact, by which it is told from the others. */
  kind: 'term'
  /** the expression, without quotation marks */
  name: string
  /** quoted: in quotation marks; known: without them, from the dictionary */
  form: 'quoted' | 'known'
  /**
   * concept: an idea; model: a way of doing things; mechanism: an arrangement; label: what a group, thing or
   * fault is called; honour: a title or award
   */
  sort: 'concept' | 'model' | 'mechanism' | 'label' | 'honour'
  /** what is generally known of it */
  known?: KnownTerm | undefined
}

/** What a fact says of another, or of a stretch of text. Offsets are UTF-16 units, end exclusive. */
export interface Link extends Span {
  /**
   * member: slogan → an item it abbreviates; organizer: campaign or term → who runs it; issuer: document →
   * who issued it; affiliation: person → where they work; about: indicator → whose it is; body: place → the
   * body whose name it opens
   */
  type: 'member' | 'organizer' | 'issuer' | 'affiliation' | 'about' | 'body'
  /** index into `facts` */
  from: number
  /** index into `facts`, where the other end is a fact */
  to?: number | undefined
  /** the other end, as the clean text has it */
  text: string
}

/** A quotation and what it is. Spans leave the marks out; offsets are UTF-16 units, end exclusive. */
export interface Quotation extends Span {
  /** what is quoted, without the marks */
  text: string
  /** what it is: a fact of that kind, direct speech, or something else (a date, a name, a word) */
  as: 'slogan' | 'campaign' | 'term' | 'document' | 'organization' | 'speech' | 'other'
  /** index into `facts`, where a fact fills it */
  fact?: number | undefined
}

/** A dated fact in the order of time. */
export interface TimelineEntry {
  /** EDTF */
  value: string
  /** the surface of the date */
  text: string
  /** index into `facts` */
  fact: number
  /** index into `sentences` */
  sentence: number
}

/** What a line was made from. */
export interface Fingerprint {
  /** size of the file */
  bytes: number
  /** hash of the file, in hexadecimal */
  sha256: string
  /** hash of what the report says, without furniture, marks and blanks: the same in its copies */
  content?: string | undefined
  /** hash of the version and the options that it was read with */
  job?: string | undefined
}

/** One document with its facts: a line of `extract --format jsonl`. */
export interface DocumentLine {
  /** the file as it was found, `-` for standard input, or the id of a streamed document */
  path: string
  /** size and hash of the file; absent for streamed documents */
  source?: Fingerprint | undefined
  /** YYYY-MM-DD that relative dates were read against */
  referenceDate: string | null
  /** what is known of the document */
  metadata: {
    /** the headline */
    title?: string | undefined
    /** who published it */
    outlet?: string | undefined
    /** who wrote it, as the by-line has them; empty where none is told */
    authors: string[]
    /** EDTF date or date and time */
    publishedAt?: string | undefined
    /** whose report it is, e.g. 厦门市人民政府 */
    government?: string | undefined
    /** the division whose document it is */
    region?:
      | {
          /** official name: 厦门市 */
          name: string
          /** GB/T 2260 code, six digits */
          code?: string | undefined
          /** of the division */
          level?: 'nation' | 'province' | 'prefecture' | 'county' | undefined
        }
      | undefined
    /** the year reported on */
    year?: number | undefined
    /** the year planned */
    planYear?: number | undefined
    /** the congress session it was given at */
    session?: string | undefined
    /** who gave it */
    speaker?: string | undefined
    /**
     * report: a government's work report; communique: of statistics; plan: of years to come, or a notice of
     * tasks; feature: an article about somebody or something; news
     */
    genre?: 'report' | 'communique' | 'plan' | 'feature' | 'news' | undefined
    /** field name → where it was read */
    origins: Record<
      string,
      'text' | 'front-matter' | 'path' | 'option' | 'page' | 'json-ld' | 'meta' | 'time' | 'script' | 'url'
    >
  }
  /** what the facts say of each other */
  links: Link[]
  /** every quotation, and what it is */
  quotations: Quotation[]
  /** what was undone in the text, or found damaged */
  repairs: Repair[]
  /** how long the article is; only where the table `documents` is made */
  size?:
    | {
        /** characters of the article that are no blanks */
        characters: number
        /** its words; absent where no segmenter is installed */
        words?: number | undefined
        /** its sentences */
        sentences: number
      }
    | undefined
  /** in order of the text */
  facts: Fact[]
}

/** A fact of a built-in kind, told apart from the others by `kind`. */
export type Fact =
  | DateFact
  | QuantityFact
  | IndicatorFact
  | SloganFact
  | CampaignFact
  | DocumentFact
  | MeetingFact
  | PersonFact
  | OrganizationFact
  | PlaceFact
  | TermFact

/** What is known of a document beforehand: it holds against whatever the text says. */
export interface GivenMetadata {
  /** the headline */
  readonly title?: string | undefined
  /** who published it */
  readonly outlet?: string | undefined
  /** who wrote it, as the by-line has them; empty where none is told */
  readonly authors?: readonly string[] | undefined
  /** EDTF date or date and time */
  readonly publishedAt?: string | undefined
  /** the division whose document it is */
  readonly region?:
    | {
        /** official name: 厦门市 */
        readonly name: string
        /** GB/T 2260 code, six digits */
        readonly code?: string | undefined
        /** of the division */
        readonly level?: 'nation' | 'province' | 'prefecture' | 'county' | undefined
      }
    | undefined
  /** the year reported on; of a report the year before the one it plans */
  readonly year?: number | undefined
  /** the year planned; of what plans none, the year it is of */
  readonly planYear?: number | undefined
}

/** A word to add to the dictionary of a segmenter. */
export interface UserWord {
  /** the word, without blanks */
  readonly word: string
  /** how often it is met, in the scale of jieba (its dictionary sums to about 60 million); default 100000 */
  readonly freq?: number | string | undefined
  /** ICTCLAS tag; default n */
  readonly pos?: string | undefined
}

/** A slogan of your own. */
export interface SloganEntry {
  /** the usual name */
  readonly name: string
  /** other spellings */
  readonly variants?: string | readonly string[] | undefined
  /** what it abbreviates */
  readonly members?: string | readonly string[] | undefined
  /** whose formula it is */
  readonly level?: 'central' | 'province' | undefined
  /** the year it is first met with */
  readonly year?: number | string | undefined
  /** what it is about */
  readonly domain?:
    | 'party'
    | 'politics'
    | 'economy'
    | 'industry'
    | 'agriculture'
    | 'society'
    | 'education'
    | 'health'
    | 'culture'
    | 'law'
    | 'government'
    | 'ecology'
    | 'military'
    | 'diplomacy'
    | 'united-front'
    | 'safety'
    | 'urban'
    | 'science'
    | undefined
  /** read without quotation marks too */
  readonly bare?: 'y' | boolean | undefined
}

/** A term of your own. */
export interface TermEntry {
  /** the usual name */
  readonly name: string
  /** other spellings */
  readonly variants?: string | readonly string[] | undefined
  /** what sort of expression it is; default concept */
  readonly sort?: 'concept' | 'model' | 'mechanism' | 'label' | 'honour' | undefined
  /** what it is about */
  readonly domain?:
    | 'party'
    | 'politics'
    | 'economy'
    | 'industry'
    | 'agriculture'
    | 'society'
    | 'education'
    | 'health'
    | 'culture'
    | 'law'
    | 'government'
    | 'ecology'
    | 'military'
    | 'diplomacy'
    | 'united-front'
    | 'safety'
    | 'urban'
    | 'science'
    | undefined
  /** the year it is first met with */
  readonly year?: number | string | undefined
  /** read without quotation marks too */
  readonly bare?: 'y' | boolean | undefined
}

/** A campaign of your own. */
export interface CampaignEntry {
  /** the proper name */
  readonly name: string
  /** other spellings */
  readonly variants?: string | readonly string[] | undefined
  /** its type noun: 行动, 工程, 活动 … */
  readonly type: string
  /** the year it is first met with */
  readonly year?: number | string | undefined
}

/** An indicator of your own. */
export interface IndicatorEntry {
  /** the canonical name */
  readonly name: string
  /** a permanent code in lower case and hyphens: grain-output */
  readonly code: string
  /** other names that mean the same statistic */
  readonly aliases?: string | readonly string[] | undefined
}

/** A body of your own. */
export interface OrganEntry {
  /** the name, or what stands after an area: 大数据局 */
  readonly name: string
  /** what sort of body it is */
  readonly type:
    | 'party'
    | 'government'
    | 'congress'
    | 'cppcc'
    | 'court'
    | 'university'
    | 'company'
    | 'media'
    | 'association'
    | 'institution'
    | 'army'
  /** national: the name stands alone, without an area before it */
  readonly scope?: 'national' | undefined
  /** the full name, where this is a short one */
  readonly full?: string | undefined
  /** of the area it belongs to */
  readonly level?: 'nation' | 'province' | 'prefecture' | 'county' | 'township' | undefined
}

/** A division of your own. */
export interface PlaceEntry {
  /** official name */
  readonly name: string
  /** a code of 2 to 20 letters, digits and hyphens; GB/T 2260 where there is one */
  readonly code: string
  /** nation, province, prefecture or county */
  readonly level: 'nation' | 'province' | 'prefecture' | 'county'
  /** short names */
  readonly short?: string | readonly string[] | undefined
}

/** A unit or classifier of your own. */
export interface UnitEntry {
  /** the unit or classifier, as written */
  readonly name: string
  /** count: a classifier; measure: of something physical; currency; default count */
  readonly type?: 'count' | 'measure' | 'currency' | undefined
  /** the unit that it is told in where amounts are compared */
  readonly base?: string | undefined
  /** how many of `base` one is */
  readonly factor?: number | string | undefined
}
