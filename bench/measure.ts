/** Times of one way to do a job, in milliseconds. */
export interface Times {
  readonly name: string;
  readonly best: number;
  readonly median: number;
}

/**
 * Times several jobs in turn, round after round, so that what else the machine does falls on all alike.
 * @param rounds how often each is timed, after two rounds that are not
 */
export const measure = async (jobs: Record<string, () => unknown>, rounds = 15): Promise<Times[]> => {
  const times = new Map<string, number[]>(Object.keys(jobs).map((name) => [name, []]));
  for (let round = -2; round < rounds; round++) {
    for (const [name, job] of Object.entries(jobs)) {
      const start = performance.now();
      await job();
      if (round >= 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return [...times].map(([name, all]) => {
    const sorted = [...all].sort((a, b) => a - b);
    return { name, best: sorted[0] ?? 0, median: sorted[sorted.length >> 1] ?? 0 };
  });
};

/** A table of times, each as a ratio to the first. */
export const table = (title: string, times: readonly Times[]): string => {
  const base = times[0]?.median ?? 1;
  const width = Math.max(...times.map(({ name }) => name.length));
  const row = ({ name, best, median }: Times) =>
    `  ${name.padEnd(width)}  median ${median.toFixed(1).padStart(8)} ms   best ${best.toFixed(1).padStart(8)} ms   ${(median / base).toFixed(2)}×`;
  return [title, ...times.map(row)].join('\n');
};
