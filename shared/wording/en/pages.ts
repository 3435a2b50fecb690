import type { SubscriptionStatus } from '../../model/subscription.js';

/** The form by which somebody subscribes. */
const subscribe = {
  title: 'Subscribe',
  done: 'Subscribed',
  how: 'How',
  key: 'Your organisation’s key',
  keyNeeded: 'To subscribe you need a key of your organisation, which the operator of this service gives out.',
  subscribe: 'Subscribe',
  /** The label of the one field for every kind of endpoint. */
  endpoint: (kinds: readonly string[]): string => {
    const all = kinds.length < 2 ? kinds.join('') : `${kinds.slice(0, -1).join(', ')} or ${kinds.at(-1)}`;
    return `${all.charAt(0).toUpperCase()}${all.slice(1)}`;
  },
  preview: 'What would it have sent?',
  almostDone: 'Almost done',
  secret: 'Its signing secret, shown here and never again:',
  keepLink: 'Keep this link, by which you change or end the subscription:',
};

/** What a filter would have sent. */
const preview = {
  title: (days: number): string => `The last ${days} days with this filter`,
  ofAll: (of: number): string => `of ${of} events would have been sent.`,
  andMore: (count: number): string => `… and ${count} more`,
};

const statuses: Readonly<Record<SubscriptionStatus, string>> = {
  pending: 'not confirmed yet',
  active: 'active',
  paused: 'paused by you',
  disabled: 'disabled',
  left: 'no longer listed by Amazon SNS',
  ended: 'ended',
};

/** A subscriber's own page. */
const subscription = {
  title: 'Your subscription',
  statuses,
  to: 'to',
  since: (day: string): string => `since ${day}`,
  hearsOf: (filter: string): string => `hears of ${filter}`,
  joining:
    'The new filter counts when you have followed the link in the message from Amazon SNS; until then the old one does.',
  confirm: 'Confirm',
  pause: 'Pause',
  goOn: 'Go on',
  test: 'Send a test',
  failed: 'Send what failed again',
  newSecret: 'New secret',
  end: 'End it',
  whatYouHear: 'What you hear of',
  howYouHear: 'How you hear it',
  change: 'Change',
  deliveries: 'Deliveries',
  nothingSent: 'Nothing was sent yet.',
  columns: ['When (UTC)', 'Message', 'Attempt', 'Answer', 'Took', 'Note', ''],
  noAnswer: 'no answer',
  sendAgain: 'Send again',
};

/** What is said of what a button did. */
const said = {
  sentAgain: 'It is sent again.',
  failedAgain: (count: number): string =>
    count === 0 ? 'Nothing failed for good in 30 days.' : `What failed for good in 30 days is sent again: ${count}.`,
  confirmed: 'Confirmed. You hear of what happens from now on.',
  paused: 'Paused.',
  askedAgain: 'Amazon SNS sends you a message with a link. Follow it, and it goes on.',
  goesOn: 'It goes on.',
  changed: 'Changed.',
  testTaken: (status: number | null): string => `The test was taken (${status}).`,
  testNotTaken: (error: string): string => `The test was not taken: ${error}.`,
  newSecret: 'The new secret, shown here and never again:',
  oldSecret: (until: string): string => `The old one signs beside it until ${until} UTC.`,
  ended: 'Ended. Your address is erased.',
};

/** What was told in one message. */
const digest = {
  title: (count: number): string => (count === 1 ? 'One event, as it was told' : `${count} events, told together`),
  exactly: 'Exactly what one message told of, each event as it is known now.',
};

/** What changed between two dates. */
const compared = {
  title: 'What changed between two dates',
  from: 'From',
  to: 'To',
  regime: 'Regime',
  significance: 'Changes of',
  all: 'all',
  show: 'Show',
  listed: 'New on the list',
  delisted: 'No longer on the list',
  amended: 'Amended',
  edits: 'The same edit on many entries',
  formats: 'How the list is written',
  noRegime: 'Without a regime',
  nothing: 'nothing',
  changes: (count: number): string => (count === 1 ? '1 change' : `${count} changes`),
  edit: (field: string, count: number): string => `${field}, ${count} entries`,
  counts: (listed: number, delisted: number, amended: number): string =>
    `${listed} new on the list, ${delisted} no longer on it, ${amended} amended`,
  notShown: (count: number): string => `… and ${count} more, in the answer for programs below`,
  asJson: 'The same as JSON',
};

const removalWaits =
  'A newer version of the list no longer has this entry. The removal waits for a person’s decision since';

/** The phrases of the pages that say more than facts. */
export const pages = { digest, removalWaits, subscribe, preview, subscription, said, compared };
