import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import * as z from 'zod';
import { takeList } from '../../shared/lists/take.js';
import type * as EntryModule from '../../shared/model/entry.js';
import type { Entry } from '../../shared/model/entry.js';
import type { EntryEvent } from '../../shared/model/event.js';
import type * as FieldsModule from '../../shared/model/fields.js';
import { FIELDS, type TableOf } from '../../shared/model/fields.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import { listEvents } from '../../shared/store/events.js';
import { mailOf } from '../../shared/telling/channels/email/mail.js';
import { entryBlocksIn, parseEntry } from '../../shared/un-style/blocks.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { bytesOf, individual, individuals, listXml } from '../support/list.js';
import { WHY } from '../support/telling.js';

// A copy of the model with one field more: a line in the model, a line in the table of fields, and nothing else.
vi.mock('../../shared/model/entry.js', async (original) => {
  const model = await original<typeof EntryModule>();
  return { ...model, Entry: model.Entry.extend({ bodyMark: z.string().nullable() }) };
});
vi.mock('../../shared/model/fields.js', async (original) => {
  const table = await original<typeof FieldsModule>();
  const bodyMark = {
    label: { en: 'mark on the body' },
    class: 'identity',
    compared: 'value',
    elements: ['BODY_MARK'],
    release: ['Marks'],
    column: 'bodyMark',
    tellsApart: 12,
  } as const;
  return {
    ...table,
    FIELDS: { ...table.FIELDS, bodyMark },
    EVERY_FIELD: [...table.EVERY_FIELD, { name: 'bodyMark', ...bodyMark }],
  };
});

const version = (mark: string, day: string): string =>
  listXml([...individuals(5), individual('QDi.801', 'KARIM', { BODY_MARK: mark })], `2026-03-0${day}T00:00:00.000Z`);

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
  for (const [mark, day] of [
    ['a scar', '1'],
    ['a tattoo', '2'],
  ] as const) {
    test.at(`2026-03-0${day}T01:00:00.000Z`);
    await takeList(
      test.services,
      { id: 'un-list', list: 'un', leastEntries: 1 },
      { bytes: bytesOf(version(mark, day)), url: 'https://list.example', etag: null, lastModified: null },
    );
  }
});
afterAll(() => test.close());

const amendment = async (): Promise<EntryEvent> => {
  const query = { after: undefined, oldestFirst: true, limit: 10, keep: () => true };
  const { events } = await listEvents(test.services.table, query);
  return events[0]?.event as EntryEvent;
};
const text = async (path: string): Promise<string> => (await createApp(test.services).request(path)).text();

describe('a field that is new in the model and in the table', () => {
  it('is read from its element, compared and told', async () => {
    const { type, title, summary, entry } = await amendment();
    expect({ type, title }).toMatchObject({ type: 'entry.amended', title: expect.stringContaining('KARIM (QDi.801)') });
    expect(entry.changes).toEqual([
      { field: 'bodyMark', op: 'replace', before: 'a scar', after: 'a tattoo', class: 'identity' },
    ]);
    expect(entry.record).toMatchObject({ bodyMark: 'a tattoo', other: [] });
    expect(summary).toContain('mark on the body: a scar → a tattoo');
  });

  it('is shown in mails and on pages', async () => {
    const event = await amendment();
    const mail = mailOf({ kind: 'event', event, url: 'https://watch.example' }, WHY).text;
    expect(mail).toContain('  Mark on the body: a tattoo\n');
    expect(mail).toContain('  mark on the body: a scar → a tattoo\n');
    for (const page of [await text(`/events/${event.id}`), await text('/entries/QDi.801')]) {
      expect(page).toContain('<th scope="row">Mark on the body</th><td><span dir="auto">a tattoo</span></td>');
      expect(page).toMatch(/<th scope="row">mark on the body<\/th>\s*<td[^>]*>a <del>scar<\/del>/);
    }
  });

  it('is exported, counted by the coverage and described', async () => {
    const rows = parse(await text('/v1/list.csv'), { columns: true, bom: true }) as Record<string, string>[];
    expect(rows.map(({ bodyMark }) => bodyMark)).toEqual(['', '', '', '', '', 'a tattoo']);
    const { rows: coverage } = await UN_LIST_FORMAT.coverage([bytesOf(version('a scar', '1'))], 'list.xml');
    expect(coverage.find(({ path }) => path === 'INDIVIDUAL/BODY_MARK')).toMatchObject({ treatment: 'bodyMark' });
    const { components } = JSON.parse(await text('/v1/openapi.json'));
    expect(components.schemas.Entry.properties.bodyMark.description).toBe(
      'Mark on the body (Consolidated List: BODY_MARK)',
    );
  });

  it('is read from a release', () => {
    const [block] = entryBlocksIn('QDi.802 Name: 1: KARIM 2: na Marks: a scar Other information: Tall.');
    expect(block && parseEntry(block, '1267')).toMatchObject({ bodyMark: 'a scar', comments: 'Tall.' });
  });
});

describe('the table of fields', () => {
  it('does not compile without a field of the model, or without a part of one', () => {
    // @ts-expect-error a field of the model that the table lacks
    FIELDS satisfies TableOf<Entry & { readonly bodyMark: string | null }>;
    type WithPart = Omit<Entry, 'vessel'> & {
      readonly vessel: (Entry['vessel'] & { readonly draught: string }) | null;
    };
    // @ts-expect-error a part of a field that the table lacks
    FIELDS satisfies TableOf<WithPart>;
    FIELDS satisfies TableOf<Entry>;
    expect(Object.keys(FIELDS)).toContain('vessel');
  });
});
