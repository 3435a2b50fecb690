import { canonicalFilter, type Filter } from '../../model/filter.js';
import { sha256 } from '../../model/ids.js';
import type { Services } from '../../services/services.js';
import { type Audience, markRebuilding, readAudience, saveAudience } from '../../store/subscriptions.js';

/** So long a telling waits for an audience whose topic is made again; after that those hear who are back. */
const WAIT_MS = 3_600_000;

/** What the people with this filter share: 20 hexadecimal digits of the canonical filter's sha256. */
export const audienceId = (filter: Filter): string => sha256(canonicalFilter(filter)).slice(0, 20);

/** Whether an audience is to be told a little later, when its people are back in its topic. */
export const isRebuilding = ({ rebuildingSince }: Audience, now: number): boolean =>
  rebuildingSince !== undefined && now - Date.parse(rebuildingSince) < WAIT_MS;

/** The topic of everyone with this filter, made where there is none yet, or none any more. */
export const ensureAudience = async (
  { table, topics, settings }: Pick<Services, 'table' | 'topics' | 'settings'>,
  filter: Filter,
): Promise<Audience> => {
  const id = audienceId(filter);
  const known = await readAudience(table, id);
  // Noted before the topic is there again: its people are missing from it until the reconcile has put them back.
  if (known && !(await topics.exists(known.topicArn))) await markRebuilding(table, id, table.clock().toISOString());
  const topicArn = await topics.create(`${settings.audiencePrefix}${id}`);
  const audience = { id, filter, topicArn };
  await saveAudience(table, audience);
  return audience;
};
