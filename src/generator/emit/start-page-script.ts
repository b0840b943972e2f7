/** The search of the start page, as the program that the page runs: it reads its index from the page and loads nothing. */
export const script = `
const { kinds, pages, entries } = JSON.parse(document.getElementById("index").textContent);
const search = document.getElementById("search");
const input = search.querySelector("input");
const status = search.querySelector("[role=status]");
const results = document.getElementById("results");
const all = document.getElementById("all");
const most = 40;
const found = entries.map(([kind, page, name, detail, anchor, words], order) => {
  const lower = [name, words].map((text) => text.toLowerCase());
  return { kind, page, name, detail, anchor, order, lower, text: [...lower, detail.toLowerCase(), pages[page].title.toLowerCase()].join(" ") };
});

// What is called so comes first, then what has a word of it in its name, then what only stands where it is found.
function distance({ lower }, words) {
  if (lower.some((text) => words.includes(text))) return 0;
  return lower.some((text) => words.some((word) => text.includes(word))) ? 1 : 2;
}

function matches(query) {
  const words = query.split(/\\s+/);
  const wanted = [query, ...words];
  return found
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((entry) => ({ entry, distance: distance(entry, wanted) }))
    .sort((a, b) => a.distance - b.distance || a.entry.kind - b.entry.kind || a.entry.order - b.entry.order)
    .map(({ entry }) => entry);
}

function element(name, text, className = "") {
  const made = document.createElement(name);
  made.textContent = text;
  made.className = className;
  return made;
}

function item({ kind, page, name, detail, anchor }) {
  const { title, href } = pages[page];
  const link = document.createElement("a");
  link.href = href + anchor;
  const words = document.createElement("span");
  words.append(element("strong", name), " ", element("span", detail, "detail"), " ", element("span", title, "name"));
  link.append(element("b", kinds[kind]), words);
  const made = document.createElement("li");
  made.append(link);
  return made;
}

function show() {
  const query = input.value.trim().toLowerCase();
  const list = query === "" ? [] : matches(query);
  results.hidden = list.length === 0;
  all.hidden = query !== "";
  results.replaceChildren(...list.slice(0, most).map(item));
  const count = list.length === 1 ? "1 result" : list.length > most ? most + " of " + list.length + " results" : list.length + " results";
  status.textContent = query === "" ? "" : list.length === 0 ? "Nothing is called that." : count;
}

function move(step) {
  const stops = [input, ...results.querySelectorAll("a")];
  const next = stops[stops.indexOf(document.activeElement) + step];
  if (next) next.focus();
}

const keys = {
  ArrowDown: () => move(1),
  ArrowUp: () => move(-1),
  Escape() {
    input.value = "";
    input.focus();
    show();
  },
};
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const isInside = search.contains(event.target) || results.contains(event.target);
  if (event.key === "/" && event.target !== input) input.focus();
  else if (event.key === "Enter" && event.target === input) results.querySelector("a")?.click();
  else if (isInside && Object.hasOwn(keys, event.key)) keys[event.key]();
  else return;
  event.preventDefault();
});
input.addEventListener("input", show);
addEventListener("pageshow", show);
search.hidden = false;
`;
