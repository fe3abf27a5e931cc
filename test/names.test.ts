import { describe, expect, test } from 'vitest'
import { analyze } from '../src/analyze.js'

const named = (text: string, kind: string) =>
  analyze(text, { referenceDate: '2020-05-20' }).facts.flatMap((f) => (f.kind === kind ? [f.text] : []))

describe('names', () => {
  test.each(['国务院总理李鹏', '会见了国务院总理朱镕基', '北京市市长王岐山', '记者 欧阳娜娜'])(
    'at the end of a text have their span within it: %s',
    (text) => {
      for (const { text: surface, start, end } of analyze(text).facts)
        expect(text.slice(start, end)).toBe(surface)
    },
  )

  test('end before a mark, whatever post stands behind it', () => {
    expect(named('副市长张立、王青，秘书长魏文和出席', 'person')).toEqual(['张立', '王青', '魏文和'])
    expect(named('副省长李刚、赵明；县长钱伟到会。', 'person')).toEqual(['李刚', '赵明', '钱伟'])
    expect(named('副区长孙丽、周平\n主任吴强主持。', 'person')).toEqual(['孙丽', '周平', '吴强'])
  })

  test.each(['，', '、', '。', '；', '：', '！', '？', '\n', '“', '”', '（', '）'])(
    'never hold %j',
    (mark) => {
      for (const name of ['王青', '青海省', '西宁市财政局', '省', '海', '国务院'])
        for (const around of ['局长', '市长', '秘书长', '公司', '市', '委员会', '同志']) {
          const text = `${around}${name}${mark}${around}${name}${mark}${name}${around}`
          const found = analyze(text).facts.filter((f) =>
            ['person', 'organization', 'place'].includes(f.kind),
          )
          expect(found.filter((f) => f.text.includes(mark)).map((f) => f.text)).toEqual([])
        }
    },
  )
})
