import { extractEvents } from '../../shared/sources/extract.js';
import { fill, OPENINGS, WORDS } from './hostile-text.js';

interface Spent {
  ms: number;
  calls: number;
}
interface Worst extends Spent {
  readonly text: string;
}

const SHOWN = 12;
const MIXTURES = 40;
const native = RegExp.prototype.exec;

/** A fixed sequence, so that two runs read the same texts. */
const numbersFrom = (seed: number) => {
  let state = seed;
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
};

const hostileTexts = (): string[] => {
  const below = numbersFrom(1);
  const pick = (from: readonly string[]): string => from[below(from.length)] ?? '';
  const mixture = () => Array.from({ length: 1 + below(12) }, () => pick(WORDS)).join('');
  return [
    ...WORDS.map((word) => pick(OPENINGS) + fill(word)),
    ...Array.from({ length: MIXTURES }, () => pick(OPENINGS) + fill(mixture())),
  ];
};

/** Clocks every rule (a rule is a regular expression) while a text is read: all its calls together. */
const clockRules = async (text: string, source: 'press-release' | 'news'): Promise<Map<string, Spent>> => {
  const rules = new Map<string, Spent>();
  // test, match, replace and split all go through exec once it is not the native one.
  RegExp.prototype.exec = function (input) {
    const start = performance.now();
    const found = native.call(this, input);
    const ms = performance.now() - start;
    const spent = rules.get(this.source) ?? { ms: 0, calls: 0 };
    rules.set(this.source, { ms: spent.ms + ms, calls: spent.calls + 1 });
    return found;
  };
  try {
    await extractEvents(source, {
      source: source === 'news' ? 'news' : 'un-press',
      text,
      url: null,
      publishedAt: '2026-03-11',
      sha256: '0'.repeat(64),
      detectedAt: '2026-03-11T12:00:00.000Z',
      headline: null,
    }).catch(() => []);
  } finally {
    RegExp.prototype.exec = native;
  }
  return rules;
};

/** What the clock itself costs a call, in milliseconds. */
const costOfClock = (): number => {
  const rounds = 200_000;
  const rule = /a/;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    native.call(rule, 'a');
    if (performance.now() < from) throw new Error('the clock ran backwards');
  }
  return (performance.now() - start) / rounds;
};

/** The slowest rules on megabytes of hostile text, with the text that was worst for each; a rule's calls are added up. */
export const benchRules = async (): Promise<string> => {
  const overhead = costOfClock();
  const worst = new Map<string, Worst>();
  const texts = hostileTexts();
  for (const text of texts) {
    for (const source of ['press-release', 'news'] as const) {
      for (const [rule, { ms, calls }] of await clockRules(text, source)) {
        const own = Math.max(0, ms - calls * overhead);
        if (own > (worst.get(rule)?.ms ?? -1)) worst.set(rule, { ms: own, calls, text });
      }
    }
  }
  const slowest = [...worst].sort(([, a], [, b]) => b.ms - a.ms).slice(0, SHOWN);
  return [
    `Rules on ${texts.length} hostile texts of 1 MB: the ${SHOWN} slowest of ${worst.size} (goal: 50 ms)`,
    ...slowest.map(
      ([rule, { ms, calls, text }]) =>
        `${ms.toFixed(0).padStart(6)} ms ${String(calls).padStart(8)} calls  /${rule.slice(0, 70)}/ on ${JSON.stringify(text.slice(-40))}`,
    ),
  ].join('\n');
};
