/** Names of the fields of facts and of what closed sets of values hold, in Chinese. English pages have them as they are. */
import type { Bilingual, Language } from './language.js'

/** What an inferred field was taken from. */
const REASON_TEXTS: Readonly<Record<string, Bilingual>> = {
  document: ['the day or kind of the document', '文件的日期或性质'],
  date: ['a date of the sentence', '同句中的日期'],
  clause: ['words of the clause', '本句用语'],
  before: ['the indicator before it', '前一个指标'],
  passage: ['what was told before', '前文'],
  heading: ['the heading of its stretch', '所在段落的标题'],
  period: ['the period against the day of speaking', '时期与报告日期的先后'],
}

/** A field that is another thing in one kind than in the others stands under `kind.field`. */
const FIELD_TEXTS: Readonly<Record<string, string>> = {
  type: '类型',
  value: '数值',
  'date.value': '取值',
  min: '下限',
  max: '上限',
  mod: '约数',
  'date.mod': '前后限定',
  unit: '单位',
  noun: '对象',
  scope: '范围',
  inexact: '不能精确表示',
  name: '名称',
  canonical: '规范名称',
  code: '代码',
  change: '变化',
  status: '性质',
  period: '时期',
  basis: '比较基准',
  'date.basis': '来历',
  from: '原值',
  area: '所属地区',
  commitment: '承诺程度',
  form: '形式',
  members: '所含各项',
  known: '已知条目',
  entity: '同指对象',
  title: '标题',
  'person.title': '职务',
  issuer: '发文机关',
  number: '文号',
  level: '层级',
  sort: '类别',
  year: '首见年份',
  domain: '领域',
}

/** What the values of closed sets mean, by field. */
const FIELD_VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  type: {
    date: '日期',
    time: '时刻',
    duration: '时长',
    set: '周期',
    count: '计数',
    measure: '计量',
    currency: '金额',
    percent: '百分比',
    ordinal: '序数',
    ratio: '比例',
    multiple: '倍数',
    party: '党的机构',
    government: '政府机构',
    congress: '人大',
    cppcc: '政协',
    court: '法院、检察院',
    university: '高校',
    company: '企业',
    media: '媒体',
    association: '社会团体',
    institution: '事业单位',
    army: '军队',
  },
  mod: {
    approx: '大约',
    more: '以上',
    less: '以下',
    start: '初',
    mid: '中',
    end: '末',
    before: '之前',
    after: '之后',
  },
  basis: { stated: '原文写明', inferred: '推断' },
  change: { increase: '增长', decrease: '下降', level: '水平' },
  status: { actual: '实际', target: '目标', estimate: '预计' },
  commitment: { ensure: '确保', expect: '预期', strive: '力争' },
  form: { numeric: '数字缩略语', motto: '口号', quoted: '加引号', known: '词典已收' },
  level: { nation: '国家级', province: '省级', prefecture: '地级', county: '县级', township: '乡级' },
  sort: { concept: '理念', model: '模式', mechanism: '机制', label: '称谓', honour: '荣誉' },
  domain: {
    agriculture: '农业',
    culture: '文化',
    diplomacy: '外交',
    ecology: '生态',
    economy: '经济',
    education: '教育',
    government: '政务',
    health: '卫生',
    industry: '工业',
    law: '法治',
    military: '军事',
    party: '党建',
    politics: '政治',
    safety: '安全',
    science: '科技',
    society: '社会',
    'united-front': '统战',
    urban: '城建',
  },
  inexact: { true: '是' },
}

/** Where an inferred field was taken from, in words. */
export function reasonWords(from: string, language: Language): string {
  return (Object.hasOwn(REASON_TEXTS, from) && REASON_TEXTS[from]?.[language === 'zh' ? 1 : 0]) || from
}

/** The name of a field of `kind`; on Chinese pages its Chinese name, with the field's own behind it. */
export function fieldText(field: string, language: Language, kind = ''): string {
  const key = [`${kind}.${field}`, field].find((name) => Object.hasOwn(FIELD_TEXTS, name))
  return language === 'zh' && key !== undefined ? `${FIELD_TEXTS[key]} ${field}` : field
}

/** The value of a field: on Chinese pages one of a closed set in Chinese, anything else as it is. */
export function fieldValue(field: string, value: string, language: Language): string {
  const values = Object.hasOwn(FIELD_VALUES, field) ? FIELD_VALUES[field] : undefined
  return (language === 'zh' && values && Object.hasOwn(values, value) && values[value]) || value
}
