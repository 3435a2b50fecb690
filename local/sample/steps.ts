/** What the sample's server gives at a path: a document of this folder. */
export interface Served {
  readonly path: string;
  readonly document: string;
}

/** An item of a feed that the server makes from the steps so far. */
export interface SampleItem {
  readonly title: string;
  readonly path: string;
  readonly publishedAt: string;
}

/** One moment of the sample: what the sources then have, and which of them is looked at. */
export interface Step {
  /** The instant at which the sources are looked at. */
  readonly at: string;
  readonly says: string;
  readonly serves: readonly Served[];
  readonly press?: readonly SampleItem[];
  readonly news?: readonly SampleItem[];
  readonly polls: readonly ('un-list' | 'un-press' | 'news')[];
}

const LIST = '/consolidated.xml';
const article = (document: string): Served => ({ path: `/pages/${document}`, document });
const release = (symbol: number): Served => ({
  path: `/en/2026/sc${symbol}.doc.htm`,
  document: `release-${symbol}.html`,
});

/**
 * A fortnight of an invented Council: a draft in the newspaper, its adoption, a listing that a committee announces before the list
 * shows it, an amendment, a delisting, a bulk edit, and an error page where the list should be.
 */
export const STEPS: readonly Step[] = [
  {
    at: '2026-03-02T06:00:00Z',
    says: 'First sight of every source: a baseline, of which nothing is told',
    serves: [{ path: LIST, document: 'list-1.xml' }, release(19850), article('article-festival.html')],
    press: [
      {
        title: 'Security Council Press Statement on Attack in the Border Region',
        path: '/en/2026/sc19850.doc.htm',
        publishedAt: '2026-02-27T18:00:00Z',
      },
    ],
    news: [
      { title: 'Kites over the Harbour', path: '/pages/article-festival.html', publishedAt: '2026-03-01T12:00:00Z' },
    ],
    polls: ['un-list', 'un-press', 'news'],
  },
  {
    at: '2026-03-06T00:35:00Z',
    says: 'A newspaper reports a draft resolution a day before the vote',
    serves: [article('article-vote.html')],
    news: [
      {
        title: 'Council to Vote on Keeping Haiti Sanctions',
        path: '/pages/article-vote.html',
        publishedAt: '2026-03-06T00:20:00Z',
      },
    ],
    polls: ['news'],
  },
  {
    at: '2026-03-06T16:05:00Z',
    says: 'The Council adopts it',
    serves: [release(19900)],
    press: [
      {
        title:
          'Unanimously Adopting Resolution 2899 (2026), Security Council Extends Haiti Sanctions Regime, Panel of Experts',
        path: '/en/2026/sc19900.doc.htm',
        publishedAt: '2026-03-06T16:00:00Z',
      },
    ],
    polls: ['un-press'],
  },
  {
    at: '2026-03-10T20:35:00Z',
    says: 'A committee announces a listing; the list does not show it yet',
    serves: [release(19901)],
    press: [
      {
        title: 'Security Council 2653 Committee Adds One Entry to Its Sanctions List',
        path: '/en/2026/sc19901.doc.htm',
        publishedAt: '2026-03-10T20:30:00Z',
      },
    ],
    polls: ['un-press', 'un-list'],
  },
  {
    at: '2026-03-11T00:15:00Z',
    says: 'The list confirms the listing and shows an amendment',
    serves: [{ path: LIST, document: 'list-2.xml' }],
    polls: ['un-list'],
  },
  {
    at: '2026-03-12T13:00:00Z',
    says: 'News on sanctions in which no action is found',
    serves: [article('article-experts.html')],
    news: [
      {
        title: 'Experts Describe How Coal Still Leaves Port',
        path: '/pages/article-experts.html',
        publishedAt: '2026-03-12T12:00:00Z',
      },
    ],
    polls: ['news'],
  },
  {
    at: '2026-03-18T00:15:00Z',
    says: 'A delisting, a reported death, and one link rewritten on many entries',
    serves: [{ path: LIST, document: 'list-3.xml' }],
    polls: ['un-list'],
  },
  {
    at: '2026-03-18T12:00:00Z',
    says: 'An error page where the list should be: held, and nobody is delisted',
    serves: [{ path: LIST, document: 'list-error.html' }],
    polls: ['un-list'],
  },
  {
    at: '2026-03-19T00:15:00Z',
    says: 'The list is back, made anew, with nothing changed',
    serves: [{ path: LIST, document: 'list-4.xml' }],
    polls: ['un-list'],
  },
];
