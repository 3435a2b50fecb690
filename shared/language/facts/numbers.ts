import type { Token } from '../tagger.js';

const WORDS = 'no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');
const NONE = new Set(['none', 'nil', 'zero', 'nobody']);
/** Members of the Council since 1966 (Charter, Article 23 as amended). */
export const MEMBERS = 15;
/** Affirmative votes a resolution needs (Charter, Article 27). */
export const NEEDED = 9;

/** The count of members that a word is, 0 to 15; null for any other word. */
export const countOf = (token: Token | undefined): number | null => {
  if (!token) return null;
  if (NONE.has(token.lower)) return 0;
  const value = /^\d{1,2}$/.test(token.lower) ? Number(token.lower) : WORDS.indexOf(token.lower);
  return value >= 0 && value <= MEMBERS ? value : null;
};

const PERMANENT = new Set(['CN', 'FR', 'GB', 'RU', 'US']);
/** Whether a State, by its code, is a permanent member, whose vote against is a veto (Charter, Articles 23 and 27). */
export const isPermanent = (state: string): boolean => PERMANENT.has(state);
