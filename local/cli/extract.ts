import type { Command } from 'commander';
import { Option } from 'commander';
import { InvalidRequest, UnreadableDocument } from '../../shared/model/errors.js';
import { sha256 } from '../../shared/model/ids.js';
import { type DocumentKind, detectKind, detectList, FEED } from '../../shared/sources/detect.js';
import type { SourceDocument } from '../../shared/sources/document.js';
import { extractEvents, kindOfDocuments } from '../../shared/sources/extract.js';
import { feedKinds } from '../../shared/sources/registry.js';
import { decodeText } from '../../shared/text/decode.js';
import { readInput } from '../files.js';
import { instantOption, note, print } from './output.js';

/** `extract`: what a document says, without storing or sending anything. */
export const addExtractCommand = (program: Command): void => {
  program
    .command('extract')
    .description('print the events of one press release, news article or feed')
    .argument('<file>', 'HTML, plain text or a feed, gzipped or not; - for standard input')
    .addOption(
      new Option('--source <kind>', 'what the document is; detected when not given').choices([
        ...feedKinds().map(({ documents }) => documents),
        FEED,
      ]),
    )
    .option('--url <url>', 'its address')
    .option('--published <instant>', 'when it was published: a date or an instant', instantOption)
    .option('--json', 'print JSON Lines')
    .option('--explain', 'print how each sentence is read, and by which row an act is told or what stops it')
    .action(
      async (
        file: string,
        options: { source?: DocumentKind; url?: string; published?: string; json?: boolean; explain?: boolean },
      ) => {
        const bytes = await readInput(file);
        const url = options.url ?? null;
        const text = decodeText(bytes, null);
        refuseOthers(text, file);
        const kind = options.source ?? detectKind(text, url);
        const document = {
          source: feedKinds().find(({ documents }) => documents === kind)?.id ?? kind,
          text,
          url,
          publishedAt: options.published ?? null,
          sha256: sha256(bytes),
          detectedAt: new Date().toISOString(),
          headline: null,
        };
        if (options.explain) return explainTo(print, kind, document);
        const events = await extractEvents(kind, document, file);
        for (const event of events) print(options.json ? event : `${event.type}\t${event.title}\n\t${event.summary}`);
        if (events.length === 0) note(`no event in this document, read as ${kind}`);
      },
    );
};

const explainTo = async (say: (text: string) => void, kind: DocumentKind, document: SourceDocument): Promise<void> => {
  const format = kind === FEED ? null : await kindOfDocuments(kind).open();
  if (!format?.explain)
    throw new InvalidRequest(`--explain reads one article or release at a time; this was read as ${kind}`);
  say(format.explain(document));
};

/** What is no text at all, or another command's. */
const refuseOthers = (text: string, file: string): void => {
  if (text.trim() === '') throw new UnreadableDocument(file, 'is empty; a release, an article or a feed was expected');
  if (text.includes('\0'))
    throw new UnreadableDocument(file, 'is no text; a release, an article or a feed was expected');
  const list = detectList(text, '');
  if (list) throw new UnreadableDocument(file, `is the ${list.name}, which the commands list and diff read`);
};
