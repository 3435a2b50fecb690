import { canonicalFilter, type Filter } from '../../model/filter.js';
import { sha256 } from '../../model/ids.js';
import { canonicalRhythm, type Rhythm } from '../../model/rhythm.js';
import type { Services } from '../../services/services.js';
import { type Audience, markRebuilding, readAudience, saveAudience } from '../../store/subscriptions.js';

/** So long a telling waits for an audience whose topic is made again; after that those hear who are back. */
const WAIT_MS = 3_600_000;

/** What somebody hears of, and when; null or no rhythm for each event as it comes. */
export interface Hearing {
  readonly filter: Filter;
  readonly rhythm?: Rhythm | null | undefined;
}

/** The same where both are said. */
export interface WholeHearing extends Hearing {
  readonly rhythm: Rhythm | null;
}

/** What the people with this filter and rhythm share: 20 hexadecimal digits of the canonical forms' sha256. */
export const audienceId = ({ filter, rhythm }: Hearing): string => {
  const canonical = canonicalRhythm(rhythm);
  const behind = canonical === null ? '' : `\n${JSON.stringify(canonical)}`;
  return sha256(`${canonicalFilter(filter)}${behind}`).slice(0, 20);
};

/** Whether an audience is to be told a little later, when its people are back in its topic. */
export const isRebuilding = ({ rebuildingSince }: Audience, now: number): boolean =>
  rebuildingSince !== undefined && now - Date.parse(rebuildingSince) < WAIT_MS;

/**
 * The topic of everyone with this filter and rhythm, made where there is none yet, or none any more.
 * @param joining whether its first people hear nothing yet, and so nothing of what is known already
 */
export const ensureAudience = async (
  { table, topics, settings }: Pick<Services, 'table' | 'topics' | 'settings'>,
  hearing: Hearing,
  joining = false,
): Promise<Audience> => {
  const id = audienceId(hearing);
  const rhythm = canonicalRhythm(hearing.rhythm);
  const known = await readAudience(table, id);
  // Noted before the topic is there again: its people are missing from it until the reconcile has put them back.
  if (known && !(await topics.exists(known.topicArn))) await markRebuilding(table, id, table.clock().toISOString());
  const topicArn = await topics.create(`${settings.audiencePrefix}${id}`);
  const audience = { id, filter: hearing.filter, topicArn, ...(rhythm !== null && { rhythm }) };
  await saveAudience(table, { ...audience, ...(joining && { since: table.clock().toISOString() }) });
  return audience;
};
