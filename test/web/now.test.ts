import { load } from 'cheerio';
import type { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EVENT_TYPES } from '../../shared/model/event.js';
import { REGIMES } from '../../shared/model/regimes.js';
import { SIGNIFICANCES } from '../../shared/model/significance.js';
import { saveEvent } from '../../shared/store/events.js';
import { textOf } from '../../shared/telling/channels/sms/text.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';
import { listing } from '../support/events.js';
import { WHY } from '../support/telling.js';

let test: TestCloud;
let app: Hono;
beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
});
afterAll(() => test.close());

const NOTHING_YET = 'Nothing has happened yet.';
const says = async (path: string): Promise<string> => {
  const $ = load(await (await app.request(path)).text());
  const events = $('#panel-events').length > 0 ? $('[aria-labelledby=panel-events]') : $('body');
  return events.text().replace(/\s+/g, ' ').trim();
};
const FILTERS = [
  ...EVENT_TYPES.map((type) => `type=${type}`),
  ...REGIMES.map(({ id }) => `regime=${id}`),
  ...SIGNIFICANCES.map((each) => `significance=${each}`),
];

describe('where no event is shown', () => {
  it('nothing has happened, as long as nothing has', async () => {
    expect(await says('/')).toContain(NOTHING_YET);
  });

  it('it is the filter that lets nothing through, on the page and where the page renews itself', async () => {
    const event = listing('HTi.902');
    await saveEvent(test.services.table, event);
    for (const filter of FILTERS)
      for (const path of [`/?${filter}`, `/panels/events?${filter}`]) {
        const text = await says(path);
        expect(text, path).not.toContain(NOTHING_YET);
        expect(text.includes(event.title) || text.includes('nothing matches this filter'), path).toBe(true);
      }
  });

  it('there is nothing older, and an event that is not known is refused', async () => {
    const { id } = listing('HTi.902');
    expect(await says(`/?before=${id}`)).toContain('Nothing older');
    expect((await app.request('/?before=evt_no')).status).toBe(400);
  });
});

describe('the link of a text message', () => {
  it('leads to the page of its event', async () => {
    const event = listing('HTi.903');
    await saveEvent(test.services.table, event);
    const { text } = textOf({ kind: 'event', event, url: '' }, WHY);
    const short = await app.request(/https:\S+$/.exec(text)?.[0] ?? '');
    expect(short.status).toBe(302);
    const page = await app.request(short.headers.get('location') ?? '');
    expect(load(await page.text())('h1').text()).toBe(event.title);
  });
});
