import { readFile } from 'node:fs/promises';
import { Feed } from 'feed';
import { Hono } from 'hono';
import { Source } from '../../shared/sources/registry.js';
import type { SampleItem, Step } from './steps.js';

/** The sample's sources, as routes of this machine's own server. */
export interface SampleSources {
  readonly routes: Hono;
  readonly sources: Record<'un-list' | 'un-press' | 'news', Source>;
  /** From here on the sources have what this step has, beside what earlier ones had. */
  advance(step: Step): void;
}

const document = (name: string): Promise<Buffer> => readFile(new URL(`./documents/${name}`, import.meta.url));
const typeOf = (name: string): string => (name.endsWith('.xml') ? 'application/xml' : 'text/html; charset=utf-8');

const feedOf = (title: string, base: string, items: readonly SampleItem[]): string => {
  const feed = new Feed({ title, id: base, link: base, copyright: '' });
  for (const { title: headline, path, publishedAt } of [...items].reverse()) {
    const link = `${base}${path}`;
    feed.addItem({ title: headline, id: path, link, date: new Date(publishedAt) });
  }
  return feed.rss2();
};

/** @param base where the routes are reached, without a slash at the end */
export const openSampleSources = (base: string): SampleSources => {
  const served = new Map<string, string>();
  const press: SampleItem[] = [];
  const news: SampleItem[] = [];
  const rss = { 'content-type': 'application/rss+xml' };
  const routes = new Hono()
    .get('/press.rss', (context) => context.body(feedOf('Press releases', base, press), 200, rss))
    .get('/news.rss', (context) => context.body(feedOf('The Harbour Courier', base, news), 200, rss))
    .get('*', async (context) => {
      const name = served.get(context.req.path.replace(/^\/sample/, ''));
      if (name === undefined) return context.text('not found', 404);
      return context.body(new Uint8Array(await document(name)), 200, { 'content-type': typeOf(name) });
    });
  const source = (id: string, path: string): Source =>
    Source.parse({ id, kind: id, url: `${base}${path}`, everyMinutes: 15, leastEntries: 1 });
  return {
    routes,
    sources: {
      'un-list': source('un-list', '/consolidated.xml'),
      'un-press': source('un-press', '/press.rss'),
      news: source('news', '/news.rss'),
    },
    advance(step) {
      for (const { path, document: name } of step.serves) served.set(path, name);
      press.push(...(step.press ?? []));
      news.push(...(step.news ?? []));
    },
  };
};
