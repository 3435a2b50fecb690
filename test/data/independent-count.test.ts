import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPieces } from '../../local/files.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import { type PlainRecord, readPlainList } from '../support/plain-lists.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
const versions = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'))
  .sort();
const pairs = versions.slice(1).map((later, position) => [versions[position] as string, later] as const);

const version = (name: string) => ({ name, open: () => readPieces(join(FOLDER, name)) });
const without = <T>(all: Iterable<T>, others: { has(value: T): boolean }): T[] =>
  [...all].filter((value) => !others.has(value)).sort();
const setOf = (record: PlainRecord | undefined): string =>
  JSON.stringify([...new Set((record ?? []).map((each) => each.join('=')))].sort());
/** What is left of a record when white space and the order of its texts are set aside. */
const lettersOf = (record: PlainRecord | undefined): string =>
  [...new Set((record ?? []).map(([path, text]) => `${path}=${text.replace(/[\s\u200e\u200f]+/gu, '')}`))]
    .sort()
    .join('\n');

describe('an independent count of what changed between neighbouring lists', () => {
  it.each(pairs)('%s → %s', async (earlier, later) => {
    const [before, after] = [readPlainList(join(FOLDER, earlier)), readPlainList(join(FOLDER, later))];
    const { diff } = await diffVersions(UN_LIST_FORMAT, version(earlier), version(later));

    expect(diff.listed.map(({ reference }) => reference)).toEqual(without(after.keys(), before));
    expect(diff.delisted.map(({ reference }) => reference)).toEqual(without(before.keys(), after));

    const differ = new Set(
      [...before.keys()].filter(
        (reference) => after.has(reference) && setOf(before.get(reference)) !== setOf(after.get(reference)),
      ),
    );
    const told = new Set([
      ...diff.amended.map((amended) => amended.after.reference),
      ...[...diff.bulkEdits, ...diff.formatChanges].flatMap(({ references }) => references),
    ]);
    expect(without(told, differ)).toEqual([]);
    // What differs and is not told differs in white space alone.
    const quiet = without(differ, told);
    expect(quiet.filter((reference) => lettersOf(before.get(reference)) !== lettersOf(after.get(reference)))).toEqual(
      [],
    );
    expect(quiet.every((reference) => diff.quiet.some((entry) => entry.reference === reference))).toBe(true);
  });
});
