import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { load } from 'cheerio';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Mail } from '../../local/cloud/mailbox.js';
import { STEPS } from '../../local/sample/steps.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { councilWatch, jsonLines, type Started, scratch, start } from '../support/cli.js';
import { startReceiver, status } from '../support/receiver.js';

/** What the sample tells, in its order. */
const TOLD = [
  'council.draft',
  'council.renewed',
  'entry.listed',
  'entry.amended',
  'news.reported',
  'entry.delisted',
  'entry.amended',
  'list.bulk_edit',
];

let data: string;
let run: Started;
let stepsAtFirst: number;

const get = async <T>(path: string, init?: RequestInit): Promise<T> =>
  (await fetch(`${run.url}${path}`, init)).json() as Promise<T>;
const events = async () => (await get<{ events: CouncilEvent[] }>('/v1/events?limit=200')).events.reverse();
const mails = async () => (await get<{ messages: Mail[] }>('/v1/mailbox')).messages;
const deliveries = async (): Promise<string> => (await fetch(`${run.url}/panels/deliveries`)).text();
const operatorKey = async (): Promise<string> => JSON.parse(await readFile(join(data, 'run.json'), 'utf8')).operatorKey;
const stepsTaken = async (): Promise<number> =>
  JSON.parse(await readFile(join(data, 'sample.json'), 'utf8').catch(() => '{}')).done ?? 0;
const until = async (holds: () => Promise<boolean>): Promise<void> => {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 1_200) throw new Error(`waited in vain:\n${run.output()}`);
    await setTimeout(50);
  }
};

beforeAll(async () => {
  data = await scratch();
  run = await start(['--data', data, '--port', '0']);
  await until(async () => (await events()).length > 0);
  stepsAtFirst = await stepsTaken();
  await until(async () => (await stepsTaken()) === STEPS.length);
  // The webhooks come a moment later.
  await until(async () => (await deliveries()).includes(`${TOLD.length + 1} webhooks received since the start`));
});
afterAll(async () => {
  await run.stop('SIGKILL');
});

