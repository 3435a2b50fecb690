import { describe, expect, it } from 'vitest';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import type { PlainRecord } from '../support/plain-lists.js';
import { doubledIn, PAIRS, plainRecords, versionOf } from '../support/real-lists.js';
import { expectInWords } from '../support/shown.js';

const READING = {
  detectedAt: '2026-06-01T00:00:00.000Z',
  status: 'confirmed' as const,
  evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
};
/** Some of the events of a pair are shown; all of the smaller pairs'. */
const SHOWN = 40;

const without = <T>(all: Iterable<T>, others: { has(value: T): boolean }): T[] =>
  [...all].filter((value) => !others.has(value)).sort();
const setOf = (record: PlainRecord | undefined): string =>
  JSON.stringify([...new Set((record ?? []).map((each) => each.join('=')))].sort());
/** What is left of a record when white space and the order of its texts are set aside. */
const lettersOf = (record: PlainRecord | undefined): string =>
  [...new Set((record ?? []).map(([path, text]) => `${path}=${text.replace(/[\s\u200e\u200f]+/gu, '')}`))]
    .sort()
    .join('\n');

describe('what changed between neighbouring real lists', () => {
  it.each(PAIRS.map(([earlier, later]) => [earlier.day, later.day, earlier, later] as const))(
    '%s → %s is what an independent count finds, and is shown in words',
    async (_from, _to, earlier, later) => {
      const [before, after] = [plainRecords(earlier), plainRecords(later)];
      for (const doubled of [...doubledIn(earlier), ...doubledIn(later)]) {
        before.delete(doubled);
        after.delete(doubled);
      }
      const { diff } = await diffVersions(UN_LIST_FORMAT, versionOf(earlier), versionOf(later));
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
      const isRespaced = (each: string) => lettersOf(before.get(each)) === lettersOf(after.get(each));
      expect(quiet.filter((reference) => !isRespaced(reference))).toEqual([]);
      expect(quiet.every((reference) => diff.quiet.some((entry) => entry.reference === reference))).toBe(true);

      const events = eventsOfDiff(diff, READING, UN_LIST_FORMAT.elementsOf);
      for (const event of events.slice(0, SHOWN)) await expectInWords(event);
      expect(events.filter(({ type }) => type === 'list.format_changed').length).toBeLessThanOrEqual(1);
    },
  );
});
