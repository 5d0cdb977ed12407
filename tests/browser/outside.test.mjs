// What a stranger would try: larger letters, the keyboard alone, the other
// language, and a look at what a page asks for before it shows.
import assert from "node:assert/strict";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { launch, launchAt, onDisk, pages, served, site } from "./helpers.mjs";

const all = await pages();
const first = (prefix) => all.find((page) => page.startsWith(prefix));
const kinds = ["index.html", "chronology.html", "claims.html", "places.html", "search.html", "data.html", "404.html"].filter((name) => all.includes(name));
const types = [...kinds, ...["briefs/", "events/battle", "sources/", "actors/", "places/", "pages/"].map(first).filter(Boolean)];
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

const over = (page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

/** Which of the pages scroll sideways. */
async function tooWide(page, names) {
  const wide = [];
  for (const name of names) {
    await page.goto(onDisk(name));
    await page.$$eval("details", (every) => every.forEach((one) => (one.open = true)));
    if ((await over(page)) > 0) wide.push(`${name}: ${await over(page)} px too wide`);
  }
  return wide;
}

test("with letters of twice the size nothing scrolls sideways, and all letters of the page grow", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "letters-"));
  try {
    await mkdir(path.join(folder, "Default"));
    const preferences = { webkit: { webprefs: { default_font_size: 32 } } };
    await writeFile(path.join(folder, "Default", "Preferences"), JSON.stringify(preferences));
    const context = await launchAt(folder, { viewport: { width: 1280, height: 900 } });
    try {
      const page = await context.newPage();
      await page.goto(onDisk("index.html"));
      const sizes = await page.evaluate(() => ["html", "main p", "h1", ".nav a", ".tlp"].map((one) => parseFloat(getComputedStyle(document.querySelector(one)).fontSize)));
      assert.equal(sizes[0], 32, "the browser took the size");
      assert.ok(sizes.every((size) => size >= 26), `${sizes}`);
      assert.deepEqual(await tooWide(page, types), []);
    } finally {
      await context.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("no page asks for more than itself and its style before it shows, nor for anything elsewhere, nor breaks its policy", async () => {
  await served("/a/b/", async (base) => {
    const problems = [];
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.addInitScript(() => {
      globalThis.broken = [];
      document.addEventListener("securitypolicyviolation", (event) => broken.push(`${event.violatedDirective} ${event.blockedURI}`));
    });
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(base)) problems.push(`${page.url()} asks for ${request.url()}`);
    });
    for (const name of all) {
      const response = await page.goto(base + name, { waitUntil: "load" });
      assert.equal(response.status(), 200, name);
      const seen = await page.evaluate(() => ({
        broken: globalThis.broken,
        blocking: performance.getEntriesByType("resource").filter((one) => one.renderBlockingStatus === "blocking").map((one) => one.name.split("/").pop()),
        eager: [...document.scripts].filter((one) => one.src && !one.defer).length,
        more: [...document.styleSheets[0].cssRules].filter((rule) => rule instanceof CSSImportRule || rule instanceof CSSFontFaceRule).length,
      }));
      assert.deepEqual(seen, { broken: [], blocking: ["style.css"], eager: 0, more: 0 }, name);
    }
    await page.waitForLoadState("networkidle");
    assert.deepEqual(problems, []);
  });
});

/** What has the focus: where it stands among all, how it is outlined and whether it can be seen. */
function focused() {
  const one = document.activeElement;
  const box = one.getBoundingClientRect();
  const style = getComputedStyle(one);
  return {
    at: [...document.querySelectorAll("*")].indexOf(one),
    what: `${one.tagName} ${(one.getAttribute("href") ?? one.name ?? one.textContent).slice(0, 60)}`,
    body: one === document.body,
    seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth && (box.width > 0 || box.height > 0),
    outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2 && style.opacity !== "0",
    drawn: one instanceof SVGElement,
  };
}

/** Presses Tab to the end of the page; what had the focus on the way. */
async function walk(page) {
  const stops = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(focused);
    if (stop.body || stop.at < (stops.at(-1)?.at ?? 0)) return stops;
    stops.push(stop);
    if (stop.drawn && stops.filter((one) => one.drawn).length < 4) await paints(page, stop);
  }
}

