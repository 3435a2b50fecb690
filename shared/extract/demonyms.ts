/**
 * Adjectives of the States that have written drafts: the permanent members and those elected to the Council since 1990 for which
 * the press uses one ("the French-drafted text").
 */
const DEMONYMS: Record<string, string> = {
  American: 'United States',
  British: 'United Kingdom',
  Chinese: 'China',
  French: 'France',
  Russian: 'Russia',
  Albanian: 'Albania',
  Algerian: 'Algeria',
  Angolan: 'Angola',
  Argentine: 'Argentina',
  Australian: 'Australia',
  Austrian: 'Austria',
  Belgian: 'Belgium',
  Bolivian: 'Bolivia',
  Brazilian: 'Brazil',
  Canadian: 'Canada',
  Chilean: 'Chile',
  Colombian: 'Colombia',
  Danish: 'Denmark',
  Dutch: 'Netherlands',
  Ecuadorian: 'Ecuador',
  Egyptian: 'Egypt',
  Emirati: 'UAE',
  Estonian: 'Estonia',
  Finnish: 'Finland',
  Gabonese: 'Gabon',
  German: 'Germany',
  Ghanaian: 'Ghana',
  Greek: 'Greece',
  Guyanese: 'Guyana',
  Indian: 'India',
  Indonesian: 'Indonesia',
  Irish: 'Ireland',
  Italian: 'Italy',
  Ivorian: 'Ivory Coast',
  Japanese: 'Japan',
  Jordanian: 'Jordan',
  Kazakh: 'Kazakhstan',
  Kenyan: 'Kenya',
  Kuwaiti: 'Kuwait',
  Lithuanian: 'Lithuania',
  Malaysian: 'Malaysia',
  Maltese: 'Malta',
  Mexican: 'Mexico',
  Moroccan: 'Morocco',
  Mozambican: 'Mozambique',
  Nigerian: 'Nigeria',
  Norwegian: 'Norway',
  Pakistani: 'Pakistan',
  Panamanian: 'Panama',
  Peruvian: 'Peru',
  Polish: 'Poland',
  Portuguese: 'Portugal',
  Qatari: 'Qatar',
  Rwandan: 'Rwanda',
  Senegalese: 'Senegal',
  Slovenian: 'Slovenia',
  Somali: 'Somalia',
  'South African': 'South Africa',
  'South Korean': 'South Korea',
  Spanish: 'Spain',
  Swedish: 'Sweden',
  Swiss: 'Switzerland',
  Tunisian: 'Tunisia',
  Turkish: 'Turkey',
  Ukrainian: 'Ukraine',
  Uruguayan: 'Uruguay',
  Venezuelan: 'Venezuela',
  Vietnamese: 'Vietnam',
};

const AUTHORED =
  '[- ](?=(?:drafted|sponsored|proposed|penned|authored|tabled|led|draft|resolution|text|proposal|bid|initiative)\\b)';
const BEFORE_A_DRAFT = new RegExp(
  `\\b(${Object.keys(DEMONYMS).join('|')})(?:(?:[- ]and[- ]|-)(${Object.keys(DEMONYMS).join('|')}))?${AUTHORED}`,
  'g',
);

/** A text in which a State's adjective before a draft is its name: "French-drafted" → "France drafted". */
export const withAuthorsNamed = (text: string): string =>
  text.replace(
    BEFORE_A_DRAFT,
    (_, first: string, second?: string) =>
      `${DEMONYMS[first]}${second === undefined ? '' : ` and ${DEMONYMS[second]}`} `,
  );
