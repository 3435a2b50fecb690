/**
 * The address a page gives as its own (`<link rel="canonical">`), without the tracking of the link that led to it. Only an address of
 * the same host counts: a page may not put itself forward as another site's.
 * @param href as the page gives it, or null
 * @param url where the page was fetched, or null for a page of a file
 */
export const canonicalAddress = (href: string | null | undefined, url: string | null): string | null => {
  if (!href || url === null || !URL.canParse(href, url)) return url;
  const own = new URL(href, url);
  const same = own.host.replace(/^www\./, '') === new URL(url).host.replace(/^www\./, '');
  return same && /^https?:$/.test(own.protocol) ? own.href : url;
};
