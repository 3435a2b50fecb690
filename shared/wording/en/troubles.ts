/** What the operator is told of a source. */
const sources = {
  staleSubject: (id: string, since: string): string => `${id} was not read since ${since}`,
  stale: (id: string, since: string | null, last: { at: string; outcome: string; detail: string | null }): string =>
    `${id} was ${since === null ? 'never read' : `last read at ${since}`}. The last look, at ${last.at}, ended as ${last.outcome}: ${last.detail ?? 'no reason given'}.`,
  silentSubject: (id: string, days: number): string => `${id} has brought nothing new for ${days} days`,
  silent: (id: string, since: string | undefined): string =>
    `${id} is read, and has brought nothing new since ${since}. It used to: look whether it has moved.`,
};

/** Of documents of a feed. */
const documents = {
  failingSubject: (identity: string): string => `${identity} can't be read`,
  failing: (identity: string, source: string, attempts: number, error: string): string =>
    `${identity} of ${source} failed ${attempts} times: ${error}`,
  unreadSubject: (source: string): string => `pages of ${source} can't be read`,
  unread: (identity: string, attempts: number, reason: string): string =>
    `${identity} was tried ${attempts} times: ${reason}. What there is of it was read. Others of the day are not told.`,
  neverReadSubject: (identity: string): string => `${identity} was never read`,
  neverRead: (identity: string, source: string, attempts: number, error: string | null): string =>
    `${identity} of ${source} is no longer in its feed and could not be read, ${attempts} times in three days: ${error}. Read it and decide.`,
  noTitle: 'no title',
  noAddress: 'no address',
  ofFeed: (url: string): string => `what the feed had of it: ${url}`,
  correctedSubject: (identity: string): string => `${identity} was corrected`,
  corrected: (document: string, events: readonly string[]): string =>
    `${document} no longer tells ${events.join(', ')}; whoever was told of it is told so. Read it.`,
  unconfirmedSubject: (who: string): string => `${who} is not confirmed`,
  unconfirmed: (who: string, event: string, announcedAt: string): string =>
    `${who} was announced by a press release (${event}, ${announcedAt}) and the list does not show it yet.`,
};

/** Of what waits. */
const waiting = {
  heldSubject: (source: string): string => `${source} is still held`,
  held: (hold: string, source: string, since: string, changes: number, reasons: readonly string[]): string =>
    `${hold} of ${source} waits for your decision since ${since}; it holds ${changes} changes, and nobody is told of them: ${reasons.join('; ')}.`,
  failingSubject: (channel: string, id: string): string => `${channel} ${id} fails`,
  failing: (id: string, since: string | null): string =>
    `${id} has answered no attempt with success since ${since}. It is tried on, and disabled after five days.`,
  manyFailingSubject: (failing: number, active: number): string => `${failing} of ${active} receivers fail`,
  manyFailing: (ids: readonly string[], active: number): string =>
    `${ids.length} of ${active} active receivers have answered no attempt with success for over an hour: ${ids.join(', ')}.`,
  overdueSubject: 'deliveries are not made',
  overdue: (due: string, event: string, subscription: string): string =>
    `The oldest attempt was due at ${due} (${event} to ${subscription}) and has not been made.`,
};

/** Of the account that everything runs in. */
const account = {
  unconfirmedSubject: 'an operator’s address is not confirmed',
  unconfirmed: (confirmed: number, all: number): string =>
    `${confirmed} of ${all} addresses of the operator’s topic have confirmed to Amazon SNS.`,
  noKeySubject: 'the master key is missing',
  noKey: (subscription: string): string =>
    `There are subscriptions (${subscription}), and the key that seals their secrets is not in Parameter Store.`,
};

/** Of what ends soon. */
const mandates = {
  endsSubject: (regime: string, what: string, on: string): string => `${regime}: ${what} until ${on}`,
  ends: (regime: string, what: string, resolution: string | null, on: string): string =>
    `${what} of ${regime}${resolution === null ? '' : ` (resolution ${resolution})`} ends on ${on}, and no renewal was read yet.`,
};

/** Of a duty of a function that failed. */
const duties = {
  failedSubject: (duty: string): string => `${duty} failed`,
  failed: (duty: string, reason: string): string =>
    `${duty} failed: ${reason}. It is tried again at the next run; what else there was to do was done.`,
};

/** What the operator is told of trouble. */
export const troubles = {
  account,
  documents,
  duties,
  mandates,
  sources,
  waiting,
  subject: (subject: string): string => `council-watch: ${subject}`,
  whatToDo: (message: string, url: string): string => `${message}\n\nWhat to do: ${url}`,
};
