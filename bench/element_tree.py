"""The job of bench/list.ts with Python's C-backed ElementTree: parse, normalise and diff two lists. Prints milliseconds."""

import json
import re
import sys
import time
import unicodedata
import xml.etree.ElementTree as ElementTree

SPACE = re.compile(r"\s+")
LINK = re.compile(r"https?://[^\s<>\"'()]+")
NAMES = ["FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME"]
GROUPS = {
    "aliases": ("_ALIAS", ["ALIAS_NAME", "QUALITY", "NOTE", "DATE_OF_BIRTH", "CITY_OF_BIRTH", "COUNTRY_OF_BIRTH"]),
    "datesOfBirth": ("_DATE_OF_BIRTH", ["TYPE_OF_DATE", "DATE", "YEAR", "FROM_YEAR", "TO_YEAR", "NOTE"]),
    "placesOfBirth": ("_PLACE_OF_BIRTH", ["CITY", "STATE_PROVINCE", "COUNTRY", "NOTE"]),
    "addresses": ("_ADDRESS", ["STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE", "COUNTRY", "NOTE"]),
    "documents": (
        "_DOCUMENT",
        ["TYPE_OF_DOCUMENT", "TYPE_OF_DOCUMENT2", "NUMBER", "ISSUING_COUNTRY", "COUNTRY_OF_ISSUE", "CITY_OF_ISSUE", "DATE_OF_ISSUE", "NOTE"],
    ),
}


def tidy(text):
    return unicodedata.normalize("NFC", SPACE.sub(" ", text).strip()) if text else None


def values(record, element):
    return [text for value in record.findall(element + "/VALUE") if (text := tidy(value.text))]


def normalise(record):
    comments = tidy(record.findtext("COMMENTS1"))
    parts = [text for name in NAMES if (text := tidy(record.findtext(name)))]
    entry = {
        "reference": tidy(record.findtext("REFERENCE_NUMBER")),
        "name": " ".join(parts),
        "listType": tidy(record.findtext("UN_LIST_TYPE")),
        "originalScript": tidy(record.findtext("NAME_ORIGINAL_SCRIPT")),
        "gender": tidy(record.findtext("GENDER")),
        "listedOn": (record.findtext("LISTED_ON") or "")[:10],
        "updatedOn": sorted({day[:10] for day in values(record, "LAST_DAY_UPDATED")}),
        "titles": values(record, "TITLE"),
        "designations": values(record, "DESIGNATION"),
        "nationalities": values(record, "NATIONALITY"),
        "comments": comments,
        "links": LINK.findall(comments or ""),
    }
    for field, (element, names) in GROUPS.items():
        found = [{name: tidy(node.findtext(name)) for name in names} for node in record.findall(record.tag + element)]
        entry[field] = [value for value in found if any(value.values())]
    return entry


def read(data):
    root = ElementTree.fromstring(data)
    records = list(root.iter("INDIVIDUAL")) + list(root.iter("ENTITY"))
    return {entry["reference"]: entry for entry in map(normalise, records)}


def diff(before, after):
    changed = []
    for reference in before.keys() & after.keys():
        was, now = before[reference], after[reference]
        if was == now:
            continue
        for field in was:
            old, new = was[field], now[field]
            if isinstance(old, list):
                keys = [sorted(json.dumps(value, sort_keys=True) for value in side) for side in (old, new)]
                if keys[0] != keys[1]:
                    changed.append((reference, field))
            elif old != new:
                changed.append((reference, field))
    return after.keys() - before.keys(), before.keys() - after.keys(), changed


def main():
    lists = [open(path, "rb").read() for path in sys.argv[1:3]]
    times = []
    for _ in range(12):
        start = time.perf_counter()
        diff(*map(read, lists))
        times.append((time.perf_counter() - start) * 1000)
    times.sort()
    print(json.dumps({"best": times[0], "median": times[len(times) // 2]}))


main()
