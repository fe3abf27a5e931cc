/** In a browser: what tells encodings apart comes with the first bytes. */
import { loadPackage } from './packages.js'

type Chardet = typeof import('chardet')['default']

export default {
  detect: (bytes: Uint8Array) => loadPackage<Chardet>('chardet').detect(bytes),
}
