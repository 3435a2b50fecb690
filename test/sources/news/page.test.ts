import { describe, expect, it } from 'vitest';
import { readNewsPage } from '../../../shared/sources/news/page.js';

const HEADLINE = 'Council Keeps Arms Embargo on South Sudan';
const STORY = [
  'The Security Council on Thursday unanimously adopted a resolution that renews the arms embargo on South Sudan, diplomats said.',
  'Envoys of the region had asked for an end of it, and spoke at length after the vote had been taken.',
];
const body = STORY.map((text) => `<p>${text}</p>`).join('');
const page = (inside: string, head = '') =>
  readNewsPage(`<!doctype html><html><head>${head}</head><body>${inside}</body></html>`);
const cookies = Array.from(
  { length: 6 },
  (_, at) =>
    `<p>We and our ${800 + at} partners store information on a device, such as identifiers in cookies, to process data of persons.</p>`,
).join('');
const OTHER = 'Russia vetoes Council draft on Mali';

describe('the article and nothing else', () => {
  it.each([
    ['a text about cookies that is longer', `<div id="n">${cookies}</div><main><h1>${HEADLINE}</h1>${body}</main>`],
    [
      'a text about cookies inside',
      `<main><h1>${HEADLINE}</h1><div class="cookie-notice"><p>We use cookies to make this site a better one for all of its readers.</p></div>${body}</main>`,
    ],
    [
      'a list of other stories',
      `<article><h1>${HEADLINE}</h1>${body}<div><h3>More</h3><ul><li><a href="/1">${OTHER}</a></li></ul></div></article>`,
    ],
    [
      'cards of other stories with teasers',
      `<main><h1>${HEADLINE}</h1>${body}<section><div><h3><a href="/1">${OTHER}</a></h3><p>The draft had the votes of thirteen members and failed all the same, it was said.</p></div></section></main>`,
    ],
    [
      'an article of another story within',
      `<main><article><h1>${HEADLINE}</h1>${body}</article><article><h2><a href="/1">${OTHER}</a></h2><p>The draft had the votes of thirteen members and failed all the same, it was said.</p></article></main>`,
    ],
    [
      'what stands aside',
      `<article><h1>${HEADLINE}</h1><aside><p>${OTHER}, as thirteen of its members had voted in favour of it.</p></aside>${body}</article>`,
    ],
    [
      'a caption',
      `<article><h1>${HEADLINE}</h1><figure><img><figcaption>${OTHER}</figcaption></figure>${body}</article>`,
    ],
    [
      'a box called related',
      `<article><h1>${HEADLINE}</h1>${body}<div class="c-related"><p>${OTHER}, as thirteen of its members had voted for it.</p></div></article>`,
    ],
    ['when it was changed', `<article><h1>${HEADLINE}</h1><p>Page last updated at 18:02 GMT</p>${body}</article>`],
  ])('%s', (_what, inside) => {
    expect(page(inside)).toMatchObject({ title: HEADLINE, lines: STORY });
  });

  it('is there in a wrapper that is called by what it can be', () => {
    const inside = `<main><h1>${HEADLINE}</h1><div class="paywall subscriber-content">${body}</div></main>`;
    expect(page(inside).lines).toEqual(STORY);
  });

  it('is found by its form where the page does not say where it is', () => {
    expect(
      page(`<div><h1>${HEADLINE}</h1><div>${body}${body.replaceAll('Council', 'council')}</div></div>`).lines,
    ).toEqual(expect.arrayContaining(STORY));
  });

  it('has a headline that the story bears out', () => {
    const head = `<meta property="og:title" content="${HEADLINE}">`;
    expect(page(`<article><h1>The Harbour Courier</h1>${body}</article>`, head).title).toBe(HEADLINE);
  });
});

describe('when it was published', () => {
  const story = `<article><h1>${HEADLINE}</h1>${body}</article>`;
  const own = { '@type': 'NewsArticle', headline: HEADLINE, datePublished: '2026-03-05T19:20:00-05:00' };
  const other = { '@type': 'NewsArticle', headline: 'An old story of kites', datePublished: '2019-05-30T10:00:00Z' };
  const facts = (...all: unknown[]) =>
    all.map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`).join('');
  it.each([
    ['its own facts among those of other stories', facts(other, own)],
    ['a list of other stories before its own', facts({ '@type': 'ItemList', itemListElement: [other] }, own)],
    ['a graph', facts({ '@graph': [{ '@type': 'WebSite' }, other, own] })],
    ['facts that are no JSON beside its own', `<script type="application/ld+json">{nothing</script>${facts(own)}`],
    ['its head', '<meta property="article:published_time" content="Fri, 06 Mar 2026 01:20:00 CET">'],
  ])('by %s', (_what, head) => {
    expect(page(story, head).publishedAt).toBe('2026-03-06T00:20:00.000Z');
  });

  it('is not known by the facts of other stories alone', () => {
    expect(page(story, facts(other, { ...other, headline: 'Another' })).publishedAt).toBeNull();
  });
});
