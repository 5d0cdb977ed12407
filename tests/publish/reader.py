"""Readers who follow links through a site while it is being published, and tell of every link that was broken.

    with Reader(place) as reader:
        publish()
    assert not reader.report.broken

`place` is an address, a folder, or a function from a path to a status and a body.
"""

import functools
import hashlib
import http.client
import posixpath
import random
import threading
import time
import urllib.parse
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

HOME = "index.html"
RESTART = 0.1  # how often a reader begins anew at the home page


@dataclass
class Report:
    fetched: int = 0
    pages: int = 0
    outdated: int = 0  # links that failed, and that the page no longer had when it was read again
    again: int = 0  # answers that were right at a later try
    seconds: float = 0.0
    broken: list = field(default_factory=list)  # (page, link, what was wrong)

    def __str__(self):
        more = f", {self.again} at a later try" if self.again else ""
        return (f"{self.fetched} fetched, {self.pages} of them pages, {len(self.broken)} broken, "
                f"{self.outdated} outdated links{more}, in {self.seconds:.1f} s")


class Links(HTMLParser):
    """The links of a page that lead to other files of its site, as paths."""

    def __init__(self, page, html):
        super().__init__()
        self.folder, self.found = posixpath.dirname(page), set()
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name not in ("href", "src") or not value:
                continue
            parts = urllib.parse.urlsplit(value)
            if parts.scheme or parts.netloc or not parts.path or parts.path.startswith("/"):
                continue
            path = posixpath.normpath(posixpath.join(self.folder, urllib.parse.unquote(parts.path)))
            if parts.path.endswith("/") or path == ".":
                path = posixpath.normpath(posixpath.join(path, HOME))
            if not path.startswith(".."):
                self.found.add(path)


@functools.lru_cache(2000)
def links(page, body):
    return sorted(Links(page, body.decode("utf-8", "replace")).found)


def from_folder(folder):
    def get(path):
        try:
            return 200, (Path(folder) / path).read_bytes()
        except (FileNotFoundError, NotADirectoryError, IsADirectoryError):
            return 404, b""

    return lambda: get


def from_address(address):
    """One connection for each reader, opened anew where the server closed it."""
    parts = urllib.parse.urlsplit(address if address.endswith("/") else address + "/")

    def reader():
        link = http.client.HTTPConnection(parts.hostname, parts.port, timeout=30)

        def get(path):
            for last in (False, True):
                try:
                    link.request("GET", parts.path + urllib.parse.quote(path))
                    answer = link.getresponse()
                    return answer.status, answer.read()
                except (http.client.HTTPException, OSError):
                    link.close()
                    if last:
                        raise

        get.close = link.close
        return get

    return reader


class Reader:
    """Several readers. `known` are the sites that may stand there, as dictionaries of paths and bytes: whatever else is
    read is torn. `tries` is for servers that are not themselves atomic. Nothing is broken before the first home page."""

    def __init__(self, place, threads=2, seed=0, pause=0.002, tries=1, known=()):
        if callable(place):
            self.opened = lambda: place
        else:
            self.opened = from_address(place) if isinstance(place, str) else from_folder(place)
        self.threads, self.seed, self.pause, self.tries = threads, seed, pause, tries
        self.known = {}
        for site in known:
            for path, body in site.items():
                self.known.setdefault(path, set()).add(hashlib.sha256(body).digest())
        self.report, self.lock, self.done = Report(), threading.Lock(), threading.Event()
        self.begun = threading.Event()
        self.running = []

    def __enter__(self):
        self.since = time.monotonic()
        for number in range(self.threads):
            thread = threading.Thread(target=self.read, args=[random.Random(self.seed * 1000 + number)], daemon=True)
            thread.start()
            self.running.append(thread)
        return self

    def __exit__(self, *_):
        self.done.set()
        for thread in self.running:
            thread.join()
        self.report.seconds = time.monotonic() - self.since

    def read(self, chance):
        get = self.opened()
        page = None
        while not self.done.is_set():
            try:
                page = self.step(get, chance, page)
            except Exception as error:  # a reader that dies unheard would find nothing broken
                self.count(broken=(page and page[0], "", f"{type(error).__name__}: {error}"))
                page = None
            self.done.wait(self.pause)
        getattr(get, "close", lambda: None)()

    def step(self, get, chance, page):
        """Follows one link; returns the page to go on from, with its links, or none."""
        if not page or not page[1] or chance.random() < RESTART:
            begun = self.begun.is_set()
            body, wrong = self.fetch(get, HOME)
            if wrong and not begun:
                return None
            self.begun.set()
            if wrong:
                self.count(broken=("", HOME, wrong))
                return None
            return HOME, links(HOME, body)
        where, there = page
        link = chance.choice(there)
        body, wrong = self.fetch(get, link)
        if wrong:
            again, _ = self.fetch(get, where)
            there = links(where, again) if again and where.endswith(".html") else []
            if link not in there:
                self.count(outdated=1)
            else:
                self.count(broken=(where, link, wrong))
            return where, there
        if not link.endswith(".html"):
            return page
        return link, links(link, body)

    def fetch(self, get, path):
        """A file's bytes, and what is wrong with them."""
        for attempt in range(self.tries):
            try:
                status, body = get(path)
                wrong = self.wrong(path, status, body)
            except (http.client.HTTPException, OSError) as error:
                wrong = f"{type(error).__name__}: {error}"
            if not wrong:
                self.count(fetched=1, pages=path.endswith(".html"), again=attempt > 0)
                return body, None
            if attempt + 1 < self.tries:
                time.sleep(0.02)
        self.count(fetched=1)
        return None, wrong

    def wrong(self, path, status, body):
        if status != 200:
            return f"status {status}"
        if not body:
            return "empty"
        if path.endswith(".html") and not body.rstrip().endswith(b"</html>"):
            return f"cut off after {len(body)} bytes"
        known = self.known.get(path)
        if self.known and (not known or hashlib.sha256(body).digest() not in known):
            return f"{len(body)} bytes that no edition has"
        return None

    def count(self, broken=None, **more):
        with self.lock:
            for name, number in more.items():
                setattr(self.report, name, getattr(self.report, name) + number)
            if broken:
                self.report.broken.append(broken)


if __name__ == "__main__":
    import sys

    place, seconds = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 5.0
    with Reader(place if "://" in place else Path(place)) as reader:
        time.sleep(seconds)
    print(reader.report)
    for page, link, what in reader.report.broken[:50]:
        print(f"{page} -> {link}: {what}")
    sys.exit(bool(reader.report.broken))
