// Searches this site. The index is made of scripts that hand their data to `blufPart`: a page on disk may
// load them, as one from a server may. `src/search` writes them, docs/search.md describes them.
"use strict";
const SHOWN = 10; // results at a time
const WORDS = 5; // words of a query that are looked for
const AHEAD = 2; // shards that the beginning of a word may load
const LONG = 300; // characters of a passage

const byId = (id) => document.getElementById(id);
const [field, found, list, more, note, ways] = ["q", "found", "results", "more", "note", "ways"].map(byId);
const kinds = [...found.querySelectorAll("[data-kind]")];
const language = document.documentElement.lang;
const folder = document.querySelector("script[src$='start.js']").src.replace(/start\.js$/, "");
const fill = (text, values) => text.replace(/\{(\w)\}/g, (_, name) => values[name]);
const count = (n) => n.toLocaleString(language, { numberingSystem: "latn" });
const plurals = new Intl.PluralRules(language);
const forms = JSON.parse(found.dataset.pages);
const pages = (n) => fill(forms[plurals.select(n)] ?? forms.other, { n: count(n) });

// Parts of the index, each loaded once.
const arrived = {};
const asked = {};
let site;

function blufPart(name, ...data) {
  arrived[name] = data;
}

function part(name) {
  asked[name] ??= new Promise((done, failed) => {
    const script = document.createElement("script");
    script.onload = () => done(arrived[name]);
    script.onerror = () => failed((asked[name] = undefined));
    script.src = `${folder}${name}.js?${site.stamp}`;
    document.head.append(script);
  });
  return asked[name];
}

// Numbers as letters: src/search/code.rs.
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = Object.fromEntries([...LETTERS].map((letter, value) => [letter, value]));

function reader(text) {
  let at = 0;
  const letter = () => VALUES[text[at++]];
  const number = () => {
    for (let sum = 0; ; ) {
      const five = letter();
      sum = sum * 32 + (five & 31);
      if (five < 32) return sum;
    }
  };
  return { letter, number, more: () => at < text.length };
}

// Words and folding: src/spelling.rs.
const ALONE = "[\\u3040-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
const WORD = new RegExp(`${ALONE}|(?:(?!${ALONE})[\\p{Alphabetic}\\p{N}\\p{M}])+`, "gu");
const PLAIN = { æ: "ae", œ: "oe", ß: "ss", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ı: "i", ς: "σ" };

function fold(word) {
  if (/^[a-z0-9]+$/.test(word)) return word;
  const bare = word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/[^\p{Alphabetic}\p{N}]/gu, "").replace(/[æœßøłđðþıς]/g, (c) => PLAIN[c]);
}

/** Reads start.js: which documents there are, and where their leaves and words stand. */
function open([start]) {
  let docs = 0;
  const shelves = start.shelves.map(([lang, kind, n]) => ({ lang, kind, first: docs, end: (docs += n) }));
  const sizes = new Array(docs).fill(1);
  for (let long = reader(start.long), doc = 0; long.more(); doc += 1) sizes[(doc += long.number())] += long.number();
  const docOf = sizes.flatMap((size, doc) => new Array(size).fill(doc));
  let leaf = 0;
  const firsts = [...start.packs].map((letter) => (leaf += VALUES[letter]) - VALUES[letter]);
  site = { ...start, docs, shelves, docOf, firsts, cuts: start.cuts.split(" "), stop: start.stop.split(" ") };
}

/** The place of the last of rising values that is not above one. */
function upTo(values, value) {
  let [low, high] = [0, values.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (values[middle] <= value) low = middle;
    else high = middle;
  }
  return low;
}

// The vocabulary, in shards by the beginnings of words.
const shards = {};
const home = (word) => upTo(site.cuts, word);

