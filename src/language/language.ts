/** The two languages that people are spoken to in. Codes, names of fields and names of options are the same in both. */

export const LANGUAGES = ['zh', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What a table of texts is made of: a text in English and in Chinese. */
export type Bilingual = readonly [en: string, zh: string]

/** The texts of `table` in one language. */
export function textsIn<Key extends string>(
  table: Readonly<Record<Key, Bilingual>>,
  language: Language,
): Readonly<Record<Key, string>> {
  const column = language === 'zh' ? 1 : 0
  const texts = Object.entries<Bilingual>(table).map(([key, pair]) => [key, pair[column]])
  return Object.fromEntries(texts) as Record<Key, string>
}

/** `text` with `{name}` replaced by what `values` has under that name. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([A-Za-z]+)\}/gu, (whole, name: string) => String(values[name] ?? whole))
}
