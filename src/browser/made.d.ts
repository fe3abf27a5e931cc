/** Made when the library is built for browsers. */
declare module 'gongbao:parts' {
  /** Parts by name, each with what fetches it. */
  export const PARTS: Readonly<Record<string, () => Promise<unknown>>>
}
declare module 'gongbao:lunar' {
  /** See `build/lunar-months.ts`. */
  const months: string
  export default months
}
declare module 'gongbao:readings' {
  /** See `build/readings.ts`. */
  const readings: string
  export default readings
}
declare module 'gongbao:all' {}
