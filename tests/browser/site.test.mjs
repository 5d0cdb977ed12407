// Reads the built site as its readers do: from disk, from a server, in a sub-path, without scripts.
import { existsSync } from "node:fs";
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { each, launch, onDisk, pages, served } from "./helpers.mjs";

let browser;
let all;

before(async () => {
  browser = await launch();
  all = await pages();
  assert.ok(all.includes("index.html"), "the site has a first page");
});

after(() => browser?.close());

/** A page that fails the test on a console error or a request that leaves the site. */
async function watched(options, allowed, problems) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
  await page.route(
    (url) => !url.href.startsWith(allowed),
    (route) => {
      problems.push(`${page.url()} asks for ${route.request().url()}`);
      return route.abort();
    },
  );
  return page;
}

/** The internal links of the open page. */
function links(page) {
  return page.$$eval("a[href]", (anchors) => [...new Set(anchors.map((a) => a.getAttribute("href")))].filter((href) => !/^[a-z]+:/i.test(href)));
}

test("from disk, every link on every page leads somewhere", async () => {
  const root = onDisk("");
  const problems = [];
  const ids = new Map();
  const found = [];
  const page = await watched({}, root, problems);
  for (const name of all) {
    await page.goto(onDisk(name));
    ids.set(onDisk(name), new Set(await page.$$eval("[id]", (elements) => elements.map((e) => e.id))));
    for (const href of await links(page)) found.push([name, href]);
  }
  for (const [name, href] of found) {
    const target = new URL(href, onDisk(name));
    const fragment = decodeURIComponent(target.hash.slice(1));
    target.hash = "";
    const known = ids.get(target.href);
    if (!known && !existsSync(target)) problems.push(`${name}: ${href} leads to nothing`);
    else if (known && fragment && !known.has(fragment)) problems.push(`${name}: ${href} leads to no place`);
  }
  assert.ok(found.length > all.length, "pages have links");
  assert.deepEqual(problems, []);
});

test("by click, every page of the site is reached and shows itself", async () => {
  const root = onDisk("");
  const problems = [];
  const clicked = new Map();
  await each(all, 3, async (name) => {
    const page = await watched({ viewport: { width: 1280, height: 900 } }, root, problems);
    await page.goto(onDisk(name));
    let jumps = 0;
    for (const href of await links(page)) {
      const target = new URL(href, onDisk(name)).href;
      // A data file is taken, not shown.
      if (!new URL(target).pathname.endsWith(".html")) continue;
      // The first test holds every address; here a page is clicked to twice, a place on another page once, and a
      // place on the same page a few times. A translation's pages are like their originals'.
      const within = href.startsWith("#");
      if (within && (name.startsWith("fr/") || (jumps += 1) > 4)) continue;
      if (href.includes("#") && name.startsWith("fr/")) continue;
      const times = clicked.get(target) ?? 0;
      if (times >= (href.includes("#") ? 1 : 2)) continue;
      clicked.set(target, times + 1);
      if (page.url() !== onDisk(name)) await page.goto(onDisk(name));
      const anchor = page.locator(`a[href="${href}"]`).first();
      await anchor.evaluate((a) => a.closest("details")?.setAttribute("open", ""));
      // The way past the navigation shows itself when it has the focus.
      await anchor.focus();
      await anchor.click({ timeout: 5000 });
      await page.waitForURL(target, { timeout: 5000 });
      const heading = (await page.locator("h1").first().textContent())?.trim();
      if (!heading) problems.push(`${name}: ${href} shows no heading`);
    }
    await page.context().close();
  });
  const reached = new Set([...clicked.keys()].map((target) => target.split("#")[0]));
  const lost = all.filter((name) => name !== "404.html" && !reached.has(onDisk(name)));
  assert.deepEqual(lost, [], "pages that no click reaches");
  assert.deepEqual(problems, []);
});

test("served, every page loads with its style", async () => {
  await served("/", async (base) => {
    const problems = [];
    const page = await watched({}, base, problems);
    for (const name of all) {
      const response = await page.goto(base + name);
      if (response.status() !== 200) problems.push(`${name}: ${response.status()}`);
      const styled = await page.evaluate(() => document.styleSheets.length === 1 && document.styleSheets[0].cssRules.length > 10);
      if (!styled) problems.push(`${name}: no style`);
    }
    assert.deepEqual(problems, []);
  });
});

test("without scripts, every page reads and navigates", async () => {
  const problems = [];
  const page = await watched({ javaScriptEnabled: false }, onDisk(""), problems);
  for (const name of all) {
    await page.goto(onDisk(name));
    assert.ok((await page.locator("main").innerText()).length > 20, name);
    assert.ok((await page.locator("nav a").count()) > 3, name);
  }
  assert.deepEqual(problems, []);
});

test("in a window of 1280 pixels, in one at 200 % zoom and at 320 pixels nothing scrolls sideways", async () => {
  const problems = [];
  const page = await watched({ deviceScaleFactor: 2 }, onDisk(""), problems);
  for (const name of all) {
    await page.goto(onDisk(name));
    await page.$$eval("details", (every) => every.forEach((one) => (one.open = true)));
    // At 200 % a window of 1280 by 900 holds 640 by 450.
    for (const [width, height] of [[1280, 900], [640, 450], [320, 900]]) {
      await page.setViewportSize({ width, height });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      if (over > 0) problems.push(`${name}: ${over} px too wide at ${width}`);
    }
  }
  assert.deepEqual(problems, []);
});

test("every page has its heading, language, policy and marking, and nothing inline", async () => {
  const problems = [];
  const page = await watched({}, onDisk(""), problems);
  const marks = (where) => [...document.querySelectorAll(`body > ${where} .tlp`)].map((e) => e.textContent);
  for (const name of all) {
    await page.goto(onDisk(name));
    const seen = await page.evaluate(() => ({
      headings: document.querySelectorAll("h1").length,
      lang: document.documentElement.lang,
      title: document.title,
      policy: document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.content ?? "",
      inline: document.querySelectorAll('[style], style, script:not([src], [type="application/ld+json"]), iframe, object, embed').length,
      ids: [...document.querySelectorAll("[id]")].map((e) => e.id),
    }));
    assert.equal(seen.headings, 1, name);
    assert.ok(seen.lang && seen.title, name);
    assert.match(seen.policy, /^default-src 'none'/, name);
    assert.equal(seen.inline, 0, name);
    for (const where of ["header", "footer"]) {
      assert.match((await page.evaluate(marks, where)).join(" "), /^TLP:(CLEAR|GREEN|AMBER|AMBER\+STRICT|RED)$/, `${name}: ${where}`);
    }
    assert.equal(new Set(seen.ids).size, seen.ids.length, `${name}: an id stands twice`);
  }
  assert.deepEqual(problems, []);
});

test("light and dark differ, and the keyboard finds the text first", async () => {
  const colours = [];
  const problems = [];
  for (const colorScheme of ["light", "dark"]) {
    const page = await watched({ colorScheme }, onDisk(""), problems);
    await page.goto(onDisk("index.html"));
    colours.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.equal(focused, "#main");
    const box = await page.locator(":focus").boundingBox();
    assert.ok(box && box.x >= 0 && box.y >= 0 && box.width > 40 && box.height > 15, "the way past the navigation shows itself");
  }
  assert.deepEqual(problems, []);
  assert.notEqual(colours[0], colours[1]);
});
