import type { FormatChange } from '../diff/mechanical.js';
import type { ListedEntry } from '../model/entry.js';
import type { CouncilEvent } from '../model/event.js';
import type { SourceDocument } from './document.js';
import type { FeedItem } from './feed/read.js';
import type { Promised } from './shown.js';

/**
 * What a kind of source must say of itself, so that polling, comparison, holds, history, evidence, the command line, replay, pages and
 * infrastructure can work with it without knowing it. Two shapes: a list of parties, compared version by version, and a feed of texts. What
 * a function needs at every start is in the kind itself; its parsers are opened when the first document of the kind comes.
 */
export type SourceKind = ListKind | FeedKind;

interface Kind {
  /** The word by which settings name it. */
  readonly id: string;
  /** What settings of earlier versions call it. */
  readonly formerly?: string;
  /** Which of the settings for minutes between looks is about it. */
  readonly pace: 'list' | 'press' | 'news';
  /** Whether the operator is woken when it can't be read: one of many newspapers is no such matter. */
  readonly vital: boolean;
  /** What is watched of this kind where nothing is set, or where it is asked for. */
  readonly sources: readonly UsualSource[];
  /** Whether it is watched only where a setting asks for it. */
  readonly isAskedFor?: boolean;
  /** Largest document that is taken, unpacked, where it is not the usual one. */
  readonly mostBytes?: number;
  /** Memory that a look at it takes, in MB, where it is more than the usual one. */
  readonly memoryMb?: number;
  /** The name by which its servers are asked, made of the usual one, where they turn that away. */
  calledBy?(userAgent: string): string;
}

/** A source that is polled. */
export interface Source {
  readonly id: string;
  /** The id of its kind. */
  readonly kind: string;
  readonly url: string;
  readonly everyMinutes: number;
  /** List: fewer entries than this can't be the whole list, whatever was known before. */
  readonly leastEntries: number;
  /** Feed: pages that list all its documents, newest first, by `?page=N` from 0; they fill the gap after an outage. */
  readonly listings: readonly string[];
  /** Other addresses of the very same, asked in turn where the first gives nothing. */
  readonly also: readonly string[];
  /** List: further files that are one version together with the first, joined in this order. */
  readonly parts: readonly string[];
  /** The name by which it is asked, where it wants another than the one that all are. */
  readonly userAgent?: string | undefined;
}

/** A source as its kind or a setting gives it; what is left out has the value of its kind. */
export type UsualSource = Pick<Source, 'id' | 'url' | 'everyMinutes'> & Partial<Source>;

/** What the guard lets pass of a list without a question. */
export interface GuardLimits {
  /** So many entries of a list of so many may be added, or amended, at once. */
  readonly atOnce: (known: number) => number;
  /** So many entries may be gone at once that no release and no decision of the Council speaks of. */
  readonly unexplained: number;
  /** A version that has less than this share of what was known is half a list, not a new one. */
  readonly leastShare: number;
  /** Additions and amendments that a later look repeats after so many milliseconds release themselves. */
  readonly ripeMs: number;
  /** Additions and amendments of more than this share of what was known do not: they wait for a person. */
  readonly byHandShare: number;
}

/** A list of sanctioned parties. */
export interface ListKind extends Kind {
  readonly shape: 'list';
  /** The list's id, first part of its entries' ids: `un`. */
  readonly list: string;
  /** What people call it: "the Consolidated List". */
  readonly name: string;
  readonly contentType: string;
  /** How its references look. */
  readonly reference: RegExp;
  /** Fewer entries than this can't be the whole list, whatever was known before. */
  readonly leastEntries: number;
  readonly limits: GuardLimits;
  /** Whether releases that are read tell of its removals: of one that has none, that nothing was seen is not worth a word. */
  readonly hasReleases: boolean;
  /** Whether a file is a version of this list, by its first 2,000 characters and its name. */
  recognises(head: string, name: string): boolean;
  /** When a version was generated (instant, UTC) by its first 2,000 characters; null where they do not say. */
  dateOf(head: string): string | null;
  open(): Promise<ListFormat>;
}

/** What is known of a version of a list beside its entries. */
export interface ListHeader {
  /** When the file was generated (UTC), or null where it does not say. */
  readonly generatedAt: string | null;
  /** Records that could not be taken over; while there are any, an absent entry proves nothing. */
  readonly problems: string[];
  /** Records whose reference is none, as they stand: the list's own number (DATAID) may tell which entries they are. */
  readonly spoilt: ListedEntry[];
  /** Entries, of any kind, that could be read. */
  readonly size: number;
  /**
   * What this program does not know, by path (elements, attributes, values that can't be read): the references of the entries that
   * have it, each as often; empty text for what stands outside of entries.
   */
  readonly unknown: Map<string, string[]>;
  /** Elements, known or not, with the number of entries that have each. */
  readonly elements: ReadonlyMap<string, number>;
}

