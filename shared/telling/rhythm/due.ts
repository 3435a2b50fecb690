import type { CouncilEvent } from '../../model/event.js';
import type { Filter } from '../../model/filter.js';
import type { Rhythm } from '../../model/rhythm.js';
import { hourIn, nextAt } from '../../time/zones.js';

const isWithin = (hour: number, { from, to }: NonNullable<Rhythm['quiet']>): boolean =>
  from < to ? hour >= from && hour < to : hour >= from || hour < to;

/** Whether somebody has to act on it now: a new listing of a name that is watched. The event meets the filter. */
const isUrgent = ({ type }: CouncilEvent, { names }: Filter): boolean => type === 'entry.listed' && names.length > 0;

/** When an event that somebody is to hear of is told; null for at once. */
export const dueAt = (rhythm: Rhythm | null, filter: Filter, event: CouncilEvent, now: Date): Date | null => {
  if (rhythm === null || (rhythm.urgent && isUrgent(event, filter))) return null;
  const { every, hour, weekday, quiet, zone } = rhythm;
  if (every !== 'event') return nextAt(zone, now, hour, every === 'week' ? weekday : null);
  return quiet !== null && isWithin(hourIn(zone, now), quiet) ? nextAt(zone, now, quiet.to, null) : null;
};
