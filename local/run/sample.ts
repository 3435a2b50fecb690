import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../files.js';
import type { SampleSources } from '../sample/sources.js';
import { STEPS } from '../sample/steps.js';
import type { SetClock } from './clock.js';
import type { Functions } from './functions.js';

/** How many steps of the sample were taken at earlier starts; a step that was cut off is taken again. */
const doneBefore = async (file: string): Promise<number> => {
  const text = await readFile(file, 'utf8').catch(() => null);
  return text === null ? 0 : (JSON.parse(text) as { done: number }).done;
};

/** Takes the sample's steps that were not taken before, one after another. */
export const replaySample = async (
  data: string,
  { advance, sources }: SampleSources,
  clock: Pick<SetClock, 'set'>,
  functions: Functions,
  say: (line: string) => void,
  tail: () => Promise<void>,
  stopped: AbortSignal,
): Promise<void> => {
  const file = join(data, 'sample.json');
  const done = await doneBefore(file);
  for (const [position, step] of STEPS.entries()) {
    if (stopped.aborted) return;
    advance(step);
    if (position < done) continue;
    clock.set(new Date(step.at));
    say(`${step.at.slice(0, 16).replace('T', ' ')}  ${step.says}`);
    for (const id of step.polls) await functions.poll({ source: sources[id] });
    await tail();
    await writeWhole(file, JSON.stringify({ done: position + 1 }));
  }
  if (done === STEPS.length) say('The sample was replayed at an earlier start; its events are stored.');
};
