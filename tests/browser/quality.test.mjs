// What outsiders measure: accessibility by axe-core, weights over the wire, and the brief on paper.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { launch, onDisk, pages, site } from "./helpers.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const all = await pages();
const first = (prefix) => all.find((page) => page.startsWith(prefix));
const kinds = ["index.html", "chronology.html", "claims.html", "search.html", "data.html", "rules.html", "actors.html", "places.html", "sources.html", "404.html", "changes.html", "changes/edition-1.html", "briefs/northern-mali/edition-1.html"];
const things = ["briefs/", "events/battle", "sources/", "actors/", "places/", "pages/"].map(first).filter(Boolean);
const types = [...kinds, ...things].filter((name) => all.includes(name));
const both = [...types, ...types.map((name) => `fr/${name}`).filter((name) => all.includes(name))];

for (const colorScheme of ["light", "dark"]) {
  test(`axe-core finds nothing on any type of page, ${colorScheme}, in every language`, async () => {
    const browser = await launch();
    try {
      const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const problems = [];
      for (const name of both) {
        await page.goto(onDisk(name));
        await page.$$eval("details", (all) => all.forEach((one) => (one.open = true)));
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => globalThis.axe.run(document));
        for (const { id, nodes } of violations) problems.push(`${name}: ${id}: ${nodes[0].html.slice(0, 160)} (${nodes.length})`);
      }
      assert.ok(both.length > 20, "pages in two languages");
      assert.deepEqual(problems, []);
    } finally {
      await browser.close();
    }
  });
}

test("pages are light over the wire", async () => {
  const weight = async (name) => gzipSync(await readFile(path.join(site, name))).length;
  const heavy = [];
  for (const name of all) {
    const bytes = await weight(name);
    if (bytes > 40_000) heavy.push(`${name}: ${bytes}`);
  }
  assert.deepEqual(heavy, []);
  assert.ok((await weight("style.css")) < 15_000, "style");
  const scripts = await Promise.all(["reader.js", "filter.js", "search.js"].map(async (name) => (await readFile(path.join(site, name))).length));
  assert.ok(scripts.reduce((a, b) => a + b) < 25_000, `scripts as they are: ${scripts}`);
});

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../target/release/bluf");

for (const format of ["A4", "Letter"]) {
  test(`a brief on ${format}: the marking on every sheet, notes whole, no navigation`, { skip: !existsSync(program) }, async () => {
    const browser = await launch();
    const folder = await mkdtemp(path.join(os.tmpdir(), "paper-"));
    try {
      const page = await browser.newPage();
      await page.goto(onDisk(first("briefs/")));
      const notes = await page.locator(".notes > li").count();
      const pdf = await page.pdf({ format, preferCSSPageSize: false, printBackground: true });
      const sheets = pdf.toString("latin1").match(/\/Type\s*\/Page\b/g).length;
      const file = path.join(folder, "brief.pdf");
      await writeFile(file, pdf);
      const text = execFileSync(program, ["read-pdf"], { input: pdf, encoding: "utf8" });
      const markings = text.split("TLP:CLEAR").length - 1;
      assert.ok(sheets >= 3 && sheets <= 12, `${sheets} sheets`);
      assert.ok(markings >= 2 * sheets, `${markings} markings on ${sheets} sheets`);
      assert.match(text, new RegExp(`1\\s+/\\s+${sheets}\\b`));
      for (const words of ["Chronology", "Skip to the text", "back"]) assert.ok(!text.split("\n").includes(words), words);
      const title = await page.title();
      assert.ok(text.split(title).length - 1 >= sheets - 1, `“${title}” on every sheet after the first`);
      assert.ok(notes > 5 && text.includes("Source notes"), "notes");
    } finally {
      await rm(folder, { recursive: true });
      await browser.close();
    }
  });
}
