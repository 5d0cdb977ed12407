"""Events, read by geojson, csv and icalendar."""

import csv
import io
import unittest
from datetime import date, timedelta

import geojson
import icalendar
from site_under_test import BASE, EVENTS, SITE, load, text


def rows(name):
    raw = (SITE / name).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf"), "a byte order mark, for spreadsheets"
    assert b"\n" not in raw.replace(b"\r\n", b""), "every line ends with CRLF"
    reader = csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True)
    head, *rest = list(reader)
    assert all(len(row) == len(head) for row in rest)
    return [dict(zip(head, row)) for row in rest]


class Events(unittest.TestCase):
    def test_geojson_is_valid_and_in_range(self):
        for name in ("data/events.geojson", "data/places.geojson"):
            collection = geojson.loads(text(name))
            self.assertTrue(collection.is_valid, collection.errors())
            self.assertEqual(load(name)["marking"], "TLP:CLEAR")
            for feature in collection.features:
                if feature.geometry is not None:
                    lon, lat = feature.geometry.coordinates
                    self.assertTrue(-180 <= lon <= 180 and -90 <= lat <= 90)
                    self.assertIn("precision", feature.properties)

    def test_kidal_lies_north_of_the_equator_and_east_of_greenwich(self):
        places = {f["id"]: f for f in load("data/places.geojson")["features"]}
        self.assertEqual(places["kidal"]["geometry"]["coordinates"], [1.408, 18.441])
        self.assertIsNone(places["alkit"]["geometry"], "a place known by its distance alone has no point")

    def test_an_event_known_by_a_distance_has_no_point(self):
        events = {f["id"]: f for f in load("data/events.geojson")["features"]}
        self.assertIsNone(events["kidal-weekend-fighting"]["geometry"])
        self.assertNotIn("precision_m", events["battle-of-tinzaouaten"]["properties"], "an area has no radius")

    def test_csv_is_rfc_4180(self):
        events = rows("data/events.csv")
        self.assertEqual([r["id"] for r in events], EVENTS)
        battle = next(r for r in events if r["id"] == "battle-of-tinzaouaten")
        self.assertEqual(battle["date"], "[2024-07-21..2024-07-29]")
        self.assertEqual((battle["date_earliest"], battle["date_latest"]), ("2024-07-21", "2024-07-29"))
        self.assertTrue(all(not r["title"].startswith(("=", "+", "-", "@")) for r in events))
        open_start = next(r for r in events if r["date"].startswith("../"))
        self.assertEqual(open_start["date_earliest"], "")

    def test_a_bound_stays_a_bound(self):
        claims = {r["id"]: r for r in rows("data/claims.csv")}
        toll = claims["tinzaouaten-wagner-killed-csp"]
        self.assertEqual((toll["bound"], toll["low"], toll["high"]), ("at least", "84", ""))
        self.assertIn("au moins 84", toll["quotes"])
        words = claims["tinzaouaten-losses-wagner"]
        self.assertEqual((words["bound"], words["low"], words["high"]), ("words", "", ""))

    def test_the_calendar_has_every_event_on_its_days(self):
        raw = (SITE / "data/events.ics").read_bytes()
        self.assertTrue(all(len(line) <= 75 for line in raw.split(b"\r\n")), "folded at 75 octets")
        calendar = icalendar.Calendar.from_ical(raw)
        entries = list(calendar.walk("VEVENT")) + list(calendar.walk("VJOURNAL"))
        self.assertEqual(len(entries), len(EVENTS))
        self.assertEqual(len({str(e["UID"]) for e in entries}), len(EVENTS))
        self.assertEqual(len({e["DTSTAMP"].dt for e in entries}), 1, "the stamp is the edition's, not the clock's")
        table = {BASE + f"events/{r['id']}.html": r for r in rows("data/events.csv")}
        for entry in calendar.walk("VEVENT"):
            row = table[str(entry["URL"])]
            self.assertEqual(entry.errors, [])
            first = row["date_earliest"] or row["date_latest"]
            self.assertEqual(entry["DTSTART"].dt, date.fromisoformat(first))
            last = row["date_latest"] or row["date_earliest"]
            self.assertEqual(entry["DTEND"].dt, date.fromisoformat(last) + timedelta(days=1))
            self.assertIn(row["date_words"], str(entry["DESCRIPTION"]))
            self.assertEqual(str(entry["SUMMARY"]), row["title"])
            self.assertEqual(str(entry["COMMENT"]), row["marking"])

    def test_the_timeline_has_what_timelinejs_asks_for(self):
        timeline = load("data/timeline.json")
        self.assertTrue(timeline["title"]["text"]["headline"])
        self.assertEqual(len({e["unique_id"] for e in timeline["events"]}), len(timeline["events"]))
        for event in timeline["events"]:
            start = date(*(event["start_date"][k] for k in ("year", "month", "day")))
            if "end_date" in event:
                self.assertLess(start, date(*(event["end_date"][k] for k in ("year", "month", "day"))))
            self.assertTrue(event["display_date"] and event["text"]["headline"])


if __name__ == "__main__":
    unittest.main()
