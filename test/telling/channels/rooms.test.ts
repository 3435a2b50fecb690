import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { deliveredTo } from '../../support/delivered.js';
import { listing } from '../../support/events.js';
import { status } from '../../support/receiver.js';
import { until } from '../../support/until.js';

const SECRET = 'B0123456789abcdefSECRETxyZw';
const TOKEN = `1234567:${'A'.repeat(31)}beta`;

const { test, server, answers, ask, page: pageAt, send, now, tell } = deliveredTo(status(200));
const subscribed = async (channel: string, endpoint: string, details: object = {}) => {
  const made = await ask('POST', '/v1/subscriptions', { channel, endpoint, details, filter: { regimes: ['2653'] } });
  const shown = (await made.json()) as { id: string; manage: string };
  expect(made.status, JSON.stringify(shown)).toBe(201);
  await until(async () => (await now(shown.id))?.status === 'active');
  const { pathname, search } = new URL(shown.manage);
  return { id: shown.id, own: `${pathname}${search}` };
};
const bodies = () => server().calls.map(({ body }) => JSON.parse(body));
const deliveriesOf = async (id: string) =>
  ((await (await ask('GET', `/v1/subscriptions/${id}/deliveries`)).json()) as { deliveries: Record<string, unknown>[] })
    .deliveries;

/** Each room: what is given, and the texts that it shows of a message. */
const ROOMS = {
  slack: { endpoint: () => `${server().url}/services/T1/${SECRET}`, details: {} },
  teams: { endpoint: () => `${server().url}/workflows/1/triggers/manual/paths/invoke?sig=${SECRET}`, details: {} },
  telegram: { endpoint: () => '@sanctions_desk', details: () => ({ token: TOKEN, server: server().url }) },
  custom: {
    endpoint: () => `${server().url}/hooks/${SECRET}`,
    details: { headers: `Authorization: Bearer ${SECRET}` },
  },
} as const;
const detailsOf = (room: keyof typeof ROOMS): object => {
  const { details } = ROOMS[room];
  return typeof details === 'function' ? details() : details;
};

describe.each(Object.keys(ROOMS) as (keyof typeof ROOMS)[])('%s', (channel) => {
  const join = () => subscribed(channel, ROOMS[channel].endpoint(), detailsOf(channel));
  const leave = (id: string) => ask('DELETE', `/v1/subscriptions/${id}`);
  const number = (Object.keys(ROOMS) as string[]).indexOf(channel) * 10 + 100;
  const reference = (at: number) => `HTi.${number + at}`;

  it('confirms itself by its first success, tells an event, and sends it again when asked', async () => {
    const { id } = await join();
    const event = await tell(reference(1));
    await until(() => server().calls.length === 2);
    const [, told] = server().calls.map(({ body }) => body);
    for (const part of ['New listing: WILNER SAINT-PREUX', `https://watch.example/events/${event.id}`])
      expect(told).toContain(part);
    const again = await ask('POST', `/v1/subscriptions/${id}/replay`, { event: event.id });
    expect(again.status).toBe(202);
    await until(() => server().calls.length === 3);
    expect(server().calls[2]?.body).toBe(told);
    await until(async () => (await deliveriesOf(id)).length === 3);
    expect((await deliveriesOf(id))[0]).toMatchObject({ event: event.id, status: 200, error: null });
    await leave(id);
  });

  // How the others are tried again is tested with what they answer.
  it.skipIf(channel === 'teams' || channel === 'telegram')(
    'is tried again as it asks after an answer of failure',
    async () => {
      const { id } = await join();
      answers((_call, response, count) =>
        response
          .writeHead(count === 2 ? 429 : 200, { 'retry-after': '1' })
          .end(count === 2 ? JSON.stringify({ ok: false, description: 'Too Many Requests' }) : '{"ok":true}'),
      );
      await tell(reference(2));
      await until(() => server().calls.length === 3);
      await until(async () => (await deliveriesOf(id)).length === 3);
      expect((await deliveriesOf(id)).map(({ status: code, attempt }) => [code, attempt])).toEqual([
        [200, 2],
        [429, 1],
        [200, 1],
      ]);
      await leave(id);
    },
  );

  it('keeps what is secret sealed: not stored in the clear, shown, logged, nor repeated in the log of attempts', async () => {
    answers((call, response) => response.writeHead(500).end(`no ${call.path} ${JSON.stringify(call.headers)}`));
    const made = await ask('POST', '/v1/subscriptions', {
      channel,
      endpoint: ROOMS[channel].endpoint(),
      details: detailsOf(channel),
    });
    const { id, manage } = (await made.json()) as { id: string; manage: string };
    await until(async () => (await deliveriesOf(id)).length === 1);
    const { pathname, search } = new URL(manage);
    const seen = [
      JSON.stringify(await now(id)),
      JSON.stringify(await deliveriesOf(id)),
      await (await ask('GET', `/v1/subscriptions/${id}`)).text(),
      await pageAt(`${pathname}${search}`),
      test().logged.join('\n'),
    ].join('\n');
    for (const secret of [SECRET, TOKEN]) expect(seen).not.toContain(secret);
    await leave(id);
    expect(await now(id)).toMatchObject({ status: 'ended', endpoint: 'erased', details: {}, secrets: [] });
  });

  it('is sent a test and shows a code that confirms', async () => {
    const { id, own } = await join();
    const code = await (async () => {
      const { challengeCode } = await import('../../../shared/telling/channels/one-by-one.js');
      return challengeCode(test().services, id);
    })();
    expect(server().calls[0]?.body).toContain(code);
    expect(load(await send(own, { do: 'test' }))('.said').text()).toContain('taken (200)');
    await leave(id);
  });
});

