import { setMaxListeners } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { Hono } from 'hono';
import { synthesise } from '../../infra/template.js';
import { openServices } from '../../lambdas/services.js';
import type { Log, Services } from '../../shared/services/services.js';
import type { Source } from '../../shared/sources/contract.js';
import { createApp } from '../../web/app.js';
import { type EmbeddedCloud, startCloud } from '../cloud/start.js';
import { openReceiver } from '../sample/receiver.js';
import { openRooms } from '../sample/rooms.js';
import { openSampleSources } from '../sample/sources.js';
import { ensureSubscribers, RECEIVER_PATH, ROOMS_PATH } from '../sample/subscribers.js';
import { startAlone } from './alone.js';
import { openClock } from './clock.js';
import { openDecisions } from './decisions.js';
import { openFunctions, readQueue } from './functions.js';
import { runSchedules } from './live.js';
import { writeRunFile } from './operator-key.js';
import { deliveriesPanel, holdsPanel, mailboxPanel, roomsPanel } from './panels.js';
import { replayDocument } from './replay.js';
import { readFolder } from './replay-folder.js';
import { reportOf, type Taken } from './report.js';
import { replaySample } from './sample.js';
import { startServer } from './server.js';
import { openTail } from './tail.js';
import { readBack, recover, untilIdle } from './tending.js';

export interface RunOptions {
  readonly mode: 'sample' | 'live' | 'replay';
  /** The folder that is replayed. */
  readonly folder: string | null;
  /** What is polled in place of the usual sources; none for those. */
  readonly sources: readonly Source[];
  /** The lists that are watched, `un,ofac`; null for the usual one. */
  readonly lists: string | null;
  /** Where the state is kept. */
  readonly data: string;
  /** Null for the usual port, or any other when that is in use. */
  readonly port: number | null;
  /** End when everything is replayed and delivered. */
  readonly once: boolean;
}

/** Who gets the alarms here. */
const OPERATOR = 'operator@council-watch.example';
const USUAL_PORT = 8787;

/** Warnings and errors as they come; the rest is on the page. */
const terminalLog = (say: (line: string) => void): Log => ({
  info: () => {},
  warn: (message, facts) => say(`  ! ${message}${facts ? ` ${JSON.stringify(facts)}` : ''}`),
  error: (message, facts) => say(`  !! ${message}${facts ? ` ${JSON.stringify(facts)}` : ''}`),
});

/**
 * The whole pipeline on this machine, until `stopped` (or, with `once`, until its work is done).
 * @param print results, on standard output
 * @param say progress, on standard error
 * @throws UnreadableDocument for a folder that can't be replayed or a port in use, before anything is made
 */
export const run = async (
  { mode, folder, sources, lists, data, port, once }: RunOptions,
  print: (line: string) => void,
  say: (line: string) => void,
  stopped: AbortSignal,
): Promise<void> => {
  const documents = folder === null ? [] : await readFolder(folder);
  await startAlone(data);
  const server = await startServer(port ?? USUAL_PORT, port === null);
  let cloud: EmbeddedCloud | undefined;
  const stopping = new AbortController();
  // Every call that waits for a message listens to it.
  setMaxListeners(0, stopping.signal);
  const loops: Promise<unknown>[] = [];
  try {
    await mkdir(data, { recursive: true });
    const settings = {
      operatorEmail: OPERATOR,
      ...(sources.length > 0 && { sources }),
      ...(lists !== null && { lists }),
    };
    cloud = await startCloud(data, synthesise(settings), server.url);
    const { environments, clients, mailbox } = cloud;
    const clock = openClock();
    const log = terminalLog(say);
    // The page shows what there is to see.
    const metrics = { put: () => {} };
    const open = (handler: string): Services =>
      openServices(environments[handler] ?? {}, { clients, log, metrics, clock: clock.now, allowLoopback: true });
    const services = open('api');
    const functions = openFunctions(open);
    const sample = openSampleSources(`${server.url}/sample`);
    const withSubscribers = mode !== 'live';
    const ends = { receiver: `${server.url}${RECEIVER_PATH}`, rooms: `${server.url}${ROOMS_PATH}` };
    const receiver = openReceiver(withSubscribers ? await ensureSubscribers(services, mailbox, ends) : []);
    const rooms = openRooms();
    const decisions = openDecisions(services);
    const panels = [
      mailboxPanel(mailbox),
      ...(withSubscribers ? [roomsPanel(rooms.shown)] : []),
      deliveriesPanel(services, receiver.received),
      holdsPanel(services, decisions.token),
    ];
    server.serve(
      new Hono()
        .get('/v1/mailbox', (context) => context.json({ messages: mailbox.messages }))
        .route('/decisions', decisions.routes)
        .route('/sample', sample.routes)
        .route(RECEIVER_PATH, receiver.routes)
        .route(ROOMS_PATH, rooms.routes)
        .route('/', createApp(services, panels)),
    );
    for (const source of cloud.eventSources) {
      loops.push(readQueue(clients.sqs, source, functions.deliver, stopping.signal));
    }
    await recover(services);
    await writeRunFile(data, server.url, services.table);
    print(`Listening on ${server.url}`);
    stopped.addEventListener('abort', () => stopping.abort());
    // Live, the watch does so by its schedule.
    if (mode !== 'live') loops.push(readBack(services, stopping.signal));
    if (mode === 'sample') {
      await replaySample(data, sample, clock, functions, say, await openTail(services, say), stopped);
    }
    if (mode === 'replay') {
      const taken: Taken[] = [];
      for (const document of documents) {
        if (stopped.aborted) break;
        taken.push(await replayDocument(services, clock, document));
        say(lineOf(taken.at(-1) as Taken));
      }
      print(reportOf(taken));
    }
    if (mode === 'live') loops.push(runSchedules(cloud.schedules, functions, clock, say, stopping.signal));
    await untilIdle(services);
    if (!once) await untilAborted(stopped);
  } finally {
    stopping.abort();
    await Promise.allSettled(loops);
    await server.close();
    await cloud?.close();
  }
};

const lineOf = ({ name, outcome, detail, events }: Taken): string =>
  `${name}: ${outcome}${events.length > 0 ? `, ${events.length} events` : ''}${detail ? ` (${detail})` : ''}`;

const untilAborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((done) => signal.addEventListener('abort', () => done(), { once: true }));
