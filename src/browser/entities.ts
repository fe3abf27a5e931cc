/** In a browser: the names of characters come when the first is met. */
import { loadPackage } from './packages.js'

export const decodeHTMLStrict: typeof import('entities').decodeHTMLStrict = (text) =>
  loadPackage<typeof import('entities')>('entities').decodeHTMLStrict(text)
