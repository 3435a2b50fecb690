import { randomOf } from '../random.js';

export const SOURCES = ['un-list', 'un-press', 'news-un'] as const;
export type SourceId = (typeof SOURCES)[number];

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** What happens in the invented world: each is one fact, and one event. */
export interface Publication {
  readonly source: SourceId;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Its number among those of its source, from 0. */
  readonly number: number;
  readonly act: 'listed' | 'amended' | 'delisted' | 'renewed' | 'statement' | 'none';
  /** The country whose measures it is about; of a list, none. */
  readonly country: Country;
  /** Whether the feed carries the first sentence, or the headline alone. */
  readonly teaser: boolean;
}

export interface Country {
  readonly name: string;
  readonly regime: string;
}

/** Two sources speak of different regimes, so that no news is taken for the telling of a release. */
export const COUNTRIES: Record<SourceId, readonly Country[]> = {
  'un-list': [{ name: '', regime: '1267' }],
  'un-press': [
    { name: 'the Democratic Republic of the Congo', regime: '1533' },
    { name: 'Somalia', regime: '2713' },
    { name: 'Darfur', regime: '1591' },
    { name: 'Yemen', regime: '2140' },
  ],
  'news-un': [
    { name: 'Libya', regime: '1970' },
    { name: 'South Sudan', regime: '2206' },
    { name: 'Haiti', regime: '2653' },
    { name: 'the Central African Republic', regime: '2745' },
    { name: 'Guinea-Bissau', regime: '2048' },
  ],
};

/** The entries that the list has at first. */
export const ENTRIES = 60;
/** Whatever is older than the first look is known and not told; so long ago that nothing that follows is taken for it. */
export const BEFORE = 4;

const ACTS: Record<SourceId, readonly Publication['act'][]> = {
  'un-list': ['listed', 'amended', 'listed', 'amended', 'delisted', 'amended'],
  'un-press': ['renewed', 'statement'],
  'news-un': ['renewed'],
};

/**
 * What a source publishes, oldest first: what was there before the first look, and then at these instants.
 * @param noise instants at which it publishes what tells nothing
 * @param keeps whether nobody is removed at an instant
 */
export const publicationsOf = (
  source: SourceId,
  start: number,
  instants: readonly number[],
  {
    noise = [],
    seed = 1,
    keeps = () => false,
  }: { readonly noise?: readonly number[]; readonly seed?: number; readonly keeps?: (at: number) => boolean } = {},
): Publication[] => {
  const random = randomOf(seed);
  const old = source === 'un-list' ? [] : Array.from({ length: BEFORE }, (_, at) => start - (BEFORE - at) * 3 * DAY);
  const countries = COUNTRIES[source];
  let acts = 0;
  return [
    ...old.map((at) => [at, true] as const),
    ...instants.map((at) => [at, true] as const),
    ...noise.map((at) => [at, false] as const),
  ]
    .sort(([a], [b]) => a - b)
    .map(([at, tells], number): Publication => {
      const cycle = ACTS[source];
      const turn = tells ? (cycle[acts % cycle.length] ?? 'none') : 'none';
      const act = turn === 'delisted' && keeps(at) ? 'amended' : turn;
      const country = countries[acts % countries.length] as Country;
      if (tells) acts++;
      return { source, at, number, act, country, teaser: random.next() < 0.5 };
    });
};

/** By which a document is known in its address, whatever becomes of the address. */
export const slugOf = ({ source, number }: Pick<Publication, 'source' | 'number'>): string =>
  source === 'un-press' ? `sc${16_301 + number}` : `story-${number}`;

/** The entry that a change of the list is about. */
export const referenceOf = ({ act, number }: Pick<Publication, 'act' | 'number'>): string =>
  `QDi.${String(act === 'listed' ? 401 + number : 1 + number).padStart(3, '0')}`;

/** The day of an instant in New York, `2026-03-06`. */
export const newYorkDay = (at: number): string =>
  new Date(at).toLocaleDateString('en-CA', { timeZone: 'America/New_York' });
