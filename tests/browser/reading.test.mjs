// Reads as a reader does who looks for something: filters, drawings, notes, from disk and by keyboard.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, launchAt, onDisk, pages, served } from "./helpers.mjs";

let browser;
const chronology = onDisk("chronology.html");

before(async () => {
  browser = await launch();
  assert.ok((await pages()).includes("chronology.html"), "the site has a chronology");
});

after(() => browser?.close());

/** A page that collects whatever the browser complains of. */
async function open(address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  page.problems = [];
  page.on("console", (message) => {
    if (message.type() === "error") page.problems.push(message.text());
  });
  page.on("pageerror", (error) => page.problems.push(String(error)));
  await page.goto(address);
  return page;
}

const rows = "li[data-origins]";
const shown = (page) => page.locator(`${rows}:not([hidden])`).count();

test("a filtered view has an address of its own, and the way back works", async () => {
  const page = await open(chronology);
  const all = await shown(page);
  assert.ok(all > 10);
  await page.locator("#filter summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.name), "actor");
  await page.selectOption("[name=status]", "contested");
  const contested = await page.locator(`${rows}[data-status=contested]`).count();
  assert.equal(await shown(page), contested);
  assert.match(page.url(), /chronology\.html\?status=contested$/);
  assert.match(await page.locator("#filter [role=status]").innerText(), new RegExp(`${contested} of ${all}`));
  const faded = await page.locator("svg a[data-e].off").count();
  assert.equal(faded, all - contested, "the drawing's marks fade along");
  const left = await page.$$eval("svg a.off", (marks) => marks.filter((a) => {
    const reached = a.tabIndex !== -1 || a.getAttribute("aria-hidden") !== "true" || getComputedStyle(a).pointerEvents !== "none";
    return reached || [...a.querySelectorAll("text")].some((text) => getComputedStyle(text).visibility !== "hidden");
  }).length);
  assert.equal(left, 0, "what has faded is no link and has no lettering");
  await page.goBack();
  assert.equal(await shown(page), all);
  assert.equal(await page.locator("svg a[aria-hidden], svg a[tabindex]").count(), 0, "and comes back");
  await page.goForward();
  assert.equal(await shown(page), contested);
  assert.deepEqual(page.problems, []);
});

test("by keyboard alone a choice is made and cleared", async () => {
  const page = await open(chronology);
  const all = await shown(page);
  await page.locator("#filter summary").press("Enter");
  await page.locator("[name=actor]").press("ArrowDown");
  const some = await shown(page);
  assert.ok(some > 0 && some < all, `${some} of ${all}`);
  await page.locator("[data-clear]").press("Enter");
  assert.equal(await shown(page), all);
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "SUMMARY");
  assert.deepEqual(page.problems, []);
});

test("an address filters from the start, also by period and origins", async () => {
  const dated = await open(`${chronology}?from=2024-07-01&to=2024-08-31`);
  const lies = await dated.$$eval(rows, (all) => all.filter((row) => !row.hidden).map((row) => [row.dataset.from, row.dataset.to]));
  assert.ok(lies.length > 0);
  for (const [from, to] of lies) assert.ok((!from || from <= "2024-08-31") && (!to || to >= "2024-07-01"), `${from}/${to}`);
  const told = await open(`${chronology}?origins=3`);
  const counts = await told.$$eval(rows, (all) => all.filter((row) => !row.hidden).map((row) => Number(row.dataset.origins)));
  assert.ok(counts.length > 0 && counts.every((n) => n >= 3), `${counts}`);
  assert.deepEqual([...dated.problems, ...told.problems], []);
});

test("where nothing is left, the page says how much is hidden and how to clear", async () => {
  const page = await open(`${chronology}?actor=nobody-of-this-name`);
  assert.equal(await shown(page), 0);
  const all = await page.locator(rows).count();
  const words = page.locator("#filter [role=status]");
  assert.match(await words.innerText(), new RegExp(`No event is left.*${all}`));
  await page.locator("[data-clear]").click();
  assert.equal(await shown(page), all);
  assert.deepEqual(page.problems, []);
});

test("filters work below a sub-path as they do from disk", async () => {
  await served("/a/b/", async (base) => {
    const page = await open(`${base}chronology.html?status=contested`);
    assert.equal(await shown(page), await page.locator(`${rows}[data-status=contested]`).count());
    assert.deepEqual(page.problems, []);
  });
});

