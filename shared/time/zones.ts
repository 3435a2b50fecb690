const DAY_MS = 86_400_000;
/** A week, and a day more for what is left of the first. */
const MOST_DAYS = 8;

const formats = new Map<string, Intl.DateTimeFormat>();
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' } as const;
  const made = new Intl.DateTimeFormat('en', { ...parts, timeZone: zone, hourCycle: 'h23' });
  formats.set(zone, made);
  return made;
};

/** What the clocks of a zone show at an instant, as if it were UTC; to the minute. */
const shownIn = (zone: string, at: Date): Date => {
  const part = Object.fromEntries(
    formatOf(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = part;
  return new Date(Date.UTC(year, month - 1, day, hour, minute));
};

/** The instant at which the clocks of a zone show this; of an hour that they skip, an hour later, of one that comes twice, the first. */
const instantOf = (zone: string, shown: number): Date => {
  const offset = (at: number): number => shownIn(zone, new Date(at)).getTime() - Math.floor(at / 60_000) * 60_000;
  const before = shown - offset(shown - DAY_MS);
  return offset(before) === shown - before ? new Date(before) : new Date(shown - offset(before));
};

/** The hour that the clocks of a zone (IANA) show. */
export const hourIn = (zone: string, at: Date): number => shownIn(zone, at).getUTCHours();

/**
 * The next instant after another at which the clocks of a zone show an hour.
 * @param weekday on this day alone: 1 for Monday to 7 for Sunday; null for any
 */
export const nextAt = (zone: string, after: Date, hour: number, weekday: number | null): Date => {
  const today = shownIn(zone, after);
  for (let days = 0; days <= MOST_DAYS; days++) {
    const shown = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate() + days, hour);
    if (weekday !== null && (new Date(shown).getUTCDay() || 7) !== weekday) continue;
    const at = instantOf(zone, shown);
    if (at > after) return at;
  }
  throw new Error(`no day of the week ${weekday} follows`);
};