describe('npm start', () => {
  it('shows the first event while the sample goes on', () => {
    expect(stepsAtFirst).toBeLessThan(STEPS.length);
  });

  it('tells each event of the sample once, by e-mail, SMS and webhook', async () => {
    const told = await events();
    expect(told.map(({ type }) => type)).toEqual(TOLD);
    const ids = told.map(({ id }) => id).sort();
    for (const channel of ['email', 'sms'] as const) {
      const to = (await mails()).filter((mail) => mail.channel === channel && mail.event !== null);
      expect(to.map(({ event }) => event).sort()).toEqual(ids);
    }
    const page = await deliveries();
    for (const id of ids) expect(page).toContain(id);
    expect(page).toMatch(
      /9 webhooks received since the start by the sample.s receiver, 9 with a signature that verifies/,
    );
  });

  it('shows each event in the rooms, too, in their own formats', async () => {
    const ids = (await events()).map(({ id }) => id);
    const rooms = async () => (await fetch(`${run.url}/panels/rooms`)).text();
    for (const room of ['slack', 'teams', 'telegram', 'custom'])
      await until(async () => (await rooms()).includes(`<span class="tag">${room}</span>`));
    const page = async () => load(await deliveries());
    for (const id of ids)
      await until(async () => {
        const tags = (await page())(`article:has(a[href="/events/${id}"]) .tag.ok`).text();
        return ['slack 200', 'teams 200', 'telegram 200', 'custom 200'].every((tag) => tags.includes(tag));
      });
  });

  it('is the only run of its folder, and its mail is its owner’s', async () => {
    const second = await councilWatch(['start', '--data', data, '--port', '0', '--once']);
    expect(second.code).not.toBe(0);
    expect(second.err).toContain('is in use by another run: process ');
    expect(second.err).toContain(run.url);
    expect((await stat(join(data, 'mailbox.jsonl'))).mode & 0o777).toBe(0o600);
  });

  it('joins the announcement with the list, and the draft with the adoption', async () => {
    const told = await events();
    const listing = told.find(({ type }) => type === 'entry.listed');
    expect(listing).toMatchObject({ status: 'confirmed', evidence: [{ source: 'un-press' }, { source: 'un-list' }] });
    const [draft, renewal] = ['council.draft', 'council.renewed'].map((type) =>
      told.find((event) => event.type === type),
    );
    expect(draft?.thread).toBe(renewal?.thread);
  });

  it('holds the error page, and tells the operator', async () => {
    expect((await mails()).filter(({ to }) => to.startsWith('operator@'))).toMatchObject([
      { subject: 'council-watch: un-list is held' },
    ]);
    const holds = await get<{ holds: object[] }>('/v1/holds', {
      headers: { authorization: `Bearer ${await operatorKey()}` },
    });
    expect(holds).toMatchObject({ holds: [{ state: 'settled', releasable: false }] });
  });

  it('lets a person see and decide on holds from the command line', async () => {
    const { code, out } = await councilWatch(['holds', '--data', data, '--json']);
    expect(code).toBe(0);
    const [hold] = jsonLines<{ id: string; state: string }>(out);
    expect(hold).toMatchObject({ state: 'settled' });
    const late = await councilWatch(['release', hold?.id ?? '', '--why', 'because', '--data', data]);
    expect(late).toMatchObject({ code: 1, err: expect.stringContaining('is settled already') });
  });

  it('writes how it is reached where only the user may read it', async () => {
    expect(JSON.parse(await readFile(join(data, 'run.json'), 'utf8'))).toMatchObject({
      url: run.url,
      pid: run.process.pid,
    });
    expect((await stat(join(data, 'run.json'))).mode & 0o777).toBe(0o600);
  });

  it('delivers to a receiver of anyone’s on this machine', async () => {
    const receiver = await startReceiver(status(200));
    const key = { authorization: `Bearer ${await operatorKey()}`, 'content-type': 'application/json' };
    const body = JSON.stringify({ channel: 'webhook', endpoint: receiver.url });
    const made = await get<{ id: string; secret: string }>('/v1/subscriptions', { method: 'POST', headers: key, body });
    const [first, ...later] = await events();
    const again = JSON.stringify({ after: first?.id });
    const queued = await get(`/v1/subscriptions/${made.id}/replay`, { method: 'POST', headers: key, body: again });
    expect(queued).toEqual({ queued: later.length, next: null });
    const told = () => receiver.calls.filter(({ body: text }) => !text.includes('subscription.challenge'));
    await until(async () => told().length === later.length);
    for (const call of receiver.calls)
      expect(() => new Webhook(made.secret).verify(call.body, call.headers)).not.toThrow();
    await receiver.close();
  });

  it('ends cleanly on Ctrl-C, goes on at the next start, and tells nobody twice', async () => {
    const before = { events: await events(), mails: (await mails()).length };
    expect(await run.stop('SIGINT')).toBe(0);
    run = await start(['--data', data, '--port', '0']);
    await setTimeout(1_500);
    expect(await events()).toEqual(before.events);
    expect((await mails()).length).toBe(before.mails);
    expect(run.output()).toContain('replayed at an earlier start');
    const [first] = await events();
    const evidence = first?.evidence[0];
    expect(evidence?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('goes on where it was killed', async () => {
    const other = await scratch();
    const killed = await start(['--data', other, '--port', '0']);
    await setTimeout(250);
    await killed.stop('SIGKILL');
    const resumed = await start(['--data', other, '--port', '0', '--once']);
    await new Promise((ended) => resumed.process.once('exit', ended));
    const lines = (await readFile(join(other, 'mailbox.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Mail);
    const texts = lines.filter(({ channel, event }) => channel === 'sms' && event !== null);
    expect(new Set(texts.map(({ event }) => event)).size).toBe(TOLD.length);
  }, 180_000);
});
