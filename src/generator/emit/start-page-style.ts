/** What the start page shares with other pages beside it: the system's fonts, light or dark as the reader's system is. */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1c21; --soft: #5b5f6b; --line: #dfe1e6; --back: #f6f7f9; --card: #fff; --link: #1554c0; --chip: #eef1f6; --field: #767b87; }
@media (prefers-color-scheme: dark) {
  :root { --text: #f1f2f5; --soft: #a9adb9; --line: #3a3d47; --back: #17181d; --card: #22242a; --link: #8ab4ff; --chip: #30333c; --field: #858a96; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 76rem; padding: 2rem 1.25rem 4rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { margin: 0; font-size: 2rem; line-height: 1.25; }
a { color: var(--link); text-decoration: none; }
a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: .25rem; }
code { padding: .1em .35em; border-radius: .25rem; background: var(--chip); font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
@media (max-width: 30rem) { body { padding: 1.25rem .75rem 3rem; } }
`;

/** The start page's only looks. */
export const style = `${pageStyle}
header p { margin: .25rem 0 1.25rem; color: var(--soft); }
h2 { margin: 0; font-size: 1.35rem; line-height: 1.3; }
h2 small { color: var(--soft); font-size: .875rem; font-weight: 400; }
.cards { display: grid; gap: 1.25rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr)); align-items: start; }
article, .guides, .results { min-width: 0; padding: 1.5rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card); }
article > p { margin: .5rem 0 0; }
dl { margin: 1rem 0; font-size: .9375rem; }
dl > div { display: grid; grid-template-columns: 7rem 1fr; gap: 0 .75rem; padding: .45rem 0; border-top: 1px solid var(--line); }
dt { grid-column: 1; color: var(--soft); }
dd { grid-column: 2; margin: 0; min-width: 0; }
.name { color: var(--soft); font-size: .875em; }
.bar { display: flex; height: .5rem; margin-top: .4rem; border-radius: .25rem; overflow: hidden; background: var(--chip); }
.bar i { display: block; }
.documented { background: #1a8f4a; } .outside { background: #3b78d8; } .assumed { background: #c98a1b; }
.share { white-space: nowrap; margin-right: .75rem; }
.share i { display: inline-block; width: .625rem; height: .625rem; margin-right: .375rem; border-radius: .125rem; }
details { border-top: 1px solid var(--line); padding-top: .75rem; }
summary { cursor: pointer; font-weight: 600; }
ul { margin: .5rem 0 0; padding: 0; list-style: none; }
li a { display: flex; gap: .75rem; padding: .4rem .5rem; margin: 0 -.5rem; border-radius: .375rem; color: inherit; }
li a:hover, li a:focus { background: var(--chip); text-decoration: none; }
li span { min-width: 0; }
li code { padding: 0; background: none; color: var(--soft); }
li b { flex: 0 0 4rem; font: 600 .75rem/1.5rem ui-monospace, "DejaVu Sans Mono", monospace; color: var(--soft); }
b.get { color: #157a39; } b.post { color: #1554c0; } b.put, b.patch { color: #8f5400; } b.delete { color: #b9241b; }
@media (prefers-color-scheme: dark) { b.get { color: #5fd38a; } b.post { color: #8ab4ff; } b.put, b.patch { color: #f0b35a; } b.delete { color: #ff8f86; } }
.search { margin-bottom: 1.25rem; }
.search label { display: block; margin-bottom: .25rem; color: var(--soft); font-size: .9375rem; }
kbd { padding: 0 .375em; border: 1px solid var(--line); border-radius: .25rem; background: var(--card); font: .85em/1.4 ui-monospace, "DejaVu Sans Mono", monospace; }
input { width: 100%; padding: .625rem .875rem; border: 1px solid var(--field); border-radius: .5rem; background: var(--card); color: var(--text); font: inherit; }
.search p { min-height: 1.5rem; margin: .25rem 0 0; color: var(--soft); font-size: .9375rem; }
.results { margin: 0; padding-block: .75rem; }
.results b { flex-basis: 5.5rem; }
.detail { color: var(--soft); font-size: .9375rem; }
.results .name::before { content: "· "; }
.guides { margin-top: 1.25rem; }
.guides li a { flex-direction: column; gap: 0; }
.guides strong { color: var(--link); font-weight: 600; }
[hidden] { display: none !important; }
@media (max-width: 30rem) {
  article, .guides, .results { padding: 1.1rem; }
  dl > div { grid-template-columns: 1fr; }
  dd { grid-column: 1; }
}
`;