test("without scripts every event is there and no filter is", async () => {
  const page = await open(`${chronology}?status=contested`, { javaScriptEnabled: false });
  assert.equal(await shown(page), await page.locator(rows).count());
  assert.equal(await page.locator("#filter").isVisible(), false);
  assert.ok((await page.locator('main a[href="actors.html"]').count()) > 0);
});

test("every mark of the drawing leads to its event and says what it is", async () => {
  const page = await open(chronology);
  const marks = await page.$$eval("svg a[data-e]", (all) => all.map((a) => [a.dataset.e, a.getAttribute("href"), a.getAttribute("aria-label")]));
  assert.equal(marks.length, await page.locator(rows).count());
  for (const [id, href, label] of marks) {
    assert.equal(href, `events/${id}.html`);
    assert.ok(label.length > 10, id);
  }
});

/** What of the lettering of a page's drawings collides, or is cut off. */
function crowded(page) {
  return page.evaluate(() => {
    const wrong = [];
    const seen = (svg) => [...svg.querySelectorAll("text")].map((text) => [text.textContent, text.getBoundingClientRect()]);
    for (const svg of document.querySelectorAll("main svg:not(svg svg):not([viewBox])")) {
      const texts = seen(svg).filter(([, box]) => box.width > 0);
      for (const [i, [words, a]] of texts.entries()) {
        if (a.right > innerWidth + 1 || a.left < -1) wrong.push(`${words} is cut off`);
        for (const [other, b] of texts.slice(i + 1)) {
          const over = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (over > 1 && down > 4) wrong.push(`${words} and ${other} collide`);
        }
      }
    }
    return wrong;
  });
}

const drawn = async () => ["chronology.html", "index.html", ...(await pages()).filter((n) => n.startsWith("events/"))];

for (const width of [320, 1280]) {
  test(`at ${width} pixels the lettering of drawings neither collides nor is cut off`, async () => {
    const problems = [];
    const page = await open(chronology, { viewport: { width, height: 900 } });
    for (const name of await drawn()) {
      await page.goto(onDisk(name));
      problems.push(...(await crowded(page)).map((words) => `${name}: ${words}`));
    }
    assert.deepEqual(problems, []);
  });
}

