import type { CouncilEvent } from '../model/event.js';
import type { TopicMessage } from '../services/topics.js';
import type { Why } from './channels/channel.js';
import { audienceChannels } from './channels/channels.js';
import { gather, gatherDigest, type Piece, together } from './gather.js';

/** A message to an audience, and the events it tells of. */
export interface TellingMessage<T> extends TopicMessage {
  readonly tells: readonly T[];
  /** Whether its link is to the page of a digest. */
  readonly isDigest: boolean;
}

/** SNS takes 256 KB a message, whatever is said by each protocol in it; JSON writes some signs with two. */
const MOST_BYTES = 200_000;

/** One message in the words of every channel that SNS carries; each subscriber of the topic gets those of the own. */
const render = async <T>({ told, tells }: Piece<T>, why: Why): Promise<TellingMessage<T>> => {
  const rendered = await Promise.all(
    audienceChannels().map(async (channel) => [channel.id, await channel.render(told, why)] as const),
  );
  const subject = rendered.find(([, each]) => each.subject !== null)?.[1].subject ?? undefined;
  return {
    ...(subject !== undefined && { subject }),
    // What no protocol of ours is told by.
    message: {
      default: subject ?? told.url,
      ...Object.fromEntries(rendered.map(([protocol, { text }]) => [protocol, text])),
    },
    attributes: told.kind === 'event' ? { event: told.event.id } : { digest: told.regime ?? 'all' },
    tells,
    isDigest: told.kind === 'digest',
  };
};

/** A piece as one message, or, where SNS would not take that, as several of fewer events. */
const inMessages = async <T extends { readonly event: CouncilEvent }>(
  piece: Piece<T>,
  why: Why,
): Promise<TellingMessage<T>[]> => {
  const message = await render(piece, why);
  if (Buffer.byteLength(JSON.stringify(message.message)) <= MOST_BYTES || piece.told.kind === 'event') return [message];
  const { regime, because } = piece.told;
  const half = Math.ceil(piece.tells.length / 2);
  return eachInMessages(
    [piece.tells.slice(0, half), piece.tells.slice(half)].map((some) => together(regime, some, why.publicUrl, because)),
    why,
  );
};

const eachInMessages = async <T extends { readonly event: CouncilEvent }>(
  pieces: readonly Piece<T>[],
  why: Why,
): Promise<TellingMessage<T>[]> => (await Promise.all(pieces.map((piece) => inMessages(piece, why)))).flat();

/** The messages that tell an audience of events. */
export const messagesToPeople = <T extends { readonly event: CouncilEvent }>(
  events: readonly T[],
  why: Why,
): Promise<TellingMessage<T>[]> => eachInMessages(gather(events, why.publicUrl), why);

/** The messages that tell an audience what has gathered by its hour. */
export const digestsToPeople = <T extends { readonly event: CouncilEvent }>(
  events: readonly T[],
  why: Why,
): Promise<TellingMessage<T>[]> => eachInMessages(gatherDigest(events, why.publicUrl), why);
