import type { Command } from 'commander';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { isEntryEvent } from '../../shared/model/event.js';
import { countCoverage, coverageTable } from '../../shared/sources/un-list/coverage.js';
import { elementsOfField } from '../../shared/sources/un-list/fields.js';
import { type ListHeader, streamList } from '../../shared/sources/un-list/parse.js';
import { recoverReferences } from '../../shared/sources/un-list/spoilt.js';
import { nameOf, readInput, readPieces } from '../files.js';
import { note, print, ready } from './output.js';

/** Standard input can be read once only: it is kept. */
const versionAt = (file: string) => {
  const kept = file === '-' ? readInput(file) : null;
  return {
    name: nameOf(file),
    async *open() {
      if (kept) yield await kept;
      else yield* readPieces(file);
    },
  };
};

const noteHeader = (name: string, { problems, unknown }: Pick<ListHeader, 'problems' | 'unknown'>): void => {
  for (const problem of problems) note(`${name}: left out: ${problem}`);
  for (const [path, { length }] of unknown) note(`${name}: not known: ${path}, ${length} times; the entries are kept`);
};

/** `list` and `diff`: what versions of the Consolidated List say, without storing or sending anything. */
export const addListCommands = (program: Command): void => {
  program
    .command('list')
    .description('print the normalised entries of a version of the Consolidated List, one a line')
    .argument('<file>', 'XML of the list, gzipped or not; - for standard input')
    .option('--json', 'print JSON Lines')
    .option('--coverage', 'print what becomes of each element and attribute instead')
    .action(async (file: string, { json, coverage }: { json?: boolean; coverage?: boolean }) => {
      const counts = countCoverage();
      const header = await streamList(readPieces(file), nameOf(file), {
        ready,
        raw: (record) => coverage && counts.add(record),
        entry: (entry) => coverage || print(json ? entry : `${entry.reference}\t${entry.kind}\t${entry.name}`),
      });
      if (coverage)
        for (const row of coverageTable(counts, header))
          print(json ? row : `${row.path}\t${row.count}\t${row.treatment}`);
      noteHeader(nameOf(file), {
        ...header,
        problems: [...header.problems, ...recoverReferences(header.spoilt, () => undefined).problems],
      });
    });

  program
    .command('diff')
    .description('print the entry events that lead from one version of the list to another, in the order of references')
    .argument('<old>', 'the earlier version')
    .argument('<new>', 'the later version')
    .option('--json', 'print JSON Lines')
    .action(async (oldFile: string, newFile: string, { json }: { json?: boolean }) => {
      const { diff, before, after, notes } = await diffVersions(versionAt(oldFile), versionAt(newFile));
      noteHeader(nameOf(oldFile), before);
      noteHeader(nameOf(newFile), after);
      for (const line of notes) note(line);
      const { generatedAt: publishedAt, sha256 } = after;
      const events = eventsOfDiff(
        diff,
        {
          detectedAt: new Date().toISOString(),
          status: 'confirmed',
          evidence: { source: 'un-list', url: null, publishedAt, sha256, locator: null, quote: null },
        },
        elementsOfField,
      );
      for (const event of events) {
        if (!isEntryEvent(event)) note(`${event.type}: ${event.title}. ${event.summary}`);
        else print(json ? event : `${event.type}\t${event.title}\n\t${event.summary}`);
      }
    });
};
