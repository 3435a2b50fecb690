/** What happened to entries, in the counts that the guard judges. */
type Counts = Readonly<Record<'listed' | 'amended' | 'delisted', number>>;

const atOnce: Readonly<Record<keyof Counts, string>> = {
  listed: 'entries listed at once',
  amended: 'entries amended at once',
  delisted: 'entries gone at once that no committee and no decision of the Council speaks of',
};

/** Why something about a version looks wrong. */
const guard = {
  tooMany: (count: number, act: keyof Counts, most: number): string =>
    `${count} ${atOnce[act]}; at most ${most} pass without a question`,
  shrunk: (next: number, known: number): string => `the list has ${next} entries where ${known} were known`,
  unreadable: (records: number, removals: number): string =>
    `${records} records could not be read and ${removals} entries seem removed`,
  tooFew: (count: number, least: number): string => `holds ${count} entries; at least ${least} were expected`,
  older: (generatedAt: string, seen: string): string =>
    `generated ${generatedAt}, older than ${seen}, which was seen before`,
  servedAgain: (takenAt: string): string => `its bytes were taken over at ${takenAt}, and others since`,
  rejected: 'an operator rejected this document',
  baseline: (entries: number): string => `${entries} entries`,
  turnedDown: (changes: number): string => `${changes} changes were turned down by a person`,
  waiting: ({ listed, amended, delisted }: Counts, reasons: readonly string[]): string =>
    [`waiting: ${listed} listed, ${amended} amended, ${delisted} delisted`, ...reasons].join('; '),
};

/** What the guard holds, and how a decision on it ends. */
const holds = {
  subject: (source: string): string => `${source} is held`,
  looksWrong: (sha256: string, source: string, partly: boolean): string =>
    `The document ${sha256} of ${source} looks wrong and was not taken over${partly ? ' as a whole' : ''}:`,
  counts: ({ listed, amended, delisted }: Counts): string =>
    `Held: ${listed} listed, ${amended} amended, ${delisted} delisted.`,
  releasable:
    'Additions and amendments release themselves when a later look says the same, unless they are a large share of the list; removals wait for you.',
  unreadable: 'Nothing in it can be read. The next good document ends this hold by itself.',
  where: (id: string, url: string): string => `Hold ${id}: ${url}`,
  underWay: 'a look at the list is under way; decide again in a minute',
  unknown: (id: string): string => `there is no hold ${id}`,
  decided: (id: string, state: string): string => `the hold ${id} is ${state} already`,
  outdated: (id: string, now: string, then: string): string =>
    `the hold ${id} is on the document ${now} now, not on ${then}; look again`,
  notHeld: (id: string, change: string): string => `the hold ${id} does not hold ${change}`,
  nothingNamed: 'no change was named that is to be decided',
  notReleasable: (id: string): string => `the document of the hold ${id} can't be read, so it can't be released`,
};

/** What a version has that nobody taught this program, or that is damaged. */
const oddities = {
  disputed: (reference: string, isKnown: boolean): string =>
    `${reference} stands twice with different records; ${isKnown ? 'the entry stays as it was' : 'neither is taken over'}`,
  untold: (reference: string): string => `${reference} stands twice with different records: nothing is told of it`,
  leftOut: (version: string, problem: string): string => `${version}: left out: ${problem}`,
  unknownSubject: (source: string): string => `${source} has elements that are not known`,
  unknown: (source: string): string => `${source} has what this program does not know; the entries are kept:`,
  times: (path: string, count: number): string => `${path}: ${count} times`,
  damagedSubject: (source: string, count: number): string => `${source} has ${count} damaged records`,
  damaged: (source: string): string => `${source} has records that can't be read as they stand; what was made of each:`,
};

/** What is said of lists, to the operator above all. */
export const lists = {
  guard,
  holds,
  oddities,
  /** Beside a text in which signs stand for letters that the source lost. */
  lostLetters: 'letters were lost at the source',
  lostLettersOf: 'letters were lost at the source; before, it read',
};
