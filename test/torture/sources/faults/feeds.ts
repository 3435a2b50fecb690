import type { Fault, Item } from '../fault.js';

type Way = Omit<Fault, 'target' | 'name' | 'shows'> & Partial<Pick<Fault, 'shows'>> & { readonly name: string };

const each =
  (change: (item: Item, at: number) => Item): NonNullable<Fault['items']> =>
  (items) =>
    items.map((item, at) => change({ ...item }, at));

/** A date in the time of New York, by the name of its zone, as American feeds write it. */
const inEastern = (pubDate: string): string => {
  const at = new Date(pubDate);
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat('en-US', {
      timeZone: 'America/New_York',
      weekday: 'short',
      day: '2-digit',
      month: 'short',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
    })
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  return `${parts.weekday}, ${parts.day} ${parts.month} ${parts.year} ${parts.hour}:${parts.minute}:${parts.second} ${parts.timeZoneName}`;
};

const atom = (text: string, self: string): string => {
  const items = [...text.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => {
    const of = (element: string) => new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(item)?.[1] ?? '';
    return `<entry><id>${of('guid')}</id><title type="html">${of('title')}</title><link rel="alternate" href="${of('link')}"/><published>${new Date(of('pubDate')).toISOString()}</published><summary>${of('description')}</summary></entry>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Courier</title><id>${self}</id>${items.join('')}</feed>`;
};

const rdf = (text: string): string => {
  const items = [...text.matchAll(/<item>(.*?)<\/item>/gs)].map(([, item = '']) => {
    const of = (element: string) => new RegExp(`<${element}[^>]*>(.*?)</${element}>`, 's').exec(item)?.[1] ?? '';
    return `<item rdf:about="${of('link')}"><title>${of('title')}</title><link>${of('link')}</link><description>${of('description')}</description><dc:date>${new Date(of('pubDate')).toISOString()}</dc:date></item>`;
  });
  return `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://courier.example/"><title>Courier</title></channel>${items.join('')}</rdf:RDF>`;
};

/** How a feed may be written wrong, oddly, or by another. */
const BOTH: readonly Way[] = [
  { name: 'has a byte order mark', text: (text) => `\uFEFF${text}` },
  { name: 'has blank lines before its declaration', text: (text) => `\n\n  ${text}` },
  {
    name: 'has a bare & in a title',
    items: each((item, at) => (at === 1 ? { ...item, title: `${item.title} & more` } : item)),
  },
  {
    name: 'has an entity of HTML in a title',
    items: each((item) => ({ ...item, title: `${item.title}&nbsp;&ndash; Courier` })),
  },
  {
    name: 'escapes its titles twice',
    items: each((item) => ({ ...item, title: `&lt;b&gt;${item.title}&lt;/b&gt;&amp;#8217;` })),
  },
  { name: 'has titles in CDATA', items: each((item) => ({ ...item, title: `<![CDATA[${item.title}]]>` })) },
  {
    name: 'is in Latin-1 and says so in its declaration alone',
    text: (text) =>
      Buffer.from(
        text.replace('UTF-8', 'ISO-8859-1').replace('<channel>', '<channel><copyright>\u00E9dit\u00E9</copyright>'),
        'latin1',
      ),
  },
  {
    name: 'says UTF-8 and holds Latin-1',
    text: (text) => Buffer.from(text.replace('<channel>', '<channel><copyright>\u00E9dit\u00E9</copyright>'), 'latin1'),
  },
  { name: 'is in UTF-16', text: (text) => Buffer.from(`\uFEFF${text.replace('UTF-8', 'UTF-16')}`, 'utf16le') },
  { name: 'calls itself plain text', headers: (headers) => ({ ...headers, 'content-type': 'text/plain' }) },
  { name: 'has paths for links', items: each((item) => ({ ...item, link: new URL(item.link).pathname })) },
  {
    name: 'has links relative to xml:base',
    text: (text, { url }) =>
      text.replace('<channel>', `<channel xml:base="${url}/some/where/">`).replaceAll(`<link>${url}/`, '<link>../../'),
  },
  { name: 'gives every item one guid', items: each((item) => ({ ...item, guid: 'shared' })) },
  {
    name: 'gives every item another guid at each look',
    items: (items, { times }) => items.map((item, at) => ({ ...item, guid: `g-${times}-${at}` })),
  },
  { name: 'has no guids', items: each((item) => ({ ...item, guid: '' })) },
  { name: 'has an empty guid', items: each((item) => ({ ...item, guid: '<guid></guid>' })) },
  {
    name: 'has its links in the guid alone',
    items: each((item) => ({ ...item, guid: `<guid>${item.link}</guid>`, link: '' })),
  },
  { name: 'has every item twice', items: (items) => items.flatMap((item) => [item, item]) },
  { name: 'has the oldest first', items: (items) => [...items].reverse() },
  {
    name: 'is in no order',
    items: (items) =>
      [...items].sort((a, b) => (a.guid.split('').reverse().join('') < b.guid.split('').reverse().join('') ? -1 : 1)),
  },
  {
    name: 'has an item of 2037',
    items: (items) => [
      { title: 'Harbour Fair', link: '', guid: 'fair', pubDate: 'Thu, 01 Jan 2037 00:00:00 GMT', description: '' },
      ...items,
    ],
  },
  {
    name: 'has dates before there were feeds',
    items: each((item, at) => (at % 2 === 1 ? { ...item, pubDate: 'Thu, 01 Jan 1970 00:00:00 GMT' } : item)),
  },
  { name: 'has no dates', items: each((item) => ({ ...item, pubDate: '' })) },
  { name: 'has dates that are none', items: each((item) => ({ ...item, pubDate: 'yesterday evening' })) },
  { name: 'has dates by the name of a zone', items: each((item) => ({ ...item, pubDate: inEastern(item.pubDate) })) },
  {
    name: 'has dates of ISO 8601',
    items: each((item) => ({ ...item, pubDate: new Date(item.pubDate).toISOString() })),
  },
  {
    name: 'leaves an element open',
    items: each((item, at) => (at === 0 ? { ...item, more: '<media:group><b>' } : item)),
  },
  {
    name: 'is cut in the middle, and its length agrees',
    text: (text) => text.slice(0, Math.floor(text.length / 2)),
  },
  {
    name: 'declares entities that grow',
    shows: ['failed'],
    text: (text) =>
      text
        .replace(
          '\n',
          '\n<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>',
        )
        .replace('<title>', '<title>&c;'),
  },
  {
    name: 'declares an external entity',
    shows: ['failed'],
    text: (text) =>
      text.replace('\n', '\n<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>').replace('<title>', '<title>&x;'),
  },
  { name: 'has no items', shows: ['failed'], items: () => [] },
  {
    name: 'has scripts in its titles',
    items: each((item) => ({ ...item, title: `${item.title}&lt;script&gt;alert(1)&lt;/script&gt;` })),
  },
  {
    name: 'has a title of a megabyte',
    items: (items) => [
      ...items,
      { title: 'k'.repeat(1_000_000), link: '', guid: 'long', pubDate: '', description: '' },
    ],
  },
  {
    name: 'has control characters',
    text: (text) => text.replace('<channel>', '<channel><copyright>\u0000\u0008\u001B</copyright>'),
  },
  { name: 'has become Atom', text: (text, { url }) => atom(text, url) },
  { name: 'has become RDF', text: rdf },
  { name: 'lies about its ETag', hours: 30, headers: (headers) => ({ ...headers, etag: '"always"' }) },
  {
    name: 'says that it was changed in 2037',
    headers: (headers) => ({ ...headers, 'last-modified': 'Thu, 01 Jan 2037 00:00:00 GMT' }),
  },
];

const NEWS: readonly Way[] = [
  {
    name: 'follows its readers',
    items: (items, { times }) =>
      items.map((item) => ({ ...item, link: `${item.link}?utm_source=rss&amp;fbclid=${times}` })),
  },
  { name: 'leads to AMP', items: each((item) => ({ ...item, link: `${item.link}/amp/` })) },
  { name: 'has a slash after its links', items: each((item) => ({ ...item, link: `${item.link}/` })) },
  {
    name: 'has new addresses for its stories',
    items: (items, { times }) =>
      items.map((item) => ({ ...item, link: `${item.link}?moved=${Math.floor(times / 4)}` })),
  },
];

const PRESS: readonly Way[] = [
  {
    name: 'has each release at two addresses',
    items: (items) =>
      items.flatMap((item) => [
        item,
        { ...item, link: item.link.replace(/\/en\/2026\/(sc\d+)\.doc\.htm/, '/en/blog/$1'), guid: `${item.guid}-blog` },
      ]),
  },
  { name: 'carries the newest item alone', hours: 9, items: (items) => items.slice(0, 1) },
];

const at = (target: Fault['target'], ways: readonly Way[]): Fault[] =>
  ways.map((way) => ({ shows: [], ...way, target, name: `${target}: ${way.name}` }));

export const FEEDS: readonly Fault[] = [
  ...at('press feed', [...BOTH, ...PRESS]),
  ...at('news feed', [...BOTH, ...NEWS]),
];
