import type { Command } from 'commander';
import { Option } from 'commander';
import { eventsOfDiff } from '../../shared/diff/events.js';
import { diffLists } from '../../shared/diff/lists.js';
import { decodeText } from '../../shared/extract/decode.js';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { isEntryEvent } from '../../shared/model/event.js';
import { sha256 } from '../../shared/model/ids.js';
import { detectKind, type SourceKind } from '../../shared/sources/detect.js';
import { extractEvents } from '../../shared/sources/extract.js';
import { elementsOfField } from '../../shared/sources/un-list/fields.js';
import { parseList } from '../../shared/sources/un-list/parse.js';
import { readInput } from '../files.js';
import { instantOption, note, print } from './output.js';

/** `list`, `diff` and `extract`: what a document says, without storing or sending anything. */
export const addDocumentCommands = (program: Command): void => {
  program
    .command('list')
    .description('print the normalised entries of a version of the Consolidated List, one a line')
    .argument('<file>', 'XML of the list, gzipped or not; - for standard input')
    .option('--json', 'print JSON Lines')
    .action(async (file: string, { json }: { json?: boolean }) => {
      const { entries } = await readList(file);
      for (const entry of entries.values()) print(json ? entry : `${entry.reference}\t${entry.kind}\t${entry.name}`);
    });

  program
    .command('diff')
    .description('print the entry events that lead from one version of the list to another, in the order of references')
    .argument('<old>', 'the earlier version')
    .argument('<new>', 'the later version')
    .option('--json', 'print JSON Lines')
    .action(async (oldFile: string, newFile: string, { json }: { json?: boolean }) => {
      const before = await readList(oldFile);
      const after = await readList(newFile);
      const reading = {
        detectedAt: new Date().toISOString(),
        status: 'confirmed' as const,
        evidence: {
          source: 'un-list',
          url: null,
          publishedAt: after.generatedAt,
          sha256: after.sha256,
          locator: null,
          quote: null,
        },
      };
      const events = eventsOfDiff(diffLists(before.entries, after.entries), after.entries, reading, elementsOfField);
      for (const event of events.filter(isEntryEvent))
        print(json ? event : `${event.type}\t${event.title}\n\t${event.summary}`);
      for (const event of events) if (!isEntryEvent(event)) note(`${event.type}: ${event.title}`);
    });

  program
    .command('extract')
    .description('print the events of one press release, news article or feed')
    .argument('<file>', 'HTML, plain text or a feed, gzipped or not; - for standard input')
    .addOption(
      new Option('--source <kind>', 'what the document is; detected when not given').choices([
        'press-release',
        'news',
        'feed',
      ]),
    )
    .option('--url <url>', 'its address')
    .option('--published <instant>', 'when it was published: a date or an instant', instantOption)
    .option('--json', 'print JSON Lines')
    .action(
      async (file: string, options: { source?: SourceKind; url?: string; published?: string; json?: boolean }) => {
        const bytes = await readInput(file);
        const url = options.url ?? null;
        const text = decodeText(bytes, null);
        refuseOthers(text, file);
        const kind = options.source ?? detectKind(text, url);
        const document = {
          source: kind === 'press-release' ? 'un-press' : 'news',
          text,
          url,
          publishedAt: options.published ?? null,
          sha256: sha256(bytes),
          detectedAt: new Date().toISOString(),
          headline: null,
        };
        const events = await extractEvents(kind, document, file);
        for (const event of events) print(options.json ? event : `${event.type}\t${event.title}\n\t${event.summary}`);
        if (events.length === 0) note(`no event in this document, read as ${kind}`);
      },
    );
};

/** What is no text at all, or another command's. */
const refuseOthers = (text: string, file: string): void => {
  if (text.trim() === '') throw new UnreadableDocument(file, 'is empty; a release, an article or a feed was expected');
  if (text.includes('\0'))
    throw new UnreadableDocument(file, 'is no text; a release, an article or a feed was expected');
  if (/^[^a-z]{0,200}<(?:\?xml[^>]*>\s*<)?CONSOLIDATED_LIST\b/i.test(text.slice(0, 500))) {
    throw new UnreadableDocument(file, 'is the Consolidated List, which the commands list and diff read');
  }
};

const readList = async (file: string) => {
  const bytes = await readInput(file);
  const list = parseList(bytes, file);
  for (const problem of list.problems) note(`${file}: left out: ${problem}`);
  for (const [path, count] of list.unknown)
    note(`${file}: unknown element ${path}, ${count} times; the entries are kept`);
  return { ...list, sha256: sha256(bytes) };
};
