import { REGIMES, regimeOfResolution } from '../model/regimes.js';

/** How the Council's documents and the press speak of each regime's subject, beyond its committee's number. */
const SUBJECTS: readonly [regime: string, pattern: RegExp][] = [
  ['1267', /\b(?:Islamic State|ISIL|ISIS|Da'?esh|Al[- ]Q(?:ai|ae)da|Al[- ]Nusrah?)\b/i],
  ['1988', /\b(?:Taliban|Haqqani)\b/i],
  ['1718', /\b(?:North(?:ern)? Korean?s?|DPRK|Democratic People's Republic of Korea|Pyongyang|Kim Jong)\b/i],
  ['1737', /\b(?:Iran(?:ian)?s?|Tehran|snap-?back)\b/i],
  ['1518', /\bIraqi?\b(?! and (?:the Levant|al-Sham|Syria))/i],
  ['1533', /\b(?:Democratic Republic of (?:the )?Congo|DRC|DR Congo|Congolese|Kinshasa)\b/i],
  ['1970', /\bLibyan?s?\b/i],
  ['2713', /\b(?:Somalia|Somali|Al[- ]Shabaab)\b/i],
  ['2745', /\bCentral African (?:Republic|country)\b/i],
  ['2048', /\bGuinea-Bissau\b/i],
  ['2140', /\b(?:Yemeni?s?|Houthis?)\b/i],
  ['2653', /\b(?:Haiti|Haitian|Port-au-Prince)\b/i],
  ['1591', /(?<!\bSouth )\b(?:Sudan|Sudanese|Darfur)\b/i],
  ['2206', /\bSouth Sudan(?:ese)?\b/i],
  ['1636', /\b(?:Hariri|Lebanon|Lebanese)\b/i],
  ['2374', /\bMali(?:an)?\b/i],
  ['1572', /\b(?:C[oô]te d'Ivoire|Ivory Coast|Ivorian)\b/i],
  ['1521', /\bLiberian?\b/i],
  ['1132', /\bSierra Leone\b/i],
];

/** Words without which a country's name says nothing of its sanctions. */
const OF_SANCTIONS =
  /\b(?:sanction(?:s|ed|ing)?|embargo(?:es)?|blacklist(?:ed)?|asset(?:s)?[- ]freez\w*|freez\w+ (?:of )?assets|travel[- ]bans?|panel of experts|group of experts|experts? panel|monitoring (?:group|team)|(?:expert|sanctions) (?:panel|committee)|petroleum|illicit exports?|terroris\w+|snap-?back|arms measures|measures on arms|no-fly zone|designat\w+)\b/i;

/** The committees a text names by the number of their resolution: "Committee established pursuant to resolution 1533 (2004)", "1718 Committee". */
export const committeesIn = (text: string): string[] => {
  const numbers = [
    ...[
      ...text.matchAll(
        /\bCommittee(?: established)? pursuant to (?:Security Council )?resolutions?\s+((?:\d{3,4}(?: \(\d{4}\))?(?:,| and|, and)?\s*){1,6})/gi,
      ),
    ].flatMap(([, list = '']) => list.replace(/\(\d{4}\)/g, '').match(/\d{3,4}/g) ?? []),
    ...[
      ...text.matchAll(
        /\b(\d{3,4})(?:\/\d{3,4})*(?: \([^)]{1,80}\))?(?:[ \w'()/-]{0,60})? (?:Sanctions )?Committee\b/g,
      ),
    ].flatMap(([, number]) => number ?? []),
    ...[...text.matchAll(/\b(\d{3,4}) Sanctions List\b/g)].flatMap(([, number]) => number ?? []),
  ];
  return [...new Set(numbers.flatMap((number) => regimeOfResolution(number)?.id ?? []))];
};

/** The founding resolutions a text cites, as regimes: "resolution 1970 (2011)" → 1970. */
export const foundingResolutionsIn = (text: string): string[] => [
  ...new Set(
    [...text.matchAll(/\b(\d{3,4}) \((\d{4})\)/g)].flatMap(([cited = '', number = '']) => {
      const regime = regimeOfResolution(number);
      return regime?.resolutions.includes(cited) ? [regime.id] : [];
    }),
  ),
];

const subjectsIn = (text: string): string[] =>
  SUBJECTS.flatMap(([regime, pattern]) => (pattern.test(text) ? [regime] : []));

/**
 * The regimes that a set of sentences speaks of: its committees, else the founding resolutions it cites, else the subjects of
 * sanctions it names. In the order of the table of regimes.
 * @param relied the sentences that tell the action, and the headline
 * @param context the whole text, asked only when the sentences relied on name none
 * @param title the headline
 */
export const regimesOf = (relied: string, context: string, title: string | null = null): string[] => {
  const ofSanctions = OF_SANCTIONS.test(relied) || OF_SANCTIONS.test(context);
  // A headline that names its subject is about nothing else, however many countries the story names in passing.
  const headed = title !== null && ofSanctions ? [...committeesIn(title), ...subjectsIn(title)] : [];
  if (headed.length > 0) return narrowed(new Set(headed));
  const found = new Set([...committeesIn(relied), ...foundingResolutionsIn(relied)]);
  if (OF_SANCTIONS.test(relied)) for (const regime of subjectsIn(relied)) found.add(regime);
  if (found.size === 0 && OF_SANCTIONS.test(context)) {
    for (const regime of subjectsIn(relied)) found.add(regime);
    if (found.size === 0)
      for (const regime of [...committeesIn(context), ...foundingResolutionsIn(context)]) found.add(regime);
    const subjects = subjectsIn(context);
    if (found.size === 0 && subjects.length === 1) for (const regime of subjects) found.add(regime);
  }
  return narrowed(found);
};

/** Iraq and Lebanon are named in passing with others' sanctions; they count only alone. */
const narrowed = (found: Set<string>): string[] => {
  for (const passing of ['1518', '1636']) if (found.size > 1) found.delete(passing);
  return REGIMES.flatMap((regime) => (found.has(regime.id) ? [regime.id] : []));
};
