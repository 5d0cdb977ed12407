"""The built site that the tests read: a folder named by SITE, with this address as its base_url."""

import json
import os
from html.parser import HTMLParser
from pathlib import Path

SITE = Path(os.environ["SITE"])
BASE = "https://example.org/mali/"

# What schema.org's own context says of the fields that we use, without fetching it.
CONTEXT = json.loads((SITE / "data/everything.jsonld").read_text())["@context"]


def text(path):
    return (SITE / path).read_text(encoding="utf-8")


def load(path):
    return json.loads(text(path))


def pages(folder):
    return sorted((SITE / folder).glob("*.html"))


class Head(HTMLParser):
    """What a page says of itself: its links and metas as dictionaries, its JSON-LD, its <pre> blocks."""

    def __init__(self, html):
        super().__init__()
        self.links, self.metas, self.ld, self.blocks = [], [], [], []
        self.into = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        if tag in ("link", "meta"):
            (self.links if tag == "link" else self.metas).append(attrs)
        elif tag == "pre" or (tag == "script" and attrs.get("type") == "application/ld+json"):
            self.into = self.blocks if tag == "pre" else self.ld
            self.into.append("")

    def handle_endtag(self, tag):
        if tag in ("pre", "script"):
            self.into = None

    def handle_data(self, data):
        if self.into is not None:
            self.into[-1] += data


EVENTS = [f["id"] for f in load("data/events.geojson")["features"]]
