/** The README's examples, made by the plugin in vitest.config.ts. */
declare module 'virtual:readme' {
  export const examples: ((check: (got: unknown, expected: unknown) => void) => void)[]
}

/** ISO 8601-2 dates; throws on what is none. */
declare module 'edtf' {
  export default function edtf(value: string): unknown
}
