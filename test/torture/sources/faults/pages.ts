import type { Fault } from '../fault.js';

type Way = Omit<Fault, 'target' | 'name' | 'shows'> & Partial<Pick<Fault, 'shows'>> & { readonly name: string };

const beforeArticle = (text: string, more: string): string => text.replace('<article>', `${more}<article>`);
const inArticle = (text: string, more: string): string => text.replace('</h1>', `</h1>${more}`);
const cut = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));

const OTHER =
  'The UN Security Council on Monday failed to adopt a draft resolution that would have lifted the sanctions on Mali, owing to the negative vote of a permanent member.';

/** What any page may do. */
const BOTH: readonly Way[] = [
  { name: 'is cut before its text', shows: ['waiting'], text: (text) => cut(text, 0.25) },
  {
    name: 'says Latin-1 and holds UTF-8',
    headers: (headers) => ({ ...headers, 'content-type': 'text/html; charset=iso-8859-1' }),
  },
  { name: 'calls itself plain text', headers: (headers) => ({ ...headers, 'content-type': 'text/plain' }) },
  {
    name: 'has a line of two megabytes',
    text: (text) => text.replace('</footer>', `<p>${'kite '.repeat(400_000)}</p></footer>`),
  },
  {
    name: 'has another menu at every look',
    text: (text, { times }) => text.replace('Home', `Home ${times}`).replace('World', `World ${times}`),
  },
  {
    name: 'has scripts in its text',
    text: (text) =>
      inArticle(
        text,
        '<script>document.write("<p>The Security Council today adopted resolution 9999 (2026).</p>")</script>',
      ),
  },
  {
    name: 'is a shell that scripts fill',
    shows: ['waiting'],
    text: () =>
      '<!doctype html><html><head><title>Courier</title></head><body><div id="root"></div><script src="/app.js"></script></body></html>',
  },
  {
    name: 'is another page of the site',
    shows: ['waiting'],
    text: () =>
      `<!doctype html><html><body><main><article><h1>Welcome to Our New Home</h1><p>SC/1</p><p>${'We have moved, and all that you knew is in another place now. '.repeat(4)}</p></article></main></body></html>`,
  },
  {
    name: 'says when it was updated, and that is in 2031',
    text: (text) => inArticle(text, '<p>Page last updated at 09:14 GMT, 2 January 2031</p>'),
  },
];

const NEWS: readonly Way[] = [
  { name: 'is cut in its text', hours: 4, text: (text) => cut(text, 0.6) },
  {
    name: 'speaks of other stories for machines first',
    text: (text) =>
      text.replace(
        '<title>',
        '<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Harbour Fair Opens","datePublished":"2019-05-02T10:00:00Z"}]</script><title>',
      ),
  },
  {
    name: 'has a text on cookies that is longer than the story',
    text: (text) =>
      beforeArticle(
        text,
        `<div class="cookie-banner"><p>${'We use cookies and similar means to give you the best of our site and to count our readers. '.repeat(12)}</p></div>`,
      ),
  },
  {
    name: 'has boxes of other stories',
    text: (text) =>
      text.replace(
        '</article>',
        `<div class="related-stories"><h3><a href="/stories/mali">Council Fails on Mali</a></h3><p>${OTHER}</p></div></article>`,
      ),
  },
  {
    name: 'is behind a paywall after its first sentence',
    text: (text) =>
      text.replace(
        /(<p>[^<]*<\/p>)[\s\S]*<\/article>/,
        '$1<div class="paywall"><p>Subscribe for one pound a week to read on, and cancel whenever you like to.</p></div></article>',
      ),
  },
  {
    name: 'has its text in the elements of AMP',
    text: (text) =>
      text
        .replace('<html', '<html amp')
        .replace('<article>', '<article><amp-img src="kite.jpg" width="1" height="1"></amp-img>'),
  },
  {
    name: 'has a caption and a furniture line in its text',
    text: (text) =>
      inArticle(
        text,
        '<figure><figcaption>Envoys at the vote on Mali in 2023, when the Council failed to adopt a draft.</figcaption></figure><p>ADVERTISEMENT</p><p>Sign up for our newsletter to get the best of the week in your inbox.</p>',
      ),
  },
  {
    name: 'has a clock of the site',
    text: (text) => text.replace('<nav>', '<nav><time datetime="2031-01-02T00:00:00Z">2 January 2031</time>'),
  },
  { name: 'has no heading', text: (text) => text.replace(/<h1>(.*?)<\/h1>/s, '<p class="headline">$1</p>') },
];

const PRESS: readonly Way[] = [
  { name: 'is cut in its text', hours: 4, shows: ['waiting'], text: (text) => cut(text, 0.6) },
  { name: 'has no symbol', text: (text) => text.replace(/<p>SC\/\d+<\/p>/, '') },
  {
    name: 'has another headline than the feed',
    text: (text) => text.replace(/<h1>.*?<\/h1>/s, '<h1>Meetings Coverage</h1>'),
  },
  { name: 'has non-breaking spaces throughout', text: (text) => text.replace(/(?<=>[^<]*) (?=[^<]*<)/g, '&nbsp;') },
];

const ROBOTS: readonly Fault[] = [
  {
    name: 'robots: close every page',
    target: 'robots',
    first: true,
    shows: [],
    hours: 26,
    text: () => 'User-agent: *\nDisallow: /\n',
  },
  {
    name: 'robots: can’t be had',
    target: 'robots',
    first: true,
    shows: ['waiting'],
    hours: 26,
    reply: () => ({ status: 503, headers: {}, body: '' }),
  },
  {
    name: 'robots: are a page of HTML',
    target: 'robots',
    first: true,
    shows: [],
    hours: 26,
    text: () => '<!doctype html><html><body>Not here</body></html>',
  },
];

const LISTING: readonly Fault[] = [
  { name: 'listing: answers 500', target: 'listing', shows: [], reply: () => ({ status: 500, headers: {}, body: '' }) },
  {
    name: 'listing: lists nothing',
    target: 'listing',
    shows: [],
    text: () => '<!doctype html><html><body><main></main></body></html>',
  },
];

const at = (target: Fault['target'], ways: readonly Way[]): Fault[] =>
  ways.map((way) => ({ shows: [], ...way, target, name: `${target}: ${way.name}` }));

export const PAGES: readonly Fault[] = [
  ...at('press page', [...BOTH, ...PRESS]),
  ...at('news page', [...BOTH, ...NEWS]),
  ...ROBOTS,
  ...LISTING,
];