async function shard(at) {
  const [lines, see] = await part(`w${at}`);
  if (shards[at]) return shards[at];
  const own = { stems: new Map(), forms: new Map(), see: new Map() };
  for (const line of lines) {
    const [spelt, best, rest] = line.split("|");
    const [stem, ...endings] = spelt.split(",");
    const term = { forms: endings.map((end) => (end[0] === "=" ? end.slice(1) : stem + end)), best, rest };
    own.stems.set(stem, term);
    for (const form of term.forms) own.forms.set(form, [...(own.forms.get(form) ?? []), term]);
  }
  for (const [form, ...stems] of see.map((line) => line.split(" "))) own.see.set(form, stems);
  return (shards[at] = own);
}

/** The terms of a word as it is spelt. */
async function exact(word) {
  const own = await shard(home(word));
  const seen = (own.see.get(word) ?? []).map(async (stem) => (await shard(home(stem))).stems.get(stem));
  return [...(own.forms.get(word) ?? []), ...(await Promise.all(seen))].filter(Boolean);
}

/** The terms of the words that begin so. */
async function begun(word) {
  const first = home(word);
  const on = (at) => at === first || (at < first + AHEAD && site.cuts[at]?.startsWith(word));
  const terms = [];
  for (let at = first; on(at); at += 1) {
    for (const [form, of] of (await shard(at)).forms) if (form.startsWith(word)) terms.push(...of);
  }
  return terms;
}

