import type { ListKind } from './contract.js';
import { feedKinds, listKinds, looseFeed } from './registry.js';

/** What a text is: a feed, or what its kind of source calls its documents. */
export type DocumentKind = string;

/** A feed read by itself, whatever its items are. */
export const FEED = 'feed';

/** So much of a file shows what it is. */
const HEAD = 2_000;

/** What kind of document a text is, for a caller that does not say: by its root, its address, then each kind's own forms of speech. */
export const detectKind = (text: string, url: string | null): DocumentKind => {
  if (/<(?:rss|feed|rdf:RDF)\b/i.test(text.slice(0, HEAD))) return FEED;
  return (feedKinds().find((each) => each.recognises(text, url)) ?? looseFeed()).documents;
};

/** The list that a file is read as: the one that it is, else the first, whose reader says what it misses. */
export const listToRead = (text: string, name: string): ListKind => {
  const [first] = listKinds();
  if (!first) throw new Error('there is no kind of list');
  return detectList(text, name) ?? first;
};

/** The list of which a file is a version, by its first words, or by its name where they are no list's; undefined for a file that is none. */
export const detectList = (text: string, name: string): ListKind | undefined =>
  ['', name]
    .map((named) => listKinds().find((kind) => kind.recognises(text.slice(0, HEAD), named)))
    .find((kind) => kind !== undefined);
