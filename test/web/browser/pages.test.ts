import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replaySample } from '../../../local/run/sample.js';
import { openSampleSources, type SampleSources } from '../../../local/sample/sources.js';
import { takeList } from '../../../shared/lists/take.js';
import { recordEvent } from '../../../shared/matters/record.js';
import { saveApiKey } from '../../../shared/store/api-keys.js';
import { relay } from '../../../shared/telling/relay.js';
import { scratch } from '../../support/cli.js';
import type { TestCloud } from '../../support/cloud.js';
import { listing } from '../../support/events.js';
import { individuals, listXml } from '../../support/list.js';
import { startReceiver, status } from '../../support/receiver.js';
import { hasBrowser, type Site, startSite, violationsOn } from '../../support/site.js';
import { until } from '../../support/until.js';

const KEY = 'key_of_the_operator';
const SIZES = [
  { name: 'phone', width: 390, height: 844 },
  { name: 'desktop', width: 1_280, height: 900 },
] as const;

let site: Site;
let test: TestCloud;
let browser: Browser;
let url: string;
let anEvent: string;

const list = (count: number, at: string) => {
  test.at(at);
  const source = { id: 'un-list', list: 'un', leastEntries: 1 };
  const bytes = Buffer.from(listXml(individuals(count), at));
  return takeList(test.services, source, { bytes, url: 'https://list.example', etag: null, lastModified: null });
};

