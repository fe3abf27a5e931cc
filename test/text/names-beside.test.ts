/** Authors, outlets, days and years in the heads of articles, and what stands beside them. */
import { expect, test } from 'vitest'
import { authorsIn, isName } from '../../src/text/metadata/authors.js'
import { findStamp, yearsIn } from '../../src/text/metadata/calendar.js'
import { outletIn } from '../../src/text/metadata/outlet.js'

test.each([
  ['周远', ['周远']],
  ['周 远', ['周远']],
  ['周　远、林静', ['周远', '林静']],
  ['林静 周 远', ['林静', '周远']],
  ['记者 周远、通讯员林静', ['周远', '林静']],
  ['周远和林静', ['周远', '林静']],
  ['周远；林静', ['周远', '林静']],
  ['周远/林静', ['周远', '林静']],
  ['周远（实习生）林静', ['周远', '林静']],
  ['周远摄', ['周远']],
  ['周远，市委宣传部', ['周远']],
  ['市委宣传部 周远', ['周远']],
  ['周远 周远', ['周远']],
  ['阿依古丽•买买提', ['阿依古丽·买买提']],
  ['欧阳远', ['欧阳远']],
  ['欧阳远山', ['欧阳远山']],
  ['周远山水', []],
  ['佚名', []],
  ['编辑部', []],
  ['', []],
])('authors in %s', (value, expected) => {
  expect(authorsIn(value)).toEqual(expected)
})

test.each([
  ['周', false],
  ['周远', true],
  ['周远山', true],
  ['周远山水', false],
  ['欧阳', true],
  ['欧阳远', true],
  ['欧阳远山', true],
  ['欧阳远山水', false],
  ['Zhou', false],
  ['迪丽·买买提', true],
  ['迪丽·买买提·玉山·江山·远', false],
])('%s as a name: %s', (name, expected) => {
  expect(isName(name)).toBe(expected)
})

test.each([
  ['2019年和2020年', [2019, 2020]],
  ['2 0 1 9年', [2019]],
  ['12019', []],
  ['20191', []],
  ['1899', []],
  ['1978年至2035年', [1978, 2035]],
  ['二〇一九年', [2019]],
  ['二〇一九', []],
])('years in %s', (text, expected) => {
  expect(yearsIn(text)).toEqual(expected)
})

test.each([
  ['2020-05-20 11:09', '2020-05-20T11:09'],
  ['2020-5-2', '2020-05-02'],
  ['1589943600', '2020-05-20T11:00'],
  ['1589943600000', '2020-05-20T11:00'],
  ['2020-13-20', undefined],
  ['2019-02-29', undefined],
  ['12', undefined],
])('the moment of %s', (value, expected) => {
  expect(findStamp(value)?.slice(0, 16)).toBe(expected)
})

test.each([
  ['云岭日报', '云岭日报'],
  ['云岭日报|记者', '云岭日报'],
  ['云岭日报 ', '云岭日报'],
  ['本站', undefined],
  ['2019-03-04', undefined],
  ['在云岭日报', undefined],
  ['', undefined],
])('the outlet of %s', (value, expected) => {
  expect(outletIn(value)).toBe(expected)
})
