import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { recordEvent } from '../../shared/matters/record.js';
import type { CouncilEvent } from '../../shared/model/event.js';
import { saveApiKey } from '../../shared/store/api-keys.js';
import { createApp } from '../../web/app.js';
import { actTold } from '../support/acts.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

const KEY = 'key_of_the_operator';
let test: TestCloud;
let app: Hono;
beforeAll(async () => {
  test = await startTestCloud();
  app = createApp(test.services);
  const createdAt = '2026-03-01T00:00:00.000Z';
  await saveApiKey(test.services.table, KEY, { id: 'api_1', name: 'desk', role: 'operator', createdAt, until: null });
});
afterAll(() => test.close());

const record = (event: CouncilEvent) => recordEvent(test.services.table, event);
const get = (path: string) => app.request(path);
const decide = (path: string, body: object, key = KEY) =>
  app.request(path, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const threadOf = async (id: string) => ((await (await get(`/v1/events/${id}`)).json()) as CouncilEvent).thread;
const matter = async (thread: string) =>
  (await (await get(`/v1/threads/${thread}`)).json()) as {
    thread: string;
    events: CouncilEvent[];
    unsure: string[][];
    decisions: { kind: string; by: string; why: string }[];
  };

it('a matter reads as it happened, whichever was known first; a vote raises the draft it was on', async () => {
  const vote = await record(
    actTold('council.renewed', 'Council extends Yemen sanctions', {
      on: '2026-03-06',
      published: '2026-03-06',
      official: true,
      resolution: 'S/RES/2899 (2026)',
      draft: 'S/2026/77',
      sponsors: ['GB'],
    }),
  );
  const draft = await record(
    actTold('council.draft', 'A British text would extend Yemen sanctions', {
      published: '2026-03-04',
      sponsors: ['GB'],
    }),
  );
  const rival = await record(
    actTold('council.draft', 'A Russian text would lift Yemen sanctions', {
      published: '2026-03-05',
      sponsors: ['RU'],
    }),
  );
  expect([vote.as, draft.as, rival.as]).toEqual(['new', 'new', 'new']);
  const { events, thread } = await matter(await threadOf(rival.id));
  expect(events.map(({ id }) => id)).toEqual([draft.id, rival.id, vote.id]);
  expect(events[0]).toMatchObject({
    status: 'official',
    action: { expectedOn: '2026-03-06', draft: 'S/2026/77', resolution: 'S/RES/2899 (2026)' },
  });
  expect(events[1]).toMatchObject({ status: 'reported', action: { expectedOn: null } });
  const page = await (await get(`/threads/${thread}`)).text();
  expect(page).toContain('One matter in 3 events');
  expect(page).not.toContain('thr_undefined');
  const feed = await (await get(`/feeds/atom.xml?thread=${thread}`)).text();
  expect(feed.match(/<entry>/g)).toHaveLength(3);
  expect((await get('/v1/threads/thr_none')).status).toBe(404);
});

it('an operator joins two events that tell one act, and parts them again; both decisions are kept', async () => {
  const one = await record(
    actTold('council.adopted', 'Council backs the harbour mission', {
      on: '2026-05-04',
      published: '2026-05-04',
      regimes: [],
    }),
  );
  const other = await record(
    actTold('council.adopted', 'Envoys welcome a harbour for Qasr', {
      on: '2026-05-04',
      published: '2026-05-05',
      regimes: [],
    }),
  );
  const thread = await threadOf(one.id);
  expect(await matter(thread)).toMatchObject({ unsure: [[one.id, other.id]] });
  expect((await decide(`/v1/threads/${thread}/join`, { events: [one.id, other.id], why: 'x' }, 'none')).status).toBe(
    401,
  );
  expect((await decide(`/v1/threads/${thread}/join`, { events: [one.id, 'evt_x'], why: 'x' })).status).toBe(400);

  const joined = await decide(`/v1/threads/${thread}/join`, { events: [one.id, other.id], why: 'both tell of Qasr' });
  expect(joined.status).toBe(200);
  const after = await matter(thread);
  expect(after.events.map(({ id, evidence }) => [id, evidence.length])).toEqual([[one.id, 2]]);
  expect(after.decisions).toMatchObject([{ kind: 'join', by: 'desk', why: 'both tell of Qasr' }]);
  // What was told stays where it was, and says what it is now.
  const stays = await get(`/v1/events/${other.id}`);
  expect([stays.status, stays.headers.get('link')]).toEqual([200, `</v1/events/${one.id}>; rel="canonical"`]);
  expect((await get(`/events/${other.id}`)).headers.get('location')).toBe(`/events/${one.id}`);
  const again = actTold('council.adopted', 'Envoys welcome a harbour for Qasr', {
    on: '2026-05-04',
    published: '2026-05-05',
    regimes: [],
  });
  expect(await record(again)).toMatchObject({ id: one.id, as: 'seen' });

  await decide(`/v1/threads/${thread}/part`, { event: other.id, why: 'two missions' });
  const parted = await matter(thread);
  expect(parted.events.map(({ id, evidence }) => [id, evidence.length])).toEqual([
    [one.id, 1],
    [other.id, 1],
  ]);
  expect(parted.unsure).toEqual([]);
  expect(parted.decisions.map(({ kind }) => kind)).toEqual(['join', 'part']);

  await decide(`/v1/threads/${thread}/part`, { event: other.id, why: 'another matter' });
  expect((await matter(thread)).events.map(({ id }) => id)).toEqual([one.id]);
  expect((await matter(await threadOf(other.id))).events.map(({ id }) => id)).toEqual([other.id]);
});
