"""The labels fit their pages, the document holds the table that the command prints, and the reader has not got worse.

READ_PAGE names the program; `cargo test` builds it.
"""

import os
import unittest

import lxml.html

import extraction

PROGRAM = os.environ.get("READ_PAGE", "target/debug/examples/read_page")


class Extraction(unittest.TestCase):
    def setUp(self):
        self.labels = extraction.labels()

    def test_the_labels_fit_their_pages(self):
        self.assertEqual(len(list(extraction.PAGES.glob("*.html"))), len(self.labels))
        for name, label in self.labels.items():
            page = lxml.html.fromstring((extraction.PAGES / f"{name}.html").read_text("utf-8"))
            for gap in page.iter("br", "td", "th"):
                gap.tail = " " + (gap.tail or "")
            words = " ".join(extraction.tokens(page.text_content()))
            for line in label["text"] + label["optional"]:
                self.assertIn(" ".join(extraction.tokens(line)), words, name)

    def test_what_the_table_leaves_out_is_right_too(self):
        answers = extraction.by_bluf(PROGRAM, self.labels)
        for name, label in self.labels.items():
            answer = answers[name]
            if answer["date"] == label["date"]:
                self.assertEqual(answer["basis"], label["basis"], name)
            self.assertEqual(answer["url"], label["url"], name)
            # A page that declares no language is told by its words elsewhere.
            self.assertIn((answer["language"] or label["language"]).split("-")[0], label["language"], name)

    def test_the_document_holds_the_table(self):
        self.maxDiff = None
        self.assertEqual(extraction.written(), extraction.table(PROGRAM))


if __name__ == "__main__":
    unittest.main()
