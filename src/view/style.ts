/** Colours, fonts and what every page has. */

/** The palette by custom properties: one colour a group of kinds, none of them saying good or bad, each at least 4.5 : 1 on its ground. */
export const BASE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: #fbfaf8; --raised: #ffffff; --ink: #23211e; --soft: #66615a; --line: #dedad3; --link: #1f5c8b;
  --focus: #1f5c8b; --chosen: #f6e7b4;
  --figures: #1f6391; --phrases: #8a5310; --names: #6446a0; --own: #0d655f;
  --sans: system-ui, -apple-system, "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC",
    "Source Han Sans SC", "WenQuanYi Micro Hei", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #191a1c; --raised: #212326; --ink: #dddad4; --soft: #a29d95; --line: #3a3c40; --link: #86b8e0;
    --focus: #86b8e0; --chosen: #4d4322;
    --figures: #7db4dd; --phrases: #dba765; --names: #b9a3ea; --own: #6fc3ba;
  }
}
*, ::before, ::after { box-sizing: border-box; }
html { font: 100%/1.5 var(--sans); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .2em; }
h1 { font-size: 1.6rem; line-height: 1.35; font-weight: 600; margin: .2rem 0 .6rem; text-wrap: balance; }
h2 { font-size: .8rem; font-weight: 600; letter-spacing: .04em; color: var(--soft); margin: 0 0 .5rem; }
button, input, select { font: inherit; color: inherit; }
select, input[type="search"], input[type="number"] { color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .4rem; max-width: 100%; }
.tools { display: flex; flex-wrap: wrap; gap: .3rem .8rem; align-items: center; font-size: .85rem; margin: 0 0 .5rem; }
.tools[hidden] { display: none; }
button { background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .6rem; cursor: pointer; }
button:hover { border-color: var(--soft); }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; }
small { font-size: .8em; color: var(--soft); font-weight: 400; }
.top { padding: 1.2rem 1.5rem .9rem; border-bottom: 1px solid var(--line); }
.file, .back { margin: 0; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
.back { padding: .8rem 1.5rem 0; }
.note, .quiet { color: var(--soft); }
.note { font-size: .8rem; margin: 0 0 .8rem; }
.none { color: var(--soft); font-size: .9rem; margin: .3rem 0; }
.count { color: var(--soft); font-variant-numeric: tabular-nums; font-size: .85em; }
.number, .edtf, .year { font-variant-numeric: tabular-nums; }
.unseen, .skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip:focus { position: fixed; z-index: 9; left: 1rem; top: 1rem; padding: .5rem .8rem; background: var(--raised); border: 1px solid var(--line); }
.scroll { position: relative; overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: .9rem; }
th, td { text-align: left; vertical-align: top; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
thead th { font-size: .8rem; color: var(--soft); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: 500; }
th small, td small { display: block; }
td.number { text-align: right; white-space: nowrap; }
th.value { text-align: right; }
td.edtf { white-space: nowrap; }
.sort { background: none; border: 0; padding: .1rem 0; color: inherit; font-weight: inherit; }
.sort::after { content: "↕" / ""; margin-left: .3em; opacity: .45; }
[aria-sort="ascending"] .sort::after { content: "↑" / ""; opacity: 1; }
[aria-sort="descending"] .sort::after { content: "↓" / ""; opacity: 1; }
kbd { font: inherit; border: 1px solid var(--line); border-radius: 3px; padding: 0 .25em; background: var(--raised); }
@media (max-width: 699px) {
  .top { padding: 1rem 1rem .8rem; }
  .back { padding: .7rem 1rem 0; }
  h1 { font-size: 1.3rem; }
}
@media print {
  :root {
    --ground: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --link: #000;
    --figures: #1f6391; --phrases: #8a5310; --names: #6446a0; --own: #0d655f;
  }
  html { font-size: 10pt; }
  a { color: inherit; text-decoration: none; }
  .skip, .back, button:not(.sort), .sort::after { display: none; }
  .scroll { overflow: visible; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
}
`
