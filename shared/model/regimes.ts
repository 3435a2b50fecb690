/**
 * The sanctions regimes of the Security Council: the committee that keeps each, the letters its permanent
 * reference numbers begin with, and what the Consolidated List calls it.
 */
export interface Regime {
  /** Number of the resolution the committee is known by, such as `1267`. */
  readonly id: string;
  /** First two letters of its permanent reference numbers (`QD` in `QDi.001`); null where it never listed anyone. */
  readonly prefix: string | null;
  readonly name: string;
  /** Values of UN_LIST_TYPE that mean this regime. */
  readonly listTypes: readonly string[];
  /** Resolutions that founded or renamed the regime, as `number (year)`. */
  readonly resolutions: readonly string[];
  /** Date (New York) on which the regime ended; null while it is in force. */
  readonly endedOn: string | null;
  /** Symbol of the decision by which it ended, or whose term ran out; null while it is in force. */
  readonly endedBy: string | null;
}

const inForce = (
  id: string,
  prefix: string | null,
  name: string,
  listTypes: string[],
  resolutions: string[],
): Regime => ({
  id,
  prefix,
  name,
  listTypes,
  resolutions,
  endedOn: null,
  endedBy: null,
});

const ended = (
  id: string,
  prefix: string | null,
  name: string,
  endedOn: string,
  endedBy: string,
  resolutions: string[],
): Regime => ({
  id,
  prefix,
  name,
  listTypes: prefix === null ? [] : [name],
  resolutions,
  endedOn,
  endedBy,
});

export const REGIMES: readonly Regime[] = [
  inForce('1267', 'QD', "ISIL (Da'esh) and Al-Qaida", ['Al-Qaida'], ['1267 (1999)', '1989 (2011)', '2253 (2015)']),
  inForce('1988', 'TA', 'Taliban', ['Taliban'], ['1988 (2011)']),
  inForce('1718', 'KP', "Democratic People's Republic of Korea", ['DPRK'], ['1718 (2006)']),
  inForce('1737', 'IR', 'Iran', ['Iran'], ['1737 (2006)']),
  inForce('1518', 'IQ', 'Iraq', ['Iraq'], ['1518 (2003)', '1483 (2003)']),
  inForce('1533', 'CD', 'Democratic Republic of the Congo', ['DRC'], ['1533 (2004)']),
  inForce('1970', 'LY', 'Libya', ['Libya'], ['1970 (2011)']),
  inForce('2713', 'SO', 'Somalia (Al-Shabaab)', ['Somalia'], ['2713 (2023)', '751 (1992)']),
  inForce('2745', 'CF', 'Central African Republic', ['CAR'], ['2745 (2024)', '2127 (2013)']),
  inForce('2048', 'GB', 'Guinea-Bissau', ['GB'], ['2048 (2012)']),
  inForce('2140', 'YE', 'Yemen', ['Yemen'], ['2140 (2014)']),
  inForce('2653', 'HT', 'Haiti', ['Haiti'], ['2653 (2022)']),
  inForce('1591', 'SD', 'Sudan (Darfur)', ['Sudan'], ['1591 (2005)']),
  inForce('2206', 'SS', 'South Sudan', ['SouthSudan'], ['2206 (2015)']),
  inForce('1636', null, 'Lebanon', [], ['1636 (2005)']),
  ended('2374', 'ML', 'Mali', '2023-08-31', 'S/RES/2649 (2022)', ['2374 (2017)']),
  ended('1572', 'CI', "Côte d'Ivoire", '2016-04-28', 'S/RES/2283 (2016)', ['1572 (2004)']),
  ended('1521', 'LR', 'Liberia', '2016-05-25', 'S/RES/2288 (2016)', ['1521 (2003)']),
  ended('1132', 'SL', 'Sierra Leone', '2010-09-29', 'S/RES/1940 (2010)', ['1132 (1997)']),
  ended('1160', null, 'Kosovo', '2001-09-10', 'S/RES/1367 (2001)', ['1160 (1998)']),
  ended('1298', null, 'Eritrea and Ethiopia', '2001-05-16', 'S/RES/1298 (2000)', ['1298 (2000)']),
  ended('864', null, 'Angola', '2002-12-09', 'S/RES/1448 (2002)', ['864 (1993)']),
  ended('918', null, 'Rwanda', '2008-07-10', 'S/RES/1823 (2008)', ['918 (1994)']),
  ended('748', null, 'Libya (1992 to 2003)', '2003-09-12', 'S/RES/1506 (2003)', ['748 (1992)']),
  ended('724', null, 'Former Yugoslavia', '1996-10-01', 'S/RES/1074 (1996)', ['724 (1991)']),
  ended('841', null, 'Haiti (1993 to 1994)', '1994-10-16', 'S/RES/944 (1994)', ['841 (1993)']),
];

const byId = new Map(REGIMES.map((regime) => [regime.id, regime]));
const byPrefix = new Map(REGIMES.flatMap((regime) => (regime.prefix ? [[regime.prefix, regime] as const] : [])));
const byListType = new Map(
  REGIMES.flatMap((regime) => regime.listTypes.map((type) => [type.toLowerCase(), regime] as const)),
);
const byResolution = new Map(
  REGIMES.flatMap((regime) =>
    regime.resolutions.map((resolution) => [resolution.split(' ')[0] ?? '', regime] as const),
  ),
);

/** The regime with this id, or undefined. */
export const regimeById = (id: string): Regime | undefined => byId.get(id);

/** The regime a permanent reference number belongs to: `QDi.001` → 1267. `GB` is Guinea-Bissau. */
export const regimeOfReference = (reference: string): Regime | undefined => byPrefix.get(reference.slice(0, 2));

/** The regime that the list's UN_LIST_TYPE names, ignoring case. */
export const regimeOfListType = (listType: string): Regime | undefined => byListType.get(listType.trim().toLowerCase());

/** The regime founded or renamed by the resolution of this number: `1989` → 1267. */
export const regimeOfResolution = (number: string): Regime | undefined => byResolution.get(number);

/** Resolutions 1988 and 1989 (2011) parted the list of the Taliban from that of Al-Qaida on this day; until then both were the 1267 Committee's. */
const TALIBAN_PARTED = '2011-06-17';

/** Regimes as they were on a day (null for today): what is the Taliban's now was the 1267 Committee's before June 2011. */
export const regimesAt = (ids: readonly string[], day: string | null): string[] =>
  day === null || day >= TALIBAN_PARTED ? [...ids] : [...new Set(ids.map((id) => (id === '1988' ? '1267' : id)))];
