import { type CheerioAPI, load } from 'cheerio';
import { expect } from 'vitest';
import { type CouncilEvent, isEntryEvent } from '../../shared/model/event.js';
import { mailOf } from '../../shared/telling/channels/email/mail.js';
import { eventPage } from '../../web/pages/event.js';
import { WHY } from './telling.js';

/** The names that a program has for its own things. */
export const PROGRAM =
  /\[object|\bundefined\b|\bnull\b|\bNaN\b|\b(?:dataId|listType|nameParts|originalScript|datesOfBirth|placesOfBirth|listedOn|updatedOn|stateProvince|zipCode|issuingCountry|countryOfIssue|cityOfIssue|dateOfIssue|dateOfExpiry)\b/;

/** That in each row of the tables of changes on a page, what was differs from what is. */
export const expectToldApart = ($: CheerioAPI, page?: string): void => {
  $('[aria-label=Changes] details').remove();
  for (const row of $('[aria-label=Changes] tbody tr').toArray()) {
    const cells = $(row).find('td[data-label]').toArray();
    const [before, after] = cells.map((cell) => $(cell).text().trim());
    expect(before, page).not.toBe(after);
  }
};

/** That the page and the mail of an event say it in words, and that of each change before is not after. */
export const expectInWords = async (event: CouncilEvent): Promise<void> => {
  const $ = load(
    String(await eventPage(event, { thread: event.thread, events: [], unsure: [] }, new Date(event.detectedAt))),
  );
  const mail = mailOf({ kind: 'event', event, url: 'https://watch.example' }, WHY).text;
  expect($.text(), event.title).not.toMatch(PROGRAM);
  expect(mail, event.title).not.toMatch(PROGRAM);
  if (!isEntryEvent(event)) return;
  expectToldApart($, event.title);
  for (const line of mail.split('\n')) {
    const [, before, after] = /^ {2}[^:]+: (.*) → (.*)$/.exec(line) ?? [];
    if (before !== undefined) expect(before, event.title).not.toBe(after);
  }
};
