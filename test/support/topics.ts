import type { TopicMessage, TopicSubscriber, Topics } from '../../shared/services/topics.js';

interface Place {
  protocol: string;
  endpoint: string;
  arn: string | null;
  paused: boolean;
}

/** An SNS whose people answer, or not, as a test says; and which counts what is asked of it. */
export const openPeople = () => {
  const topics = new Map<string, Place[]>();
  const published: { readonly topic: string; readonly at: number; readonly messages: readonly TopicMessage[] }[] = [];
  const optedOut = new Set<string>();
  let made = 0;
  const places = (): Place[] => [...topics.values()].flat();
  const fake: Topics = {
    async publish(topic, messages) {
      published.push({ topic, at: Date.now(), messages });
      return messages.map(() => true);
    },
    text: async () => {},
    async create(name) {
      const arn = `arn:aws:sns:us-east-1:1:${name}`;
      if (!topics.has(arn)) topics.set(arn, []);
      return arn;
    },
    exists: async (topic) => topics.has(topic),
    async subscribe(topic, protocol, endpoint) {
      const known = topics.get(topic)?.find((place) => place.protocol === protocol && place.endpoint === endpoint);
      if (known) return;
      const arn = protocol === 'sms' ? `arn:place:${++made}` : null;
      topics.get(topic)?.push({ protocol, endpoint, arn, paused: false });
    },
    async unsubscribe(arn) {
      for (const [topic, all] of topics)
        topics.set(
          topic,
          all.filter((place) => place.arn !== arn),
        );
    },
    async setPaused(arn, paused) {
      for (const place of places()) if (place.arn === arn) place.paused = paused;
    },
    async remove(topic) {
      topics.delete(topic);
    },
    limitTexts: async () => {},
    optedOut: async () => optedOut,
    hasOptedOut: async (phone) => optedOut.has(phone),
    async subscribers(topic): Promise<TopicSubscriber[] | undefined> {
      return topics.get(topic)?.map(({ protocol, endpoint, arn }) => ({ protocol, endpoint, arn }));
    },
  };
  return {
    topics: fake,
    published,
    optedOut,
    /** Where an endpoint stands, by topic. */
    placesOf: (endpoint: string) =>
      [...topics].flatMap(([topic, all]) =>
        all.filter((place) => place.endpoint === endpoint).map((place) => ({ topic, ...place })),
      ),
    names: () => [...topics.keys()],
    /** Its owner follows SNS's link wherever it was asked to. */
    confirm(endpoint: string) {
      for (const place of places()) if (place.endpoint === endpoint) place.arn ??= `arn:place:${++made}`;
    },
    setBack(endpoint: string) {
      for (const place of places()) if (place.endpoint === endpoint) place.arn = null;
    },
    leave(endpoint: string) {
      for (const [topic, all] of topics)
        topics.set(
          topic,
          all.filter((place) => place.endpoint !== endpoint),
        );
    },
  };
};
