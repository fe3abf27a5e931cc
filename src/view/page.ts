/** The frame of every page: one file that asks the network for nothing, and is not let to. */
import { createHash } from 'node:crypto'
import type { Language } from '../language/language.js'
import { escapeHtml } from './escape.js'

/** The hash of code that stands in a page, as a policy names it. */
function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/** What a page may do. */
export interface Policy {
  readonly styles: readonly string[]
  readonly scripts: readonly string[]
  /** What else is let to the page. */
  readonly more?: readonly string[]
}

/** A policy that allows these styles and scripts, by their hash: even markup that slipped through could neither run nor ask for anything. */
function policyOf({ styles, scripts, more = [] }: Policy): string {
  return [
    `default-src 'none'`,
    'img-src data:',
    `style-src ${styles.map(hashOf).join(' ')}`,
    `script-src ${scripts.map(hashOf).join(' ')}`,
    ...more,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
}

/** What every page has: the app, too. `style` and `body` are finished code; `title` is plain text. */
export function framePage({
  title,
  language,
  policy,
  style,
  body,
}: {
  readonly title: string
  readonly language: Language
  readonly policy: Policy
  readonly style: string
  readonly body: string
}): string {
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="gongbao">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`
}

/** What a page is made of. `body`, `style` and `script` are finished code; `title` is plain text. */
export interface Page {
  readonly title: string
  readonly body: string
  readonly style: string
  readonly script: string
  readonly language: Language
}

/** A self-contained HTML page, with this one style and this one script. */
export const renderPage = ({ title, body, style, script, language }: Page): string =>
  framePage({
    title,
    language,
    policy: { styles: [style], scripts: [script] },
    style,
    body: `${body}\n<script>${script}</script>`,
  })
