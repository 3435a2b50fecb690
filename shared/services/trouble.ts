import { noteAlarm, wasNoted } from '../store/alarms.js';
import type { Paragraph } from './runbook.js';
import { alarm, type Services } from './services.js';

/** What an operator should hear of. */
export interface Trouble {
  /** The same trouble is told once a day. */
  readonly key: string;
  readonly subject: string;
  readonly message: string;
  /** Where the runbook says what to do. */
  readonly paragraph?: Paragraph;
  /** Told once and not again the next day. */
  readonly once?: boolean;
}

/** Tells the operator of a trouble, once a day while it lasts. It is noted after it was told: a trouble that could not be told is told by the next look. */
export const raise = async (
  services: Services,
  { key, subject, message, paragraph, once = false }: Trouble,
): Promise<void> => {
  const { table, clock } = services;
  const now = clock();
  const today = once ? key : `${key}/${now.toISOString().slice(0, 10)}`;
  if (await wasNoted(table, today)) return;
  if (await alarm(services, subject, message, paragraph)) await noteAlarm(table, today, now);
};
