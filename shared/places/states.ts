import countries from 'i18n-iso-countries/index.js';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };

countries.registerLocale(english);

/** What the UN and the press call States beyond the names of ISO 3166: forms the library lacks. */
const ALSO: Record<string, string> = {
  'the U.S.': 'US',
  'U.S.': 'US',
  US: 'US',
  USA: 'US',
  'United States': 'US',
  America: 'US',
  Washington: 'US',
  Britain: 'GB',
  UK: 'GB',
  'U.K.': 'GB',
  'United Kingdom': 'GB',
  Russia: 'RU',
  'Russian Federation': 'RU',
  London: 'GB',
  Moscow: 'RU',
  China: 'CN',
  Beijing: 'CN',
  Iran: 'IR',
  'Iran (Islamic Republic of)': 'IR',
  'Islamic Republic of Iran': 'IR',
  Syria: 'SY',
  'Syrian Arab Republic': 'SY',
  'North Korea': 'KP',
  DPRK: 'KP',
  "Democratic People's Republic of Korea": 'KP',
  'South Korea': 'KR',
  'Republic of Korea': 'KR',
  Bolivia: 'BO',
  'Bolivia (Plurinational State of)': 'BO',
  Venezuela: 'VE',
  'Venezuela (Bolivarian Republic of)': 'VE',
  Tanzania: 'TZ',
  'United Republic of Tanzania': 'TZ',
  'Viet Nam': 'VN',
  Vietnam: 'VN',
  "Cote d'Ivoire": 'CI',
  'Ivory Coast': 'CI',
  Turkey: 'TR',
  Türkiye: 'TR',
  UAE: 'AE',
  Palestine: 'PS',
  'Democratic Republic of the Congo': 'CD',
  'Republic of Moldova': 'MD',
  'Czech Republic': 'CZ',
  Niger: 'NE',
  Libya: 'LY',
  Laos: 'LA',
};

const normal = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, ' ')
    .trim();

/** Every name, written one way, to its ISO 3166-1 alpha-2 code. */
const codes = new Map<string, string>();
for (const [code, names] of Object.entries(countries.getNames('en', { select: 'all' })))
  for (const name of names) {
    // Plain "Congo" and "Korea" name two States each.
    if (!/^(?:Congo|Korea)$/.test(name)) codes.set(normal(name).toLowerCase(), code);
  }
for (const [name, code] of Object.entries(ALSO)) codes.set(normal(name).toLowerCase(), code);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const names = [...codes.keys()].sort((a, b) => b.length - a.length);
/** Abbreviations count only in capitals: "us" is a pronoun. */
const ABBREVIATIONS = new Set(['us', 'uk', 'usa', 'uae', 'dprk']);

const STATES = new RegExp(`(?<![\\p{L}])(?:the )?(${names.map(escaped).join('|')})(?![\\p{L}])`, 'giu');

/** The name of a state by its code (ISO 3166-1 alpha-2); the code itself where there is none. */
export const stateName = (code: string): string => countries.getName(code, 'en') ?? code;

/** The code of a State's name as the UN, ISO or the press write it; null for anything else. */
export const stateCode = (name: string): string | null => {
  const written = normal(name.replace(/^the\s+/i, ''));
  if (ABBREVIATIONS.has(written.toLowerCase()) && written !== written.toUpperCase()) return null;
  return codes.get(written.toLowerCase()) ?? null;
};

/** A text with every State's name written as its code in angle quotes: `‹US› and ‹RU› drafted …`, so that rules need no list of names. */
export const tagStates = (text: string): string =>
  normal(text).replace(STATES, (whole, name: string) => {
    const code = /^\p{Lu}/u.test(name) ? stateCode(name) : null;
    return code === null ? whole : `‹${code}›`;
  });

/** Codes of the States tagged in a text, each once, in order. */
export const taggedStates = (tagged: string): string[] => [
  ...new Set((tagged.match(/‹[A-Z]{2}›/g) ?? []).map((tag) => tag.slice(1, 3))),
];

/** Codes of the States a text names, each once, in order. */
export const statesIn = (text: string): string[] => taggedStates(tagStates(text));
