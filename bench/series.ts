import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPieces } from '../local/files.js';
import { eventsOfDiff } from '../shared/diff/list-events.js';
import { diffVersions } from '../shared/lists/diff-versions.js';
import { type CouncilEvent, isEntryEvent } from '../shared/model/event.js';
import { UN_LIST_FORMAT } from '../shared/sources/un-list/format.js';
import { elementsOfField } from '../shared/sources/un-list/treatments.js';

const DATA = process.env.COUNCIL_DATA ?? new URL('../../shared/data', import.meta.url).pathname;
const FOLDER = join(DATA, 'consolidated');

const READING = {
  detectedAt: '2026-03-01T00:00:00.000Z',
  status: 'confirmed' as const,
  evidence: { source: 'un-list', url: null, publishedAt: null, sha256: 'a'.repeat(64), locator: null, quote: null },
};

const count = (events: readonly CouncilEvent[], keep: (event: CouncilEvent) => boolean): number =>
  events.filter(keep).length;

/** What each neighbouring pair of real lists tells, by type and class, as a table in Markdown. */
export const series = async (): Promise<string> => {
  if (!existsSync(FOLDER)) return 'no real lists beside the project: nothing to tell';
  const names = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'))
    .sort();
  const version = (name: string) => ({ name, open: () => readPieces(join(FOLDER, name)) });
  const rows = [
    '| from | to | entries | listed | delisted | amended: identity | status | editorial | bulk edits | format changes | same but for white space |',
    '|---|---|---|---|---|---|---|---|---|---|---|',
  ];
  for (const [position, later] of names.slice(1).entries()) {
    const earlier = names[position] ?? '';
    const { diff, after } = await diffVersions(UN_LIST_FORMAT, version(earlier), version(later));
    const events = eventsOfDiff(diff, READING, elementsOfField);
    const amended = (significance: string) =>
      count(
        events,
        (event) => isEntryEvent(event) && event.type === 'entry.amended' && event.entry.significance === significance,
      );
    const edits = diff.bulkEdits.map(({ references }) => references.length);
    const inEdits = new Set([...diff.bulkEdits, ...diff.formatChanges].flatMap(({ references }) => references));
    const date = (name: string) => /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? name;
    rows.push(
      `| ${[
        date(earlier),
        date(later),
        after.size,
        count(events, ({ type }) => type === 'entry.listed'),
        count(events, ({ type }) => type === 'entry.delisted'),
        ...['identity', 'status', 'editorial'].map(amended),
        edits.length > 0 ? `${edits.length} (${edits.join(' + ')} entries)` : 0,
        diff.formatChanges.length,
        diff.quiet.filter(({ reference }) => !inEdits.has(reference)).length,
      ].join(' | ')} |`,
    );
  }
  return rows.join('\n');
};
