// A real Chromium, the built site, and a small server on loopback.
import { chromium } from "playwright-core";
import { createServer } from "node:http";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));

/** The folder of the built site. */
export const site = path.resolve(process.env.BLUF_SITE ?? path.join(here, "../../site"));

const candidates = [process.env.BLUF_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** Which Chromium, and how: it asks nobody for anything by itself. */
function options() {
  const executablePath = candidates.find((file) => file && existsSync(file));
  if (!executablePath) throw new Error("no Chromium found: install it, or set BLUF_CHROMIUM");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  return { executablePath, args };
}

/** Starts Chromium. */
export function launch() {
  return chromium.launch(options());
}

/** Starts Chromium as its reader has set it up in a folder. */
export function launchAt(folder, more = {}) {
  return chromium.launchPersistentContext(folder, { ...options(), ...more });
}

/** Every page of the site, by its path. */
export async function pages() {
  const files = await readdir(site, { recursive: true });
  return files.filter((file) => file.endsWith(".html")).map((file) => file.split(path.sep).join("/")).sort();
}

/** A page's address on disk. */
export function onDisk(page) {
  return pathToFileURL(path.join(site, page)).href;
}

const types = { ".js": "text/javascript", ".html": "text/html; charset=utf-8", ".css": "text/css", ".json": "application/json" };

/** Serves the site on loopback below `prefix` for as long as `use` takes. */
export async function served(prefix, use) {
  const server = createServer({ requestTimeout: 10_000, keepAliveTimeout: 600_000 }, async (request, response) => {
    try {
      const wanted = decodeURIComponent(new URL(request.url, "http://127.0.0.1").pathname);
      const file = path.join(site, wanted.slice(prefix.length) || "index.html");
      const inside = wanted.startsWith(prefix) && file.startsWith(site + path.sep);
      if (request.method !== "GET" || !inside) throw new Error("not served");
      const bytes = await readFile(file);
      response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(bytes);
    } catch {
      response.writeHead(404, { "content-type": types[".html"] }).end(await readFile(path.join(site, "404.html")));
    }
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  try {
    return await use(`http://127.0.0.1:${server.address().port}${prefix}`);
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

/** Does `work` for every item, a few at a time. */
export async function each(items, atOnce, work) {
  const queue = [...items];
  const worker = async () => {
    while (queue.length > 0) await work(queue.shift());
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
