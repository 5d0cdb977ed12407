// What `bluf check --format sarif` prints, against the schema of SARIF 2.1.0.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Ajv } from "ajv";
import formats from "ajv-formats";

const here = path.dirname(fileURLToPath(import.meta.url));
const bluf = path.resolve(process.env.BLUF ?? path.join(here, "../../target/release/bluf"));

// The package's copy says the same as OASIS's, in an older dialect: it differs in `id` and `$schema` alone.
const file = path.join(here, "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const { id, $schema, ...schema } = JSON.parse(readFileSync(file, "utf8"));
// One pattern in it is no Unicode pattern.
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
formats.default(ajv);
const validate = ajv.compile(schema);

function problems(log) {
  return validate(log) ? [] : validate.errors.map((e) => `${e.instancePath} ${e.message}`);
}

/** The log of a project with these files, next to its `bluf.toml`. */
function check(files) {
  const root = mkdtempSync(path.join(tmpdir(), "bluf-sarif-"));
  try {
    for (const [name, text] of Object.entries({ "bluf.toml": '[site]\ntitle = "Test"\n', ...files })) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    }
    const run = spawnSync(bluf, ["check", "--format", "sarif", "--root", root], { encoding: "utf8" });
    assert.ifError(run.error);
    return JSON.parse(run.stdout);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const mistakes = {
  "content/events/e\u0301te\u0301, 100% a&b/walkout.md":
    "---\ntitle: Walkout\nsummary: They left.\ndate: 2031-05-25\n---\nA cafe\u0301.[@cabel] [[nowhere]]\n",
  "content/pages/one/about.md": "---\ntitle: About\n---\n",
  "content/pages/two/about.md": "---\ntitle: About\n---\n",
  "content/pages/about.fr.md": "---\ntitle: À propos\n---\n",
  "content/elsewhere.txt": "not a document\n",
};

test("a log with findings is valid", () => {
  const log = check(mistakes);
  assert.ok(log.runs[0].results.length > 2);
  assert.deepEqual(problems(log), []);
});

test("a log without findings is valid", () => {
  const log = check({});
  assert.deepEqual(log.runs[0].results, []);
  assert.deepEqual(problems(log), []);
});

test("a log with described rules and related places is valid", () => {
  const log = JSON.parse(readFileSync(path.join(here, "../it/described.sarif"), "utf8"));
  assert.ok(log.runs[0].tool.driver.rules.some((rule) => rule.help?.markdown));
  assert.ok(log.runs[0].results.some((result) => result.relatedLocations?.length));
  assert.deepEqual(problems(log), []);
});

test("every rule and fingerprint of a log is its own", () => {
  const run = check(mistakes).runs[0];
  for (const result of run.results) assert.equal(run.tool.driver.rules[result.ruleIndex].id, result.ruleId);
  const prints = run.results.map((result) => result.partialFingerprints.primaryLocationLineHash);
  assert.equal(new Set(prints).size, prints.length);
});

const breaks = {
  "an unknown level": (run) => (run.results[0].level = "fatal"),
  "a line 0": (run) => (located(run).region.startLine = 0),
  "a path with a space": (run) => (located(run).artifactLocation.uri = "a path"),
  "an unknown field": (run) => (run.results[0].severity = "error"),
  "no message": (run) => delete run.results[0].message,
  "no driver": (run) => delete run.tool.driver,
  "another unit of columns": (run) => (run.columnKind = "bytes"),
};

const located = (run) => run.results.find((r) => r.locations[0].physicalLocation.region).locations[0].physicalLocation;

for (const [name, spoil] of Object.entries(breaks)) {
  test(`${name} is refused`, () => {
    const log = check(mistakes);
    spoil(log.runs[0]);
    assert.notDeepEqual(problems(log), []);
  });
}
