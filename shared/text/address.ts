import normalizeUrl from 'normalize-url';

/** What newsletters, aggregators and social networks hang on an address; none of it is the page's own. */
const TRACKING: readonly (RegExp | string)[] = [
  /^utm_/i,
  /^(?:fb|g|dc|ms|y|tw|igsh|wbra|gbra)clid$/i,
  /^(?:mc_[ce]id|cmp(?:id)?|ocid|oc|at_\w+|ns_\w+|ftag|smid|smtyp|partner|sref|cid|ito|rss|ref_src|wt_mc|igshid|srnd|taid|ncid|xtor|sh|si|ved)$/i,
];

/** An AMP page is the page: `…/amp/`, `…/story.amp`, `amp.host`, `?amp=1`, `outputType=amp`. */
const withoutAmp = (url: URL): URL => {
  url.hostname = url.hostname.replace(/^amp\./, '');
  url.pathname = url.pathname.replace(/\/amp(?:\/|$)/, '/').replace(/\.amp(?=$|\.html$)/, '');
  for (const name of ['amp', 'outputType', 'amp_js_v']) url.searchParams.delete(name);
  return url;
};

/**
 * An address without what differs between two links to one page: tracking, fragment, `www.`, AMP, a slash at the end. For comparing and
 * keying; the page is fetched where the link says.
 */
export const pageAddress = (address: string): string => {
  if (!URL.canParse(address)) return address;
  const options = { removeQueryParameters: TRACKING, stripHash: true, forceHttps: true } as const;
  return normalizeUrl(withoutAmp(new URL(address)).href, options);
};