/** What the comparison of two formats needs of either version. */
export type Format = Pick<ListHeader, 'elements' | 'size'>;

/** A version of a list, read whole. */
export interface ReadList extends ListHeader {
  readonly entries: Map<string, ListedEntry>;
  /** References that stand twice with different records; neither is among the entries. */
  readonly disputed: string[];
}

/** Who takes the entries of a version that is read without keeping any. */
export interface ListSinks {
  readonly entry: (entry: ListedEntry) => void;
  /** Waited for between the pieces of a stream, so that whoever takes the entries can keep up. */
  readonly ready?: () => Promise<void>;
}

/** What becomes of one element or attribute of a list. */
export interface CoverageRow {
  /** `INDIVIDUAL/INDIVIDUAL_ALIAS/QUALITY`, `CONSOLIDATED_LIST@dateGenerated`. */
  readonly path: string;
  /** How often it stands in the file. */
  readonly count: number;
  /** How often it holds a text; the rest are placeholders. */
  readonly filled: number;
  /** The field it goes to, or why it is left out. */
  readonly treatment: string;
}

/** What was made of records whose reference is none. */
export interface Recovered {
  readonly entries: ListedEntry[];
  /** A sentence for each that nothing explains. */
  readonly problems: string[];
  /** A sentence for each that was recovered. */
  readonly notes: string[];
}

/** How a list is read. */
export interface ListFormat {
  /**
   * Reads a version whole.
   * @param name what to call it in errors: a file or an address
   * @throws UnreadableDocument when it is not a complete list
   */
  parse(bytes: Uint8Array, name: string): ReadList;
  /**
   * Reads a version entry by entry, without keeping any.
   * @param pieces the file as received, not compressed, in pieces of any size
   * @throws UnreadableDocument when it is not a complete list
   */
  stream(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, name: string, sinks: ListSinks): Promise<ListHeader>;
  /** Gives records their reference back by the list's own number of them. */
  recover(spoilt: readonly ListedEntry[], referenceOf: (dataId: string) => string | undefined): Recovered;
  /** The source's elements behind a field or a part of one: `documents.issuingCountry` → INDIVIDUAL_DOCUMENT/ISSUING_COUNTRY. */
  elementsOf(path: string): string[];
  /** Elements that one of two versions has in many entries and the other has nowhere. */
  formatChanges(before: Format, after: Format): FormatChange[];
  /** What becomes of every element and attribute of a version. */
  coverage(
    pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    name: string,
  ): Promise<ListHeader & { readonly rows: readonly CoverageRow[] }>;
}

/** A feed whose items lead to texts. */
export interface FeedKind extends Kind {
  readonly shape: 'feed';
  /** What its documents are called: `press-release`, `news`. */
  readonly documents: string;
  /** Documents are looked at again after so many hours as long as the feed carries them; null for what is read once. */
  readonly lookAgainHours: number | null;
  /** Whether the feed's own text may stand for a page that can't be had; a title alone is no release. */
  readonly feedServes: boolean;
  /** Whether a text is a document of this kind, by its own words and its address. */
  recognises(text: string, url: string | null): boolean;
  /** What an item's document is known by: the symbol of a release, the item's own id. */
  identityOf(item: FeedItem): string;
  /** Whether an item is looked at at all: a feed may carry what other bodies did. */
  isOfInterest(item: FeedItem): boolean;
  open(): Promise<FeedFormat>;
}

/** A document that a listing page names. */
export interface ListedDocument {
  readonly identity: string;
  readonly url: string;
  readonly title: string | null;
}

/** How the documents of a feed are read. */
export interface FeedFormat {
  /** Every event of one document; none for a document of no interest. */
  extract(document: SourceDocument): CouncilEvent[];
  /** How a document is read: its sentences, what each is taken to say, and by which row. For whoever wonders why; nothing depends on it. */
  explain?(document: SourceDocument): string;
  /** Why a page that was answered is not the document that the feed promised; null for one that shows itself. */
  whyUnread(text: string, promised: Promised): string | null;
  /** Why a page that shows itself is only a part of the document; null for a whole one. What it has is read, and it is tried again. */
  whyCut?(text: string): string | null;
  /** By what a story is known beside the address that led to it: the address that its page gives as its own, and its words. */
  storyOf?(text: string, link: string | null): { readonly address: string | null; readonly words: readonly string[] };
  /** The documents that a listing page of the source links to, newest first; their identities are numbered in the order of publication. */
  listed?(html: string, address: string): ListedDocument[];
}
