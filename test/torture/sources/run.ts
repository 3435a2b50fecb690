import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Template } from '../../../infra/template.js';
import { openServices } from '../../../lambdas/services.js';
import type { Mail } from '../../../local/cloud/mailbox.js';
import { startCloud } from '../../../local/cloud/start.js';
import { openFunctions } from '../../../local/run/functions.js';
import { runSchedules } from '../../../local/run/live.js';
import type { CouncilEvent } from '../../../shared/model/event.js';
import { Filter } from '../../../shared/model/filter.js';
import { subscribe } from '../../../shared/people/subscriptions/subscribe.js';
import { type SourceHealth, sourceHealth } from '../../../shared/reading/health.js';
import type { Services } from '../../../shared/services/services.js';
import type { Source } from '../../../shared/sources/contract.js';
import { type Check, recentChecks } from '../../../shared/store/checks.js';
import { listEvents } from '../../../shared/store/events.js';
import { openFastClock } from './clock.js';
import type { Fault } from './fault.js';
import { type Scenario, wakesIn } from './scenarios.js';
import { ADDRESSES, startHostileServer } from './server.js';
import { ENTRIES, type SourceId } from './world.js';

/** What was seen of a run. */
export interface Seen {
  readonly events: readonly CouncilEvent[];
  /** Every message to people, with the instant at which it went out, by the trial's clock. */
  readonly mails: readonly (Mail & { readonly when: number })[];
  readonly health: readonly SourceHealth[];
  readonly checks: ReadonlyMap<SourceId, readonly Check[]>;
  readonly met: ReadonlyMap<Fault, number>;
  /** What the run printed. */
  readonly said: readonly string[];
}

/** An answer that takes longer than this is none, so that a trial ends. */
const TIMEOUT_MS = 300;
/** The invented list is small. */
const LEAST_ENTRIES = ENTRIES / 2;
export const SUBSCRIBER = 'officer@bank.example';

/** The schedules of the template for these sources, at the addresses of the server that stands in; the other functions as they are. */
const standIn = (
  schedules: Awaited<ReturnType<typeof startCloud>>['schedules'],
  sources: readonly SourceId[],
  url: string,
): typeof schedules => {
  const moved = (source: Source): Source => ({
    ...source,
    url: `${url}${ADDRESSES[source.id as SourceId]}`,
    listings: source.listings.map((address) => `${url}${new URL(address).pathname}`),
    also: [],
    leastEntries: Math.min(source.leastEntries, LEAST_ENTRIES),
  });
  const isMeant = ({ id }: Source) => sources.includes(id as SourceId);
  return schedules.flatMap((schedule) => {
    const input = schedule.input as { source?: Source; sources?: Source[] };
    if (input.source) return isMeant(input.source) ? [{ ...schedule, input: { source: moved(input.source) } }] : [];
    if (input.sources) return [{ ...schedule, input: { ...input, sources: input.sources.filter(isMeant).map(moved) } }];
    return [schedule];
  });
};

/**
 * Runs the loop of `start --live` through a scenario, against a server that has its faults, with a reader who is told of everything.
 * @param template the stack's, as it is deployed
 */
export const runThrough = async (template: Template, scenario: Scenario): Promise<Seen> => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-torture-'));
  const cloud = await startCloud(folder, template, 'https://watch.example', { forgets: true });
  const stopping = new AbortController();
  let now = () => scenario.start;
  const server = await startHostileServer(() => ({ ...scenario, now }));
  try {
    const silent = { info: () => {}, warn: () => {}, error: () => {} };
    const open = (handler: string): Services =>
      openServices(cloud.environments[handler] ?? {}, {
        clients: cloud.clients,
        log: silent,
        metrics: { put: () => {} },
        clock: () => new Date(now()),
        allowLoopback: true,
        sourceTimeoutMs: TIMEOUT_MS,
      });
    const services = open('api');
    await subscribe(services, { channel: 'email', endpoint: SUBSCRIBER, filter: Filter.parse({}) }, 'api_operator');
    const mails: (Mail & { readonly when: number })[] = [];
    const schedules = standIn(cloud.schedules, scenario.sources, server.url);
    const clock = openFastClock(scenario.start, schedules.length, wakesIn(scenario), (instant) => {
      for (const mail of cloud.mailbox.messages.slice(mails.length)) mails.push({ ...mail, when: instant });
    });
    now = () => clock.now().getTime();
    const said: string[] = [];
    const say = (line: string) => void said.push(`${clock.now().toISOString()} ${line}`);
    const running = runSchedules(schedules, openFunctions(open), clock, say, stopping.signal);
    await clock.runUntil(scenario.end);
    stopping.abort();
    clock.stop();
    await running;
    const query = { after: undefined, oldestFirst: true, limit: 1_000, keep: () => true };
    const checks = new Map<SourceId, Check[]>();
    for (const source of scenario.sources) checks.set(source, await recentChecks(services.table, source, 20_000));
    return {
      events: (await listEvents(services.table, query)).events.map(({ event }) => event),
      mails,
      health: await sourceHealth(services.table, new Date(now())),
      checks,
      met: server.met,
      said,
    };
  } finally {
    stopping.abort();
    await server.close();
    await cloud.close();
    await rm(folder, { recursive: true, force: true });
  }
};
