/** A module with all it imports, as one script for a page. */
declare module '*?script' {
  const script: string
  export default script
}
