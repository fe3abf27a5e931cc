/** How the index looks. */
export const INDEX_STYLE = `
.index { padding: 0 1.5rem 3rem; max-width: 84rem; }
.top nav { display: flex; gap: 1rem; font-size: .85rem; margin-top: .4rem; }
.index section { margin-top: 2rem; }
.index h2 { font-size: 1.05rem; letter-spacing: 0; color: var(--ink); }
figure { margin: 0; max-width: 56rem; }
figcaption { font-size: .85rem; color: var(--soft); margin-bottom: .6rem; max-width: 44rem; }
.choose { white-space: nowrap; }
select, input[type="search"] { font: inherit; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .4rem; }
.chart { display: block; max-width: 100%; height: auto; font: 12px var(--sans); overflow: visible; }
.chart text { white-space: pre; }
.chart.narrow { display: none; }
.chart path.faint { stroke-opacity: .15; }
.chart .faint { opacity: .35; }
.chart path.out { stroke: var(--phrases); stroke-width: 2.5; stroke-opacity: 1; }
.chart circle.out { fill: var(--phrases); fill-opacity: 1; r: 4px; }
.numbers { margin-top: .6rem; font-size: .85rem; }
.numbers summary { cursor: pointer; color: var(--soft); }
.numbers th, .documents th { white-space: nowrap; }
.documents tbody th { white-space: normal; min-width: 9rem; }
.by-kind[aria-sort="none"] .sort::after { content: none; }
.documents small { overflow-wrap: anywhere; }
.numbers tfoot th, .numbers tfoot td { color: var(--soft); }
.find { font-size: .9rem; }
th.number { text-align: right; }
.documents .number { padding-left: .4rem; }
@media (max-width: 1099px) { .by-kind { display: none; } }
@media (max-width: 699px) {
  .index { padding: 0 1rem 2rem; }
  .chart.wide { display: none; }
  .chart.narrow { display: block; }
  .choose { white-space: normal; }
}
@media print {
  .find, .choose, .top nav { display: none; }
  section { break-inside: auto; }
}
`
