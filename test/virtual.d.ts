/** The README's examples, made by the plugin in vitest.config.ts. */
declare module 'virtual:readme' {
  export const examples: ((check: (got: unknown, expected: unknown) => void) => void)[]
}
