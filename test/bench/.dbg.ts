import { priceOf } from '../../src/text/restore/plausible.js'
for (const s of ['审计局','瀹¤灞€','市长李强','甯傞暱鏉庡己','机关','市政府办公室','庈淉葬域鼠弅','カ現┎快そ']) console.log(s,priceOf(s))
