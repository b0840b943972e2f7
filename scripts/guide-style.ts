import { pageStyle } from "../src/generator/emit/start-page-style.ts";

/** The look of the start page, for a page that is read from top to bottom. */
export const style = `${pageStyle}
body { max-width: 54rem; }
nav { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .5rem 1.5rem; padding: .5rem 0; }
nav:first-child { justify-content: start; margin-bottom: 1.25rem; }
nav:last-child { margin-top: 2.5rem; border-top: 1px solid var(--line); }
h2, h3 { margin: 2.25rem 0 .75rem; line-height: 1.3; }
h2 { font-size: 1.35rem; }
h3 { font-size: 1.1rem; }
main a { text-decoration: underline; text-underline-offset: .15em; }
ul, ol { padding-left: 1.5rem; }
li { margin: .35rem 0; }
pre { overflow-x: auto; padding: 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--card); overflow-wrap: normal; }
pre code { padding: 0; background: none; line-height: 1.5; }
.comment { color: var(--soft); } .string { color: #16653a; } .word { color: #8a2d8f; }
.table { overflow-x: auto; }
.table code { white-space: nowrap; }
table { border-collapse: collapse; font-size: .9375rem; overflow-wrap: normal; }
th, td { padding: .45rem 1rem .45rem 0; border-top: 1px solid var(--line); text-align: left; vertical-align: top; }
thead :is(th, td) { border-top: 0; color: var(--soft); font-weight: 400; }
summary { cursor: pointer; }
@media (prefers-color-scheme: dark) { .string { color: #7fd7a0; } .word { color: #e2a3e6; } }
`;
