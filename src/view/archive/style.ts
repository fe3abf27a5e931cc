/** How the view of an archive looks. */
export const ARCHIVE_STYLE = `
.index { padding: 0 1.5rem 3rem; }
.parts { display: flex; flex-wrap: wrap; gap: .2rem 1rem; font-size: .85rem; margin-top: .8rem; }
.index section { margin-top: 2.2rem; }
.index h2 { font-size: 1.05rem; letter-spacing: 0; color: var(--ink); }
.filters { display: flex; flex-wrap: wrap; gap: .4rem 1rem; align-items: center; font-size: .85rem; margin-top: .8rem; padding: .6rem .8rem; background: var(--raised); border: 1px solid var(--line); border-radius: 4px; }
.year-input { width: 5.2rem; }
.choose select { max-width: min(22rem, 80vw); }
figure { margin: 0; }
figcaption { font-size: .8rem; color: var(--soft); margin-top: .4rem; max-width: 60rem; }
.chart-box { width: 100%; min-height: 3rem; }
.chart { display: block; font: 12px var(--sans); overflow: visible; color: var(--ink); }
.chart text { white-space: pre; }
.chart a:focus-visible { outline: none; }
.chart a:focus-visible circle { stroke: var(--focus); stroke-width: 4; }
.keys { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; font-size: .8rem; color: var(--soft); margin: .3rem 0; }
.key::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .4rem; vertical-align: -.05rem; }
.key-target::before { border: 1.5px solid var(--phrases); border-radius: 50%; }
.key-actual::before { background: var(--figures); border-radius: 50%; }
.key-median-target::before { width: 1.4rem; height: 0; border-top: 2.5px dashed var(--phrases); vertical-align: .25rem; }
.key-median-actual::before { width: 1.4rem; height: 0; border-top: 2.5px solid var(--figures); vertical-align: .25rem; }
.key-spread::before { background: var(--figures); opacity: .2; }
.share::before { background: var(--phrases); }
.s10::before { opacity: .19; } .s25::before { opacity: .33; } .s50::before { opacity: .55; } .s75::before { opacity: .78; }
.numbers { margin-top: .6rem; font-size: .85rem; }
.numbers > summary { cursor: pointer; color: var(--soft); }
.paged { margin-top: .5rem; }
.paged small { overflow-wrap: anywhere; }
.paged tbody th { min-width: 8rem; }
th.number { text-align: right; }
.paged .number { padding-left: .4rem; }
@media (min-width: 900px) { .paged .whole { white-space: nowrap; } }
.coverage table { width: auto; font-size: .8rem; }
.coverage th[scope="col"] { padding: .1rem .2rem; text-align: center; }
.coverage tbody th { white-space: nowrap; padding: .1rem .7rem .1rem 0; position: sticky; left: 0; background: var(--ground); }
.coverage td { min-width: 1.7rem; padding: 0; text-align: center; border: 1px solid var(--line); }
.coverage td a, .coverage td button { display: block; width: 100%; padding: .1rem .2rem; color: inherit; text-decoration: none; text-align: center; font-variant-numeric: tabular-nums; }
.coverage .c1 { background: color-mix(in srgb, var(--figures) 14%, transparent); }
.coverage .c2 { background: color-mix(in srgb, var(--figures) 24%, transparent); }
.coverage .c3 { background: color-mix(in srgb, var(--figures) 34%, transparent); }
.link { background: none; border: 0; }
@media (max-width: 1099px) { .wide-only, .extra { display: none; } }
@media (max-width: 1499px) { :root[lang="en"] .extra { display: none; } }
@media (max-width: 699px) { .index { padding: 0 1rem 2rem; } .paged tbody th { min-width: 4.5rem; } }
@media print { .filters, .tools, .parts { display: none; } }
`
