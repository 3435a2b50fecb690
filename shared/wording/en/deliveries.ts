/** How an attempt to deliver ended, for the log that a subscriber reads. */
export const deliveries = {
  answered: (status: number): string => `answered ${status}`,
  noAnswer: (seconds: number): string => `no answer within ${seconds} s`,
  canarySubject: 'council-watch: a test',
  canary: (id: string): string => `This is a test of council-watch (${id}). Nothing has happened.`,
};
