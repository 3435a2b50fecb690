import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { read } from '../support/read.js';

const renewal = (published: string, number: number, what: string, until: string) =>
  read(
    'press-release',
    `The Security Council today renewed until ${until} the ${what}.\n\nUnanimously adopting resolution ${number} (${published.slice(0, 4)}), it did so for a year.`,
    { publishedAt: published },
  );

let test: TestCloud;
beforeAll(async () => {
  test = await startTestCloud();
  const found = [
    ...(await renewal('2025-02-20', 2801, 'mandate of the Panel of Experts on the Sudan', '12 March 2026')),
    ...(await renewal('2026-02-19', 2901, 'mandate of the Panel of Experts on the Sudan', '12 March 2027')),
    ...(await renewal('2026-02-20', 2902, 'arms embargo on South Sudan', '30 May 2027')),
  ];
  // At the first sight of a source its events are stored and not told: the calendar has them all the same.
  for (const event of found) await recordEvent(test.services.table, event, true);
});
afterAll(() => test.close());

const get = async (query: string) => {
  const response = await createApp(test.services).request(`/v1/calendar?${query}`);
  return { status: response.status, body: (await response.json()) as { expiries: unknown[] } };
};

describe('the calendar', () => {
  it('says what ends when, soonest first, with what renewed it: events, and the register beside them', async () => {
    const { body } = await get('from=2026-03-01&regime=1591');
    expect(body.expiries).toMatchObject([
      { expiresOn: '2026-09-12', what: 'measures', resolution: 'S/RES/2791 (2025)', event: null },
      { expiresOn: '2027-03-12', what: 'mandate', resolution: 'S/RES/2901 (2026)', renewedOn: '2026-02-19' },
    ]);
  });

  it('leaves out what a later renewal has replaced, whichever of both told it', async () => {
    // Of the register's two ends the event took the place of the measures'; it says nothing of the panel.
    expect((await get('from=2026-03-01&regime=2206')).body.expiries).toMatchObject([
      { expiresOn: '2026-07-01', what: 'mandate', resolution: 'S/RES/2781 (2025)', event: null },
      { expiresOn: '2027-05-30', what: 'measures', measures: ['arms-embargo'], resolution: 'S/RES/2902 (2026)' },
    ]);
  });

  it('keeps to the regime and the dates asked for', async () => {
    expect((await get('from=2026-03-01&to=2026-08-31&regime=1591')).body.expiries).toEqual([]);
    const { body } = await get('from=2027-01-01&to=2027-12-31');
    expect(body.expiries).toMatchObject(
      ['2027-02-17', '2027-03-12', '2027-05-30', '2027-06-17'].map((expiresOn) => ({ expiresOn })),
    );
    expect((await get('regime=9999')).status).toBe(400);
    expect((await get('from=tomorrow')).status).toBe(400);
  });
});
