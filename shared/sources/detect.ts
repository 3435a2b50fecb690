export type SourceKind = 'press-release' | 'news' | 'feed';

/** What kind of document a text is, for a caller that does not say: by its root, its address, then the UN's own forms of speech. */
export const detectKind = (text: string, url: string | null): SourceKind => {
  const head = text.slice(0, 2_000);
  if (/<(?:rss|feed|rdf:RDF)\b/i.test(head)) return 'feed';
  if (
    url !== null &&
    /^https?:\/\/(?:press\.un\.org|(?:www\.)?un\.org\/press|(?:main\.)?un\.org\/securitycouncil)\b/i.test(url)
  )
    return 'press-release';
  const lead = text.slice(0, 20_000);
  const formulas = [
    /(?:^|>|\n)\s*SC\/\d{4,6}\b/,
    /\b\d{4,5}(?:st|nd|rd|th) Meeting \([AP]M/,
    /\bin progress at unhq\b/i,
    /\bOn \d{1,2} \w+ \d{4}, the Security Council Committee\b/,
    /\bstatement was issued today by (?:the )?(?:Council President|Chair)\b/i,
    /\bFor information media\. Not an official record\b/i,
    /\bto be issued as document S\/RES\//i,
  ];
  return formulas.some((formula) => formula.test(lead)) ? 'press-release' : 'news';
};
