"""Sources, read by bibtexparser, rispy and the schema of CSL-JSON dates."""

import json
import unittest

import bibtexparser
import rispy
from site_under_test import SITE, Head, load, pages, text

IDS = sorted(page.stem for page in pages("sources"))


class Sources(unittest.TestCase):
    def test_bibtex(self):
        library = bibtexparser.parse_string(text("data/sources.bib"))
        self.assertEqual(library.failed_blocks, [])
        self.assertEqual([entry.key for entry in library.entries], IDS)
        entries = {e.key: {f.key: f.value for f in e.fields} for e in library.entries}
        self.assertEqual(entries["mondafrique-2024-10-09"]["date"], "2024-10-09")
        self.assertEqual(entries["131-killed-report"]["date"], "2024-08-01~", "an uncertain day says so")
        self.assertTrue(all("TLP:CLEAR" in e["note"] for e in entries.values()))

    def test_ris(self):
        raw = (SITE / "data/sources.ris").read_bytes()
        self.assertNotIn(b"\n", raw.replace(b"\r\n", b""))
        entries = rispy.loads(raw.decode("utf-8"))
        self.assertEqual([e["id"] for e in entries], IDS)
        dated = next(e for e in entries if e["id"] == "mondafrique-2024-10-09")
        self.assertEqual((dated["type_of_reference"], dated["date"]), ("NEWS", "2024/10/09/"))
        unsure = next(e for e in entries if e["id"] == "131-killed-report")
        self.assertTrue(unsure["date"].startswith("2024/08/01/["), unsure["date"])

    def test_csl_json(self):
        items = load("data/sources.csl.json")
        self.assertEqual([i["id"] for i in items], IDS)
        for item in items:
            self.assertTrue(item["title"] and item["type"])
            self.assertIn("TLP:CLEAR", item["note"])
            if issued := item.get("issued"):
                self.assertLessEqual(set(issued), {"date-parts", "circa", "literal", "season", "raw"})
                for parts in issued.get("date-parts", []):
                    self.assertTrue(1 <= len(parts) <= 3 and all(isinstance(p, int) for p in parts))
        by_id = {i["id"]: i for i in items}
        self.assertEqual(by_id["mondafrique-2024-10-09"]["issued"], {"date-parts": [[2024, 10, 9]]})
        self.assertTrue(by_id["131-killed-report"]["issued"]["circa"])

    def test_every_page_can_be_cited(self):
        for folder in ("briefs", "events", "sources"):
            for page in pages(folder):
                bib, ris, csl = Head(page.read_text(encoding="utf-8")).blocks[-3:]
                library = bibtexparser.parse_string(bib)
                self.assertEqual(library.failed_blocks, [], page)
                self.assertEqual([e.key for e in library.entries], [page.stem])
                self.assertEqual([e["id"] for e in rispy.loads(ris)], [page.stem])
                self.assertEqual(json.loads(csl)["id"], page.stem)


if __name__ == "__main__":
    unittest.main()
