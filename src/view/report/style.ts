/** How a report's page looks. */
/** A mark is told by the form of its line as well as by its colour; nested marks have their lines one below the other. */
export const REPORT_STYLE = `
.metadata { display: flex; flex-wrap: wrap; gap: .3rem 1.6rem; margin: 0; font-size: .85rem; }
.metadata dt { color: var(--soft); font-size: .75rem; }
.metadata dd { margin: 0; }
.columns { display: grid; grid-template-columns: 12.5rem minmax(0, 40rem) minmax(20rem, 1fr); gap: 0 2rem; padding: 0 1.5rem 3rem; max-width: 92rem; }
.side, aside { position: sticky; top: 0; align-self: start; max-height: 100vh; padding-top: 1.2rem; }
.side { overflow-y: auto; padding-bottom: 1rem; }
aside { display: flex; flex-direction: column; height: 100vh; padding-bottom: 1rem; gap: .8rem; }
main { min-width: 0; padding-top: 1.2rem; }
.more { margin-top: 3rem; border-top: 1px solid var(--line); padding-top: 1.2rem; }

.legend { border: 0; margin: 0 0 1.4rem; padding: 0; }
.legend legend { padding: 0; font-size: .8rem; font-weight: 600; color: var(--soft); margin-bottom: .4rem; }
.kind { display: flex; align-items: center; gap: .5rem; padding: .12rem 0; font-size: .85rem; cursor: pointer; }
.kind input { accent-color: var(--soft); margin: 0; width: 1rem; height: 1rem; }
.kind .count { margin-left: auto; }
.kind:has(input:not(:checked)) .name { color: var(--soft); text-decoration: line-through; }
.all { display: flex; gap: .4rem; margin-top: .5rem; font-size: .8rem; }
nav ul { list-style: none; margin: 0; padding: 0; }
nav a { color: inherit; text-decoration: none; }
nav a:hover { text-decoration: underline; }
.parts { display: flex; flex-wrap: wrap; gap: .2rem .9rem; font-size: .85rem; margin-bottom: .9rem !important; }
.parts a { color: var(--link); }
.outline summary { font-size: .8rem; font-weight: 600; color: var(--soft); cursor: pointer; margin-bottom: .3rem; }
.outline li { font-size: .82rem; line-height: 1.4; padding: .16rem 0; }
.outline .o2 { padding-left: .8rem; } .outline .o3 { padding-left: 1.6rem; } .outline .o4 { padding-left: 2.4rem; }

article { font-size: 1.06rem; line-height: 2.15; overflow-wrap: anywhere; }
article p { margin: 0 0 .7rem; white-space: pre-wrap; }
article :is(h3, h4, h5, h6) { line-height: 1.9; margin: 1.4rem 0 .4rem; font-weight: 600; }
article h3 { font-size: 1.22rem; } article h4 { font-size: 1.1rem; } article :is(h5, h6) { font-size: 1.06rem; }
.run-in { font-weight: 600; }
.front { color: var(--soft); font-size: .8rem; line-height: 1.6; margin-bottom: 1rem; }
.front summary { cursor: pointer; }
.front summary::after { content: attr(data-label); }
.group { margin-bottom: .5rem; }
.group-name { font-size: .8rem; color: var(--soft); cursor: auto; }
.find-text { display: block; margin: 0 0 1.2rem; font-size: .8rem; color: var(--soft); }
.find-text input { display: block; width: 100%; margin: .2rem 0; }
.region-furniture, .region-copy { color: var(--soft); }
article p:has(> .region-furniture:only-child) { font-size: .8rem; line-height: 1.7; margin-bottom: .1rem; }
.tag { font-size: .68rem; border: 1px solid var(--line); border-radius: 3px; padding: .05rem .35rem; margin-right: .4rem; color: var(--soft); vertical-align: .1em; }

.m { --c: var(--own); background: none; color: inherit; margin-inline: 1px; border-radius: 2px; cursor: pointer;
  text-decoration: underline solid var(--c) 1.5px; text-decoration-skip-ink: none; }
.m-figures { --c: var(--figures); }
.m-phrases { --c: var(--phrases); text-decoration-style: wavy; text-decoration-thickness: 1px; }
.m-names { --c: var(--names); text-decoration-style: dotted; text-decoration-thickness: 2px; }
.m-own { --c: var(--own); text-decoration-style: double; text-decoration-thickness: 1px; }
.v0 { text-underline-offset: .2em; } .v1 { text-underline-offset: .44em; }
.v2 { text-underline-offset: .68em; } .v3 { text-underline-offset: .9em; }
.m.on { background: color-mix(in srgb, var(--c) 20%, transparent); }
.m:focus-visible { outline-offset: 1px; }

.details, .source { min-width: 0; }
.details { --pane: var(--ground); flex: 0 1 auto; min-height: min(17rem, 45%); display: flex; flex-direction: column; overflow: hidden; }
.details > div { min-height: 0; display: flex; flex-direction: column; }
/* shadows tell that there is more above or below */
.details .body { --s: color-mix(in srgb, var(--ink) 22%, transparent); min-height: 0; overflow-y: auto; overscroll-behavior: contain;
  background: linear-gradient(var(--pane) 40%, transparent) top / 100% 1.6rem local no-repeat, linear-gradient(transparent, var(--pane) 60%) bottom / 100% 1.6rem local no-repeat,
    radial-gradient(farthest-side at 50% 0, var(--s), transparent) top / 100% .5rem scroll no-repeat, radial-gradient(farthest-side at 50% 100%, var(--s), transparent) bottom / 100% .5rem scroll no-repeat; }
.details dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .15rem .9rem; margin: .5rem 0; font-size: .85rem; }
.details dt { color: var(--soft); }
.details dd { margin: 0; overflow-wrap: anywhere; }
.details .surface { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; max-height: 9rem; overflow-y: auto; }
.details .surface .m { cursor: auto; }
.details .what { color: var(--soft); font-size: .8rem; margin: 0 0 .2rem; }
.details .rule { font-family: ui-monospace, monospace; font-size: .8rem; }
.details .around { font-size: .85rem; margin: .4rem 0; color: var(--soft); }
.link { background: none; border: 0; padding: 0; color: var(--link); text-decoration: underline; text-underline-offset: .2em; text-align: left; }
.steps { display: flex; flex-wrap: wrap; gap: .4rem; font-size: .85rem; flex: none; padding-top: .5rem; }
.steps [aria-pressed="true"] { background: var(--chosen); border-color: var(--ink); }
.steps .close { display: none; }
.source { flex: 1 1 8rem; display: flex; flex-direction: column; min-height: 0; border-top: 1px solid var(--line); padding-top: .9rem; }
.source-text { flex: 1 1 0; min-height: 0; overflow-y: auto; white-space: pre-wrap; overflow-wrap: anywhere; font-size: .9rem; line-height: 1.8; padding-right: .5rem; }
.repair { background: color-mix(in srgb, var(--phrases) 15%, transparent); border-bottom: 1px solid var(--phrases); border-radius: 2px; cursor: pointer; }
.r-gloss { background: none; border-bottom: 0; }
.out { color: var(--soft); text-decoration: line-through var(--phrases); }
.r-likely { border-bottom-style: dashed; }
.r-unresolved { background: color-mix(in srgb, var(--phrases) 18%, transparent); border-bottom: 2px dotted var(--phrases); }
.repair.on { outline: 1px solid var(--phrases); }
::highlight(found) { background-color: var(--chosen); color: var(--ink); }
::highlight(found-here) { background-color: var(--phrases); color: var(--ground); }
::highlight(fact) { background-color: var(--chosen); color: var(--ink); }

.timeline { list-style: none; margin: 0; padding: 0; font-size: .9rem; }
.timeline summary { display: grid; grid-template-columns: 1rem 3.5rem minmax(0, 1fr) 5rem; align-items: center; gap: .5rem; cursor: pointer; padding: .12rem 0; list-style: none; }
.timeline summary::-webkit-details-marker { display: none; }
.timeline summary::before { content: "▸" / ""; color: var(--soft); }
.timeline details[open] summary::before { content: "▾" / ""; }
.timeline .bar { width: 100%; height: .5rem; display: block; }
.timeline .bar rect { fill: var(--figures); opacity: .75; }
.timeline ul { list-style: none; margin: .2rem 0 .6rem; padding: 0 0 0 1.5rem; }
.timeline li li { display: grid; grid-template-columns: minmax(6.5rem, max-content) minmax(0, 1fr); gap: .2rem .8rem; padding: .15rem 0; }
.timeline li li a { color: inherit; text-decoration: none; }
.timeline li li a:hover { text-decoration: underline; }
.timeline .edtf { color: var(--soft); }
.timeline b { color: var(--figures); font-weight: 600; }
.arrow { color: var(--soft); }
.status { border-bottom: 2px solid var(--line); }
.status.target { border-bottom-style: dashed; border-color: var(--phrases); }
.status.estimate { border-bottom-style: dotted; border-color: var(--names); }

@media (max-width: 1099px) {
  .columns { grid-template-columns: minmax(0, 1fr) 20rem; }
  .side { grid-column: 1 / -1; position: static; max-height: none; border-bottom: 1px solid var(--line); padding: .9rem 0 .6rem; }
  .legend { display: flex; flex-wrap: wrap; gap: .1rem 1.6rem; margin-bottom: .7rem; align-items: center; }
  .group { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; }
  .find-text { display: flex; flex-wrap: wrap; gap: .5rem; align-items: baseline; margin-bottom: .7rem; }
  .find-text input { width: auto; margin: 0; display: inline-block; }
  .legend legend { float: left; width: 100%; }
  .kind .count { margin-left: 0; }
  .all { margin: 0; }
  .outline[open] ul { max-height: 14rem; overflow-y: auto; }
}
@media (max-width: 699px) {
  html { scroll-padding-block: 1rem 56vh; }
  .columns { display: block; padding: 0 1rem 2rem; }
  .legend { gap: .1rem .9rem; }
  .group { margin-bottom: .2rem; }
  .kind { gap: .35rem; }
  aside { position: static; height: auto !important; max-height: none; display: block; margin-top: 3rem; }
  .source { display: block; }
  .source-text { max-height: 70vh; }
  .change { display: none; }
  .details { display: none; }
  .showing .details { display: flex; position: fixed; z-index: 5; inset: auto 0 0 0; height: auto; max-height: 55vh; padding: .7rem 1rem 1rem; overflow: hidden; --pane: var(--raised); background: var(--raised); border-top: 1px solid var(--line); box-shadow: 0 -4px 20px rgb(0 0 0 / .18); }
  .showing body { padding-bottom: 56vh; }
  .details h2 { display: none; }
  .details .body { max-height: 38vh; }
  .steps .close { display: block; margin-left: auto; }
  table { font-size: .82rem; }
  th, td { padding-right: .5rem; }
  .timeline summary { grid-template-columns: 1rem 3rem minmax(0, 1fr) 2rem; }
  .timeline summary .quiet { display: none; }
  .timeline ul { padding-left: 0; }
}
@media print {
  .columns { display: block; padding: 0; max-width: none; }
  .top { padding: 0 0 .6rem; }
  .side, aside { position: static; height: auto; max-height: none; padding: 0; display: block; }
  .details, .source, nav, .note, .kind input { display: none; }
  aside { display: none; }
  .legend { display: flex; flex-wrap: wrap; gap: 0 1.2rem; margin: .6rem 0; }
  .kind .count { margin: 0; }
  .all { display: none; }
  .more { break-before: page; border: 0; margin: 0; padding: 0; }
  article :is(h3, h4, h5, h6) { break-after: avoid; }
  article p { orphans: 3; widows: 3; }
}
`

/** The most kinds that one page can hide, the user's own among them. */
const MOST_KINDS = 64

/** Kinds whose box is not ticked look like plain text. */
export function hidingStyle(): string {
  const selectors = Array.from({ length: MOST_KINDS }, (_, i) => `[data-hidden~="${i}"] .m[data-k="${i}"]`)
  return `${selectors.join(',')} { text-decoration: none; background: none; border: 0; padding: 0; margin: 0; cursor: inherit; }\n`
}
