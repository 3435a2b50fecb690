import { type Card, writtenCard } from '../card.js';
import type { Addressee, Message } from '../channel.js';

/** Characters of a message (core.telegram.org, sendMessage); mark-up is not counted, which leaves room to spare. */
const MOST = 4_096;

/** The signs that Telegram's HTML knows (core.telegram.org, formatting options). */
const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

const textOfCard = ({ headline, paragraphs, facts, changes, links, foot }: Card): string =>
  [
    `<b>${escaped(headline)}</b>`,
    ...paragraphs.map(escaped),
    facts.map(({ label, value }) => `<b>${escaped(label)}:</b> ${escaped(value)}`).join('\n'),
    changes.map((change) => `• ${escaped(change)}`).join('\n'),
    links.map(({ text, url }) => `<a href="${escaped(url)}">${escaped(text)}</a>`).join('\n'),
    `<i>${escaped(foot)}</i>`,
  ]
    .filter((part) => part !== '')
    .join('\n\n');

/** A message in the HTML of Telegram. To which chat it goes is added when it is sent. */
export const textOf = (message: Message, addressee: Addressee): string => {
  const text = writtenCard(message, addressee, textOfCard, (written) => written.length <= MOST);
  return JSON.stringify({ text, parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
};
