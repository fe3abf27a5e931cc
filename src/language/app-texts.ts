/** What the app says beside what pages say. */
import { type Bilingual, type Language, textsIn } from './language.js'

const APP_TEXTS = {
  title: ['gongbao 公报', '公报 gongbao'],
  about: [
    'Drop government reports here: files, folders, or a table with a column of texts. They are read on this computer; nothing leaves it.',
    '把政府报告拖到这里：文件、文件夹，或带正文一列的表格。全部在本机读取，内容不会离开这台电脑。',
  ],
  formats: ['txt, md, html, docx, gz; csv, tsv, jsonl', 'txt、md、html、docx、gz；csv、tsv、jsonl'],
  chooseFiles: ['Choose files', '选择文件'],
  chooseFolder: ['Choose a folder', '选择文件夹'],
  language: ['中文', 'English'],
  progress: ['{done} of {all} read, {failed} failed', '已读 {done} 份，共 {all} 份，失败 {failed} 份'],
  finished: [
    '{done} documents, {facts} facts, {seconds} s',
    '{done} 份文件，{facts} 条事实，用时 {seconds} 秒',
  ],
  failures: ['Could not be read', '未能读取'],
  overview: ['Overview', '概览'],
  panel: ['Table of indicators', '指标表'],
  searching: ['Search', '检索'],
  exporting: ['Export', '导出'],
  indicators: ['Indicators, separated by commas', '指标，用逗号分隔'],
  change: ['Change', '变化'],
  status: ['Status', '性质'],
  make: ['Make the table', '生成表格'],
  region: ['Regions containing', '地区含有'],
  from: ['Years from', '年份自'],
  to: ['to', '至'],
  xlsx: ['Save as XLSX', '保存为 XLSX'],
  csv: ['Save as CSV', '保存为 CSV'],
  jsonl: ['Documents and facts as JSONL', '全部文件与事实（JSONL）'],
  factsXlsx: ['Documents as XLSX', '文件清单（XLSX）'],
  judgements: ['Right and wrong marks as CSV', '正误标记（CSV）'],
  phrase: ['Word or phrase', '词语'],
  kind: ['In facts of', '限于事实'],
  anywhere: ['the whole text', '全文'],
  hits: ['{n} hits in {documents} documents', '{documents} 份文件，{n} 处'],
  context: ['Context', '上下文'],
  close: ['Close', '关闭'],
  path: ['File', '文件'],
  value: ['Value', '数值'],
  unit: ['Unit', '单位'],
  stated: ['As stated', '原文'],
  reason: ['Why empty', '空缺原因'],
  check: ['Doubts', '存疑'],
  year: ['Year', '年份'],
  regionColumn: ['Region', '地区'],
  indicator: ['Indicator', '指标'],
  judged: ['{n} facts judged', '已标记 {n} 条'],
} as const satisfies Record<string, Bilingual>

export type AppTexts = Readonly<Record<keyof typeof APP_TEXTS, string>>

export const appTexts = (language: Language): AppTexts => textsIn(APP_TEXTS, language)
