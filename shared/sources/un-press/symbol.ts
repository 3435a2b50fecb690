/** The symbol of a press release that a document carries as its own: alone on a line, or in its address. */
export const releaseSymbol = (lines: readonly string[], url: string | null): string | null => {
  const inAddress = /\/sc(\d{4,6})(?:\.doc)?(?:\.htm)?(?:[?#].*)?$/i.exec(url ?? '');
  if (inAddress) return `SC/${inAddress[1]}`;
  const alone = new Set(lines.flatMap((line) => symbolAlone(line) ?? []));
  return alone.size === 1 ? ([...alone][0] ?? null) : null;
};

/** The symbol that is all a line holds. */
export const symbolAlone = (line: string): string | null =>
  /^(SC\/\d{4,6}(?:[-/]\w+)*)\.?$/.exec(line.trim())?.[1] ?? null;

/** The number of the meeting, from a heading such as `8007th Meeting (AM)`. */
export const meetingNumber = (lines: readonly string[]): number | null => {
  for (const line of lines) {
    const found = /^\s*(\d{1,2},?\d{3})(?:st|nd|rd|th)\s+Meeting\b/i.exec(line);
    if (found) return Number(found[1]?.replace(',', ''));
  }
  return null;
};
