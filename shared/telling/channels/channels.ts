import { InvalidRequest } from '../../model/errors.js';
import { canonicalRhythm, type Rhythm } from '../../model/rhythm.js';
import type { Details } from '../../model/subscription.js';
import type { FunctionSettings } from '../../services/services.js';
import { LANGUAGE, WORDS } from '../../wording/catalogue.js';
import type { AudienceChannel, Channel, ChannelWords, DeliveryChannel } from './channel.js';
import { REGISTRY } from './registry.js';

/** The names of all channels. */
export const channelIds = (): string[] => REGISTRY.map(({ id }) => id);

/** The channels that the settings offer. */
export const channelsOffered = (settings: FunctionSettings): Channel[] =>
  REGISTRY.filter((channel) => channel.isOn(settings));

/** The channel of this name. @throws InvalidRequest where there is none */
export const channelOf = (id: string): Channel => {
  const channel = REGISTRY.find((each) => each.id === id);
  if (!channel) throw new InvalidRequest(WORDS.subscriptions.channelExpected(channelIds()));
  return channel;
};

/** Those that SNS carries. */
export const audienceChannels = (): AudienceChannel[] =>
  REGISTRY.filter((channel): channel is AudienceChannel => channel.carrier === 'audience');

/** Those whose messages are delivered to each receiver by itself. */
export const deliveryChannels = (): DeliveryChannel[] =>
  REGISTRY.filter((channel): channel is DeliveryChannel => channel.carrier === 'delivery');

/** Whether messages by the channel of this name are delivered one by one. */
export const isDelivered = (id: string): boolean => deliveryChannels().some((channel) => channel.id === id);

/**
 * The channel of this name, where messages are delivered one by one.
 * @param refusal what to say where they are not, of the channel's name
 * @throws InvalidRequest
 */
export const deliveryChannelOf = (id: string, refusal: (channel: string) => string): DeliveryChannel => {
  const channel = channelOf(id);
  if (channel.carrier !== 'delivery') throw new InvalidRequest(refusal(wordsOf(channel).name));
  return channel;
};

/**
 * Details that the channel names, blank ones left out.
 * @throws InvalidRequest for another
 */
export const knownDetails = (channel: Channel, details: Details): Details => {
  const given = Object.entries(details).filter(([, value]) => value.trim() !== '');
  const unknown = given.find(([name]) => !channel.details?.some((detail) => detail.name === name));
  if (unknown) throw new InvalidRequest(WORDS.subscriptions.noDetail(wordsOf(channel).name, unknown[0]));
  return Object.fromEntries(given.map(([name, value]) => [name, value.trim()]));
};

/**
 * When somebody is told by a channel; null for each event as it comes.
 * @throws InvalidRequest where the channel lets nothing wait
 */
export const rhythmFor = (channel: Channel, given: Rhythm | null | undefined): Rhythm | null => {
  const rhythm = canonicalRhythm(given);
  if (rhythm !== null && channel.carrier !== 'audience')
    throw new InvalidRequest(WORDS.subscriptions.noRhythm(wordsOf(channel).name));
  return rhythm;
};

/** A channel's own words, in the language that was chosen. */
export const wordsOf = ({ words }: Pick<Channel, 'words'>): ChannelWords => words[LANGUAGE];
