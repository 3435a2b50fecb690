import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Agent, request } from 'undici';
import type { CouncilEvent } from '../../shared/model/event.js';
import { Filter } from '../../shared/model/filter.js';
import { blankSubscription, type Subscription } from '../../shared/model/subscription.js';
import { extractEvents } from '../../shared/sources/extract.js';
import { listAttempts, restartDeliveries } from '../../shared/store/deliveries.js';
import { saveEvent } from '../../shared/store/events.js';
import { addSubscription, saveAudience } from '../../shared/store/subscriptions.js';
import { attempt } from '../../shared/telling/attempt.js';
import { audienceId } from '../../shared/telling/audiences/audiences.js';
import { payloadOf } from '../../shared/telling/channels/webhook/payload.js';
import { newSecret } from '../../shared/telling/channels/webhook/secrets.js';
import type { AttemptMessage } from '../../shared/telling/deliveries/queueing.js';
import { fanOut } from '../../shared/telling/fan-out.js';
import { relay } from '../../shared/telling/relay.js';
import { CORPUS } from '../extraction/sets.js';
import { measure, table } from '../measure.js';
import { benchServices, published } from './services.js';

const DELIVERIES = 2_000;
/** Deliveries under way at the same time, as many functions would have them. */
const SIDE_BY_SIDE = 50;
const ROUNDS = 7;
const RECEIVERS = 10_000;
const PEOPLE = 100_000;
const AUDIENCES = 50;

const subscriptionOf = (id: string, part: Partial<Subscription>): Subscription =>
  blankSubscription({
    id,
    channel: 'webhook',
    endpoint: '',
    filter: Filter.parse({}),
    status: 'active',
    createdAt: '2026-03-01T00:00:00.000Z',
    ...part,
  });

const oneEvent = async (): Promise<CouncilEvent> => {
  for (const { source, text, published: publishedAt, url } of CORPUS) {
    const [event] = await extractEvents(source, {
      source: 'un-press',
      text,
      url,
      publishedAt,
      sha256: '0'.repeat(64),
      detectedAt: '2026-03-02T10:00:00.000Z',
      headline: null,
    });
    if (event?.type === 'entry.listed') return event;
  }
  throw new Error('no listing in the corpus');
};

const sideBySide = async <T>(items: readonly T[], job: (item: T) => Promise<unknown>): Promise<void> => {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let item = waiting.pop(); item !== undefined; item = waiting.pop()) await job(item);
  };
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
};

/** Deliveries a second on loopback beside bare posts; one event to very many receivers; one event to very many people. */
export const benchDeliveries = async (): Promise<string> => {
  let received = 0;
  const server = createServer((incoming, outgoing) => {
    incoming.resume().on('end', () => {
      received++;
      outgoing.writeHead(204).end();
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const event = await oneEvent();
  const body = payloadOf(event, new Date());

  const bare = new Agent();
  const posts = Array.from({ length: DELIVERIES });
  const post = async (): Promise<void> => {
    const answer = await request(endpoint, { dispatcher: bare, method: 'POST', body });
    await answer.body.dump();
  };
  const queued: AttemptMessage[] = [];
  const services = benchServices(queued);
  const secrets = [{ sealed: await services.vault.seal(newSecret()), until: null }];
  await saveEvent(services.table, event);
  const wId = (at: number): string => `sub_w${String(at).padStart(8, '0')}`;
  for (let at = 0; at < DELIVERIES; at++)
    await addSubscription(services.table, subscriptionOf(wId(at), { endpoint, secrets }));

  // Each round delivers another revision to everyone; that the deliveries are noted is the fan-out's work, and not timed here.
  const names = (revision: number) => posts.map((_, at) => ({ subscription: wId(at), event: event.id, revision }));
  for (let revision = 1; revision <= ROUNDS + 2; revision++)
    await restartDeliveries(services.table, names(revision), new Date());
  let revision = 0;
  const deliverAll = async (): Promise<void> => {
    revision++;
    await sideBySide(names(revision), (name) => attempt(services, { ...name, attempt: 1 }));
  };
  const times = await measure(
    {
      'bare undici posts': () =>
        sideBySide(
          posts.map(() => 0),
          post,
        ),
      'signed, logged deliveries': deliverAll,
    },
    ROUNDS,
  );
  const [posting, delivering] = times.map(({ median }) => (DELIVERIES / median) * 1_000);

  const many: AttemptMessage[] = [];
  const wide = benchServices(many);
  await saveEvent(wide.table, event);
  for (let at = 0; at < RECEIVERS; at++)
    await addSubscription(wide.table, subscriptionOf(wId(at), { endpoint, secrets }));
  received = 0;
  const start = performance.now();
  await fanOut(wide, event.id);
  await sideBySide(many, (message) => attempt(wide, message));
  const tookMs = performance.now() - start;
  const first = await listAttempts(wide.table, wId(0), 5);

  const people = benchServices([]);
  await saveEvent(people.table, event);
  const filters = Array.from({ length: AUDIENCES }, (_, at) =>
    Filter.parse(
      at % 2 === 0
        ? { names: [event.type === 'entry.listed' ? event.entry.name : '', `Nobody ${at}`] }
        : { references: [`QDi.${100 + at}`] },
    ),
  );
  const audiences = filters.map((filter) => ({
    id: audienceId({ filter }),
    filter,
    topicArn: `topic-${audienceId({ filter })}`,
  }));
  for (const audience of audiences) await saveAudience(people.table, audience);
  for (let at = 0; at < PEOPLE; at++)
    await addSubscription(
      people.table,
      subscriptionOf(`sub_e${String(at).padStart(8, '0')}`, {
        channel: 'email',
        audience: audiences[at % AUDIENCES]?.id ?? null,
      }),
    );
  published.length = 0;
  const before = performance.now();
  await relay(people);
  const relayMs = performance.now() - before;

  await new Promise((closed) => server.close(closed));
  await bare.close();
  return [
    table(
      `Deliveries: ${DELIVERIES} of ${body.length} bytes on loopback, ${SIDE_BY_SIDE} at a time, the store in memory`,
      times,
    ),
    `  ${posting?.toFixed(0)} posts a second, ${delivering?.toFixed(0)} deliveries: ${((delivering ?? 0) / (posting ?? 1)).toFixed(2)} of them (goal: 0.50)`,
    `One event to ${RECEIVERS} webhooks: ${received} received in ${(tookMs / 1_000).toFixed(1)} s, ${RECEIVERS - received} lost (first one's attempts: ${first.attempts.length})`,
    `One event to ${PEOPLE} e-mail subscribers in ${AUDIENCES} audiences, ${AUDIENCES / 2} of which match: ${published.length - 1} publishes to audiences and 1 to systems in ${relayMs.toFixed(0)} ms`,
  ].join('\n');
};
