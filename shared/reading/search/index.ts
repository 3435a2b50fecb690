import { type Entry, entryId } from '../../model/entry.js';
import { latinWords, wordLikeness } from '../../names/alike.js';

/** Where a query was found. */
export interface Match {
  readonly field: 'reference' | 'name' | 'originalScript' | 'alias' | 'document' | 'identifier' | 'comments';
  readonly value: string;
}

export interface Found {
  /** Null while no list gave it a reference. */
  readonly id: string | null;
  readonly reference: string;
  readonly name: string;
  readonly status: SearchStatus;
  readonly regime: string | null;
  readonly matched: Match;
  /** 1 for the very same, less for what is only alike. */
  readonly score: number;
}

export type SearchStatus = 'listed' | 'delisted' | 'announced';

export interface Searchable {
  readonly entry: Entry;
  readonly status: SearchStatus;
  /** Texts as they stood before the source lost letters of them. */
  readonly whole?: readonly string[];
}

interface Name extends Match {
  readonly words: readonly string[];
}

interface Indexed extends Searchable {
  readonly names: readonly Name[];
  /** Numbers by which a person or a thing is known, letters and digits alone. */
  readonly numbers: readonly (Match & { readonly plain: string })[];
}

export interface SearchIndex {
  /** The best entries for a query, best first. */
  search(query: string, limit?: number): Found[];
}

/** Fewer characters than this are no number to look for. */
const SHORTEST_NUMBER = 4;
/** A beginning of a word counts from this length on. */
const SHORTEST_BEGINNING = 3;
const BEGINNING = 0.75;
const LEAST_SCORE = 0.45;
/** Delisted entries stand behind listed ones that are as alike. */
const GONE = 0.97;
/** What words of a name the query left unsaid take away, each. */
const UNSAID = 0.015;
const MOST_UNSAID = 0.12;
/** A name's own words and the query's in one piece: Chinese and Korean names are written so. */
const ONE_PIECE = 0.9;

const plainNumber = (text: string): string => text.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');

const nameOf = (field: Match['field'], value: string): Name => ({ field, value, words: latinWords(value) });

const indexed = ({ entry, status, whole = [] }: Searchable): Indexed => ({
  entry,
  status,
  names: [
    nameOf('name', entry.name),
    ...(entry.originalScript ? [nameOf('originalScript', entry.originalScript)] : []),
    ...whole.map((text) => nameOf('originalScript', text)),
    ...entry.aliases.map(({ name }) => nameOf('alias', name)),
  ],
  numbers: [
    ...entry.documents.flatMap(({ number }) => (number ? [{ field: 'document' as const, value: number }] : [])),
    ...entry.identifiers.map(({ value }) => ({ field: 'identifier' as const, value })),
    ...[...(entry.comments ?? '').matchAll(/\b(?=[\p{L}\p{N}-]*\d{4})[\p{L}\p{N}-]{5,}\b/gu)].map(([value]) => ({
      field: 'comments' as const,
      value,
    })),
  ].map((match) => ({ ...match, plain: plainNumber(match.value) })),
});

/** An index in memory over every entry known; a thousand entries take a few milliseconds to make. */
export const buildIndex = (entries: readonly Searchable[]): SearchIndex => {
  const all = entries.map(indexed);
  const vocabulary = [...new Set(all.flatMap(({ names }) => names.flatMap(({ words }) => words)))];

  /** How alike each word of any name is to a word that is looked for; only those that are at all. */
  const likenesses = (wanted: string): Map<string, number> => {
    const alike = new Map<string, number>();
    for (const word of vocabulary) {
      const beginning = wanted.length >= SHORTEST_BEGINNING && word.startsWith(wanted) ? BEGINNING : 0;
      const likeness = Math.max(wordLikeness(wanted, word), beginning);
      if (likeness > 0) alike.set(word, likeness);
    }
    return alike;
  };

  const scoreOfName = (words: readonly string[], alike: readonly Map<string, number>[], piece: string): number => {
    let sum = 0;
    for (const found of alike) {
      let best = 0;
      for (const word of words) best = Math.max(best, found.get(word) ?? 0);
      sum += best;
    }
    const unsaid = Math.min(MOST_UNSAID, UNSAID * Math.max(0, words.length - alike.length));
    const score = sum / alike.length - unsaid;
    // Only where the words say little: two names in one piece are the longer to compare.
    return score >= LEAST_SCORE ? score : ONE_PIECE * wordLikeness(piece, words.join(''));
  };

  const numberMatch = (entry: Indexed, query: string): { score: number; matched: Match } | null => {
    const reference = plainNumber(entry.entry.reference ?? '');
    if (reference !== '' && reference === query)
      return { score: 1, matched: { field: 'reference', value: entry.entry.reference ?? '' } };
    if (query.length < SHORTEST_NUMBER || !/\d/.test(query)) return null;
    for (const { plain, field, value } of entry.numbers) {
      if (plain === query) return { score: 1, matched: { field, value } };
      if (plain.includes(query)) return { score: 0.8, matched: { field, value } };
    }
    return null;
  };

  const nameMatch = (entry: Indexed, alike: readonly Map<string, number>[], piece: string) => {
    let best: { score: number; matched: Match } | null = null;
    for (const { words, field, value } of entry.names) {
      const score = scoreOfName(words, alike, piece);
      if (score >= LEAST_SCORE && score > (best?.score ?? 0)) best = { score, matched: { field, value } };
    }
    return best;
  };

  return {
    search(query, limit = 20) {
      const words = latinWords(query);
      const number = plainNumber(query);
      if (words.length === 0 && number === '') return [];
      const alike = words.map(likenesses);
      const found: Found[] = [];
      for (const each of all) {
        const match = numberMatch(each, number) ?? (words.length > 0 ? nameMatch(each, alike, words.join('')) : null);
        if (match === null) continue;
        const { entry, status } = each;
        const score = status === 'delisted' ? match.score * GONE : match.score;
        found.push({
          id: entryId(entry),
          reference: entry.reference ?? '',
          name: entry.name,
          status,
          regime: entry.regime,
          matched: match.matched,
          score: Math.round(score * 1_000) / 1_000,
        });
      }
      return found.sort((a, b) => b.score - a.score || (a.reference < b.reference ? -1 : 1)).slice(0, limit);
    },
  };
};
