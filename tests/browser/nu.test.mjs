// Every page, the style and the icon against the Nu HTML checker, where Java is present. The checker's
// errors, warnings and remarks all count. Pages come from a server on loopback: from disk the checker
// does not know what 'self' in a policy is.
import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { pages, served, site } from "./helpers.mjs";

/** Where the checker is wrong: what it says, and on which files. */
const wrong = [
  // JSON-LD is data; a browser never runs it, so the policy has no say in it.
  { says: /^Inline script violates Content Security Policy/, at: /"?application\/ld\+json/ },
  // Properties of SVG 2 that style sheets may set, and that the checker's list of properties lacks.
  { says: /^CSS: “(paint-order|vector-effect)”: Property .* doesn't exist\.$/ },
  // It counts letters without looking at `lang`: a page whose text is not translated yet says so, and
  // names the language of that text where it stands.
  { says: /^This document appears to be written in .* but the “html” start tag has/, on: /\/fr\// },
];

const java = spawnSync("java", ["-version"], { encoding: "utf8" });
const version = Number(/version "(\d+)/.exec(java.stderr ?? "")?.[1] ?? 0);
const skip = version < 17 && "no Java 17 or newer here: the Nu checker is left out";

test("the Nu checker finds nothing on any page, in the style or in the icon", { skip }, async () => {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const all = await pages();
  const messages = await served("/", async (base) => {
    const files = [...all.map((name) => base + name), `${base}style.css`, path.join(site, "icon.svg")];
    const own = ["-Xss1m", "-Dnu.validator.servlet.allow-forbidden-hosts=true", "-Dnu.validator.servlet.allowed-address-type=all"];
    const args = [...own, "-jar", jar, "--also-check-css", "--also-check-svg", "--format", "json", "--stdout", "--exit-zero-always", ...files];
    const { stdout } = await promisify(execFile)("java", args, { maxBuffer: 1 << 28 });
    return JSON.parse(stdout).messages;
  });
  const known = ({ message, url, extract }) => wrong.some(({ says, at, on }) => says.test(message) && (!at || at.test(extract)) && (!on || on.test(url)));
  const problems = messages.filter((one) => !known(one)).map(({ url, lastLine, message, extract }) => `${url}:${lastLine} ${message} ${extract ?? ""}`);
  assert.ok(all.length > 5);
  // What is known to be wrong still comes, so the checker has read the pages.
  assert.ok(messages.length > problems.length, "the checker says what it always says");
  assert.deepEqual(problems.slice(0, 20), []);
});
