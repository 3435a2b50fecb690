import { type Card, writtenCard } from '../card.js';
import type { Addressee, Message } from '../channel.js';

/** Teams takes 28 KB a message (Microsoft Learn, webhooks and connectors). */
const MOST_BYTES = 27_000;
/** Buttons of a card that Teams shows (Microsoft Learn, cards reference). */
const MOST_ACTIONS = 6;
/** The newest version of Adaptive Cards that Teams shows everywhere. */
const VERSION = '1.4';

type Run = { readonly text: string; readonly bold?: boolean; readonly large?: boolean; readonly quiet?: boolean };

/** Text that stands as it is: a TextBlock would read Markdown in it, a TextRun reads none. */
const runs = (...each: Run[]) => ({
  type: 'RichTextBlock',
  inlines: each.map(({ text, bold, large, quiet }) => ({
    type: 'TextRun',
    text,
    ...(bold && { weight: 'Bolder' }),
    ...(large && { size: 'Large' }),
    ...(quiet && { isSubtle: true, size: 'Small' }),
  })),
});

const messageOf = ({ headline, paragraphs, facts, changes, links, foot }: Card): string =>
  JSON.stringify({
    type: 'message',
    summary: headline,
    attachments: [
      {
        contentType: 'application/vnd.microsoft.card.adaptive',
        contentUrl: null,
        content: {
          $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
          type: 'AdaptiveCard',
          version: VERSION,
          fallbackText: headline,
          msteams: { width: 'Full' },
          body: [
            runs({ text: headline, bold: true, large: true }),
            ...paragraphs.map((text) => runs({ text })),
            ...facts.map(({ label, value }) => runs({ text: `${label}: `, bold: true }, { text: value })),
            ...changes.map((change) => runs({ text: `• ${change}` })),
            runs({ text: foot, quiet: true }),
          ],
          actions: links.slice(0, MOST_ACTIONS).map(({ text, url }) => ({ type: 'Action.OpenUrl', title: text, url })),
        },
      },
    ],
  });

/** A message as an Adaptive Card, in the envelope that workflows and connectors of Teams take. */
export const adaptiveCardOf = (message: Message, addressee: Addressee): string =>
  writtenCard(message, addressee, messageOf, (written) => Buffer.byteLength(written) <= MOST_BYTES);
