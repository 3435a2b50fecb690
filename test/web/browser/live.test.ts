import type { Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordEvent } from '../../../shared/matters/record.js';
import { listing } from '../../support/events.js';
import { hasBrowser, type Site, startSite, violationsOn } from '../../support/site.js';
import { until } from '../../support/until.js';

describe.skipIf(!hasBrowser)('the first page renews itself', () => {
  let site: Site;
  beforeAll(async () => {
    site = await startSite();
  }, 120_000);
  afterAll(() => site?.close());

  /** The first page with a clock of the test's own, and what it asked for since it was opened. */
  const openNow = async () => {
    const page = await site.browser.newPage();
    const asked: string[] = [];
    const open = new Set<Request>();
    page.on('request', (request) => {
      if (request.url().includes('/panels/')) asked.push(request.url());
      open.add(request);
    });
    for (const end of ['requestfinished', 'requestfailed'] as const)
      page.on(end as 'requestfinished', (request) => void open.delete(request));
    await page.clock.install();
    await page.goto(`${site.url}/`);
    /** Lets time pass, not faster than what was asked for is answered. */
    const pass = async (seconds: number): Promise<void> => {
      for (let left = seconds; left > 0; left -= 10) {
        await page.clock.runFor(Math.min(left, 10) * 1_000);
        await until(() => open.size === 0);
      }
    };
    const hide = (hidden: boolean): Promise<void> =>
      page.evaluate((value) => {
        const { document, Event } = globalThis as unknown as {
          document: EventTarget;
          Event: typeof globalThis.Event;
        };
        Object.defineProperty(document, 'hidden', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, hidden);
    return { page, asked, pass, hide, contact: page.getByRole('status') };
  };
  /** Parts of the page that are renewed: the events, the lists. */
  const PARTS = 2;

  it('twice a minute, and shows what is new', async () => {
    const { page, asked, pass } = await openNow();
    const event = listing('HTi.905', { name: 'LATER STILL' });
    await recordEvent(site.test.services.table, event);
    await pass(29);
    expect(asked).toEqual([]);
    await pass(2);
    expect(asked.length).toBe(PARTS);
    expect(await page.locator('h3', { hasText: 'LATER STILL' }).count()).toBe(1);
    await pass(300);
    expect(asked.length).toBe(11 * PARTS);
    await page.close();
  });

  it('never while nobody sees it, and at once when somebody does again', async () => {
    const { page, asked, pass, hide } = await openNow();
    await hide(true);
    await pass(3_600);
    expect(asked).toEqual([]);
    await hide(false);
    await pass(1);
    expect(asked.length).toBe(PARTS);
    // Going to and fro asks no more often.
    for (let at = 0; at < 10; at++) {
      await hide(true);
      await hide(false);
      await pass(1);
    }
    expect(asked.length).toBe(PARTS);
    await page.close();
  });

  it.each([
    ['the server is away', (page: Page) => page.route('**/panels/**', (route) => route.abort())],
    ['it refuses', (page: Page) => page.route('**/panels/**', (route) => route.fulfill({ status: 503 }))],
    ['it never answers', (page: Page) => page.route('**/panels/**', () => {})],
  ])('and says when it can’t, because %s, and when it can again', async (_why, break_) => {
    const { page, pass, contact } = await openNow();
    expect(await contact.textContent()).toBe('');
    await break_(page);
    await page.clock.runFor(31_000);
    await page.clock.runFor(21_000);
    await expect.poll(() => contact.textContent()).toMatch(/^No contact: what stands here is of \d/);
    expect(await contact.isVisible()).toBe(true);
    expect(await violationsOn(page)).toEqual([]);
    await page.unroute('**/panels/**');
    await pass(31);
    await expect.poll(() => contact.textContent()).toMatch(/^In contact again since \d/);
    await pass(31);
    await expect.poll(() => contact.textContent()).toBe('');
    await page.close();
  });
});
