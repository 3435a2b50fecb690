import { cut } from '../../../text/letters.js';
import { type Card, writtenCard } from '../card.js';
import type { Addressee, Message } from '../channel.js';

/** Characters of a header, of a section, of one of its fields; fields of a section (docs.slack.dev, Block Kit). */
const HEADER = 150;
const SECTION = 3_000;
const FIELD = 2_000;
const FIELDS = 10;
/** Blocks of a message. */
const MOST_BLOCKS = 50;
/** Slack cuts a message whose fallback is longer; all of it stays well below what a hook takes. */
const MOST_BYTES = 16_000;

/** What Slack reads as mark-up is three signs (docs.slack.dev, formatting message text): without them nothing calls a channel or a person. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
/** The cut comes last but may not part what stands for a sign. */
const within = (text: string, most: number): string => cut(text, most).replace(/&[a-z]{0,3}(\.\.\.)$/, '$1');

const plain = (text: string, most = SECTION) => ({ type: 'plain_text', text: within(text, most), emoji: false });
const marked = (text: string, most = SECTION) => ({ type: 'mrkdwn', text: within(text, most), verbatim: true });
const section = (text: object) => ({ type: 'section', text });

const inPieces = <T>(all: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

/** A bar would end the address (docs.slack.dev, formatting message text). */
const link = ({ text, url }: Card['links'][number]): string =>
  `<${escaped(url.replace(/\|/g, '%7C'))}|${escaped(text).replace(/\|/g, '/')}>`;

const messageOf = ({ headline, paragraphs, facts, changes, links, foot }: Card): string =>
  JSON.stringify({
    // For notifications, and for whoever has no blocks.
    text: within(escaped(`${headline}. ${paragraphs.join(' ')}`), SECTION),
    unfurl_links: false,
    unfurl_media: false,
    blocks: [
      { type: 'header', text: plain(headline, HEADER) },
      ...paragraphs.map((paragraph) => section(plain(paragraph))),
      ...inPieces(facts, FIELDS).map((some) => ({
        type: 'section',
        fields: some.map(({ label, value }) => marked(`*${escaped(label)}*\n${escaped(value)}`, FIELD)),
      })),
      ...changes.map((change) => section(plain(`• ${change}`))),
      ...(links.length === 0 ? [] : [section(marked(links.map(link).join('  ·  ')))]),
      { type: 'context', elements: [plain(foot)] },
    ].slice(0, MOST_BLOCKS),
  });

/** A message in Slack's Block Kit. */
export const blocksOf = (message: Message, addressee: Addressee): string =>
  writtenCard(message, addressee, messageOf, (written) => Buffer.byteLength(written) <= MOST_BYTES);
