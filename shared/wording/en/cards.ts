/** Messages in rooms where people talk. */
export const cards = {
  joined: 'council-watch tells of UN sanctions here from now on',
  /** Whoever reads this knows the code. */
  joinedBecause: (filter: string): string =>
    `Somebody who has this room’s address subscribed it to: ${filter}. To change or end that, open the link that was shown to them.`,
  code: 'Code',
  test: 'A test of council-watch',
  canary: 'A test of council-watch through every channel',
  nothingHappened: 'Nothing has happened. What is told comes here, like this.',
  wholeEvent: 'The whole of it',
  entry: (reference: string): string => `The entry ${reference}`,
  evidence: (place: string): string => `Evidence: ${place}`,
};
