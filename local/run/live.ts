import { setTimeout } from 'node:timers/promises';
import type { Cloud } from '../cloud/provision.js';
import type { Functions } from './functions.js';

type Scheduled = Cloud['schedules'][number];

const nameOf = ({ handler, input }: Scheduled): string => {
  const { source } = input as { source?: { id: string; url: string } };
  return source ? `${source.id} (${source.url})` : handler;
};

/** Runs each function of the template's schedules at once and then at its interval, until stopped. A run that fails is followed by the next. */
export const runSchedules = async (
  schedules: Cloud['schedules'],
  functions: Functions,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<void> => {
  const loop = async (scheduled: Scheduled): Promise<void> => {
    say(`every ${scheduled.minutes} min: ${nameOf(scheduled)}`);
    while (!stopped.aborted) {
      try {
        await functions[scheduled.handler as 'poll' | 'watch' | 'relay'](scheduled.input);
      } catch (error) {
        say(`${nameOf(scheduled)} failed: ${(error as Error).message}`);
      }
      await setTimeout(scheduled.minutes * 60_000, undefined, { signal: stopped }).catch(() => {});
    }
  };
  await Promise.all(schedules.map(loop));
};