/** How far two spellings are apart: a long beginning in common is near, else letters are counted. */
function apart(a, b, limit) {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const endings = a.length + b.length - 2 * same;
  if (same > 3 && same >= a.length * 0.6 && endings < 8) return Math.min(1 + endings / 20, endings);
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let row = [...b, ""].map((_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

/** The word of this site that is spelt most nearly so, if one is near. */
async function nearest(word) {
  const limit = Math.min(3, Math.floor(word.length / 4 + 0.5));
  if (word.length < 4) return undefined;
  const [near] = await part("near");
  let [best, least] = [undefined, limit + 0.5];
  for (const other of [...near.split(" "), ...(await shard(home(word))).forms.keys()]) {
    const distance = apart(word, other, limit);
    if (distance < least) [best, least] = [other, distance];
  }
  return best;
}

/** What a word of the query stands for. Its beginning counts while it is typed, or where it is no word. */
async function meaning(word, typing) {
  const forms = (terms) => new Set([word, ...terms.flatMap((term) => term.forms)]);
  const terms = await exact(word);
  const longer = word.length > 2 && (typing || !terms.length) ? await begun(word) : [];
  if (terms.length || longer.length) return { terms, longer, forms: forms(terms), begins: longer.length && word };
  const instead = await nearest(word);
  const others = instead ? await exact(instead) : [];
  return { terms: others, longer, forms: forms(others), word, instead };
}

/** Hands every leaf of a term with its weight to `take`. */
function leaves({ best, rest }, take) {
  const each = (list, weight) => {
    for (let leaf = 0; list.more(); leaf += 1) take((leaf += list.number()), weight ?? list.letter());
  };
  each(reader(best));
  const others = reader(rest.slice(2));
  const weight = VALUES[rest[0]];
  if (rest[1] === ".") each(others, weight);
  for (let six = 0; others.more(); six += 6) {
    for (let bits = others.letter(), leaf = six; bits; bits >>= 1, leaf += 1) if (bits & 1) take(leaf, weight);
  }
}

/** The documents that answer, best first, each with its best leaf. */
function rank(meanings) {
  const score = new Float32Array(site.docs);
  const words = new Uint8Array(site.docs);
  const leaf = new Uint32Array(site.docs);
  const total = new Float32Array(site.docOf.length);
  for (const { terms, longer } of meanings) {
    const weights = new Float32Array(total.length);
    const add = (share) => (term) => leaves(term, (at, weight) => (weights[at] = Math.max(weights[at], weight * share)));
    terms.forEach(add(1));
    longer.forEach(add(0.5));
    const holders = weights.filter(Boolean).length;
    const rare = Math.log(1 + (weights.length - holders + 0.5) / (holders + 0.5));
    const best = new Float32Array(site.docs);
    weights.forEach((weight, at) => {
      total[at] += weight * rare;
      best[site.docOf[at]] = Math.max(best[site.docOf[at]], weight);
    });
    best.forEach((weight, doc) => {
      words[doc] += weight > 0;
      score[doc] += weight * rare;
    });
  }
  const top = new Float32Array(site.docs).fill(-1);
  total.forEach((sum, at) => {
    const doc = site.docOf[at];
    if (sum > top[doc]) [top[doc], leaf[doc]] = [sum, at];
  });
  const all = words.includes(meanings.length);
  let hits = site.shelves.flatMap(({ lang, kind, first, end }) => {
    const own = lang === language ? 1.2 : 1;
    const docs = Array.from({ length: end - first }, (_, i) => first + i).filter((doc) => (all ? words[doc] === meanings.length : words[doc]));
    return docs.map((doc) => ({ doc, kind, lang, same: `${kind} ${doc - first}`, words: words[doc], score: score[doc] * own, leaf: leaf[doc] }));
  });
  // A page stands in every language at the same place of its shelf: one of them is enough.
  const here = new Set(hits.filter(({ lang }) => lang === language).map(({ same }) => same));
  hits = hits.filter(({ lang, same }) => lang === language || !here.has(same));
  hits.sort((a, b) => b.words - a.words || b.score - a.score || a.doc - b.doc);
  return { hits, all };
}

/** Where a text has words that are looked for: `[start, end, which word of the query]`. */
function marks(text, meanings) {
  return [...text.matchAll(WORD)].flatMap(({ 0: written, index }) => {
    const word = fold(written);
    const which = meanings.findIndex(({ forms, begins }) => forms.has(word) || (begins && word.startsWith(begins)));
    return which < 0 ? [] : [[index, index + written.length, which]];
  });
}

function make(tag, fields, ...inside) {
  const element = Object.assign(document.createElement(tag), fields);
  element.append(...inside);
  return element;
}

/** The stretch of a passage that has the most marks, marked. */
function excerpt({ text, lang, spots }) {
  const within = ([start]) => spots.filter(([a, b]) => a >= start && b < start + LONG - 80).length;
  const start = spots.reduce((best, spot) => (within(spot) > within(best) ? spot : best), spots[0] ?? [0])[0];
  let from = Math.max(0, Math.min(start - 80, text.length - LONG));
  if (from) from = text.indexOf(" ", from) + 1;
  let end = Math.min(text.length, from + LONG);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), from + 40);
  const line = make("p", { dir: "auto", ...(lang && { lang }) }, from ? "… " : "");
  for (const [a, b] of spots.filter(([a, b]) => a >= from && b <= end)) {
    line.append(text.slice(from, a), make("mark", {}, text.slice(a, b)));
    from = b;
  }
  line.append(text.slice(from, end), end < text.length ? " …" : "");
  return line;
}

/** A result as a row of the list, with the passage that has most of the words. */
async function row({ leaf, kind }, meanings) {
  const pack = upTo(site.firsts, leaf);
  const [texts] = await part(`t${pack}`);
  const [path, title, lang, date, passages] = texts[leaf - site.firsts[pack]];
  let best = { text: "", spots: [], words: -1 };
  for (const [text, anchor, lang] of passages.map((passage) => [passage].flat())) {
    const spots = marks(text, meanings);
    const words = new Set(spots.map(([, , which]) => which)).size;
    if (words > best.words) best = { text, anchor, lang, spots, words };
  }
  const href = `${folder}../${path}${best.words > 0 && best.anchor ? `#${best.anchor}` : ""}`;
  const link = make("a", { href, dir: "auto", ...(lang && { lang }) }, title);
  const label = kinds.find((one) => one.dataset.kind === kind).dataset.label;
  const meta = make("p", { className: "meta" }, make("span", {}, label), " ", make("span", {}, date));
  return make("li", {}, make("div", {}, make("h3", {}, link), excerpt(best)), meta);
}

// The page's state is its address: what is looked for, which kind, how many are shown.
function state() {
  const at = new URLSearchParams(location.search);
  return { q: at.get("q") ?? "", kind: at.get("kind") ?? "", n: Math.max(SHOWN, at.get("n") || 0) };
}

function address({ q, kind, n }) {
  return `?${new URLSearchParams({ q, ...(kind && { kind }), ...(n > SHOWN && { n }) })}`;
}

let turn = 0; // of the newest query; older ones are given up
let now; // what is shown

async function run(wish, typing) {
  const mine = (turn += 1);
  const said = (wish.q.match(WORD) ?? []).map(fold).filter((word) => word && !/^[a-z]$/.test(word));
  if (!said.length) return show();
  const last = typing && /[\p{L}\p{N}]$/u.test(wish.q) && said.at(-1);
  const worth = said.filter((word) => !site.stop.includes(word));
  const each = [...new Set(worth.length ? worth : said)];
  const words = each.length > WORDS ? [...each].sort((a, b) => b.length - a.length).slice(0, WORDS) : each;
  const { instead, some, none, longest, broken } = found.dataset;
  const notes = [];
  try {
    const meanings = await Promise.all(words.map((word) => meaning(word, word === last)));
    const { hits, all } = rank(meanings);
    const chosen = hits.filter(({ kind }) => !wish.kind || kind === wish.kind);
    const rows = await Promise.all(chosen.slice(0, wish.n).map((hit) => row(hit, meanings)));
    for (const { word, instead: other } of meanings) if (other) notes.push(fill(instead, { a: word, b: other }));
    if (!hits.length) notes.push(fill(none, { q: wish.q.trim() }));
    else if (!all) notes.push(some);
    if (words.length < each.length) notes.push(fill(longest, { q: words.join(" ") }));
    if (mine === turn) show(wish, hits, chosen.length, rows, notes);
  } catch {
    if (mine === turn) show(wish, [], 0, [], [broken]);
  }
}

/** Shows results; without a wish the page as it was. */
function show(wish, hits = [], all = 0, rows = [], notes = []) {
  now = wish;
  found.hidden = !wish;
  ways.hidden = hits.length > 0;
  byId("say").textContent = wish ? [pages(all), ...notes].join(". ") : "";
  if (!wish) return;
  byId("count").textContent = pages(all);
  note.textContent = notes.join(" ");
  note.hidden = !notes.length;
  for (const link of kinds) {
    const { kind } = link.dataset;
    const n = kind ? hits.filter((hit) => hit.kind === kind).length : hits.length;
    link.dataset.count = count(n);
    link.href = address({ ...wish, kind, n: SHOWN });
    link.parentElement.hidden = !n;
    link.setAttribute("aria-current", kind === wish.kind);
  }
  list.replaceChildren(...rows);
  more.hidden = rows.length === all;
  more.firstElementChild.textContent = fill(found.dataset.more, { n: count(Math.min(all - rows.length, SHOWN)) });
  more.firstElementChild.href = address({ ...wish, n: wish.n + SHOWN });
}

/** Puts a state into the address, so that the way back leads here. */
function commit(wish) {
  if (address(wish) !== address(state())) history.pushState(null, "", address(wish));
}

let pause;
const typed = () => ({ q: field.value.trim(), kind: "", n: SHOWN });
field.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(() => run({ ...typed(), q: field.value }, true), 200);
});
field.form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(pause);
  commit(typed());
  run(typed());
});
found.addEventListener("click", async (event) => {
  const link = event.target.closest("a");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (list.contains(link)) return commit(now);
  event.preventDefault();
  const { kind } = link.dataset;
  const had = list.children.length;
  const wish = kind === undefined ? { ...now, n: now.n + SHOWN } : { ...now, kind, n: SHOWN };
  commit(wish);
  await run(wish);
  if (kind === undefined) list.children[had]?.querySelector("a").focus();
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const stops = [field, ...list.querySelectorAll("a")];
  const at = stops.indexOf(document.activeElement);
  const next = stops[at + ({ ArrowDown: 1, ArrowUp: -1 }[event.key] ?? NaN)];
  if (at < 0 || !next) return;
  next.focus();
  event.preventDefault();
});
function read() {
  field.value = state().q;
  run(state());
}
window.addEventListener("popstate", read);
document.addEventListener("DOMContentLoaded", () => {
  open(arrived.start);
  read();
});
