/** How the page for judging looks. */
export const JUDGING_STYLE = `
.judging { padding: 1rem 1.5rem 3rem; max-width: 62rem; margin: 0 auto; }
.case { background: var(--raised); border: 1px solid var(--line); border-radius: 6px; padding: 1rem 1.2rem; margin: .8rem 0; }
.case h2 { font-size: 1.15rem; letter-spacing: 0; color: var(--ink); margin: 0 0 .2rem; }
.case dl { display: grid; grid-template-columns: max-content 1fr; gap: .35rem 1rem; margin: .8rem 0; font-size: .95rem; }
.case dt { color: var(--soft); }
.case dd { margin: 0; overflow-wrap: anywhere; }
.case .read { font-size: 1.2rem; font-weight: 600; }
.case blockquote { margin: 0; line-height: 1.75; max-height: 22rem; overflow: auto; }
.case ul { margin: 0; padding-left: 1.1rem; line-height: 1.7; }
.case li { margin-bottom: .35rem; }
mark { background: var(--chosen); color: inherit; border-radius: 2px; }
.verdicts { display: flex; flex-wrap: wrap; gap: .6rem; margin: .8rem 0; }
.verdicts button { font-size: 1rem; padding: .35rem 1.4rem; }
.verdicts [aria-pressed="true"] { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); font-weight: 600; }
.fields { display: grid; grid-template-columns: max-content 1fr; gap: .5rem 1rem; align-items: center; max-width: 40rem; }
.fields input { width: 100%; color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .25rem .5rem; }
.steps { display: flex; flex-wrap: wrap; gap: .6rem; align-items: center; margin-top: 1rem; }
.rows { display: flex; flex-wrap: wrap; gap: .25rem; padding: 0; margin: .4rem 0 1rem; list-style: none; }
.rows button { min-width: 2.4rem; padding: .1rem .3rem; font-variant-numeric: tabular-nums; }
.rows [data-verdict]::after { margin-left: .15rem; }
.rows [data-verdict="right"]::after { content: "✓"; }
.rows [data-verdict="wrong"]::after { content: "✗"; }
.rows [data-verdict="unclear"]::after { content: "?"; }
.rows [aria-current="true"] { border-color: var(--focus); box-shadow: inset 0 0 0 1px var(--focus); }
@media (max-width: 699px) { .judging { padding: .6rem 1rem 2rem; } .case dl, .fields { grid-template-columns: 1fr; gap: .1rem; } }
`
