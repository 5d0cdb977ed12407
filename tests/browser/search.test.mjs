// The search as its readers use it: from disk and from a server, by keyboard, without scripts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, onDisk, served } from "./helpers.mjs";

const disk = `${onDisk("")}/`;
let browser;

before(async () => {
  browser = await launch();
});

after(() => browser?.close());

/**
 * Does `work` on a page, which is closed when all that it loads has come: what a server no longer answers then is nobody's
 * mistake. Fails on console errors, and on requests that leave `allowed`.
 */
async function watched(allowed, options, work) {
  const context = await browser.newContext(options);
  const problems = [];
  try {
    const page = await context.newPage();
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) problems.push(`${page.url()}: ${message.text()}`);
    });
    page.on("pageerror", (error) => problems.push(`${page.url()}: ${error}`));
    page.on("request", (request) => {
      if (!request.url().startsWith(allowed)) problems.push(`${page.url()} asks for ${request.url()}`);
    });
    await work(page);
    await page.waitForLoadState("networkidle");
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** Opens the search with a query in its address, and waits for what it says. */
async function ask(page, base, query, more = "") {
  await page.goto(`${base}search.html?q=${encodeURIComponent(query)}${more}`);
  await page.locator("#found").waitFor({ state: "visible" });
}

/** The addresses of the results, below the site. */
function results(page, base) {
  return page.$$eval("#results h3 a", (links, from) => links.map((link) => link.href.replace(from, "")), base);
}

const marked = (page) => page.$$eval("#results mark", (marks) => marks.map((mark) => mark.textContent));

/** The same from disk and from a server below a prefix. */
async function everywhere(work) {
  await watched(disk, {}, (page) => work(page, disk));
  await served("/a/b/", (base) => watched(base, {}, (page) => work(page, base)));
}

test("one spelling of a name finds the others", async () => {
  await everywhere(async (page, base) => {
    await ask(page, base, "Tinzawaten");
    const found = await results(page, base);
    assert.equal(found[0], "places/tinzaouaten.html");
    assert.ok(found.some((path) => path.startsWith("events/battle-of-tinzaouaten.html")), found.join(" "));
    const words = await marked(page);
    for (const spelling of ["Tinzaouaten", "Tinzaouatène", "Tinzawaten"]) assert.ok(words.includes(spelling), `${spelling} in ${words}`);
  });
});

test("accents, case and inflections make no difference", async () => {
  await everywhere(async (page, base) => {
    const counts = [];
    for (const query of ["armee", "ARMÉES", "l’armée"]) {
      await ask(page, base, query);
      assert.ok((await marked(page)).includes("armée"), query);
      counts.push(await page.locator("#count").textContent());
    }
    assert.equal(new Set(counts).size, 1, counts.join(" "));
    for (const [query, other] of [["ambushed", "ambush"], ["soldier", "soldiers"], ["attaque", "attaques"]]) {
      await ask(page, base, query);
      assert.ok((await marked(page)).includes(other), `${query}: ${await marked(page)}`);
    }
  });
});

test("several words are all on a page, and a misspelling is said to be one", async () => {
  await everywhere(async (page, base) => {
    await ask(page, base, "wagner helicopter");
    const words = (await marked(page)).map((word) => word.toLowerCase());
    assert.ok(words.includes("wagner") && words.some((word) => word.startsWith("helicopter")), words.join(" "));
    assert.equal(await page.locator("#note").isVisible(), false);
    await ask(page, base, "kidall");
    assert.match(await page.locator("#note").textContent(), /“kidall”.*“kidal”/);
    assert.equal((await results(page, base))[0], "places/kidal.html");
    await ask(page, base, "helicopters mondafrique earthquakes");
    assert.ok((await results(page, base)).length > 0);
    assert.match(await page.locator("#note").textContent(), /all of these words/);
    await ask(page, base, "xyzzyqqq");
    assert.equal((await results(page, base)).length, 0);
    assert.ok(await page.locator("#ways").isVisible(), "the ways without search");
  });
});

test("every result leads to a page, and to a place where the passage has one", async () => {
  await everywhere(async (page, base) => {
    await ask(page, base, "army");
    const all = Number((await page.locator("#count").textContent()).match(/\d+/)[0]);
    assert.ok(all > 10, `${all}`);
    await page.locator("#more a").click();
    await page.waitForFunction((n) => document.querySelectorAll("#results > li").length === n, Math.min(all, 20));
    const read = () => page.$$eval("#results h3 a", (anchors) => anchors.map((a) => [a.href, a.textContent]));
    const links = await read();
    await ask(page, base, "attaques");
    links.push(...(await read()));
    assert.ok(links.some(([href]) => href.includes("#")), "some passages have an anchor");
    for (const [href, title] of links) {
      await page.goto(href);
      assert.ok((await page.locator("main").innerText()).toLowerCase().includes(title.toLowerCase()), href);
      if (href.includes("#")) assert.equal(await page.locator(":target").count(), 1, href);
    }
  });
});

