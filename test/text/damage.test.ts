import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { readText } from '../../src/text/read.js'
import { restore } from '../../src/text/restore/restore.js'
import { simplify } from '../../src/text/simplify.js'
import { growth, STEEP } from '../growth.js'
import { PROSE } from './prose.js'
import { gbkOnly, spin } from './spinner.js'

const read = (text: string) => simplify(restore(text).text).text
const sorts = (text: string) => [...new Set(restore(text).repairs.map((r) => `${r.type} ${r.certainty}`))]
const bytesAs = (bytes: Uint8Array, label: string) => new TextDecoder(label).decode(bytes)
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('bytes cut at a sign that two characters hold between them', () => {
  it.each([
    ['也是難點?；鶎狱h組織', '也是难点。基层党组织'],
    ['上級部門??赡苓€身兼多職', '上级部门。可能还身兼多职'],
    ['任務(wù)完成?？茖W(xué)發(fā)展', '任务完成。科学发展'],
    ['成為上?；鶎狱h建的樣板', '成为上海基层党建的样板'],
    ['規?；B殖率達到九成', '规模化养殖率达到九成'],
  ])('%s is %s', (torn, text) => expect(read(torn)).toBe(text))
  it('and a torn place that ends there', () => {
    expect(read('發(fā)展?jié)摿?。這些')).toBe('发展潜力。这些')
    expect(read('勇于擔(dān)當(dāng)?shù)囊?。省')).toBe('勇于担当的要求。省')
    expect(read('發(fā)展?jié)摿?,推動(dòng)')).toBe('发展潜力,推动')
  })
  it.each(['真的?！我们不信GDP会这样', '去哪里??各地都在问A股', '是吗?；二是落实ISO标准'])(
    'in a clean text stays: %s',
    (text) => expect(restore(text).repairs.filter((r) => r.type === 'torn')).toEqual([]),
  )
  it('comes back in a whole text', () => {
    const clean = gbkOnly(PROSE)
    const spun = spin(clean, { glossed: () => false, cut: true })
    expect(read(spun.text)).toBe(clean)
  })
})

describe('a page of garbage', () => {
  it.each([
    // each place of these asks for a search, and all searches of a text share one allowance
    ['?；鶎', 90],
    ['一?；', 90],
    ['？?；', 90],
    ['鏈哄叧', 7_000],
    ['甯傛', 7_000],
    ['ÊÐÕþ¸®', 7_000],
    ['å¸‚', 7_000],
    ['い地', 7_000],
    ['庈淉', 7_000],
    ['国(guo)⛦', 7_000],
    ['二О', 7_000],
    ['參佰', 7_000],
    ['\n??', 7_000],
  ])('of %s is read in linear time', (piece, size) => {
    const run = (length: number) => restore(piece.repeat(length / piece.length))
    expect(growth(run, size)).toBeLessThan(STEEP)
  })
})

describe('bytes read in another encoding', () => {
  it.each(['市政府办公室', '深入开展专项行动，着力解决问题', '2019年财政收入5.6亿元'])('%s', (text) => {
    const latin = bytesAs(utf8(text), 'windows-1252')
    expect(read(latin)).toBe(text)
    expect(read(bytesAs(utf8(latin), 'windows-1252'))).toBe(text)
    expect(read(`会议由${latin}主持`)).toBe(`会议由${text}主持`)
    expect(sorts(latin)).toEqual(['mojibake proved'])
  })
  it.each([
    ['ÊÐÕþ¸®°ì¹«ÊÒ', '市政府办公室'],
    ['会议由Éó¼Æ¾Ö召开', '会议由审计局召开'],
    ['鏈哄叧', '机关'],
    ['关于鏈哄叧作风', '关于机关作风'],
    ['各县（å¸‚ã€\ufffdåŒº）', '各县（市、区）'],
    ['ï»¿标题', '\ufeff标题'],
    ['¥«¬F©²¿ì¤½«Ç', '市政府办公室'],
    ['庈淉葬域鼠弅', '市政府办公室'],
  ])('%s is %s', (damaged, text) => expect(read(damaged)).toBe(text))
  it.each([
    'café Müller Ångström été naïve élèves',
    '±5°C，“引号”—12×3·',
    '鋼鐵產量、鏈條',
    'São Paulo、Köln',
  ])('and what was read right stays: %s', (text) => expect(restore(text).repairs).toEqual([]))
  it.each(['财政部门要加强监管', '请认真贯彻执行。', '李建国'])('and lost a byte: %s', (text) => {
    const shown = iconv.decode(Buffer.from(text), 'win1252')
    expect(read(shown)).toBe(text)
    expect(read(bytesAs(utf8(text), 'gb18030'))).toBe(text)
  })
  it('and what is lost is told', () => {
    expect(sorts('工作锟斤拷锟斤拷烫烫烫')).toEqual(['unresolved unresolved'])
    expect(sorts('全市????经济')).toEqual(['unresolved unresolved'])
  })
})

describe('glosses of other make', () => {
  it.each([
    ['国(guo)⛦(guo)务院(yuan)(yuan)总理', '国务院总理'],
    ['市（shì）（shì）政☆府', '市政府'],
    ['国(guo) (guo)务院[yuan][yuan]总理', '国务院总理'],
    ['乡(xiang)(xiang)村▲振(zhen)兴※(xing)战略', '乡村振兴战略'],
    ['机(ji\u0304)关(gua\u0304n)团(tua\u0301n)建', '机关团建'],
  ])('%s', (damaged, text) => expect(read(damaged)).toBe(text))
  it('of an author stay', () => expect(restore('公司(A)的股票(b)和方案(an)').repairs).toEqual([]))
})

describe('what looks like something else', () => {
  it.each([
    ['二О一九年一О月', '二〇一九年一〇月'],
    ['一九九O年至二00八年，一○五国道', '一九九〇年至二〇〇八年，一〇五国道'],
    ['投入1O0萬元，l0戶', '投入100万元，10户'],
    ['計人民幣參佰伍拾萬元整，貳拾參元，參加', '计人民币叁佰伍拾万元整，贰拾叁元，参加'],
    ['提高瞭服務水平，瞭望', '提高了服务水平，瞭望'],
    ['陜西省賸餘勞動力市塲', '陕西省剩余劳动力市场'],
    ['髙质量发展，甯夏、汚水、砲台', '高质量发展，宁夏、污水、炮台'],
    ['2О19年、二〇—九年、三О%、“二О三О”议程', '2019年、二〇一九年、三〇%、“二〇三〇”议程'],
  ])('%s', (damaged, text) => expect(read(damaged)).toBe(text))
  it('two question marks that open a paragraph were blanks', () => {
    expect(restore('标题\n??各位代表：').text).toBe('标题\n　　各位代表：')
    expect(restore('????2021年，').text).toBe('　　2021年，')
    expect(restore('　??一、总体要求\n？？——坚持').text).toBe('　　一、总体要求\n　　——坚持')
    expect(restore('??').text).toBe('??')
  })
  it.each(['张○○同志', '2000年', '甲一O乙', '参考参与'])('but not %s', (text) =>
    expect(restore(text).repairs).toEqual([]),
  )
})

describe('restoring twice', () => {
  it.each([
    '\\*产值\\*增长',
    '&amp;amp;amp;amp;amp;lt;甲',
    '&#38;#38;lt;b&gt;甲',
    '投入1O0萬元',
    '&#99999999',
    '国(guo)(guo)',
  ])('is restoring once: %s', (text) => {
    const once = readText(text).text
    expect(readText(once).text).toBe(once)
  })
})
