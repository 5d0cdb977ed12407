"""Feeds, read by feedparser; the sitemap, by the standard library."""

import unittest
import xml.etree.ElementTree as ET
from datetime import datetime
from pathlib import Path

import feedparser
from site_under_test import BASE, EVENTS, SITE, Head, load, text


class Feeds(unittest.TestCase):
    def test_atom_feeds_are_well_formed_and_whole(self):
        for name, least in (("feed.xml", 1), ("events.xml", len(EVENTS))):
            feed = feedparser.parse(text(name))
            self.assertFalse(feed.bozo, name)
            self.assertEqual(feed.version, "atom10")
            self.assertEqual(feed.feed.id, BASE + name)
            self.assertGreaterEqual(len(feed.entries), least)
            ids = [entry.id for entry in feed.entries]
            self.assertEqual(len(ids), len(set(ids)), "ids are unique")
            updated = [entry.updated for entry in feed.entries]
            self.assertEqual(updated, sorted(updated, reverse=True), "newest first")
            self.assertEqual(feed.feed.updated, updated[0])
            for entry in feed.entries:
                self.assertTrue(entry.link.startswith(BASE), entry.link)
                self.assertTrue(entry.summary and entry.title and entry.rights.startswith("TLP:"))
                self.assertLessEqual(entry.published_parsed, entry.updated_parsed)
                self.assertTrue((SITE / entry.link.removeprefix(BASE).split("#")[0]).exists())

    def test_json_feeds_say_the_same_as_atom(self):
        for json_name, atom_name in (("feed.json", "feed.xml"), ("events.json", "events.xml")):
            feed, atom = load(json_name), feedparser.parse(text(atom_name))
            self.assertEqual(feed["version"], "https://jsonfeed.org/version/1.1")
            self.assertEqual(feed["feed_url"], BASE + json_name)
            self.assertEqual(feed["title"], atom.feed.title)
            self.assertEqual([i["id"] for i in feed["items"]], [e.id for e in atom.entries])
            for item, entry in zip(feed["items"], atom.entries):
                self.assertEqual(item["content_text"], entry.summary)
                self.assertEqual(item["title"], entry.title)
                for key in ("date_published", "date_modified"):
                    datetime.fromisoformat(item[key].replace("Z", "+00:00"))

    def test_pages_name_the_feeds(self):
        links = {(l["rel"], l["href"]) for l in Head(text("index.html")).links}
        self.assertLessEqual({("canonical", BASE), ("alternate", "feed.xml"), ("alternate", "events.xml")}, links)

    def test_a_brief_has_a_card(self):
        metas = {m.get("property"): m.get("content") for m in Head(text("briefs/northern-mali.html")).metas}
        path = metas["og:image"].removeprefix(BASE)
        self.assertTrue((SITE / path).read_bytes().startswith(b"\x89PNG"))
        self.assertIn("very likely", metas["og:image:alt"])
        french = {m.get("property"): m.get("content") for m in Head(text("fr/briefs/northern-mali.html")).metas}
        self.assertNotEqual(french["og:image"], metas["og:image"])
        self.assertTrue((SITE / french["og:image"].removeprefix(BASE)).read_bytes().startswith(b"\x89PNG"))
        self.assertIn("très probable", french["og:image:alt"])

    def test_the_sitemap_lists_every_page_once(self):
        names = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
        found = [loc.text for loc in ET.fromstring(text("sitemap.xml")).iterfind("s:url/s:loc", names)]
        pages = {p.relative_to(SITE).as_posix() for p in Path(SITE).rglob("*.html")} - {"404.html"}
        expected = {BASE + ("" if page == "index.html" else page) for page in pages}
        self.assertEqual(len(found), len(set(found)))
        self.assertEqual(set(found), expected)
        self.assertIn(f"Sitemap: {BASE}sitemap.xml", text("robots.txt"))

    def test_the_header_policy_is_the_policy_of_the_pages(self):
        policy = next(l.split(": ", 1)[1] for l in text("_headers").splitlines() if "Content-Security" in l)
        for page in Path(SITE).rglob("*.html"):
            metas = Head(page.read_text(encoding="utf-8")).metas
            self.assertIn(policy, [m.get("content") for m in metas], page)


if __name__ == "__main__":
    unittest.main()
