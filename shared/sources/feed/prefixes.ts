import type { CheerioAPI } from 'cheerio/slim';
import type { Element } from 'domhandler';

/** The namespaces in which feeds are written, by their outermost element. */
const NAMESPACES: Readonly<Record<string, RegExp>> = {
  feed: /^http:\/\/(?:www\.w3\.org\/2005\/Atom|purl\.org\/atom\/ns#)$/,
  RDF: /^http:\/\/(?:purl\.org\/rss\/1\.0\/|my\.netscape\.com\/rdf\/simple\/0\.9\/)$/,
};

const namespaceOf = ($: CheerioAPI, element: Element, prefix: string): string | undefined =>
  [element, ...$(element).parents().toArray()]
    .map((each) => (each as Element).attribs[`xmlns:${prefix}`])
    .find((namespace) => namespace !== undefined);

/**
 * Takes the prefix off whatever is named in the namespace of its feed: `<a:entry xmlns:a="http://www.w3.org/2005/Atom">` is an entry like any
 * other (Namespaces in XML 1.0, 4). In RSS `atom:link` stays what it is: the link of the feed, not of an item.
 */
export const withoutPrefixes = ($: CheerioAPI): void => {
  const [root] = $.root().children().toArray();
  const name = root?.name.replace(/^.*:/, '') ?? '';
  const own = NAMESPACES[name];
  if (!root || !own) return;
  if (name === 'RDF') root.name = 'rdf:RDF';
  for (const element of $('*').toArray() as Element[]) {
    const [prefix, local] = element.name.split(':');
    if (prefix && local && own.test(namespaceOf($, element, prefix) ?? '')) element.name = local;
  }
};
