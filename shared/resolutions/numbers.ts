/**
 * First and last number of the Council's resolutions in each year of New York's calendar. They are numbered through from 1946, so one row
 * ends where the next begins; the rows are those of the annual collections (S/INF/…) and of the Dag Hammarskjöld Library's lists.
 */
const LAST: Readonly<Record<number, number>> = {
  1989: 646,
  1990: 683,
  1991: 725,
  1992: 799,
  1993: 892,
  1994: 969,
  1995: 1035,
  1996: 1092,
  1997: 1146,
  1998: 1219,
  1999: 1284,
  2000: 1334,
  2001: 1386,
  2002: 1454,
  2003: 1521,
  2004: 1580,
  2005: 1651,
  2006: 1738,
  2007: 1794,
  2008: 1859,
  2009: 1907,
  2010: 1966,
  2011: 2032,
  2012: 2085,
  2013: 2132,
  2014: 2195,
  2015: 2259,
  2016: 2336,
  2017: 2397,
  2018: 2451,
  2019: 2503,
  2020: 2560,
  2021: 2617,
  2022: 2671,
  2023: 2721,
  2024: 2767,
  2025: 2811,
};

const YEARS = Object.keys(LAST).map(Number);
const CLOSED = Math.max(...YEARS);
/** The busiest year so far, 1993, had 93. */
const MOST_IN_A_YEAR = 93;

/** The numbers of a year's resolutions; `last` is null while nobody has closed the year. */
export interface Numbers {
  readonly first: number;
  readonly last: number | null;
}

/** The numbers that the Council gave in a year: 2015 → 2196 to 2259. Undefined before 1990, and for years after the one that runs. */
export const numbersOf = (year: number): Numbers | undefined => {
  const before = LAST[year - 1];
  return before === undefined ? undefined : { first: before + 1, last: LAST[year] ?? null };
};

/** The year in which a resolution of this number was adopted: 2253 → 2015. Undefined before 1990, and where the years are not closed yet. */
export const yearOf = (number: number): number | undefined =>
  YEARS.find((year) => year > Math.min(...YEARS) && number > (LAST[year - 1] ?? 0) && number <= (LAST[year] ?? 0));

/**
 * Whether there can be a resolution of this number and year: `2253 (2015)` can be, `2253 (2016)` can't. Of years that nobody has closed,
 * a number is out of the question when it was given before, or when the Council would have had to adopt more than it ever did to come so far.
 * Before 1990 nothing is out of the question.
 */
export const canBe = (number: number, year: number): boolean => {
  if (year <= Math.min(...YEARS)) return number <= (LAST[Math.min(...YEARS)] ?? 0);
  const last = LAST[CLOSED] ?? 0;
  if (year > CLOSED) return number > last && number <= last + MOST_IN_A_YEAR * (year - CLOSED);
  return yearOf(number) === year;
};