/** Browsers differ in whether they paint an outline within a drawing: look at the pixels. */
async function paints(page, stop) {
  const shot = () => page.screenshot({ animations: "disabled" });
  const lit = await shot();
  await page.evaluate(() => {
    globalThis.was = document.activeElement;
    was.blur();
  });
  const unlit = await shot();
  await page.evaluate(() => globalThis.was.focus({ preventScroll: true, focusVisible: true }));
  assert.ok(!lit.equals(unlit), `the focus shows on ${stop.what}`);
}

test("by keyboard alone every control is reached in the order of the page, and each stop shows where it is", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  for (const name of types) {
    await page.goto(onDisk(name));
    const wanted = await page.$$eval("a[href], button, input, select, summary", (every) => every.filter((one) => one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })).length);
    const positive = await page.$$eval("[tabindex]", (every) => every.filter((one) => one.tabIndex > 0).length);
    assert.equal(positive, 0, `${name}: the order is the page's own`);
    const stops = await walk(page);
    for (const stop of stops) assert.ok(stop.seen && stop.outlined, `${name}: ${JSON.stringify(stop)}`);
    assert.match(stops[0].what, /#main$/, `${name}: the way past the navigation comes first`);
    assert.ok(stops.length >= wanted, `${name}: ${stops.length} stops of ${wanted}`);
  }
});

test("the way past the navigation leads into the text", async () => {
  const page = await browser.newPage();
  await page.goto(onDisk("index.html"));
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)));
  await page.close();
});

/** The same from disk and from a server below a prefix. */
async function everywhere(work, options = {}) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options })).newPage();
  await work(page, `${onDisk("")}/`);
  await served("/a/b/", (base) => work(page, base));
  await page.context().close();
}

test("the language switch stays on the page, there and back, without scripts as with them", async () => {
  await everywhere(async (page, base) => {
    for (const name of base.startsWith("file:") ? types : [first("events/"), "chronology.html"]) {
      await page.goto(base + name);
      for (const [lang, address] of [["fr", `${base}fr/${name}`], ["en", base + name]]) {
        await page.locator(".tongue a").click();
        assert.equal(page.url(), address);
        assert.equal(await page.locator("html").getAttribute("lang"), lang);
      }
    }
  }, { javaScriptEnabled: false });
});

test("the language switch takes the place on the page, the filter and the query along", async () => {
  await everywhere(async (page, base) => {
    const brief = first("briefs/");
    for (const [name, more, shows] of [[brief, "#source-of-nothing", "h1"], ["chronology.html", "?status=contested", "#filter [data-clear]"], ["search.html", "?q=kidal", "#results li"]]) {
      await page.goto(base + name + more);
      await page.locator(".tongue a").click();
      assert.equal(page.url(), `${base}fr/${name}${more}`);
      await page.locator(shows).first().waitFor({ state: "visible" });
    }
    await page.goto(base + brief);
    const judgement = await page.locator(".kj > li").first().getAttribute("id");
    await page.goto(`${base}${brief}#${judgement}`);
    await page.locator(".tongue a").click();
    assert.equal(await page.locator(":target").getAttribute("id"), judgement);
  });
});

test("a page whose text is not translated says so, and leads to its original", async () => {
  let marks = 0;
  for (const name of all) {
    const text = await readFile(path.join(site, name), "utf8");
    const mark = /<p class="?tnote"?>.*?<a href="?([^" >]+)/.exec(text);
    const foreign = name.startsWith("fr/") && /<(h1|div class="?text"?) lang="?en/.test(text);
    assert.ok(mark || !foreign, `${name} does not say what is not translated`);
    if (!mark) continue;
    marks += 1;
    assert.equal(new URL(mark[1], onDisk(name)).href, onDisk(name.replace(/^fr\//, "")), name);
    assert.ok(name.startsWith("fr/"), `${name} is an original`);
  }
  assert.ok(marks > 0, "the demonstration has pages that are not translated");
});