describe.skipIf(!hasBrowser)('in a browser', () => {
  beforeAll(async () => {
    let sample: SampleSources | undefined;
    site = await startSite((app, at) => {
      sample = openSampleSources(`${at}/sample`);
      app.route('/sample', sample.routes);
    });
    ({ test, browser, url } = site);
    const { services } = test;
    await saveApiKey(services.table, KEY, {
      id: 'api_o',
      name: 'o',
      role: 'operator',
      createdAt: '2026-03-01T00:00:00.000Z',
      until: null,
    });
    test.readQueues();
    const clock = { now: () => new Date(), set: (instant: Date) => test.at(instant.toISOString()) };
    await replaySample(
      await scratch(),
      sample as SampleSources,
      clock as never,
      test.functions,
      () => {},
      async () => {},
      new AbortController().signal,
    );
    const event = listing('HTi.902');
    anEvent = event.id;
    await recordEvent(services.table, event);
    await relay(services);
  }, 120_000);
  afterAll(() => site?.close());

  /** Opens a page and notes what it asks of others, and what the browser complains of. */
  const open = async (path: string, options: Parameters<Browser['newPage']>[0] = {}) => {
    const page = await browser.newPage(options);
    const complaints: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && complaints.push(message.text())));
    page.on('pageerror', (error) => void complaints.push(error.message));
    page.on(
      'request',
      (request) =>
        void (
          !request.url().startsWith(url) &&
          !request.url().startsWith('data:') &&
          complaints.push(`asked ${request.url()}`)
        ),
    );
    await page.goto(`${url}${path}`);
    return { page, complaints };
  };
  const signIn = async (page: Page): Promise<void> => {
    await page.goto(`${url}/operator`);
    await page.getByLabel('The operator’s key').fill(KEY);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };

  const PAGES = (): string[] => [
    '/',
    '/?type=entry.listed',
    `/events/${anEvent}`,
    '/entries/HTi.902',
    '/search',
    '/search?q=wilner',
    '/regimes',
    '/regimes/2653',
    '/calendar',
    '/sources',
    '/subscribe',
    '/api',
    '/operator',
  ];

  it.each(SIZES)(
    'every page on a $name, light and dark: nothing for axe to find, nothing wider than the screen, no word from the browser',
    async ({ width, height }) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const path of PAGES()) {
          const { page, complaints } = await open(path, { viewport: { width, height }, colorScheme });
          const found = await violationsOn(page);
          const overflow = await page.evaluate(
            'document.documentElement.scrollWidth > document.documentElement.clientWidth',
          );
          expect({ path, colorScheme, found, overflow, complaints }).toEqual({
            path,
            colorScheme,
            found: [],
            overflow: false,
            complaints: [],
          });
          await page.close();
        }
      }
    },
    180_000,
  );

  it('the operator’s page, too', async () => {
    const { page } = await open('/operator');
    await signIn(page);
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  it('the first page is under 100 KB in all', async () => {
    const { page } = await open('/');
    const bytes = await page.evaluate<number>(
      "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, each) => sum + each.decodedBodySize, 0)",
    );
    expect(bytes).toBeGreaterThan(10_000);
    expect(bytes).toBeLessThan(100_000);
    await page.close();
  });

  it('without any script: subscribe, confirm by the code, and hear', async () => {
    const { page } = await open('/subscribe', { javaScriptEnabled: false });
    await page.getByLabel('SMS').check();
    await page.getByLabel(/E-mail address, phone number/).fill('+1 212 555 0147');
    await page.getByLabel('Haiti (2653)').check();
    await page.getByRole('button', { name: 'What would it have sent?' }).click();
    expect(await page.locator('#preview').textContent()).toContain('90 days');
    expect(await page.getByLabel('Haiti (2653)').isChecked()).toBe(true);
    await page.getByLabel(/organisation’s key/).fill(KEY);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    const text = test.cloud.mailbox.messages.findLast(({ to }) => to === '+12125550147');
    await page.getByLabel('The code').fill(/\d{6}/.exec(text?.body ?? '')?.[0] ?? '');
    await page.getByRole('button', { name: 'Confirm' }).click();
    expect(await page.locator('.said').textContent()).toContain('Confirmed');
    const event = listing('HTi.903');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    const told = test.cloud.mailbox.messages.filter(
      ({ to, event: about }) => to === '+12125550147' && about === event.id,
    );
    expect(told).toHaveLength(1);
    await page.close();
  });

  it('a webhook: subscribe, receive, send again', async () => {
    const receiver = await startReceiver(status(204));
    const { page } = await open('/subscribe');
    await page.getByLabel('Webhook').check();
    await page.getByLabel(/E-mail address, phone number/).fill(`${receiver.url}/hook`);
    await page.getByLabel(/organisation’s key/).fill(KEY);
    await page.getByRole('button', { name: 'Subscribe' }).click();
    expect(await page.locator('.secret').textContent()).toMatch(/^whsec_/);
    await page.getByRole('link', { name: /^sub_/ }).click();
    const event = listing('HTi.904');
    await recordEvent(test.services.table, event);
    await relay(test.services);
    const received = () => receiver.calls.filter(({ body }) => body.includes(event.id)).length;
    await until(() => received() === 1);
    await until(async () => {
      await page.reload();
      return (await page.getByRole('button', { name: 'Send again' }).count()) > 0;
    });
    await page.getByRole('button', { name: 'Send again' }).first().click();
    expect(await page.locator('.said').textContent()).toContain('sent again');
    await until(() => received() === 2);
    await page.close();
    await receiver.close();
  });

  it('the operator: a hold is released, and what it held is told', async () => {
    await list(80, '2026-03-21T10:00:00.000Z');
    const { page } = await open('/operator');
    await signIn(page);
    const hold = page.locator('article', { hasText: 'un-list open' });
    expect(await hold.textContent()).toMatch(/[1-9]\d+ listed/);
    await hold.getByLabel('Why').fill('a real mass change');
    await hold.getByRole('button', { name: 'Release' }).click();
    expect(await page.locator('.said').first().textContent()).toMatch(/Released: [1-9]\d+ events are told/);
    const { events } = (await (await fetch(`${url}/v1/events?reference=QDi.080`)).json()) as { events: object[] };
    expect(events).toMatchObject([{ type: 'entry.listed' }]);
    await page.getByLabel('Name').fill('a bank');
    await page.getByRole('button', { name: 'Make a key' }).click();
    expect(await page.locator('.secret').textContent()).toMatch(/^key_/);
    await page.getByRole('button', { name: 'Send a test through every channel' }).click();
    expect(await page.locator('.said').first().textContent()).toMatch(/through topic and queue in \d+ ms/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(await page.getByLabel('The operator’s key').count()).toBe(1);
    await page.close();
  });

  it('by keyboard: search, the entry, its history on another day', async () => {
    const { page } = await open('/search');
    await page.getByLabel(/A name in any script/).focus();
    await page.keyboard.type('Vilner Sent-Preux');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'WILNER SAINT-PREUX' }).first().click();
    expect(await page.locator('h1').textContent()).toBe('WILNER SAINT-PREUX');
    await page.goto(`${url}/search?q=QDi.001`);
    await page.locator('ol a').first().click();
    const [day] = (await page.locator('.timeline time').last().getAttribute('datetime'))?.split('T') ?? [];
    await page.getByLabel('As of').fill(day ?? '');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('.said').textContent()).toContain(`As it stood on ${day}`);
    await page.close();
  });
});
