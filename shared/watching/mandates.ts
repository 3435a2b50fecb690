import { calendar } from '../reading/calendar.js';
import type { Services } from '../services/services.js';
import type { Trouble } from '../services/trouble.js';
import { addDays, councilDay } from '../time/days.js';
import { WORDS } from '../wording/catalogue.js';

/** The operator hears so many days ahead of an end: a month, so that people can be put on it, and a week. */
const AHEAD_DAYS = [7, 28] as const;

/** What ends soon and was not renewed: the Council acts in the last days, and a renewal that is missed then is a false word about what holds. */
export const endingSoon = async ({ table, clock }: Services): Promise<Trouble[]> => {
  const today = councilDay(clock().toISOString());
  const ends = await calendar(table, { from: today, to: addDays(today, Math.max(...AHEAD_DAYS)) });
  return ends.map(({ expiresOn, regime, regimeName, what, resolution }) => ({
    key: `ending/${regime}/${what}/${expiresOn}/${AHEAD_DAYS.find((days) => expiresOn <= addDays(today, days))}`,
    once: true,
    paragraph: 'a-mandate-ends' as const,
    subject: WORDS.troubles.mandates.endsSubject(regimeName, what, expiresOn),
    message: WORDS.troubles.mandates.ends(regimeName, what, resolution, expiresOn),
  }));
};
