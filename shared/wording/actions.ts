import type { ActionFacts, EventType, Vote } from '../model/event.js';
import { stateName } from '../places/states.js';
import { WORDS } from './catalogue.js';

/** A vote in words: "13 in favour, 0 against, 2 abstaining; vetoed by …". */
export const voteInWords = ({ for: yes, against, abstain, vetoedBy }: Vote): string => {
  const [ayes = '', noes = '', abstentions = ''] = [yes, against, abstain].map((count) => String(count ?? '?'));
  const votes = WORDS.mails.vote(ayes, noes, abstentions);
  return vetoedBy.length > 0 ? `${votes}; ${WORDS.mails.vetoedBy(vetoedBy.map(stateName))}` : votes;
};

const isVote = (value: unknown): value is Vote => typeof value === 'object' && value !== null && 'abstain' in value;

/** A fact of what the Council did, or of any event, in words; null for none. */
export const factInWords = (
  fact: keyof ActionFacts | 'type' | 'occurredOn' | 'regimes',
  value: unknown,
): string | null => {
  if (value === null || value === undefined) return null;
  if (fact === 'type') return WORDS.events.types[value as EventType];
  if (isVote(value)) return voteInWords(value);
  if (!Array.isArray(value)) return String(value);
  return value.map((each) => (fact === 'sponsors' ? stateName(String(each)) : String(each))).join(', ');
};
