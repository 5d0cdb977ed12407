// Every page against html-validate's recommended rules.
import assert from "node:assert/strict";
import { test } from "node:test";
import path from "node:path";
import { FileSystemConfigLoader, HtmlValidate } from "html-validate";
import { pages, site } from "./helpers.mjs";

const config = {
  root: true,
  extends: ["html-validate:recommended"],
  rules: {
    "no-inline-style": "error",
    // A matter of spelling, which minifying settles its own way.
    "attr-quotes": "off",
    "doctype-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "no-trailing-whitespace": "off",
    // Words of the sources may be as long as they are.
    "long-title": "off",
  },
};

test("every page is valid", async () => {
  const validator = new HtmlValidate(new FileSystemConfigLoader(config));
  const problems = [];
  const all = await pages();
  for (const name of all) {
    const report = await validator.validateFile(path.join(site, name));
    for (const result of report.results) {
      for (const m of result.messages) problems.push(`${name}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
    }
  }
  assert.ok(all.length > 5);
  assert.deepEqual(problems.slice(0, 20), []);
});
