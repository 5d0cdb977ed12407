"""The whole way from web archives of other people's tools to records, by the program that BLUF names."""

import hashlib
import os
import subprocess
import unittest
from pathlib import Path

import test_unfold

BLUF = Path(os.environ["BLUF"]).resolve()


class Import(test_unfold.Folder):
    def setUp(self):
        super().setUp()
        self.project = self.dir / "brief"
        subprocess.run([BLUF, "new", self.project], check=True, capture_output=True)
        self.standing = set(self.project.glob("seeds/*.md"))

    def run_import(self, *arguments, status=0):
        run = subprocess.run([BLUF, "import", *arguments, "--root", self.project], capture_output=True, text=True)
        self.assertEqual(run.returncode, status, run.stderr)
        return run.stdout.splitlines()

    def records(self):
        return [path.read_text("utf-8") for path in set(self.project.glob("seeds/*.md")) - self.standing]

    def test_every_page_of_a_warc_is_kept_and_recorded_once(self):
        wanted = {url: test_unfold.sha256(read) for url, _, _, _, read in test_unfold.answers() if read is not None}
        wanted["https://example.org/resource"] = test_unfold.sha256(b"<p>a resource")
        archive = self.dir / "crawl.warc.gz"
        test_unfold.write(archive, True, "1.1")
        first = self.run_import(archive)
        kept = {path.name.split(".")[0]: path for path in self.project.glob("archive/*")}
        self.assertEqual(set(kept), set(wanted.values()))
        for name, path in kept.items():
            self.assertEqual(hashlib.sha256(path.read_bytes()).hexdigest(), name)
        records = self.records()
        self.assertEqual(len(records), len(set(wanted.values())))
        for record in records:
            self.assertIn('captured_at: "2024-10-09T08:00:00Z"' if "/resource" not in record else "captured_at", record)
            self.assertIn('tool: "warcio tests/1.0"', record)
        again = self.run_import(archive)
        self.assertTrue(again[-1].startswith("0 records written"), again[-1])
        self.assertEqual(sorted(records), sorted(self.records()))
        self.assertTrue(any("`revisit`" in line for line in first), first)

    def test_pages_are_chosen_by_address(self):
        archive = self.dir / "crawl.warc"
        test_unfold.write(archive, False, "1.0")
        self.run_import(archive, "--url", "example.org/latin", "--url", "example.org/chunks")
        records = self.records()
        self.assertEqual(len(records), 2)
        self.assertTrue(any("charset=iso-8859-1" in record for record in records), records)


if __name__ == "__main__":
    unittest.main()
