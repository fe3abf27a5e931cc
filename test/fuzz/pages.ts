/** Pages of the web, tags and all, as they are fetched: heads that tell something, bodies that nest, scripts, broken markup. */
import fc from 'fast-check'

const pick = (...words: readonly string[]) => fc.constantFrom(...words)

const attribute = pick(
  '',
  '',
  ' class="article"',
  ' id=content',
  ' title="<b>\'"',
  ' style="display:none"',
  ' hidden',
  ' onclick="x()"',
  ' href="javascript:x()"',
  ' datetime=2009-02-55',
  ' datetime="2019-05-06T24:00"',
)
const name = pick(
  'p',
  'div',
  'span',
  'b',
  'table',
  'tr',
  'td',
  'li',
  'h1',
  'h2',
  'a',
  'time',
  'section',
  'article',
)

/** A line of the head of a page, with `text` in it. */
const headLine = (text: string, which: number) =>
  [
    `<title>${text}</title>`,
    `<meta name="author" content="${text}">`,
    `<meta property="article:published_time" content="${text}">`,
    `<meta name="PubDate" content="2020/13/45 ${text}">`,
    `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"${text}","author":[{"name":"${text}"}]}</script>`,
    `<script>var publish_time = "${text}"; var nickname = '${text}'</script>`,
    `<style>p { content: "${text}" }</style>`,
    '<base href="//a"><meta charset=utf-16>',
  ][which % 8]!

/** An element, whole or broken, around `text`. */
const element = (text: string, tag: string, given: string, how: number) =>
  [
    `<${tag}${given}>${text}</${tag}>`,
    `<${tag}${given}>${text}`,
    `${text}</${tag}>`,
    `<${tag}${given}><${tag}>${text}</${tag}></${tag}>`,
    `<!-- ${text} --><${tag}>${text}</${tag}>`,
    `<${tag}${given}/>${text}<br>`,
    `<${tag.toUpperCase()}>${text}</${tag.toUpperCase()}>\r\n`,
    `<table><tr><td>${text}</td><td>${text}</td></tr></table>`,
  ][how % 8]!

/** A page whose words are made by `text`. */
export const pages = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.array(fc.tuple(text, fc.nat(7)), { maxLength: 3 }),
      fc.array(fc.tuple(text, name, attribute, fc.nat(7)), { minLength: 1, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([head, body, framed]) => {
      const inner = body.map(([one, tag, given, how]) => element(one, tag, given, how)).join('')
      const top = head.map(([one, which]) => headLine(one, which)).join('')
      return framed
        ? `<!doctype html><html><head>${top}</head><body>${inner}</body></html>`
        : `${top}${inner}`
    })
