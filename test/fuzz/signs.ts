/** Texts of what the steps to the clean text look at, close together: what one step leaves is what another one reads. */
import fc from 'fast-check'

const pick = (...words: readonly string[]) => fc.constantFrom(...words)

const sign = fc.oneof(
  // marks of markup, entities, escapes
  {
    weight: 3,
    arbitrary: pick('*', '**', '_', '__', '`', '~~', '#', '\\', '[', ']', '](#a)', '|', '>', '- '),
  },
  {
    weight: 3,
    arbitrary: pick('<', '>', '<b', '</b>', '<br>', '<p>', '<a href="b">', '<!--', '-->', '/', '<sup>'),
  },
  {
    weight: 3,
    arbitrary: pick('&', 'amp;', '&amp;', '&lt;', '&gt;', '&#60;', '#38;', '&nbsp;', '&quot;', '&ldquo;'),
  },
  // glosses, torn characters, accents
  {
    weight: 2,
    arbitrary: pick('機(', 'jī', ')', '(', '（', '）', '(guān)', '關', '著', '\u0301', '\u030c', 'é', 'zha'),
  },
  {
    weight: 2,
    arbitrary: pick('?', '？', '\ufffd', '鈥', '锟斤拷', '銆', 'ä¸', '\u00ad', '\u0085', 'å', '©'),
  },
  // numbers and what is read as a digit, in both scripts
  {
    weight: 3,
    arbitrary: pick('0', '1', '12', 'O', 'l', 'I', 'o', '〇', '○', '０', '１', '.', '，', ',', '．'),
  },
  {
    weight: 3,
    arbitrary: pick('万', '萬', '元', '戶', '户', '%', '年', '月', '日', '號', '十', '廿', '〔', '〕'),
  },
  {
    weight: 2,
    arbitrary: pick(' ', '\u3000', '\t', '\u200b', '\ufeff', '\u00a0', '\n', '\r\n', '\r', '\u2028', '\v'),
  },
  {
    weight: 3,
    arbitrary: pick('甲', '会', '會', '国', '的', '市', '了', '里', '裡', '后', '後', '于', '𠮷', '县'),
  },
  {
    weight: 2,
    arbitrary: pick('“', '”', '"', "'", '‘', '’', '《', '》', '<<', '>>', '「', '」', '、', '。', '：', '—'),
  },
)

/** At most `length` signs, one directly after the other. */
export const signs = (length: number): fc.Arbitrary<string> =>
  fc.array(sign, { minLength: 1, maxLength: length }).map((parts) => parts.join(''))