test("lettering of drawings grows with the reader's letters, and stays where it is", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "letters-"));
  try {
    await mkdir(path.join(folder, "Default"));
    await writeFile(path.join(folder, "Default/Preferences"), JSON.stringify({ webkit: { webprefs: { default_font_size: 22 } } }));
    for (const width of [390, 1280]) {
      const reader = await launchAt(folder, { viewport: { width, height: 900 } });
      const page = await reader.newPage();
      await page.goto(chronology);
      const sizes = await page.evaluate(() => [document.documentElement, document.querySelector("main svg a text")].map((e) => Number.parseFloat(getComputedStyle(e).fontSize)));
      assert.deepEqual(sizes, [22, width < 22 * 20 ? 13 : 22 * 0.8125]);
      const problems = [];
      for (const name of await drawn()) {
        await page.goto(onDisk(name));
        problems.push(...(await crowded(page)).map((words) => `${name}: ${words}`));
      }
      assert.deepEqual(problems, []);
      await reader.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("on a narrow screen a note shows itself by keyboard and by mouse, and Escape closes it", async () => {
  const page = await open(onDisk("events/battle-of-tinzaouaten.html"), { viewport: { width: 700, height: 900 } });
  const ref = page.locator("a.ref").first();
  const box = page.locator("#preview");
  await ref.evaluate((a) => a.closest("p").querySelector("a:not(.ref)").focus());
  while (!(await ref.evaluate((a) => a === document.activeElement))) await page.keyboard.press("Tab");
  await box.waitFor({ state: "visible" });
  const [a, b] = [await ref.boundingBox(), await box.boundingBox()];
  assert.ok(b.y >= a.y + a.height - 1 || b.y + b.height <= a.y + 1, "it does not cover the number");
  assert.ok(b.x >= 0 && b.x + b.width <= 700);
  await page.keyboard.press("Escape");
  assert.equal(await box.isVisible(), false);
  await page.evaluate(() => document.activeElement.blur());
  await ref.hover();
  await box.waitFor({ state: "visible" });
  await box.hover();
  await page.waitForTimeout(400);
  assert.equal(await box.isVisible(), true, "the mouse may go there");
  await page.mouse.move(5, 5);
  await box.waitFor({ state: "hidden" });
  assert.deepEqual(page.problems, []);
});

test("on a wide screen the margin shows the note, and nothing pops up", async () => {
  const page = await open(onDisk("events/battle-of-tinzaouaten.html"));
  await page.locator("a.ref").first().hover();
  assert.equal(await page.locator("#preview").isVisible(), false);
});

test("without scripts a note's number leads to the note", async () => {
  const page = await open(onDisk("events/battle-of-tinzaouaten.html"), { javaScriptEnabled: false, viewport: { width: 500, height: 900 } });
  await page.locator("a.ref").first().click();
  assert.match(page.url(), /#n1$/);
});

test("every paragraph, claim and judgement has a link to itself that the keyboard reaches and paper lacks", async () => {
  for (const [name, what] of [["events/battle-of-tinzaouaten.html", "p[id], tbody[id]"], [(await pages()).find((p) => p.startsWith("briefs/")), ".text > p[id], .kj > li"]]) {
    const page = await open(onDisk(name));
    const missing = await page.$$eval(what, (all) => all.filter((e) => !e.querySelector(`a.pl[href="#${e.id}"][aria-label]`)).map((e) => e.id));
    assert.deepEqual(missing, [], name);
    const link = page.locator("a.pl").first();
    assert.equal(await link.evaluate((a) => getComputedStyle(a).opacity), "0");
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    assert.equal(await link.evaluate((a) => getComputedStyle(a).opacity), "1");
    await page.keyboard.press("Enter");
    assert.match(page.url(), /#/);
    await page.emulateMedia({ media: "print" });
    assert.equal(await link.isVisible(), false);
    assert.deepEqual(page.problems, []);
  }
});

test("a proved quote is told apart where the system sets the colours", async () => {
  const page = await open(onDisk("events/battle-of-tinzaouaten.html"), { forcedColors: "active" });
  const frames = await page.$$eval("q.pv, .quote blockquote", (all) => all.map((one) => getComputedStyle(one).outlineStyle));
  assert.ok(frames.length > 0 && frames.every((style) => style === "solid"), `${frames}`);
  const silent = await page.$$eval("q.pv", (all) => all.filter((one) => !one.nextElementSibling?.textContent.trim()).length);
  assert.equal(silent, 0, "words for those who do not see the frame");
  assert.deepEqual(page.problems, []);
});

for (const width of [320, 1280]) {
  test(`at ${width} pixels the links of the footer can be hit, each apart from the next`, async () => {
    const page = await open(chronology, { viewport: { width, height: 900 } });
    const boxes = await page.$$eval("footer a", (all) => all.map((a) => a.getBoundingClientRect().toJSON()));
    assert.ok(boxes.length > 1);
    for (const [i, a] of boxes.entries()) {
      assert.ok(a.height >= 24 && a.width >= 24, `${a.width} by ${a.height}`);
      for (const b of boxes.slice(i + 1)) assert.ok(b.top >= a.bottom - 0.5 || b.left >= a.right || a.left >= b.right, "they overlap");
    }
  });
}

test("where the system sets the colours, the page that is open and the place that was asked for show", async () => {
  const page = await open(`${onDisk("events/battle-of-tinzaouaten.html")}#n1`, { forcedColors: "active" });
  const line = (selector, side) => page.$eval(selector, (one, side) => getComputedStyle(one)[side], side);
  assert.equal(await line(":target", "outlineStyle"), "solid");
  assert.equal(await line(".nav [aria-current]", "borderBottomStyle"), "solid");
  assert.equal(await line(".nav a:not([aria-current])", "borderBottomStyle"), "none");
});

test("a table that is too wide scrolls by keyboard, is named, and fits on paper", async () => {
  const page = await open(onDisk("pages/method.html"), { viewport: { width: 800, height: 900 } });
  const tables = page.locator(".scroll");
  assert.equal(await page.locator(".scroll[tabindex]").count(), 0, "none is too wide here");
  await tables.first().evaluate((box) => (box.querySelector("td").textContent = "unbreakable".repeat(20)));
  await page.setViewportSize({ width: 820, height: 900 });
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
  const reached = page.locator(".scroll[tabindex='0'][role=group][aria-label]");
  await reached.first().waitFor();
  assert.equal(await reached.count(), 1);
  await page.emulateMedia({ media: "print" });
  const over = await tables.evaluateAll((boxes) => boxes.map((box) => box.scrollWidth - box.clientWidth));
  assert.ok(over.every((px) => px <= 0), `${over}`);
  assert.deepEqual(page.problems, []);
});
