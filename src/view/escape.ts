/** Text into HTML, so that nothing in a report can become markup or program. */

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // the parser would turn a carriage return into a line feed and drop a NUL: offsets would no longer hold
  '\r': '&#13;',
  '\0': '\uFFFD',
}

/** `text` for element content and for quoted attributes. The parsed text is as long as `text`. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\r\0]/gu, (character) => ENTITIES[character] as string)
}

/** `value` as JSON for a `<script>` element: no `</script>`, `<!--` or line separator can stand in it. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
