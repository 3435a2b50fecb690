import { FetchFailed } from '../http/fetch.js';
import type { Services } from '../services/services.js';
import type { Source } from '../sources/contract.js';
import { joinedParts } from '../sources/xml/parts.js';
import type { Cursor } from '../store/cursors.js';
import { asksForWhole, fetchFrom, type Looked, look } from './look.js';

type Marks = readonly (string | null)[];

/** What the servers remember of us, of each part in its turn, as the one text that a cursor keeps. */
const kept = (marks: Marks): string => JSON.stringify(marks);
const marksIn = (text: string | null | undefined): Marks => {
  try {
    const marks: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(marks) ? marks : [];
  } catch {
    // What one file was known by before the list had parts.
    return [];
  }
};

const nameOf = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? '';

/**
 * Looks at a list that comes in parts. All parts together are one version: where one has changed, the others are asked for as well, and where
 * one can't be had, none is read. They are asked for one after the other.
 * @returns null when the server says of each that nothing has changed
 * @throws FetchFailed as fetchDocument does
 */
export const lookAtParts = async (
  services: Pick<Services, 'fetcher' | 'clock'>,
  source: Source,
  cursor: Cursor | undefined,
): Promise<Looked | null> => {
  if (source.parts.length === 0) return look(services, source, cursor);
  const addresses = [source.url, ...source.parts].map((url) => ({ ...source, url }));
  const whole = asksForWhole(services, source.url, cursor);
  const [etags, dates] = whole ? [[], []] : [marksIn(cursor?.etag), marksIn(cursor?.lastModified)];
  const answers = [];
  for (const [at, address] of addresses.entries())
    answers.push(await fetchFrom(services, address, { etag: etags[at] ?? null, lastModified: dates[at] ?? null }));
  if (answers.every((answer) => answer === null)) return null;
  const parts = [];
  for (const [at, address] of addresses.entries()) {
    const part = answers[at] ?? (await fetchFrom(services, address));
    // Without a condition there is always a document.
    if (part === null) throw new FetchFailed(address.url, 'gave nothing');
    parts.push({ name: nameOf(address.url), ...part });
  }
  return {
    bytes: joinedParts(parts),
    contentType: parts[0]?.contentType ?? 'application/octet-stream',
    etag: kept(parts.map(({ etag }) => etag)),
    lastModified: kept(parts.map(({ lastModified }) => lastModified)),
    whole,
  };
};
