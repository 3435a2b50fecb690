import * as z from 'zod';
import { placeOfList } from '../store/cursors.js';
import type { FeedKind, ListKind, SourceKind, Source as SourceShape } from './contract.js';
import { KINDS } from './kinds.js';

/** A source to be polled, as settings give it. */
const Given = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  kind: z.string().refine((kind) => named(kind) !== undefined, {
    error: () => `one of ${KINDS.map(({ id }) => id).join(', ')} was expected`,
  }),
  url: z.url({ protocol: /^https?$/ }),
  everyMinutes: z.int().min(1).max(1_440),
  leastEntries: z.int().min(1).optional(),
  listings: z.array(z.url({ protocol: /^https?$/ })).default([]),
  also: z.array(z.url({ protocol: /^https?$/ })).default([]),
  parts: z.array(z.url({ protocol: /^https?$/ })).default([]),
  userAgent: z.string().min(3).max(200).optional(),
});

/** A source to be polled. Its kind may have the name that earlier versions gave it. */
export const Source = Given.transform(
  ({ leastEntries, ...given }): SourceShape => ({
    ...given,
    kind: kindOf(given.kind).id,
    leastEntries: leastEntries ?? floorOf(given.kind),
  }),
);
export type Source = SourceShape;

const named = (name: string): SourceKind | undefined =>
  KINDS.find(({ id, formerly }) => id === name || formerly === name);

const floorOf = (name: string): number => {
  const kind = kindOf(name);
  return kind.shape === 'list' ? kind.leastEntries : 1;
};

/**
 * The kind of a source by its id, or by the name that earlier versions gave it.
 * @throws Error for one that there is not
 */
export const kindOf = (name: string): SourceKind => {
  const kind = named(name);
  if (!kind) throw new Error(`there is no kind of source ${name}; there are ${KINDS.map(({ id }) => id).join(', ')}`);
  return kind;
};

/**
 * The kind of the list that has this id.
 * @throws Error for one that there is not
 */
export const listKind = (list: string): ListKind => {
  const kind = listKinds().find((each) => each.list === list);
  if (!kind)
    throw new Error(
      `there is no list ${list}; there are ${listKinds()
        .map((each) => each.list)
        .join(', ')}`,
    );
  return kind;
};

/** The list that sources of a kind are of; null for a feed, or for a word that is no kind's. */
export const listOfKind = (name: string): string | null => {
  const kind = named(name);
  return kind?.shape === 'list' ? kind.list : null;
};

/** Where the cursor and the lease of a source lie: of a list, at the list's own. */
export const placeOf = ({ id, kind: name }: Pick<Source, 'id' | 'kind'>): string => {
  const kind = kindOf(name);
  return kind.shape === 'list' ? placeOfList(kind.list) : id;
};

/** The kinds of lists, the United Nations' first. */
export const listKinds = (): ListKind[] => KINDS.filter((kind) => kind.shape === 'list');

/** The kinds of feeds, in the order in which they are asked whether a text is theirs. */
export const feedKinds = (): FeedKind[] => KINDS.filter((kind) => kind.shape === 'feed');

/** The kind of a feed of which nothing is known but its address: the last, which takes every text. */
export const looseFeed = (): FeedKind => {
  const last = feedKinds().at(-1);
  if (!last) throw new Error('there is no kind of feed');
  return last;
};

/** The usual sources of a kind. */
export const usualSources = ({ id: kind, sources }: SourceKind): Source[] =>
  sources.map((source) => Source.parse({ kind, ...source }));

/** What is watched when nothing is set. */
export const DEFAULT_SOURCES: readonly Source[] = KINDS.filter(({ isAskedFor = false }) => !isAskedFor).flatMap(
  usualSources,
);
