/** Keys, and how often something may be asked. */
export const keys = {
  notValid: (id: string): string => `there is no valid key ${id}`,
  lastOperator: 'this is the last operator’s key; make another before',
  tooMany: (most: number, what: string, seconds: number): string => `at most ${most} ${what} in ${seconds} s`,
};
