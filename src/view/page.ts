/** The frame of every page: one file that asks the network for nothing, and is not let to. */
import { createHash } from 'node:crypto'
import type { Language } from '../language/language.js'
import { escapeHtml } from './escape.js'

/** What a page is made of. `body`, `style` and `script` are finished code; `title` is plain text. */
export interface Page {
  readonly title: string
  readonly body: string
  readonly style: string
  readonly script: string
  readonly language: Language
}

function hashOf(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`
}

/**
 * A self-contained HTML page. Its policy allows this one style and this one script, by their hash: even markup that
 * slipped through could neither run nor ask for anything.
 */
export function renderPage({ title, body, style, script, language }: Page): string {
  const policy = [
    `default-src 'none'`,
    'img-src data:',
    `style-src ${hashOf(style)}`,
    `script-src ${hashOf(script)}`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join('; ')
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-Hans' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="gongbao">
<link rel="icon" href="data:,">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
${body}
<script>${script}</script>
</body>
</html>
`
}
