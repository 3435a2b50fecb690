import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { EntryEvent } from '../../shared/model/event.js';
import { mailOf } from '../../shared/telling/channels/email/mail.js';
import { eventPage } from '../../web/pages/event.js';
import { councilWatch, jsonLines } from '../support/cli.js';
import { WHY } from '../support/telling.js';

const FOLDER = join(process.env.COUNCIL_DATA ?? '', 'consolidated');
const lists = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.xml.gz') && !name.includes('wrong-charset'))
  .sort();
const pairs = lists.slice(1).map((later, at) => [lists[at] ?? '', later] as const);
/** The names that a program has for its own things. */
const PROGRAM = /\[object|\bundefined\b|\bnull\b/;

describe('what changed between two real lists', () => {
  it.each(pairs)('%s and %s is shown as what changed', async (earlier, later) => {
    const { out } = await councilWatch(['diff', join(FOLDER, earlier), join(FOLDER, later), '--json']);
    for (const event of jsonLines<EntryEvent>(out)) {
      const $ = load(
        String(
          await eventPage(event, { thread: event.thread, events: [event], unsure: [] }, new Date(event.detectedAt)),
        ),
      );
      expect($.text(), event.title).not.toMatch(PROGRAM);
      expect(mailOf({ kind: 'event', event, url: 'https://watch.example' }, WHY).text, event.title).not.toMatch(
        PROGRAM,
      );
      $('[aria-label=Changes] details').remove();
      for (const row of $('[aria-label=Changes] tbody tr').toArray()) {
        const [before, after] = $(row)
          .find('td[data-label]')
          .toArray()
          .map((cell) => $(cell).text().trim());
        expect(before, event.title).not.toBe(after);
      }
    }
  });
});
