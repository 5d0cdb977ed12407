// `bluf serve` in a real browser: what an edit does to an open page, within the page's own policy.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { launch } from "./helpers.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.BLUF ?? path.join(root, "target/release/bluf");

let browser;
let dir;
let server;
let address;

/** Starts the preview and waits until it says where it is. */
async function serve(port) {
  server = spawn(program, ["serve", "--root", dir, "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
  for await (const line of createInterface({ input: server.stdout })) {
    const found = /at (http:\S+)/.exec(line);
    if (found) return found[1];
  }
  throw new Error("the preview did not start");
}

async function stop() {
  const ended = new Promise((done) => server.once("exit", done));
  server.kill();
  await ended;
}

before(async () => {
  dir = await mkdtemp(path.join(tmpdir(), "bluf-serve-"));
  for (const name of ["bluf.toml", "evidence.lock", "content", "seeds"]) await cp(path.join(root, name), path.join(dir, name), { recursive: true });
  browser = await launch();
  address = await serve(0);
});

after(async () => {
  await browser?.close();
  if (server?.exitCode === null) await stop();
  await rm(dir, { recursive: true, force: true });
});

/** Opens a page that notes what its policy forbids and what its scripts do wrong. */
async function open(name, problems, options = {}) {
  const page = await browser.newPage(options);
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (/policy|refused to|violat/i.test(message.text())) problems.push(message.text());
  });
  await page.goto(address + name);
  await page.evaluate(() => (window.before = true));
  return page;
}

const about = () => path.join(dir, "content/pages/about.md");

test("an edit shows itself, and the reader stays in place", async () => {
  const problems = [];
  const page = await open("chronology.html", problems, { viewport: { width: 800, height: 500 } });
  await page.evaluate(() => scrollTo({ top: 900, behavior: "instant" }));
  const top = await page.evaluate(() => scrollY);
  assert.ok(top > 500, "the page is long");
  const settings = await readFile(path.join(dir, "bluf.toml"), "utf8");
  await writeFile(path.join(dir, "bluf.toml"), settings.replace(/short = "[^"]*"/, 'short = "Edited"'));
  await page.waitForFunction(() => !window.before && document.readyState === "complete" && document.querySelector("header a").textContent === "Edited");
  await page.waitForFunction((was) => Math.abs(scrollY - was) < 3, top);
  await writeFile(path.join(dir, "bluf.toml"), settings);
  await page.waitForFunction(() => document.querySelector("header a").textContent !== "Edited");
  await page.waitForFunction((was) => Math.abs(scrollY - was) < 3, top);
  assert.deepEqual(problems, []);
  await page.close();
});

test("an error lies over the last good page, and goes when it is mended", async () => {
  const problems = [];
  const good = await readFile(about(), "utf8");
  for (const options of [{ colorScheme: "light", viewport: { width: 1280, height: 900 } }, { colorScheme: "dark", viewport: { width: 390, height: 844 } }]) {
    const page = await open("index.html", problems, options);
    await writeFile(about(), `${good}\nSee [[no-such-thing]].\n`);
    const alert = page.locator("[role=alert]#bluf-problem");
    // A busy machine may catch the file between its being emptied and being written, and say so first.
    await alert.filter({ hasText: /content\/pages\/about\.md[\s\S]*no-such-thing/ }).waitFor();
    assert.ok(await page.locator("main").isVisible(), "the last good page is below");
    assert.ok(await page.evaluate(() => window.before), "without a reload");
    await page.waitForFunction(() => getComputedStyle(document.querySelector("#bluf-problem")).position === "fixed");
    const wide = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
    assert.ok(wide, "nothing is pushed aside");
    if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, `overlay-${options.colorScheme}.png`) });
    await page.keyboard.press("Escape");
    await alert.waitFor({ state: "detached" });
    await writeFile(about(), `${good}\nSee [[no-other-thing]].\n`);
    await alert.filter({ hasText: "no-other-thing" }).waitFor();
    await writeFile(about(), good);
    await alert.waitFor({ state: "detached" });
    assert.ok(await page.evaluate(() => window.before), "without a reload");
    await page.close();
  }
  assert.deepEqual(problems, []);
});

test("a template that fails on a page leaves the last good one below the message", async () => {
  const problems = [];
  const page = await open("chronology.html", problems);
  const good = await readFile(path.join(root, "templates/chronology.html"), "utf8");
  const template = path.join(dir, "templates/chronology.html");
  const wrong = good.replace("{% block main %}", "{% block main %}{{ no.such.thing }}");
  assert.notEqual(wrong, good);
  await mkdir(path.dirname(template), { recursive: true });
  await writeFile(template, wrong);
  const alert = page.locator("[role=alert]#bluf-problem");
  await alert.filter({ hasText: "templates/chronology.html" }).waitFor();
  // News of something else, and that it is mended, take nothing away.
  const text = await readFile(about(), "utf8");
  await writeFile(about(), `${text}\nSee [[no-such-thing]].\n`);
  await alert.filter({ hasText: "no-such-thing" }).waitFor();
  await writeFile(about(), text);
  await alert.filter({ hasText: "templates/chronology.html" }).waitFor();
  assert.match(await alert.textContent(), /last good page/);
  assert.ok((await page.locator("main").innerText()).length > 500, "the last good page is below");
  if (process.env.SHOTS) await page.screenshot({ path: path.join(process.env.SHOTS, "overlay-template.png") });
  await writeFile(template, good);
  await alert.waitFor({ state: "detached" });
  await rm(template);
  assert.deepEqual(problems, []);
  await page.close();
});

test("a style alone is swapped without a reload", async () => {
  const problems = [];
  const page = await open("index.html", problems);
  const style = await readFile(path.join(root, "templates/style.css"), "utf8");
  const sheet = path.join(dir, "templates/style.css");
  await cp(path.join(root, "templates/style.css"), sheet);
  for (const colour of ["rgb(1, 2, 3)", "rgb(4, 5, 6)"]) {
    await writeFile(sheet, `${style}\nh1 {color:${colour}}\n`);
    await page.waitForFunction((wanted) => getComputedStyle(document.querySelector("h1")).color === wanted, colour);
    await page.waitForFunction(() => document.querySelectorAll('link[rel="stylesheet"][href*="style.css"]').length === 1);
  }
  assert.ok(await page.evaluate(() => window.before), "without a reload");
  assert.deepEqual(problems, []);
  await page.close();
});

test("a page goes on when the preview is started again", async () => {
  const problems = [];
  const page = await open("index.html", problems);
  const port = new URL(address).port;
  await stop();
  address = await serve(port);
  assert.equal(new URL(address).port, port);
  await page.waitForFunction(() => !window.before && document.readyState === "complete", null, { timeout: 20_000 });
  assert.deepEqual(problems, []);
  await page.close();
});
