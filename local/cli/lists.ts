import type { Command } from 'commander';
import type { Provenance } from '../../shared/diff/events.js';
import { eventsOfDiff } from '../../shared/diff/list-events.js';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import type { ListedEntry } from '../../shared/model/entry.js';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { isEntryEvent } from '../../shared/model/event.js';
import type { ListHeader } from '../../shared/sources/contract.js';
import { listToRead } from '../../shared/sources/detect.js';
import { headOf, nameOf, peeked, readInput, readPieces } from '../files.js';
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

const printList = async (file: string, json = false, coverage = false): Promise<void> => {
  const name = nameOf(file);
  const { head, pieces } = await peeked(readPieces(file));
  const format = await listToRead(head, name).open();
  const entry = (each: ListedEntry) => print(json ? each : `${each.reference}\t${each.kind}\t${each.name}`);
  const table = coverage ? await format.coverage(pieces, name) : null;
  for (const row of table?.rows ?? []) print(json ? row : `${row.path}\t${row.count}\t${row.treatment}`);
  const header = table ?? (await format.stream(pieces, name, { ready, entry }));
  noteHeader(name, {
    ...header,
    problems: [...header.problems, ...format.recover(header.spoilt, () => undefined).problems],
  });
};

/** `list` and `diff`: what versions of a list say, without storing or sending anything. */
export const addListCommands = (program: Command): void => {
  program
    .command('list')
    .description('print the normalised entries of a version of a list (the UN’s, OFAC’s), one a line')
    .argument('<file>', 'XML of the list, gzipped or not; - for standard input')
    .option('--json', 'print JSON Lines')
    .option('--coverage', 'print what becomes of each element and attribute instead')
    .action((file: string, { json, coverage }: { json?: boolean; coverage?: boolean }) =>
      printList(file, json, coverage),
    );

  program
    .command('diff')
    .description('print the entry events that lead from one version of the list to another, in the order of references')
    .argument('<old>', 'the earlier version')
    .argument('<new>', 'the later version')
    .option('--json', 'print JSON Lines')
    .action(async (oldFile: string, newFile: string, { json }: { json?: boolean }) => {
      const [earlier, later] = [versionAt(oldFile), versionAt(newFile)];
      const kind = listToRead(await headOf(earlier.open()), earlier.name);
      const other = listToRead(await headOf(later.open()), later.name);
      if (other !== kind)
        throw new UnreadableDocument(
          later.name,
          `is a version of the ${other.name}; one of the ${kind.name} was expected`,
        );
      const format = await kind.open();
      const { diff, before, after, notes } = await diffVersions(format, earlier, later);
      noteHeader(earlier.name, before);
      noteHeader(later.name, after);
      for (const line of notes) note(line);
      const { generatedAt: publishedAt, sha256 } = after;
      const reading: Provenance = {
        detectedAt: new Date().toISOString(),
        status: 'confirmed',
        list: kind,
        evidence: { source: kind.id, url: null, publishedAt, sha256, locator: null, quote: null },
      };
      for (const event of eventsOfDiff(diff, reading, format.elementsOf)) {
        if (!isEntryEvent(event)) note(`${event.type}: ${event.title}. ${event.summary}`);
        else print(json ? event : `${event.type}\t${event.title}\n\t${event.summary}`);
      }
    });
};
