/** How the app looks, beside what all pages have. */
export const APP_STYLE = `
.app-head { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: baseline; }
.app-head h1 { margin: 0; }
.app-head button { margin-left: auto; }
.drop { margin: 1rem 1.5rem 0; padding: 1.4rem; border: 2px dashed var(--line); border-radius: 8px; text-align: center; background: var(--raised); }
.drop.over { border-color: var(--focus); }
.drop p { margin: 0 0 .7rem; }
.drop.small { padding: .6rem 1rem; text-align: left; }
.drop.small .about { display: none; }
.drop .pick { display: inline-block; margin: 0 .3rem .3rem; padding: .25rem .9rem; border: 1px solid var(--line); border-radius: 4px; cursor: pointer; background: var(--ground); }
.drop .pick:focus-within { outline: 2px solid var(--focus); outline-offset: 2px; }
.drop input { position: absolute; width: 1px; height: 1px; opacity: 0; }
progress { width: 100%; height: .6rem; accent-color: var(--figures); }
.state { margin: .6rem 1.5rem 0; font-size: .85rem; }
.failures { font-size: .8rem; color: var(--soft); }
.tabs { display: flex; flex-wrap: wrap; gap: .2rem; margin: 1rem 1.5rem 0; border-bottom: 1px solid var(--line); }
.tabs button { border: 0; border-bottom: 3px solid transparent; border-radius: 0; background: none; padding: .4rem .9rem; }
.tabs [aria-selected="true"] { border-color: var(--figures); font-weight: 600; }
.tab { padding: 0 1.5rem 3rem; }
.tab.index { padding-top: 0; }
.names { width: min(24rem, 80vw); font: inherit; }
.short { width: 7rem; }
.filters input[type="text"] { color: var(--ink); background: var(--raised); border: 1px solid var(--line); border-radius: 4px; padding: .15rem .4rem; max-width: 100%; }
.context { color: inherit; text-decoration: none; } .context b { color: var(--figures); }
.exports { display: flex; flex-wrap: wrap; gap: .6rem; margin-top: 1rem; }
.viewer { width: 100vw; height: 100vh; max-width: none; max-height: none; border: 0; padding: 0; background: var(--ground); color: var(--ink); }
.viewer[open] { display: flex; flex-direction: column; }
.viewer-head { display: flex; gap: 1rem; align-items: center; justify-content: space-between; padding: .4rem 1rem; border-bottom: 1px solid var(--line); }
.viewer iframe { flex: 1; border: 0; width: 100%; }
@media (max-width: 699px) { .drop, .state, .tabs { margin-inline: 1rem; } .tab { padding-inline: 1rem; } }
`
