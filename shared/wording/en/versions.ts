/** How an element's place changed. */
const happened = { appear: 'appeared in', vanish: 'vanished from', move: 'moved in' } as const;

/** Titles and summaries of what is done to a list as a whole. */
export const versions = {
  unnamedList: 'Consolidated List',
  edit: {
    title: (field: string, count: number, list: string): string =>
      `The same edit of ${field} on ${count} entries of the ${list}`,
    /** @param before,after null for nothing */
    summary: (count: number, before: string | null, after: string | null): string => {
      const [was, is] = [before, after].map((text) => (text === null ? 'nothing' : `"${text}"`));
      return `On ${count} entries ${was} became ${is}. Nothing else about them is told by this event.`;
    },
  },
  format: {
    /** "document (date of expiry) appeared in 20 entries". */
    change: (elements: readonly string[], op: keyof typeof happened, count: number): string => {
      const where = count === 0 ? 'the list' : `${count} ${count === 1 ? 'entry' : 'entries'}`;
      return `${elements.join(' to ')} ${happened[op]} ${where}`;
    },
    title: (list: string, said: string): string => `Format of the ${list} changed: ${said}`,
    summary: (said: string, elements: readonly string[], unknown: boolean): string =>
      `${said} (${elements.join(', ')}). The values are stored; no amendment is told for them.${
        unknown ? ' What no field is for is kept with the entries, compared and shown.' : ''
      }`,
  },
};
