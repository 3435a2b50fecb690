import { existsSync } from 'node:fs';
import { serve } from '@hono/node-server';
import axe from 'axe-core';
import type { Hono } from 'hono';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from './cloud.js';
import { freePort } from './port.js';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
/** Whether there is a browser on this machine. */
export const hasBrowser = existsSync(CHROMIUM);
if (!hasBrowser) console.info(`${CHROMIUM} is not on this machine: the pages are not opened in a browser`);

export interface Site {
  readonly url: string;
  readonly test: TestCloud;
  readonly browser: Browser;
  close(): Promise<void>;
}

/** The pages on a port of this machine, and a browser to open them. @param extend adds routes before the first request */
export const startSite = async (extend: (app: Hono, url: string) => void = () => {}): Promise<Site> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const test = await startTestCloud(url);
  const app = createApp(test.services);
  extend(app, url);
  const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' });
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
  return {
    url,
    test,
    browser,
    async close() {
      await browser.close();
      server.close();
      await test.close();
    },
  };
};

/** What axe finds wrong on a page: the rule and the first element that breaks it. */
export const violationsOn = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
};