describe('the formats', () => {
  it('Slack: Block Kit, in which nobody is called and no text is longer than Slack takes', async () => {
    const { id } = await subscribed('slack', ROOMS.slack.endpoint());
    await tell('HTi.201', { name: 'A <!channel> & "B"', comments: 'word '.repeat(3_000) });
    await until(() => server().calls.length === 2);
    const message = bodies()[1] as {
      text: string;
      blocks: { type: string; text?: { text: string }; fields?: object[] }[];
    };
    expect(message.text).toContain('&lt;!channel&gt; &amp;');
    expect(message.blocks[0]).toMatchObject({ type: 'header', text: { type: 'plain_text', emoji: false } });
    expect(message.blocks[0]?.text?.text.length).toBeLessThanOrEqual(150);
    expect(message.blocks.length).toBeLessThanOrEqual(50);
    for (const { text, fields = [] } of message.blocks) {
      expect(text?.text.length ?? 0).toBeLessThanOrEqual(3_000);
      expect(fields.length).toBeLessThanOrEqual(10);
      if (text && (text as { type?: string }).type === 'mrkdwn') expect(text.text).not.toContain('<!');
    }
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('Slack: a hook that is gone disables', async () => {
    const { id } = await subscribed('slack', ROOMS.slack.endpoint());
    answers((_call, response) => response.writeHead(404).end('no_service'));
    await tell('HTi.202');
    await until(async () => (await now(id))?.status === 'disabled');
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('Teams: an Adaptive Card of at most 28 KB without any Markdown', async () => {
    const { id } = await subscribed('teams', ROOMS.teams.endpoint());
    const aliases = Array.from({ length: 500 }, (_, at) => ({
      name: `**ALIAS** [${at}](https://evil.example) ${'x'.repeat(150)}`,
      quality: 'good' as const,
      note: null,
      dateOfBirth: null,
      placeOfBirth: null,
    }));
    await tell('HTi.203', { aliases });
    await until(() => server().calls.length === 2);
    expect(Buffer.byteLength(server().calls[1]?.body ?? '')).toBeLessThan(28_000);
    const { attachments } = bodies()[1];
    expect(attachments[0]).toMatchObject({ contentType: 'application/vnd.microsoft.card.adaptive' });
    const { body, actions } = attachments[0].content;
    expect(new Set(body.map(({ type }: { type: string }) => type))).toEqual(new Set(['RichTextBlock']));
    expect(actions[0]).toMatchObject({ type: 'Action.OpenUrl' });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('Teams: a 200 that says the message was turned down is a failure', async () => {
    const { id } = await subscribed('teams', ROOMS.teams.endpoint());
    const said = 'Webhook message delivery failed with error: Microsoft Teams endpoint returned HTTP error 429';
    answers((_call, response, count) => response.writeHead(200).end(count === 2 ? said : '1'));
    await tell('HTi.204');
    await until(async () => (await deliveriesOf(id)).length === 3);
    expect((await deliveriesOf(id)).map(({ status: code }) => code)).toEqual([200, 429, 200]);
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('Telegram: HTML that its parser takes, to the chat, waiting as the body says, following a chat that moved', async () => {
    const { id } = await subscribed('telegram', '@Sanctions_Desk', { token: TOKEN, server: server().url });
    expect(server().calls[0]?.path).toBe(`/bot${TOKEN}/sendMessage`);
    const moved = {
      ok: false,
      description: 'Bad Request: group chat was upgraded',
      parameters: { migrate_to_chat_id: -1001234567890 },
    };
    answers((_call, response, count) =>
      response.writeHead(count === 2 ? 400 : 200).end(JSON.stringify(count === 2 ? moved : { ok: true })),
    );
    await tell('HTi.205', { name: 'A <b>& "B"' });
    await until(() => server().calls.length === 3);
    const [first, second] = bodies().slice(1) as [Record<string, string>, Record<string, string>];
    expect(first).toMatchObject({ chat_id: '@sanctions_desk', parse_mode: 'HTML' });
    expect(first.text).toContain('A &lt;b&gt;&amp; &quot;B&quot;');
    expect(first.text?.length).toBeLessThanOrEqual(4_096);
    expect(second.chat_id).toBe('-1001234567890');
    expect(await now(id)).toMatchObject({ endpoint: '-1001234567890' });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('Telegram: a bot that was put out disables', async () => {
    const { id } = await subscribed('telegram', '@sanctions_desk', { token: TOKEN, server: server().url });
    answers((_call, response) =>
      response.writeHead(403).end(JSON.stringify({ ok: false, description: 'Forbidden: bot was kicked' })),
    );
    await tell('HTi.206');
    await until(async () => (await now(id))?.status === 'disabled');
    expect((await deliveriesOf(id))[0]).toMatchObject({ status: 403, error: 'Forbidden: bot was kicked' });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });

  it('a template of one’s own: its words, its type, its headers; changed without a new subscription', async () => {
    const { id, own } = await subscribed('custom', ROOMS.custom.endpoint(), {
      template: '{{ title }}{% if event %} of {{ event.regimes | join: "," }}{% endif %}',
      type: 'text/plain; charset=utf-8',
      headers: 'X-Api-Key: k1\nX-Desk: 7',
    });
    await tell('HTi.207');
    await until(() => server().calls.length === 2);
    expect(server().calls[1]).toMatchObject({
      body: 'New listing: WILNER SAINT-PREUX (HTi.207) of 2653',
      headers: { 'content-type': 'text/plain; charset=utf-8', 'x-api-key': 'k1', 'x-desk': '7' },
    });
    const page = load(await pageAt(own));
    expect(page('textarea[name="detail-custom-template"]').text()).toContain('{{ title }}');
    expect(page('textarea[name="detail-custom-headers"]').text()).toBe('');
    const form = { do: 'details', 'detail-custom-template': '{{ id }}' };
    await send(own, form);
    await ask('PATCH', `/v1/subscriptions/${id}`, { details: { headers: 'X-Api-Key: k2' } });
    const event = await tell('HTi.208');
    await until(() => server().calls.length === 3);
    expect(server().calls[2]).toMatchObject({ body: event.id, headers: { 'x-api-key': 'k2' } });
    await ask('DELETE', `/v1/subscriptions/${id}`);
  });
});

describe('what is refused', () => {
  it.each([
    ['slack', 'https://hooks.slack.com.evil.example/services/T/B/x', {}, /incoming webhook of Slack/],
    ['slack', 'http://hooks.slack.com/services/T/B/x', {}, /incoming webhook of Slack/],
    ['teams', 'https://example.org/workflows/1', {}, /workflow/],
    ['telegram', 'sanctions desk', { token: TOKEN }, /chat of Telegram/],
    ['telegram', '@sanctions_desk', {}, /token/],
    ['telegram', '@sanctions_desk', { token: TOKEN, server: 'http://bots.example' }, /server/],
    ['custom', 'https://user:pass@example.org/x', {}, /https address/],
    ['custom', 'https://example.org/x', { colour: 'red' }, /no detail called colour/],
    ['custom', 'https://example.org/x', { headers: 'Host: other.example' }, /line 1/],
    ['custom', 'https://example.org/x', { headers: 'X-A: b\nnonsense' }, /line 2/],
    ['custom', 'https://example.org/x', { type: 'a\r\nX-B: c' }, /content type/],
    ['custom', 'https://example.org/x', { template: '{{ title' }, /not closed/],
    ['custom', 'https://example.org/x', { template: '{{ title | shout }}' }, /undefined filter/],
    ['custom', 'https://example.org/x', { template: '{"a":"{{ event.entry.name }}"}' }, /no JSON/],
    ['custom', 'https://example.org/x', { template: "{% include '/etc/passwd' %}" }, /Failed to lookup/],
    ['custom', 'https://example.org/x', { template: '{% for i in (1..99999999) %}x{% endfor %}' }, /limit exceeded/],
    [
      'custom',
      'https://example.org/x',
      { template: '{% assign s = "x" %}{% for i in (1..40) %}{% assign s = s | append: s %}{% endfor %}' },
      /limit exceeded/,
    ],
    ['email', 'a@bank.example', { token: 'x' }, /no detail called token/],
  ])('%s %s %j', async (channel, endpoint, details, detail) => {
    const refused = await ask('POST', '/v1/subscriptions', { channel, endpoint, details });
    expect([refused.status, await refused.json()]).toMatchObject([400, { detail }]);
  });

  it('a template sees nothing of the program', async () => {
    const { bodyOf } = await import('../../../shared/telling/channels/custom/template.js');
    const template = '{{ event.constructor }}{{ __proto__ }}{{ event.toString }}{{ title.constructor.name }}';
    const subscription = { id: 'sub_c1', details: { template, type: 'text/plain' } };
    const made = bodyOf({ kind: 'event', event: listing('HTi.1') }, new Date(), { subscription, publicUrl: '' });
    expect(made).toBe('');
  });
});
