import { describe, expect, it } from 'vitest';
import { read } from '../../support/read.js';

const RENEWAL = 'unanimously adopted a resolution that renews until 31 May 2027 the arms embargo on South Sudan';
const FILLER =
  '<p>The envoys of the other members spoke after the vote and thanked those who had held the pen in the weeks before it.</p>';
const html = (inside: string, attributes = '') =>
  `<!doctype html><html lang="en"${attributes}><head><title>Courier</title></head><body>${inside}</body></html>`;
const told = async (text: string, publishedAt: string) =>
  (await read('news', text, { publishedAt })).map(({ type, regimes, occurredOn }) => [
    type,
    regimes.join(),
    occurredOn,
  ]);
const THURSDAY = '2026-03-05T22:00:00.000Z';

describe('a story tells once what happened, in whatever form it comes', () => {
  it('as a page that is written on, the newest first: expected, then done, then said again', async () => {
    const post = (hour: string, text: string) => `<h2>${hour}</h2><p>${text}</p>`;
    const page = html(
      `<article><h1>Live: Council Votes on South Sudan Embargo</h1>${post('5.40 pm', `The vote is over: the UN Security Council has just ${RENEWAL}.`)}${post('5.02 pm', `The UN Security Council on Thursday ${RENEWAL}, diplomats say.`)}${FILLER}</article>`,
    );
    expect(await told(page, THURSDAY)).toEqual([['council.renewed', '2206', '2026-03-05']]);
  });

  it.each([
    ['one day', '2026-03-05T23:40:00Z', '2026-03-05'],
    ['two days', '2026-03-06T23:40:00Z', null],
  ])('as a page that is written while it happens, of the day of its posts: %s', async (_days, dateModified, day) => {
    const facts = { '@type': 'LiveBlogPosting', datePublished: '2026-03-05T19:00:00Z', dateModified };
    const page = `<!doctype html><html><head><script type="application/ld+json">${JSON.stringify(facts)}</script></head><body><article><h1>As It Happens: Council Votes on South Sudan</h1><p>That is all from us. The UN Security Council has ${RENEWAL}.</p><p>Within the hour the Security Council is to vote on a draft resolution renewing the arms embargo on South Sudan.</p></article></body></html>`;
    expect(await told(page, '2026-03-06T23:59:00Z')).toEqual([['council.renewed', '2206', day]]);
  });

  it('as a page for phones, in elements of its own', async () => {
    const page = html(
      `<article><h1>Council Keeps Embargo on South Sudan</h1><amp-img src="a.jpg"></amp-img><p>The UN Security Council on Thursday ${RENEWAL}.</p><amp-ad></amp-ad>${FILLER}</article>`,
      ' amp',
    );
    expect(await told(page, THURSDAY)).toEqual([['council.renewed', '2206', '2026-03-05']]);
  });

  it('as the first sentence before a wall of payment, whose offer is no evidence', async () => {
    const page = html(
      `<article><h1>Council Keeps Embargo on South Sudan</h1><p>The UN Security Council on Thursday ${RENEWAL}.</p><div class="paywall"><p>Subscribe for one pound a week to read on, and cancel whenever you like to.</p></div></article>`,
    );
    const [event, ...others] = await read('news', page, { publishedAt: THURSDAY });
    expect(others).toEqual([]);
    expect(JSON.stringify(event)).not.toContain('pound');
  });

  it.each([
    ['the evening after clocks went forward', '2026-03-09T02:30:00.000Z', '2026-03-08'],
    ['the evening of the day on which they went back', '2026-11-02T04:30:00.000Z', '2026-11-01'],
    ['the last minute of a day of winter', '2026-01-16T04:59:00.000Z', '2026-01-15'],
    ['the last minute of a day of summer', '2026-07-16T03:59:00.000Z', '2026-07-15'],
  ])('"today" is the day of New York: %s', async (_when, publishedAt, day) => {
    const text = `Council Keeps Embargo on South Sudan\n\nThe UN Security Council today ${RENEWAL}.`;
    expect(await told(text, publishedAt)).toEqual([['council.renewed', '2206', day]]);
  });
});

it('a feed of 5,000 items tells its one event, in seconds', async () => {
  const item = (title: string, text: string, at: number) =>
    `<item><title>${title}</title><link>https://courier.example/${at}</link><pubDate>Thu, 05 Mar 2026 22:00:00 GMT</pubDate><description>${text}</description></item>`;
  const items = Array.from({ length: 5_000 }, (_, at) =>
    at === 4_321
      ? item('Council Keeps Embargo on South Sudan', `The UN Security Council on Thursday ${RENEWAL}.`, at)
      : item(`Kites over the Harbour, Day ${at}`, 'Hundreds of kites rose over the harbour. '.repeat(20), at),
  );
  const feed = `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${items.join('')}</channel></rss>`;
  expect((await read('feed', feed)).map(({ type }) => type)).toEqual(['council.renewed']);
}, 120_000);
