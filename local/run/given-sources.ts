import { InvalidRequest } from '../../shared/model/errors.js';
import type { UsualSource } from '../../shared/sources/contract.js';
import { KINDS } from '../../shared/sources/kinds.js';
import { placeOf, Source } from '../../shared/sources/registry.js';

/** How often a source is looked at that is not one of the usual. */
const EVERY_MINUTES = 15;

const expected = (): string =>
  `ID=URL was expected, where ID is a usual source (${KINDS.flatMap(({ sources }) => sources.map(({ id }) => id)).join(', ')}) or begins with its kind (${KINDS.map(({ id }) => id).join(', ')}), such as news-courier=https://courier.example/rss.xml`;

/** The same path on the host that stands in. */
const movedTo = (url: string, address: string): string => new URL(new URL(url).pathname, address).href;

/** A usual source by its name; another by the kind that its name begins with, the longest that fits. */
const usualOf = (id: string): (UsualSource & { readonly kind: string }) | undefined => {
  for (const { id: kind, sources } of KINDS)
    for (const source of sources) if (source.id === id) return { ...source, kind };
  const kind = KINDS.map((each) => each.id)
    .filter((each) => id === each || id.startsWith(`${each}-`))
    .sort((a, b) => b.length - a.length)[0];
  return kind === undefined ? undefined : { id, kind, url: '', everyMinutes: EVERY_MINUTES };
};

const sourceGiven = (text: string): Source => {
  const [, id = '', url = ''] = /^([^=]*)=(.*)$/s.exec(text) ?? [];
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new InvalidRequest(`--source ${text}: an http address was expected; ${expected()}`);
  const usual = usualOf(id);
  if (!usual) throw new InvalidRequest(`--source ${text}: nothing says what kind of source this is; ${expected()}`);
  const elsewhere = (addresses: readonly string[] = []) => addresses.map((address) => movedTo(address, url));
  const source = Source.safeParse({ ...usual, url, listings: elsewhere(usual.listings), also: elsewhere(usual.also) });
  if (!source.success) throw new InvalidRequest(`--source ${text}: ${source.error.issues[0]?.message}; ${expected()}`);
  return source.data;
};

/**
 * The sources that a run on this machine is given in place of the usual ones, each as `id=URL`. A usual one keeps its kind and its interval, and
 * its further addresses (listing pages, other addresses of the same feed) are asked for at the same paths of the host that stands in.
 * @throws InvalidRequest for a text that is no such pair, an address that is none, two of one name or of one list
 */
export const givenSources = (texts: readonly string[]): Source[] => {
  const sources = texts.map(sourceGiven);
  const places = sources.map(placeOf);
  const twice = sources.find((source, at) => places.indexOf(placeOf(source)) !== at);
  if (twice) throw new InvalidRequest(`--source ${twice.id}: is given twice, or is a second source of one list`);
  return sources;
};
