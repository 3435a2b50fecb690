import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeList } from '../../shared/lists/take.js';
import { recordEvent } from '../../shared/matters/record.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { individual, individuals, listXml } from '../support/list.js';

const HOSTILE = '<script>alert(1)</script>\u202Eevil';
const LONG = 'ALIAS '.repeat(1_700).trim();
let test: TestCloud;
let app: Hono;

const take = async (records: ReturnType<typeof individuals>, at: string) => {
  test.at(at);
  const source = { id: 'un-list', list: 'un', leastEntries: 1 };
  const bytes = Buffer.from(listXml(records, at));
  return takeList(test.services, source, { bytes, url: 'https://list.example', etag: null, lastModified: null });
};
beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  const base = individuals(34);
  const hostile = individual('QDi.801', HOSTILE, {
    INDIVIDUAL_ALIAS: { QUALITY: 'Good', ALIAS_NAME: LONG },
    NAME_ORIGINAL_SCRIPT: 'محمد الاختبار',
    INDIVIDUAL_DOCUMENT: { TYPE_OF_DOCUMENT: 'Passport', NUMBER: 'AB 123456' },
  });
  const formula = individual('QDi.802', '=HYPERLINK(1)', {});
  await take([...base, hostile, formula, individual('QDi.803', 'GOES AWAY')], '2026-03-01T10:00:00.000Z');
  await take([...base, hostile, formula, individual('QDi.804', 'COMES LATER')], '2026-03-05T10:00:00.000Z');
  const later = individuals(34, (at) => ({
    EYE_COLOUR: `colour ${at}`,
    ...(at === 4 && { COMMENTS1: 'Facilitator. Reportedly arrested in 2026.' }),
  }));
  await take([...later, hostile, formula, individual('QDi.804', 'COMES LATER')], '2026-03-08T10:00:00.000Z');
  await recordEvent(test.services.table, listing('HTi.902'));
});
afterAll(() => test.close());

// biome-ignore lint/suspicious/noExplicitAny: what the API answers is what is tested
const json = async (path: string): Promise<any> => (await app.request(path)).json();
const page = async (path: string) => load(await (await app.request(path)).text());

describe('the API of the list', () => {
  it('searches in any script and spelling, by reference and by document, and says why', async () => {
    const first = async (q: string) => (await json(`/v1/search?q=${encodeURIComponent(q)}`)).results[0];
    expect(await first('Mohamed al-Akhtbar')).toMatchObject({
      reference: 'QDi.801',
      matched: { field: 'originalScript' },
    });
    expect(await first('qdi804')).toMatchObject({ reference: 'QDi.804', matched: { field: 'reference' }, score: 1 });
    expect(await first('ab-123456')).toMatchObject({ reference: 'QDi.801', matched: { field: 'document' } });
    expect(await first('wilner saintpreux')).toMatchObject({ reference: 'HTi.902', status: 'announced' });
    expect(await first('GOES AWY')).toMatchObject({ reference: 'QDi.803', status: 'delisted' });
    expect((await app.request('/v1/search?q=')).status).toBe(400);
  });

  it('says where more is alike than was asked for', async () => {
    expect(await json('/v1/search?q=person&limit=3')).toMatchObject({ results: { length: 3 }, more: true });
    expect(await json('/v1/search?q=qdi804&limit=1')).toMatchObject({ results: { length: 1 }, more: false });
    expect((await page('/search?q=person'))('[role=status]').text()).toBe(
      '30 of the entries that are like that, the likeliest first',
    );
  });

  it('knows at once what came since', async () => {
    await recordEvent(test.services.table, listing('HTi.903', { name: 'BRAND NEWNAME' }));
    expect((await json('/v1/search?q=brand+newname')).results[0]).toMatchObject({ reference: 'HTi.903' });
  });

  it('counts by regime, and compares two days', async () => {
    const { regimes } = await json('/v1/regimes');
    expect(regimes.find(({ id }: { id: string }) => id === '1267')).toMatchObject({ individuals: 37, delisted: 1 });
    expect(await json('/v1/diff?from=2026-03-02&to=2026-03-06')).toMatchObject({
      listed: [{ reference: 'QDi.804' }],
      delisted: [{ reference: 'QDi.803' }],
      amended: [],
    });
    expect(await json('/v1/diff?from=2026-03-02&to=2026-03-03')).toMatchObject({ listed: [], delisted: [] });
  });

  it('gives the whole list as of a day, as JSON Lines and as CSV that no spreadsheet runs', async () => {
    const lines = (await (await app.request('/v1/list.jsonl?asOf=2026-03-02')).text()).trim().split('\n');
    expect(lines).toHaveLength(37);
    expect(lines.join()).toContain('GOES AWAY');
    const csv = await (await app.request('/v1/list.csv')).text();
    const rows = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
    expect(rows).toHaveLength(37);
    expect(rows.find(({ reference }) => reference === 'QDi.802')?.name).toBe("'=HYPERLINK(1)");
    expect(rows.find(({ reference }) => reference === 'QDi.801')?.originalScript).toBe('محمد الاختبار');
  });
});

describe('the pages of the list', () => {
  it('show a name with script in it, a right-to-left override and a very long alias harmless', async () => {
    const html = await (await app.request('/entries/QDi.801')).text();
    expect(html).not.toContain('<script>alert');
    const shown = load(html);
    expect(shown('h1').attr('dir')).toBe('auto');
    expect(shown('.script').text()).toContain('محمد');
    // Folded: the page stays readable, and nothing is lost.
    expect(shown('details span').text()).toContain(LONG);
    const found = await page(`/search?q=${encodeURIComponent('alert')}`);
    expect(found('script').length).toBe(1);
  });

  it('show an entry as it stood, its history, and one that left', async () => {
    expect((await page('/entries/QDi.803'))('.tag').first().text()).toBe('delisted');
    expect((await page('/entries/QDi.803?asOf=2026-03-02'))('.tag').first().text()).toBe('listed');
    expect((await page('/entries/QDi.803'))('.timeline li').length).toBe(2);
    expect((await app.request('/entries/QDi.999')).status).toBe(404);
  });

  it('show what changed between two dates: by regime, who came, who went, each amendment open to its words', async () => {
    const shown = await page('/changes?from=2026-03-02&to=2026-03-09');
    expect(shown('p[role=status]').text()).toBe('1 new on the list, 1 no longer on it, 1 amended');
    const regime = shown('section.card').first();
    expect(regime.find('h2').text()).toBe("ISIL (Da'esh) and Al-Qaida");
    expect(
      regime
        .find('h3')
        .map((_, each) => shown(each).text())
        .get(),
    ).toEqual(['New on the list (1)', 'No longer on the list (1)', 'Amended (1)']);
    expect(regime.find('details summary').first().text()).toMatch(
      /QDi\.005[\s\S]*what is known of the party · 1 change/,
    );
    expect(regime.find('ins').first().text()).toContain('Reportedly arrested in 2026.');
    expect(shown('section.card').last().text()).toContain('EYE_COLOUR appeared in 34 entries');
  });

  it('show of the changes those of one class', async () => {
    const shown = await page('/changes?from=2026-03-02&to=2026-03-09&significance=identity');
    expect(shown('p[role=status]').text()).toBe('1 new on the list, 1 no longer on it, 0 amended');
  });

  it('draw the entries of a regime over time, with the same as a table', async () => {
    const shown = await page('/regimes/1267');
    expect(shown('svg[role=img]').attr('aria-label')).toMatch(/37 entries in 2026/);
    expect(shown('figure tbody tr').last().text()).toContain('2026');
  });
});
