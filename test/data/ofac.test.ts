import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { readPieces } from '../../local/files.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { Entry } from '../../shared/model/entry.js';
import { OFAC_FORMAT } from '../../shared/sources/ofac/format.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', '..', 'series', 'ofac');
const FILES = existsSync(FOLDER)
  ? readdirSync(FOLDER)
      .filter((name) => name.endsWith('.xml.gz'))
      .sort()
      .map((name) => join(FOLDER, name))
  : [];
const PAIRS = FILES.slice(1).map((later, at) => [FILES[at] ?? later, later] as const);

/** What says nothing of a party: numbers inside of an entry, and which of several comes first. */
const NOTHING = new Set(['uid', 'mainEntry']);

/** All texts of a value by their paths, in an order of their own. */
const textsOf = (value: unknown, inside = false): string => {
  if (Array.isArray(value)) return `[${value.map((each) => textsOf(each, inside)).sort()}]`;
  if (value === null || typeof value !== 'object') return String(value).replace(/\s+/g, ' ').trim();
  const parts = Object.entries(value).filter(([name]) => !inside || !NOTHING.has(name));
  return `{${parts.map(([name, part]) => `${name}=${textsOf([part].flat(), true)}`).sort()}}`;
};

/** Every entry by its uid, as another library reads it. */
const plainEntries = (file: string): Map<string, string> => {
  const parser = new XMLParser({ parseTagValue: false });
  const { sdnEntry } = parser.parse(gunzipSync(readFileSync(file))).sdnList as { sdnEntry: { uid: string }[] };
  return new Map(sdnEntry.map((entry) => [entry.uid, textsOf(entry)]));
};

const version = (file: string) => ({ name: file, open: () => readPieces(file) });

describe.skipIf(FILES.length === 0)('the real lists of OFAC', () => {
  it.each(FILES)('%s is known whole, and each entry is one of the model', async (file) => {
    const { rows, unknown, problems } = await OFAC_FORMAT.coverage(readPieces(file), file);
    expect([...unknown, ...problems, ...rows.filter(({ treatment }) => /not known/.test(treatment))]).toEqual([]);
    const references: string[] = [];
    const entry = (each: Entry) => void references.push(Entry.parse(each).reference ?? '');
    await OFAC_FORMAT.stream(readPieces(file), file, { entry });
    expect(references.sort()).toEqual([...plainEntries(file).keys()].sort());
  });

  it.each(PAIRS)('%s → %s is what another library finds', async (earlier, later) => {
    const [before, after] = [plainEntries(earlier), plainEntries(later)];
    const { diff } = await diffVersions(OFAC_FORMAT, version(earlier), version(later));
    const told = (entries: readonly { readonly reference: string }[]) =>
      entries.map(({ reference }) => reference).sort();
    expect(told(diff.listed)).toEqual([...after.keys()].filter((uid) => !before.has(uid)).sort());
    expect(told(diff.delisted)).toEqual([...before.keys()].filter((uid) => !after.has(uid)).sort());
    const differ = [...after].filter(([uid, texts]) => before.has(uid) && before.get(uid) !== texts);
    const amended = [
      ...told(diff.amended.map((each) => each.after)),
      ...diff.bulkEdits.flatMap((edit) => edit.references),
    ];
    expect([...new Set([...amended, ...told(diff.quiet)])].sort()).toEqual(differ.map(([uid]) => uid).sort());
    expect(diff.formatChanges).toEqual([]);
  });
});
