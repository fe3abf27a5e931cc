/** The examples of the README and of `docs/`, made by the plugin in vitest.config.ts. */
declare module 'virtual:readme' {
  export const examples: {
    /** The file that it stands in. */
    readonly page: string
    readonly run?: (check: (got: unknown, expected: unknown) => void) => Promise<void>
    /** A file of tests. */
    readonly suite?: () => void
  }[]
}

/** ISO 8601-2 dates; throws on what is none. */
declare module 'edtf' {
  export default function edtf(value: string): unknown
}
