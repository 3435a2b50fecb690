import type { Command } from 'commander';
import { Option } from 'commander';
import { UnreadableDocument } from '../../shared/model/errors.js';
import { sha256 } from '../../shared/model/ids.js';
import { type DocumentKind, detectKind, detectList, FEED } from '../../shared/sources/detect.js';
import { extractEvents } from '../../shared/sources/extract.js';
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
    .action(
      async (file: string, options: { source?: DocumentKind; url?: string; published?: string; json?: boolean }) => {
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
  const list = detectList(text, '');
  if (list) throw new UnreadableDocument(file, `is the ${list.name}, which the commands list and diff read`);
};
