import type { PollResult } from '../../shared/polling/poll.js';
import type { Cloud } from '../cloud/provision.js';
import type { Clock } from './clock.js';
import type { Functions } from './functions.js';

type Scheduled = Cloud['schedules'][number];

/** How a look at a source went, in words: plainly whether it was reached. */
const lookOf = ({ source, outcome, detail, events }: PollResult, minutes: number): string => {
  if (outcome === 'failed') return `${source}: not read (${detail ?? 'no reason given'}); again in ${minutes} min`;
  return `${source}: read, ${outcome}${detail ? ` (${detail})` : ''}${events.length > 0 ? `, ${events.length} events` : ''}`;
};

/**
 * Runs each function of the template's schedules at once and then at its interval, until stopped. A run that fails is followed by the next.
 * @param clock by which the intervals go; a test has one in which weeks take seconds
 */
export const runSchedules = async (
  schedules: Cloud['schedules'],
  functions: Pick<Functions, 'poll' | 'relay' | 'watch'>,
  clock: Clock,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<void> => {
  const run = async ({ handler, input, minutes }: Scheduled): Promise<void> => {
    if (handler === 'watch') return functions.watch(input);
    if (handler === 'relay') return functions.relay();
    const result = await functions.poll(input);
    if (result) say(lookOf(result, minutes));
  };
  const loop = async (scheduled: Scheduled): Promise<void> => {
    await clock.wait(0, stopped);
    while (!stopped.aborted) {
      await run(scheduled).catch((error: Error) => say(`${scheduled.handler} failed: ${error.message}`));
      await clock.wait(scheduled.minutes * 60_000, stopped);
    }
  };
  await Promise.all(schedules.map(loop));
};