test("with the keyboard alone: type, choose, go, and come back", async () => {
  await everywhere(async (page, base) => {
    await page.goto(`${base}search.html`);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "the field does not take the focus");
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY", "no sign is a shortcut");
    for (let n = 0; n < 30 && !(await page.locator("#q").evaluate((q) => q === document.activeElement)); n += 1) await page.keyboard.press("Tab");
    await page.keyboard.type("tinza");
    await page.locator("#results li").first().waitFor();
    assert.ok((await marked(page)).includes("Tinzaouaten"), "the beginning of a word while typing");
    await page.keyboard.type("waten");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=tinzawaten$/);
    await page.waitForFunction(() => document.getElementById("say").textContent.includes("page"));
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowUp");
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Tinzaouaten");
    await page.keyboard.press("Enter");
    await page.waitForURL(/places\/tinzaouaten\.html/);
    await page.goBack();
    await page.locator("#results li").first().waitFor();
    assert.equal(await page.inputValue("#q"), "tinzawaten");
  });
});

test("filters and queries are in the address, and the way back leads through them", async () => {
  await everywhere(async (page, base) => {
    await ask(page, base, "kidal");
    await page.locator('[data-kind="source"]').click();
    await page.waitForURL(/kind=source/);
    const only = await results(page, base);
    assert.ok(only.length > 0 && only.every((path) => path.startsWith("sources/")), only.join(" "));
    await page.fill("#q", "wagner");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\?q=wagner$/);
    await page.goBack();
    await page.waitForFunction(() => document.getElementById("q").value === "kidal");
    await page.waitForFunction(() => [...document.querySelectorAll("#results h3 a")].every((a) => a.href.includes("sources/")));
    await page.goForward();
    await page.waitForFunction(() => document.getElementById("q").value === "wagner");
    await page.goto(`${base}search.html?q=kidal&kind=source`);
    await page.locator("#results li").first().waitFor();
    assert.deepEqual(await results(page, base), only);
  });
});

test("markup in a query is text", async () => {
  await everywhere(async (page, base) => {
    await ask(page, base, "<img src=x onerror=alert(1)> {q}");
    assert.equal(await page.locator("main img").count(), 0);
    assert.match(await page.locator("#note").textContent(), /words|No page/);
  });
});

test("without scripts the page says where to go, and its field does no harm", async () => {
  await watched(disk, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${disk}search.html`);
    assert.ok(await page.locator("noscript").isVisible());
    for (const list of ["chronology", "actors", "places", "sources"]) {
      assert.ok(await page.locator(`#ways a[href="${list}.html"]`).isVisible(), list);
    }
    await page.fill("#q", "kidal");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\.html\?q=kidal$/);
    assert.equal(await page.locator("h1").textContent(), "Search");
  });
});

test("an address that leads nowhere offers the search", async () => {
  await everywhere(async (page, base) => {
    await page.goto(`${base}404.html`);
    await page.fill("#q", "kidal");
    await page.keyboard.press("Enter");
    await page.waitForURL(/search\.html\?q=kidal$/);
    await page.locator("#results li").first().waitFor();
  });
});

test("a query loads little, and each part of the index once", async () => {
  await served("/", async (base) => {
    for (const query of ["kidal", "the", "tinzawatn", "wagner helicopter"]) {
      await watched(base, {}, async (page) => {
        const loaded = [];
        page.on("response", (response) => loaded.push(response.body().then((body) => [response.url(), body.length])));
        await ask(page, base, query);
        await page.waitForLoadState("networkidle");
        const sizes = await Promise.all(loaded);
        const total = sizes.reduce((sum, [, size]) => sum + size, 0);
        assert.ok(total < 300_000, `${query}: ${total} bytes`);
        assert.equal(new Set(sizes.map(([url]) => url)).size, sizes.length, query);
      });
    }
  });
});

test("at 320 pixels, in light and dark, nothing scrolls sideways", async () => {
  for (const colorScheme of ["light", "dark"]) {
    await watched(disk, { viewport: { width: 320, height: 900 }, colorScheme }, async (page) => {
      await ask(page, disk, "tinzawaten");
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)) <= 0);
    });
  }
});
