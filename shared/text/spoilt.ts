/** What a decoder puts where a letter was lost. */
const LOST = '\ufffd';
/** A letter takes four bytes at most, each of which may have become a sign of its own. */
const RUN = /\ufffd+/u;
const RUNS = /\ufffd+/gu;
/** A text that lost more than this says little. */
const MOST_RUNS = 100;

/** Whether letters of a text were lost before it came to us. */
export const isSpoilt = (text: string): boolean => text.includes(LOST);

/**
 * Whether a text is another one of which letters were lost: apart from the lost ones, each of which stands for one letter at most and a run
 * of them for one at least, both are the same.
 */
export const isSpoiltForm = (spoilt: string, whole: string): boolean => {
  if (!isSpoilt(spoilt) || isSpoilt(whole)) return false;
  const kept = spoilt.split(RUN);
  const lost = [...spoilt.matchAll(RUNS)].map(([run]) => run.length);
  if (lost.length > MOST_RUNS) return false;
  // Every place in the whole text that what was read so far may end at.
  let ends = new Set([0]);
  for (const [at, text] of kept.entries()) {
    const next = new Set<number>();
    for (const end of ends) {
      if (!whole.startsWith(text, end)) continue;
      if (at === lost.length) next.add(end + text.length);
      for (let letters = 1; letters <= (lost[at] ?? 0); letters++) next.add(end + text.length + letters);
    }
    ends = next;
  }
  return ends.has(whole.length);
};
