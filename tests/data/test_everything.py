"""Everything: JSON-LD by rdflib, STIX by the stix2 library and the validator of OASIS."""

import json
import socket
import unittest
import uuid

import stix2
from rdflib import RDF, Graph, Literal, Namespace, URIRef
from site_under_test import BASE, CONTEXT, EVENTS, Head, load, pages, text
from stix2validator import ValidationOptions, validate_string

SCHEMA = Namespace("https://schema.org/")
EDTF = URIRef("http://id.loc.gov/datatypes/edtf/EDTF")


def offline(*_args, **_kwargs):
    raise AssertionError("the tests read without network")


socket.create_connection = offline


class JsonLd(unittest.TestCase):
    def test_the_file_is_a_graph(self):
        graph = Graph().parse(data=text("data/everything.jsonld"), format="json-ld", publicID=BASE + "data/")
        events = set(graph.subjects(RDF.type, SCHEMA.Event))
        self.assertEqual(events, {URIRef(f"{BASE}events/{e}.html") for e in EVENTS})
        claims = set(graph.subjects(RDF.type, SCHEMA.Claim))
        self.assertGreater(len(claims), 20)
        for claim in graph.subject_objects(SCHEMA.itemReviewed):
            self.assertIn(claim[1], claims)
        battle = URIRef(BASE + "events/battle-of-tinzaouaten.html")
        date = graph.value(battle, URIRef("http://purl.org/dc/terms/date"))
        self.assertEqual(date, Literal("[2024-07-21..2024-07-29]", datatype=EDTF))
        self.assertIsNone(graph.value(battle, SCHEMA.startDate), "no day that no source states")
        for place in graph.objects(battle, SCHEMA.location):
            self.assertIsNotNone(graph.value(place, SCHEMA.name), "every reference leads to a node")

    def test_every_page_of_a_thing_has_its_own(self):
        for folder in ("briefs", "events", "sources", "actors", "places"):
            for page in pages(folder):
                (raw,) = Head(page.read_text(encoding="utf-8")).ld
                self.assertLess(len(raw.encode()), 3100, page)
                self.assertNotIn("<", raw)
                data = json.loads(raw)
                self.assertEqual(data["@context"], "https://schema.org")
                data["@context"] = CONTEXT
                graph = Graph().parse(data=json.dumps(data), format="json-ld", publicID=BASE)
                here = URIRef(f"{BASE}{folder}/{page.name}")
                self.assertIsNotNone(graph.value(here, SCHEMA.name), page)


class Stix(unittest.TestCase):
    def test_the_validator_finds_no_error(self):
        result = validate_string(text("data/bundle.stix.json"), ValidationOptions(version="2.1"))
        self.assertEqual((result.is_valid, result.errors), (True, []))

    def test_the_library_reads_it_and_every_reference_leads_somewhere(self):
        bundle = stix2.parse(text("data/bundle.stix.json"))
        ids = [o["id"] for o in bundle.objects]
        self.assertEqual(len(ids), len(set(ids)))
        for o in bundle.objects:
            refs = [o[k] for k in ("source_ref", "target_ref", "created_by_ref") if k in o]
            refs += list(o.get("object_refs", [])) + list(o.get("object_marking_refs", []))
            self.assertLessEqual(set(refs), set(ids), o["id"])
            if o["type"] != "marking-definition":
                self.assertEqual(uuid.UUID(o["id"].split("--")[1]).version, 5)
                self.assertTrue(o["object_marking_refs"])
        kinds = {o["type"] for o in bundle.objects}
        self.assertEqual(
            kinds,
            {"identity", "incident", "location", "marking-definition", "note", "relationship", "report"},
        )

    def test_the_marking_is_the_official_one(self):
        (marking,) = [o for o in load("data/bundle.stix.json")["objects"] if o["type"] == "marking-definition"]
        self.assertEqual(marking["id"], "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487")


if __name__ == "__main__":
    unittest.main()
