import type { Subscription } from '../../model/subscription.js';
import type { TopicSubscriber } from '../../notify/topics.js';
import {
  type Audience,
  changeSubscription,
  listAudiences,
  listSubscriptions,
  markEmpty,
  readSubscription,
  removeEmpty,
} from '../../store/subscriptions.js';
import { doEach } from '../duties.js';
import { alarm, type Services } from '../services.js';
import { ensureAudience } from './audiences.js';
import { activate } from './confirm.js';
import { end } from './manage.js';

/** An audience that nobody is in for so long is collected, with its topic. */
const EMPTY_MS = 86_400_000;
/** SNS may take a while to list an endpoint that was just subscribed. */
const SETTLED_MS = 10 * 60_000;

/** Everyone who should be in an audience: those who hear by it, and those whose address is asked to confirm it. */
const peopleByAudience = async ({ table }: Services): Promise<Map<string, Subscription[]>> => {
  const people = new Map<string, Subscription[]>();
  for (const channel of ['email', 'sms'] as const) {
    for await (const subscription of listSubscriptions(table, channel)) {
      if (subscription.status === 'ended') continue;
      for (const audience of [subscription.audience, subscription.joining]) {
        if (audience !== null) people.set(audience, [...(people.get(audience) ?? []), subscription]);
      }
    }
  }
  return people;
};

/**
 * Makes SNS agree with the table, which is the desired state. Topics that are missing are made, with their subscribers; endpoints that
 * confirmed become active; those that left by SNS's own link, or answered STOP, are noted and never subscribed again; those that SNS
 * set back to pending are shown so; strangers are taken out; audiences that stay empty are collected.
 * @throws DutiesFailed naming the audiences with which that could not be done; it was with the others
 */
export const reconcile = async (services: Services): Promise<void> => {
  const people = await peopleByAudience(services);
  const audiences = await listAudiences(services.table);
  const phones = services.settings.sms && [...people.values()].flat().some(({ channel }) => channel === 'sms');
  let optedOut: ReadonlySet<string> = new Set();
  const readStops = async (): Promise<void> => {
    optedOut = await services.topics.optedOut();
  };
  await doEach(services.log, [
    ...(phones ? [{ name: 'phones that answered STOP', run: readStops }] : []),
    ...audiences.map((audience) => ({
      name: audience.id,
      run: () => agree(services, audience, people.get(audience.id) ?? [], optedOut),
    })),
  ]);
};

/** Makes the topic of one audience agree. */
const agree = async (
  services: Services,
  audience: Audience,
  wanted: readonly Subscription[],
  optedOut: ReadonlySet<string>,
): Promise<void> => {
  const subscribed = await services.topics.subscribers(audience.topicArn);
  if (wanted.length === 0) await collect(services, audience, subscribed ?? []);
  else if (subscribed === undefined) await rebuild(services, audience, wanted);
  else {
    const places = new Map(subscribed.map((place) => [`${place.protocol} ${place.endpoint}`, place]));
    for (const subscription of wanted) {
      const name = `${subscription.channel} ${subscription.endpoint}`;
      await readBack(services, audience.id, subscription, places.get(name), optedOut);
      places.delete(name);
    }
    await takeOut(services, audience.id, [...places.values()]);
  }
};

/** Strangers leave the topic: those that nobody subscribed, looked at again, for somebody may have joined meanwhile. */
const takeOut = async (services: Services, audience: string, places: readonly TopicSubscriber[]): Promise<void> => {
  const confirmed = places.filter(({ arn }) => arn !== null);
  if (confirmed.length === 0) return;
  const people = (await peopleByAudience(services)).get(audience) ?? [];
  const wanted = new Set(people.map(({ channel, endpoint }) => `${channel} ${endpoint}`));
  for (const { arn, protocol, endpoint } of confirmed)
    if (arn && !wanted.has(`${protocol} ${endpoint}`)) await services.topics.unsubscribe(arn);
};

/** Nobody wants the audience: whoever SNS still has in it is taken out, and it goes when it stays empty. */
const collect = async (
  services: Services,
  { id, topicArn, emptySince }: Audience,
  strangers: readonly TopicSubscriber[],
): Promise<void> => {
  const { table, topics } = services;
  await takeOut(services, id, strangers);
  const now = Date.now();
  if (emptySince === undefined) await markEmpty(table, id, new Date(now).toISOString());
  else if (now - Date.parse(emptySince) > EMPTY_MS && (await removeEmpty(table, id, emptySince)))
    await topics.remove(topicArn);
};

const rebuild = async (services: Services, audience: Audience, wanted: readonly Subscription[]): Promise<void> => {
  const { topicArn } = await ensureAudience(services, audience.filter);
  for (const { channel, endpoint, status } of wanted) {
    if (channel === 'email' || (channel === 'sms' && status !== 'pending'))
      await services.topics.subscribe(topicArn, channel, endpoint);
  }
  const paused = new Set(wanted.filter(({ status }) => status === 'paused').map(({ endpoint }) => endpoint));
  if (paused.size === 0) return;
  for (const { arn, endpoint } of (await services.topics.subscribers(topicArn)) ?? [])
    if (arn && paused.has(endpoint)) await services.topics.setPaused(arn, true);
};

const readBack = async (
  services: Services,
  audience: string,
  subscription: Subscription,
  place: TopicSubscriber | undefined,
  optedOut: ReadonlySet<string>,
): Promise<void> => {
  const { channel, endpoint, status, joining } = subscription;
  if (audience === joining) {
    if (place?.arn) await join(services, subscription, place.arn);
    return;
  }
  if (channel === 'sms' && optedOut.has(endpoint)) {
    await end(services, subscription, 'the phone answered STOP');
  } else if (channel === 'email' && status === 'pending') {
    if (place?.arn) await activate(services, subscription);
  } else if (status !== 'pending' && !place) {
    if (await hasLeft(services, subscription)) await end(services, subscription, 'ended through SNS');
  } else if (channel === 'email' && place?.arn === null) {
    await setBack(services, subscription);
  }
};

/** SNS does not list it where it should be: it has left, unless it only just came or is somewhere else by now. */
const hasLeft = async ({ table }: Services, { id, audience }: Subscription): Promise<boolean> => {
  const current = await readSubscription(table, id);
  const since = Date.parse(current?.turns.at(-1)?.at ?? '');
  return current?.audience === audience && current.status !== 'ended' && Date.now() - since > SETTLED_MS;
};

/** The address confirmed its new audience: it leaves the old one. */
const join = async (services: Services, subscription: Subscription, arn: string): Promise<void> => {
  const { table, topics } = services;
  const { id, status, audience: old, joining, channel, endpoint } = subscription;
  await changeSubscription(table, id, { joining: null }, { at: new Date().toISOString(), status, audience: joining });
  if (status === 'paused') await topics.setPaused(arn, true);
  const former = (await listAudiences(table)).find((audience) => audience.id === old);
  const places = former && (await topics.subscribers(former.topicArn));
  const place = places?.find((each) => each.protocol === channel && each.endpoint === endpoint);
  if (place?.arn) await topics.unsubscribe(place.arn);
};

/** SNS asks an address again after bounces or a burst: until it answers it hears nothing, and the operator should know. */
const setBack = async (services: Services, { id, audience }: Subscription): Promise<void> => {
  const reason = 'SNS set the address back and asks it to confirm again';
  const turn = { at: new Date().toISOString(), status: 'pending' as const, audience };
  await changeSubscription(services.table, id, { reason }, turn);
  await alarm(services, `${id} hears nothing`, `The e-mail subscription ${id} hears nothing: ${reason}.`);
};
