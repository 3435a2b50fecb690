import * as z from 'zod';

/** A day, until its end (UTC), or an instant. */
export const AsOf = z.union([z.iso.date(), z.iso.datetime({ offset: true })]);
