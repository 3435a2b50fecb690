/** The last resolution that the Council adopted in each year; the next year begins with the number behind it. */
const LAST_OF_YEAR: Readonly<Record<number, number>> = {
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
};
const LATEST_YEAR = Math.max(...Object.keys(LAST_OF_YEAR).map(Number));
/** So many resolutions the Council adopts in no year. */
const MOST_IN_A_YEAR = 150;

/** Whether a resolution of this number can be of this year; of years that the table does not hold yet, whether it may be. */
export const fitsYear = (number: number, year: number): boolean => {
  const before = LAST_OF_YEAR[year - 1];
  const last = LAST_OF_YEAR[year];
  if (before !== undefined && last !== undefined) return number > before && number <= last;
  if (year <= LATEST_YEAR) return number <= (LAST_OF_YEAR[1989] ?? 0);
  const latest = LAST_OF_YEAR[LATEST_YEAR] ?? 0;
  return number > latest && number <= latest + MOST_IN_A_YEAR * (year - LATEST_YEAR);
};
