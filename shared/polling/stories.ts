import type { Fetched } from '../http/fetch.js';
import { sha256 } from '../model/ids.js';
import type { Services } from '../services/services.js';
import type { FeedKind, Source } from '../sources/contract.js';
import type { FeedItem } from '../sources/feed/read.js';
import { readStory, saveStory } from '../store/documents.js';
import { pageAddress } from '../text/address.js';
import { decodeText } from '../text/decode.js';

/** By what a story is known beside the address that led to it. */
interface Marks {
  /** The address that its page gives as its own; null where it gives none. */
  readonly address: string | null;
  /** Its words; null where they are too few to tell. */
  readonly words: string | null;
}

/** A page as an item of a feed led to it. */
interface PageOfItem {
  readonly source: Source;
  readonly kind: FeedKind;
  readonly item: FeedItem;
  /** What the item's document is known by. */
  readonly identity: string;
  readonly page: Fetched;
}

/** Fewer words than this are a teaser, which two stories may share. */
const LEAST_WORDS = 60;

const marksOf = async ({ kind, item: { link }, page }: PageOfItem): Promise<Marks> => {
  const { storyOf } = await kind.open();
  const story = storyOf?.(decodeText(page.bytes, page.contentType), link);
  if (!story) return { address: null, words: null };
  const words = story.words.length < LEAST_WORDS ? null : `words ${sha256(story.words.join(' '))}`;
  return { address: story.address === null ? null : `address ${pageAddress(story.address)}`, words };
};

/**
 * The story that a page is another address of: one that gives the same address as its own, or has the same words. Two stories under one guid
 * are two; one under three guids and addresses is one.
 * @returns null for a story that is not known, or known by this identity; `written` where its words are others than when it was read
 */
export const sameStory = async (
  { table }: Services,
  of: PageOfItem,
): Promise<{ readonly identity: string; readonly written: boolean } | null> => {
  const { source, identity } = of;
  const { address, words } = await marksOf(of);
  const byWords = words === null ? undefined : await readStory(table, source.id, words);
  if (byWords !== undefined) return byWords === identity ? null : { identity: byWords, written: false };
  const byAddress = address === null ? undefined : await readStory(table, source.id, address);
  return byAddress === undefined || byAddress === identity ? null : { identity: byAddress, written: true };
};

/** Remembers by what the story that was read under this identity is known. */
export const tellApart = async ({ table }: Services, of: PageOfItem): Promise<void> => {
  const { source, identity } = of;
  const { address, words } = await marksOf(of);
  for (const mark of [address, words]) if (mark !== null) await saveStory(table, source.id, mark, identity);
};
