// Makes world.bin, the base map that bluf draws on: coasts, land borders and countries' names.
//
//   npm ci && npm run make
//
// Numbers are varints (LEB128), signed ones zigzag. In this order:
//   arcs: count; of each its number of points, then the points, each as the difference to the one before, in STEP degrees
//   land: rings
//   borders: count, then the arcs between two countries
//   countries: count; of each its ISO 3166-1 code (two bytes, "--" for none), its names in LANGUAGES, its rings
// Rings: count; of each its number of arcs, then the arcs, as twice the index, plus one where walked backwards.
// A name: its number of bytes, then UTF-8. An area is what lies inside an odd number of its rings.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const STEP = 0.005;
const LANGUAGES = ["en", "fr"];

// Where the common names are too long for a map, or there is no ISO code to find them by.
const NAMES = {
  "Dem. Rep. Congo": ["DR Congo", "RD Congo"],
  Congo: ["Congo", "Congo"],
  Palestine: ["Palestine", "Palestine"],
  Macao: ["Macao", "Macao"],
  "Hong Kong": ["Hong Kong", "Hong Kong"],
  Myanmar: ["Myanmar", "Myanmar"],
  "Sint Maarten": ["Sint Maarten", "Saint-Martin"],
  Vatican: ["Vatican", "Vatican"],
  Kosovo: ["Kosovo", "Kosovo"],
  Somaliland: ["Somaliland", "Somaliland"],
  "N. Cyprus": ["Northern Cyprus", "Chypre du Nord"],
  "Indian Ocean Ter.": ["", ""],
  "Ashmore and Cartier Is.": ["", ""],
  "Siachen Glacier": ["", ""],
};
const CODES = { Kosovo: "XK" };

const world = JSON.parse(readFileSync(createRequire(import.meta.url).resolve("world-atlas/countries-50m.json")));
const shown = LANGUAGES.map((l) => new Intl.DisplayNames(l, { type: "region" }));

const out = [];
const whole = (n) => {
  for (; n > 127; n = Math.floor(n / 128)) out.push((n % 128) | 128);
  out.push(n);
};
const signed = (n) => whole(n < 0 ? -2 * n - 1 : 2 * n);
const text = (s) => {
  const bytes = Buffer.from(s);
  whole(bytes.length);
  out.push(...bytes);
};

const { scale, translate } = world.transform;
const arcs = world.arcs.map((arc) => {
  let [x, y] = [0, 0];
  const points = arc.map(([dx, dy]) => {
    [x, y] = [x + dx, y + dy];
    return [(x * scale[0] + translate[0]) / STEP, (y * scale[1] + translate[1]) / STEP].map(Math.round);
  });
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1][0] || p[1] !== points[i - 1][1]);
});

// The source closes Antarctica along the pole; on a sphere there is nothing to close.
const atThePole = (ring) => ring.every((a) => arcs[a < 0 ? ~a : a].every((p) => p[1] * STEP < -89.9));
const polygons = (g) => (g.type === "Polygon" ? [g.arcs] : g.arcs);
const ringsOf = (g) => polygons(g).flat().filter((ring) => !atThePole(ring));

const countries = world.objects.countries.geometries;
const land = ringsOf(world.objects.land.geometries[0]);

// A border is an arc that two countries share.
const users = arcs.map(() => new Set());
countries.forEach((g, i) => ringsOf(g).flat().forEach((a) => users[a < 0 ? ~a : a].add(i)));
land.flat().forEach((a) => users[a < 0 ? ~a : a].add("land"));
const borders = arcs.map((_, a) => a).filter((a) => [...users[a]].filter((u) => u !== "land").length > 1);

// Arcs that nothing uses stay out.
const kept = arcs.map((_, a) => a).filter((a) => users[a].size > 0);
const at = new Map(kept.map((a, i) => [a, i]));
const rings = (list) => {
  whole(list.length);
  for (const ring of list) {
    whole(ring.length);
    for (const a of ring) whole(a < 0 ? at.get(~a) * 2 + 1 : at.get(a) * 2);
  }
};

whole(kept.length);
for (const a of kept) {
  whole(arcs[a].length);
  let [x, y] = [0, 0];
  for (const p of arcs[a]) {
    signed(p[0] - x);
    signed(p[1] - y);
    [x, y] = p;
  }
}
rings(land);
whole(borders.length);
borders.forEach((a) => whole(at.get(a)));
whole(countries.length);
for (const g of countries) {
  const name = g.properties.name;
  const iso = g.id && !(name in NAMES && NAMES[name][0] === "") ? new Intl.Locale(`und-${g.id}`).region : undefined;
  const code = CODES[name] ?? iso;
  out.push(...Buffer.from(code ?? "--"));
  LANGUAGES.forEach((_, l) => text(NAMES[name]?.[l] ?? shown[l].of(code)));
  rings(ringsOf(g));
}
writeFileSync(fileURLToPath(new URL("world.bin", import.meta.url)), Buffer.from(out));
console.log(`world.bin: ${out.length} bytes, ${kept.length} arcs, ${borders.length} of them borders, ${countries.length} countries`);
