/** How many words two texts both begin with, and how many of the rest they both end with. */
export const commonEnds = (was: readonly string[], is: readonly string[]): { start: number; end: number } => {
  const shorter = Math.min(was.length, is.length);
  let start = 0;
  while (start < shorter && was[start] === is[start]) start++;
  let end = 0;
  while (end < shorter - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end++;
  return { start, end };
};
