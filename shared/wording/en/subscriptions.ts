/** Why something that is asked of a subscription can't be, and why one hears nothing. */
export const subscriptions = {
  channelExpected: (channels: readonly string[]): string => `channel: one of ${channels.join(', ')} was expected`,
  channelOff: (channel: string): string => `channel: ${channel} is turned off here`,
  endpointExpected: (expected: string): string => `endpoint: ${expected} was expected`,
  noDetail: (channel: string, name: string): string => `details: ${channel} has no detail called ${name}`,
  detailsUnchangeable: (channel: string): string => `details: there is nothing to change of ${channel}`,
  noRhythm: (channel: string): string => `rhythm: ${channel} tells each event as it comes`,
  stillWaits: 'what is to be told before could not be told yet; try again in a minute',
  notPublic: (why: string): string => `endpoint: ${why}; nothing is sent there`,
  tooManyUnconfirmed: (most: number): string =>
    `endpoint: ${most} subscriptions of this address wait to be confirmed already; confirm or end one of them`,
  noCodeAwaited: 'nothing waits for a code here',
  codeOutdated: 'the code is no longer valid; subscribe again',
  codeWrong: 'the code is wrong',
  changedMeanwhile: 'the subscription was changed meanwhile; look at it again',
  hasEnded: 'the subscription has ended; subscribe again',
  notConfirmed: 'the subscription is not confirmed yet',
  tooManyPaused: 'too many with this filter are paused; end the subscription instead',
  notListed: 'Amazon SNS lists the address no more, so that nothing is sent to it',
  noTest: (channel: string): string => `no test is sent by ${channel}`,
  noReplay: (channel: string): string => `nothing is sent again by ${channel}`,
  noSecret: (channel: string): string => `no message by ${channel} is signed with a secret`,
  is: (status: string): string => `the subscription is ${status}`,
  noEvent: (id: string): string => `there is no event ${id}`,
  /** What is counted against a limit. */
  counted: {
    subscriptions: 'subscriptions by one key',
    tests: 'tests of one subscription',
    askings: 'times that one subscription is asked to confirm',
  },
  reasons: {
    endedBySubscriber: 'ended by the subscriber',
    stopped: 'the phone answered STOP',
    setBack: 'SNS set the address back and asks it to confirm again',
    left: (day: string | null): string =>
      `SNS has not listed the address since ${day ?? 'a while'}: somebody, or a program that reads mail, followed the link at the foot of an e-mail`,
    erased: (reason: string | null): string => `${reason}; the address was erased after 30 days`,
    lapsed: 'not confirmed for 30 days; the address was erased',
    gone: (status: number | null): string => `the receiver is gone: it answered ${status ?? 'so'}`,
    failing: (since: string): string => `every attempt has failed since ${since}`,
  },
  /** For the operator. */
  hearsNothing: (id: string): string => `${id} hears nothing`,
  hearNothing: (count: number): string => `${count} hear nothing`,
  hearsNothingBecause: (id: string, reason: string): string => `${id} hears nothing: ${reason}.`,
  andMore: (count: number): string => `… and ${count} more.`,
  disabled: (channel: string, id: string): string => `${channel} ${id} is disabled`,
  disabledBecause: (channel: string, id: string, reason: string): string =>
    `The ${channel} ${id} is disabled: ${reason}.`,
};
