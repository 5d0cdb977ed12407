// Pictures of pages for people to look at: node shots.mjs FOLDER [page …]
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { launch, onDisk, pages } from "./helpers.mjs";

const [folder, ...named] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node shots.mjs FOLDER [page …]");
  process.exit(2);
}
const all = await pages();
const first = (prefix) => all.find((page) => page.startsWith(prefix));
const wanted = named.length ? named : ["index.html", "chronology.html", "404.html", ...["briefs/", "events/", "sources/", "actors/", "places/", "pages/"].map(first)].filter(Boolean);
await mkdir(folder, { recursive: true });
const browser = await launch();
for (const [size, width] of [["wide", 1280], ["phone", 390]]) {
  for (const colorScheme of ["light", "dark"]) {
    const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
    for (const name of wanted) {
      await page.goto(onDisk(name));
      const file = `${name.replace(/\.html$/, "").replaceAll("/", "-")}-${size}-${colorScheme}.png`;
      await page.screenshot({ path: path.join(folder, file), fullPage: true });
    }
    await page.close();
  }
}
await browser.close();
