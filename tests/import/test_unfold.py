"""Web archives, mail and feeds made by other people's tools, taken apart by the program that UNFOLD names."""

import gzip
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import zipfile
from email import message_from_bytes
from email.message import EmailMessage
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.mime.image import MIMEImage
from email.policy import SMTP
from pathlib import Path

from warcio.archiveiterator import ArchiveIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

UNFOLD = os.environ["UNFOLD"]
# wacz takes for a page what a request came from.
ASKED = [("Host", "example.org")]
DATE = "2024-10-09T08:00:00Z"


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def page(n, words="Le port est fermé."):
    return f"<!DOCTYPE html><html><head><title>Page {n}</title></head><body><p>{words} {n}</p></body></html>"


# Address, status, fields, body as sent, body as read; None where it is no document.
def answers():
    out = []
    for n in range(60):
        body = page(n).encode()
        out.append((f"https://example.org/{n}", "200 OK", [("Content-Type", "text/html; charset=utf-8")], body, body))
    body = page("é").encode("latin-1")
    out.append(("https://example.org/latin", "200 OK", [("Content-Type", "text/html; charset=iso-8859-1")], body, body))
    body = page("packed").encode()
    fields = [("Content-Type", "text/html"), ("Content-Encoding", "gzip")]
    out.append(("https://example.org/packed", "200 OK", fields, gzip.compress(body), body))
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(body[i : i + 30]), body[i : i + 30]) for i in range(0, len(body), 30))
    fields = [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")]
    out.append(("https://example.org/chunks", "200 OK", fields, chunks + b"0\r\n\r\n", body))
    out.append(("https://example.org/a.pdf", "200 OK", [("Content-Type", "application/pdf")], b"%PDF-1.4\n%%EOF", b"%PDF-1.4\n%%EOF"))
    out.append(("https://example.org/lies", "200 OK", [("Content-Type", "application/octet-stream")], body, body))
    out.append(("https://example.org/a.txt", "200 OK", [("Content-Type", "text/plain")], b"words", b"words"))
    out.append(("https://example.org/a.png", "200 OK", [("Content-Type", "image/png")], b"\x89PNG\r\n", None))
    out.append(("https://example.org/gone", "404 Not Found", [("Content-Type", "text/html")], body, None))
    out.append(("https://example.org/moved", "301 Moved", [("Location", "/0"), ("Content-Type", "text/html")], b"", None))
    return out


def write(path, packed, version):
    with open(path, "wb") as out:
        writer = WARCWriter(out, gzip=packed, warc_version=version)
        info = {"software": "warcio tests/1.0", "format": f"WARC File Format {version}"}
        writer.write_record(writer.create_warcinfo_record(path.name, info))
        for url, status, fields, sent, _ in answers():
            head = StatusAndHeaders(status, fields, protocol="HTTP/1.1")
            record = writer.create_warc_record(
                url, "response", payload=io.BytesIO(sent), length=len(sent), http_headers=head,
                warc_headers_dict={"WARC-Date": DATE},
            )
            asked = writer.create_warc_record(
                url, "request", http_headers=StatusAndHeaders(f"GET {url} HTTP/1.1", ASKED + [("Referer", url)], is_http_request=True)
            )
            writer.write_request_response_pair(asked, record)
        again = writer.create_revisit_record("https://example.org/0", digest="sha1:A", refers_to_uri="https://example.org/0", refers_to_date=DATE)
        writer.write_record(again)
        whole = b"<p>a resource"
        writer.write_record(
            writer.create_warc_record(
                "https://example.org/resource", "resource", payload=io.BytesIO(whole), length=len(whole), warc_content_type="text/html"
            )
        )


def unfold(path, *addresses):
    """The documents, the troubles and the last line."""
    run = subprocess.run([UNFOLD, path, *addresses], capture_output=True, check=True)
    lines = [json.loads(line) for line in run.stdout.splitlines()]
    items = [line for line in lines if "from" in line]
    troubles = [line["trouble"] for line in lines if "trouble" in line]
    return items, troubles, lines[-1]


class Folder(unittest.TestCase):
    def setUp(self):
        # A browser may still be tidying up.
        self.folder = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self.addCleanup(self.folder.cleanup)
        self.dir = Path(self.folder.name)


class Warc(Folder):
    def test_every_page_is_found_with_its_hash(self):
        wanted = {url: sha256(read) for url, _, _, _, read in answers() if read is not None}
        wanted["https://example.org/resource"] = sha256(b"<p>a resource")
        for version in ("1.0", "1.1"):
            for packed in (True, False):
                path = self.dir / ("a.warc.gz" if packed else "a.warc")
                write(path, packed, version)
                items, troubles, last = unfold(path)
                self.assertEqual({item["url"]: item["sha256"] for item in items}, wanted)
                self.assertEqual(len(items), len(wanted))
                self.assertEqual(troubles, [])
                self.assertTrue(any("`revisit`" in passed for passed in last["passed"]), last)
                self.assertEqual({item["tool"] for item in items}, {"warcio tests/1.0"})
                self.assertEqual({item["at"] for item in items if not item["url"].endswith("resource")}, {DATE})

    def test_they_are_the_bodies_that_warcio_reads(self):
        path = self.dir / "a.warc.gz"
        write(path, True, "1.1")
        read = {}
        with open(path, "rb") as stream:
            for record in ArchiveIterator(stream):
                if record.rec_type in ("response", "resource"):
                    read[record.rec_headers.get_header("WARC-Target-URI")] = sha256(record.content_stream().read())
        for item in unfold(path)[0]:
            self.assertEqual(item["sha256"], read[item["url"]], item["url"])

    def test_a_whole_file_may_be_packed_at_once(self):
        write(self.dir / "a.warc", False, "1.1")
        (self.dir / "b.warc.gz").write_bytes(gzip.compress((self.dir / "a.warc").read_bytes()))
        plain, packed = unfold(self.dir / "a.warc")[0], unfold(self.dir / "b.warc.gz")[0]
        self.assertEqual([i["sha256"] for i in plain], [i["sha256"] for i in packed])

    def test_altered_bytes_are_told(self):
        path = self.dir / "a.warc"
        write(path, False, "1.1")
        data = path.read_bytes()
        path.write_bytes(data.replace(b"<p>Le port est ferm\xc3\xa9. 7</p>", b"<p>Le port est ouvert. 7</p>"))
        items, troubles, _ = unfold(path)
        self.assertNotIn("https://example.org/7", {item["url"] for item in items})
        self.assertEqual(len(troubles), 1)
        self.assertIn("does not have the hash", troubles[0])

    def test_addresses_choose(self):
        path = self.dir / "a.warc.gz"
        write(path, True, "1.1")
        items, _, _ = unfold(path, "https://example.org/3", "https://example.org/a.pdf")
        self.assertEqual([item["url"][-5:] for item in items], ["org/3", "a.pdf"])


class Wacz(Folder):
    def make(self, *options):
        write(self.dir / "a.warc.gz", True, "1.1")
        made = self.dir / "a.wacz"
        wacz = [sys.executable, "-m", "wacz.main", "create", "-o", made, *options, self.dir / "a.warc.gz"]
        run = subprocess.run(wacz, capture_output=True, text=True)
        self.assertTrue(made.exists(), run.stdout + run.stderr)
        return made

    def test_every_page_is_found_with_its_hash(self):
        items, troubles, last = unfold(self.make("--detect-pages"))
        self.assertEqual(last["format"], "Wacz")
        found = {item["url"]: item["sha256"] for item in items}
        pages = {url: sha256(read) for url, _, fields, _, read in answers() if read and ("text/html" in str(fields))}
        self.assertEqual({url: found.get(url) for url in pages}, pages)
        # What wacz lists as a page without there being one is told.
        self.assertTrue(all("is listed as a page" in trouble for trouble in troubles), troubles)

    def test_all_documents_can_be_chosen(self):
        items, troubles, _ = unfold(self.make("--detect-pages"), "*")
        wanted = {url: sha256(read) for url, _, _, _, read in answers() if read is not None}
        found = {item["url"]: item["sha256"] for item in items}
        self.assertEqual({url: found.get(url) for url in wanted}, wanted)
        self.assertEqual(troubles, [])

    def test_pages_are_those_of_the_list(self):
        (self.dir / "pages.jsonl").write_text(
            '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'
            '{"id": "1", "url": "https://example.org/3", "ts": "%s", "title": "Three"}\n' % DATE
        )
        items, troubles, _ = unfold(self.make("--copy-pages", "-p", self.dir / "pages.jsonl"))
        self.assertEqual([item["url"] for item in items], ["https://example.org/3"])
        self.assertEqual(troubles, [])

    def test_without_a_list_of_pages_all_documents_are_taken(self):
        items, troubles, last = unfold(self.make())
        wanted = {sha256(read) for _, _, _, _, read in answers() if read is not None}
        self.assertLessEqual(wanted, {item["sha256"] for item in items})
        self.assertEqual(troubles, [])

    def test_an_altered_archive_is_not_read(self):
        made = self.make("--detect-pages")
        data = bytearray(made.read_bytes())
        with zipfile.ZipFile(made) as whole:
            start = whole.getinfo("archive/a.warc.gz").header_offset
        data[start + 400] ^= 1
        made.write_bytes(data)
        items, troubles, _ = unfold(made, "*")
        self.assertEqual(items, [])
        self.assertIn("archive/a.warc.gz", troubles[0])


class Mail(Folder):
    def test_mail_in_several_encodings(self):
        for charset, coding in (("utf-8", "base64"), ("iso-8859-1", "quoted-printable"), ("utf-8", "8bit"), ("koi8-r", "base64")):
            words = "Порт закрыт" if charset == "koi8-r" else "Le port est fermé — à midi" if charset == "utf-8" else "Le port est fermé à midi"
            mail = EmailMessage(policy=SMTP)
            mail["Subject"] = f"{words} " * 6
            mail["From"] = "Zoé Roche <zoe@example.org>"
            mail["To"] = "desk@example.org"
            mail["Date"] = "Wed, 09 Oct 2024 23:30:00 -0500"
            mail.set_content(words, charset=charset, cte=coding)
            mail.add_alternative(f"<p>{words} (page)</p>", subtype="html", charset=charset)
            mail.add_attachment(b"x", maintype="application", subtype="pdf", filename="résumé – final.pdf")
            path = self.dir / "a.eml"
            path.write_bytes(bytes(mail))
            items, troubles, last = unfold(path)
            self.assertEqual((len(items), troubles, last["format"]), (1, [], "Mail"))
            item = items[0]
            self.assertEqual(item["sha256"], sha256(path.read_bytes()))
            # As Python reads it: it loses a space here and there when it writes.
            read = message_from_bytes(path.read_bytes(), policy=SMTP)["Subject"]
            self.assertEqual(item["title"], " ".join(read.split()))
            self.assertEqual(item["authors"], ["Zoé Roche"])
            self.assertEqual(item["published"], "2024-10-09")
            self.assertEqual(item["text"].strip(), words)
            self.assertEqual(item["notes"], ["1 attachment is not read: résumé – final.pdf."])

    def test_saved_pages(self):
        saved = MIMEMultipart("related", type="text/html", policy=SMTP)
        saved["From"] = "<Saved by Blink>"
        saved["Snapshot-Content-Location"] = "https://example.org/a"
        saved["Date"] = "Wed, 09 Oct 2024 08:00:00 -0000"
        saved.attach(MIMEText(page(1), "html", "utf-8", policy=SMTP))
        saved.attach(MIMEImage(b"\x89PNG\r\n", "png"))
        path = self.dir / "a.mhtml"
        path.write_bytes(saved.as_bytes(policy=SMTP))
        items, _, last = unfold(path)
        self.assertEqual(last["format"], "Mhtml")
        self.assertEqual(items[0]["sha256"], sha256(path.read_bytes()))
        self.assertEqual(items[0]["text"], "Le port est fermé. 1")
        self.assertEqual((items[0]["at"], items[0]["url"]), (DATE, "https://example.org/a"))


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


class Browser:
    """Chromium at the end of two pipes."""

    def __init__(self, profile):
        (self.theirs_in, self.out), (self.into, self.theirs_out) = os.pipe(), os.pipe()
        self.held, self.asked = b"", 0
        options = ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", f"--user-data-dir={profile}"]
        # It reads from the third and writes to the fourth of its files.
        script = f'exec "$0" "$@" 3<&{self.theirs_in} 4>&{self.theirs_out}'
        command = ["bash", "-c", script, CHROMIUM, *options, "about:blank"]
        ends = (self.theirs_in, self.theirs_out)
        self.process = subprocess.Popen(command, pass_fds=ends, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for end in ends:
            os.close(end)

    def call(self, method, session=None, **parameters):
        self.asked += 1
        message = {"id": self.asked, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self.out, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.held:
                more = os.read(self.into, 1 << 20)
                if not more:
                    raise EOFError("the browser ended")
                self.held += more
            answer, self.held = self.held.split(b"\0", 1)
            answer = json.loads(answer)
            if answer.get("id") == self.asked:
                return answer["result"]

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.out)
        os.close(self.into)


@unittest.skipUnless(CHROMIUM, "there is no Chromium")
class Chromium(Folder):
    def test_a_page_that_it_saves(self):
        source = self.dir / "page.html"
        source.write_bytes("<!DOCTYPE html><meta charset=iso-8859-1><title>Été</title><p>Le port est fermé à midi.".encode("latin-1"))
        browser = Browser(self.dir / "profile")
        self.addCleanup(browser.close)
        target = browser.call("Target.createTarget", url=source.as_uri())["targetId"]
        session = browser.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        ready = {"expression": "document.readyState + document.title"}
        while browser.call("Runtime.evaluate", session, **ready)["result"]["value"] != "completeÉté":
            pass
        path = self.dir / "a.mhtml"
        path.write_bytes(browser.call("Page.captureSnapshot", session, format="mhtml")["data"].encode())
        items, troubles, last = unfold(path)
        self.assertEqual((last["format"], troubles), ("Mhtml", []))
        self.assertEqual(items[0]["text"], "Le port est fermé à midi.")
        self.assertEqual(items[0]["url"], source.as_uri())
        self.assertEqual(items[0]["tool"], "Blink")
        self.assertEqual(items[0]["sha256"], sha256(path.read_bytes()))


if __name__ == "__main__":
    unittest.main()
