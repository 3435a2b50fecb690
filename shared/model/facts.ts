import * as z from 'zod';

/** A date as far as it is said: `2011-10-20`, `2011-10`, `2011`. */
export const PartialDate = z.string().regex(/^\d{4}(?:-\d\d(?:-\d\d)?)?$/);

/** What the other information of an entry says, as fields. */
export const Facts = z.strictObject({
  /** Reviews that the Council's resolutions ask for, as concluded: `{ resolution: '2368 (2017)', date: '2023-12-04' }`. */
  reviews: z.array(z.strictObject({ resolution: z.string(), date: PartialDate.nullable() })),
  /** A reported death, in the words that report it; null where none is. */
  death: z.strictObject({ words: z.string(), date: PartialDate.nullable(), place: z.string().nullable() }).nullable(),
  /** Permanent reference numbers of other entries. */
  related: z.array(z.string()),
  /** The INTERPOL-United Nations Security Council Special Notice. */
  interpolLink: z.string().nullable(),
  /** Seven digits each. */
  imoNumbers: z.array(z.string()),
  contacts: z.array(z.strictObject({ kind: z.enum(['email', 'phone', 'fax', 'website']), value: z.string() })),
  /** Names of the parties for whose sake this one is listed, `(Linked To: …)`; only of lists that say it. */
  linkedTo: z.array(z.string()).optional(),
  /** What is said of the risk of secondary sanctions; only of lists that say it. */
  secondarySanctions: z.array(z.string()).optional(),
});
export type Facts = z.infer<typeof Facts>;

export const NO_FACTS: Facts = {
  reviews: [],
  death: null,
  related: [],
  interpolLink: null,
  imoNumbers: [],
  contacts: [],
};
