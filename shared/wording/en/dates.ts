const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const LONG_MONTHS = 'January February March April May June July August September October November December'.split(' ');

const partsOf = (day: string): readonly [year: string, month: number, day: number] => {
  const [year = '', month = '', date = ''] = day.split('-');
  return [year, Number(month) - 1, Number(date)];
};

/** Days, given as `2026-02-27`. */
export const dates = {
  /** "27 Feb": for a text, which has no room. */
  short: (day: string): string => {
    const [, month, date] = partsOf(day);
    return `${date} ${MONTHS[month] ?? ''}`;
  },
  /** "27 February 2026". */
  long: (day: string): string => {
    const [year, month, date] = partsOf(day);
    return `${date} ${LONG_MONTHS[month] ?? ''} ${year}`;
  },
};
