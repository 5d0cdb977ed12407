// The contact sheet: each kind of page, light and dark, wide and on a phone, in one picture.
//   node sheet.mjs ../../docs
import path from "node:path";
import { launch, onDisk } from "./helpers.mjs";

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error("usage: node sheet.mjs FOLDER");
  process.exit(2);
}
const names = ["index.html", "briefs/northern-mali.html", "events/battle-of-tinzaouaten.html", "sources/mondafrique-2024-10-09.html", "chronology.html", "places.html", "claims.html", "search.html?q=tinzawaten"];
const browser = await launch();
const shoot = async (name, width, height, colorScheme, more = {}) => {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme });
  const [file, query] = name.split("?");
  await page.goto(onDisk(file) + (query ? `?${query}` : ""));
  await page.waitForTimeout(400);
  const picture = await page.screenshot({ type: "jpeg", quality: 88, ...more });
  await page.close();
  return picture;
};
const cells = [];
for (const name of names) {
  for (const [width, height] of [[1280, 1700], [390, 844]]) {
    for (const scheme of ["light", "dark"]) {
      const picture = await shoot(name, width, height, scheme);
      cells.push(`<img style="height:520px" src="data:image/jpeg;base64,${picture.toString("base64")}">`);
    }
  }
}
const page = await browser.newPage({ viewport: { width: 2720, height: 100 } });
await page.setContent(`<body style="margin:20px;background:#888;display:flex;flex-wrap:wrap;gap:20px">${cells.join("")}`);
await page.screenshot({ path: path.join(folder, "contact-sheet.jpg"), type: "jpeg", quality: 72, fullPage: true });
await page.close();
await shoot("events/battle-of-tinzaouaten.html", 1280, 1500, "light", { path: path.join(folder, "event.jpg"), quality: 80 });
await shoot("chronology.html", 1280, 900, "light", { path: path.join(folder, "chronology.jpg"), quality: 80 });
await browser.close();
