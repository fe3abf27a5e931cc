/** What stands on the page for judging, in English and in Chinese. */
import { type Bilingual, type Language, textsIn } from './language.js'

const JUDGE_TEXTS = {
  title: ['What was read: right or wrong?', '核对：读得对不对'],
  skip: ['Skip to the question', '跳到当前条目'],
  progress: ['{done} of {all} judged', '已判 {done} 条，共 {all} 条'],
  place: ['{n} of {all}', '第 {n} 条，共 {all} 条'],
  judge: ['Judge', '核对人'],
  question: ['Is this what the text says?', '这与原文相符吗？'],
  emptyQuestion: [
    'Nothing was read. Is it right that the cell is empty?',
    '没有读出数值。这一格确实应当空着吗？',
  ],
  value: ['Value', '数值'],
  text: ['Words', '原文'],
  section: ['Heading', '章节'],
  sentence: ['Sentence', '句子'],
  candidates: ['Passages that name it', '提到它的段落'],
  noCandidates: ['No passage of the document names it.', '文件中没有提到它的段落。'],
  reason: ['Why it is empty', '空缺原因'],
  file: ['File', '文件'],
  right: ['Right', '对'],
  wrong: ['Wrong', '错'],
  unclear: ['Unclear', '不清'],
  correct: ['What it should be', '应为'],
  correctHint: ['the value, or “empty”', '填写数值；应当空缺则填“空”'],
  note: ['Note', '备注'],
  previous: ['Previous', '上一条'],
  next: ['Next', '下一条'],
  nextOpen: ['Next not judged', '下一条未判'],
  list: ['All rows', '全部条目'],
  saveCsv: ['Save as CSV', '保存为 CSV'],
  saveJson: ['Save as JSON lines', '保存为 JSONL'],
  clear: ['Begin anew', '重新开始'],
  clearAsk: ['Forget all judgements of this sheet?', '清除本表的全部判定？'],
  kept: ['Judgements are kept in this browser until you save them.', '判定暂存在本浏览器中，请及时保存。'],
  notKept: [
    'This browser keeps nothing for a page from a file: save before you close it.',
    '本浏览器不为本地网页保存数据：关闭前请先保存。',
  ],
  keys: [
    'Keys: 1 right, 2 wrong, 3 unclear, ← and → previous and next.',
    '按键：1 对，2 错，3 不清，← → 上一条、下一条。',
  ],
} as const satisfies Readonly<Record<string, Bilingual>>

/** What stands on the page. */
export type JudgeTexts = Readonly<Record<keyof typeof JUDGE_TEXTS, string>>

/** The texts in one language. */
export const judgeTexts = (language: Language): JudgeTexts => textsIn(JUDGE_TEXTS, language)
