import { mkdtemp } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RestoreTableToPointInTimeCommand, UpdateContinuousBackupsCommand } from '@aws-sdk/client-dynamodb';
import { ListObjectVersionsCommand, PutBucketVersioningCommand } from '@aws-sdk/client-s3';
import { DeleteTopicCommand, SubscribeCommand } from '@aws-sdk/client-sns';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle, ENTRY } from '../../infra/bundling.js';
import { synthesise } from '../../infra/template.js';
import { type Cloud, provision } from '../../local/cloud/provision.js';
import { readQueue } from '../../local/run/functions.js';
import { createKey } from '../../shared/people/api-keys.js';
import type { Services } from '../../shared/services/services.js';
import { Source } from '../../shared/sources/registry.js';
import { readSubscription } from '../../shared/store/subscriptions.js';
import { apiCall } from '../support/api-call.js';
import { individual, individuals, type Record as Listed, listXml } from '../support/list.js';
import { hasMoto, startMoto } from '../support/moto.js';
import { startReceiver } from '../support/receiver.js';
import { until } from '../support/until.js';

const moto = hasMoto();
if (!moto)
  console.info('Python with moto’s server is not on this machine (pip install "moto[server]"): nothing is run on it');

type Bundled = typeof import('./handlers.js');
interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

describe.skipIf(!moto)('the bundled handlers on an implementation of AWS’s APIs by others', () => {
  let aws: Awaited<ReturnType<typeof startMoto>>;
  let cloud: Cloud;
  let bundled: Bundled;
  let site: Awaited<ReturnType<typeof startReceiver>>;
  let page = '';
  let table: string | undefined;
  const stopping = new AbortController();
  const reading: Promise<unknown>[] = [];

  const open = (name: string): Services =>
    bundled.openedHere(
      { ...cloud.environments[name], ...(table !== undefined && { TABLE: table }) } as Record<string, string>,
      aws.clients,
    ) as Services;

  beforeAll(async () => {
    aws = await startMoto();
    cloud = await provision(
      synthesise({ operatorEmail: 'operator@bank.example' }),
      aws.clients,
      'https://watch.example',
    );
    const folder = await mkdtemp(join(tmpdir(), 'council-watch-moto-'));
    bundle(fileURLToPath(new URL('handlers.ts', import.meta.url)), folder);
    // By Node itself: the runner of the tests would transform the bundle first.
    bundled = createRequire(import.meta.url)(join(folder, ENTRY)) as Bundled;
    site = await startReceiver(({ path }, response) => response.writeHead(200).end(path === '/list.xml' ? page : ''));
    const deliver = bundled.deliverHandler(() => open('deliver')) as (event: SQSEvent) => Promise<never>;
    // Moto waits for messages by looking all the time: one reader a queue leaves it time for the rest.
    for (const source of cloud.eventSources)
      reading.push(readQueue(aws.clients.sqs, { ...source, sideBySide: 1 }, deliver, stopping.signal));
  });
  afterAll(async () => {
    stopping.abort();
    await Promise.allSettled(reading);
    await site.close();
    aws.close();
  });

  const poll = (records: readonly Listed[], generated: string) => {
    page = listXml(records, generated);
    return look();
  };
  const look = () => {
    const source = Source.parse({
      id: 'un-list',
      kind: 'un-list',
      url: `${site.url}/list.xml`,
      everyMinutes: 15,
      leastEntries: 1,
    });
    return bundled.pollHandler(() => open('poll'))({ source });
  };
  const watch = () => bundled.watchHandler(() => open('watch'))({ sources: [] });
  const asker = async (): Promise<(method: string, path: string, body?: object) => Promise<Answer>> => {
    const { key } = await createKey(open('api').table, 'moto', 'operator');
    const handler = bundled.apiHandler(() => open('api')) as (event: object, context: object) => Promise<unknown>;
    return async (method, path, body) => {
      const answer = (await handler(apiCall(key, method, path, body), {})) as { statusCode: number; body: string };
      return { status: answer.statusCode, body: JSON.parse(answer.body) as Record<string, unknown> };
    };
  };
  /** What a topic sends from now on, by a queue of the test's own. */
  const listening = async (TopicArn: string) => {
    const { QueueUrl = '' } = await aws.clients.sqs.send(
      new CreateQueueCommand({ QueueName: `listening-${TopicArn.split(':').at(-1)}` }),
    );
    const { Attributes } = await aws.clients.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }),
    );
    await aws.clients.sns.send(new SubscribeCommand({ TopicArn, Protocol: 'sqs', Endpoint: Attributes?.QueueArn }));
    return async (): Promise<string[]> => {
      const { Messages = [] } = await aws.clients.sqs.send(
        new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }),
      );
      return Messages.map(({ Body = '' }) => Body);
    };
  };
  const events = async (ask: Awaited<ReturnType<typeof asker>>) =>
    (await ask('GET', '/v1/events?limit=100')).body.events as { id: string; type: string; title: string }[];

  it('baseline, difference, signed webhook, e-mail, hold, release, watch, a lost topic, a restored table', async () => {
    const ask = await asker();
    const settings = open('api').settings;
    await aws.clients.s3.send(
      new PutBucketVersioningCommand({
        Bucket: cloud.environments.poll?.BUCKET,
        VersioningConfiguration: { Status: 'Enabled' },
      }),
    );
    const operator = await listening(settings.operatorTopic);

    // A baseline is told to nobody, and kept once.
    const known = individuals(40);
    expect(await poll(known, '2026-03-01T00:00:00Z')).toMatchObject({ outcome: 'baseline' });
    expect(await events(ask)).toEqual([]);

    const hook = await ask('POST', '/v1/subscriptions', { channel: 'webhook', endpoint: `${site.url}/hook` });
    expect(hook.status).toBe(201);
    const mail = await ask('POST', '/v1/subscriptions', { channel: 'email', endpoint: 'officer@bank.example' });
    const [hookId, mailId] = [hook, mail].map(({ body }) => String(body.id)) as [string, string];
    const statusOf = async (id: string) => (await readSubscription(open('api').table, id))?.status;
    await until(async () => (await statusOf(hookId)) === 'active');
    // Its owner confirms to SNS at once here; the watch reads it back.
    await watch();
    expect(await statusOf(mailId)).toBe('active');

    const audience = (await readSubscription(open('api').table, mailId))?.audience;
    const topicOf = () => open('api').topics.create(`${settings.audiencePrefix}${audience}`);
    const people = await listening(await topicOf());
    const one = individual('HTi.990', 'JOSUE TESTEUR', { UN_LIST_TYPE: 'Haiti' });
    await poll([...known, one], '2026-03-02T00:00:00Z');
    expect((await events(ask)).map(({ type }) => type)).toEqual(['entry.listed']);
    const told = () => site.calls.filter(({ path, body }) => path === '/hook' && body.includes('"entry.listed"'));
    await until(() => told().length === 1);
    const [call] = told();
    expect(new Webhook(String(hook.body.secret)).verify(call?.body ?? '', call?.headers ?? {})).toMatchObject({
      type: 'entry.listed',
      data: { entry: { reference: 'HTi.990' } },
    });
    expect((await people()).join()).toContain('JOSUE TESTEUR');

    // The same bytes again are no second version of an object.
    await look();
    const { Versions = [] } = await aws.clients.s3.send(
      new ListObjectVersionsCommand({ Bucket: cloud.environments.poll?.BUCKET, Prefix: 'documents/' }),
    );
    expect(Versions.length).toBeGreaterThan(1);
    expect(new Set(Versions.map(({ Key }) => Key)).size).toBe(Versions.length);

    // A mass change is held, the operator told; a person releases it.
    const mass = Array.from({ length: 30 }, (_, at) => individual(`QDi.${700 + at}`, `NAME ${at}`));
    expect(await poll([...known, one, ...mass], '2026-03-03T00:00:00Z')).toMatchObject({ outcome: 'held' });
    expect((await operator()).join()).toContain('is held');
    const { holds } = (await ask('GET', '/v1/holds')).body as { holds: { id: string; state: string }[] };
    const held = holds.find(({ state }) => state === 'open')?.id;
    expect((await ask('POST', `/v1/holds/${held}/release`, { why: 'a test' })).status).toBe(200);
    await bundled.relayHandler(() => open('relay'))();
    expect(await events(ask)).toHaveLength(31);
    await until(() => told().length === 31);

    // A topic that is lost comes back with its people, and nobody is erased.
    const lost = await topicOf();
    await aws.clients.sns.send(new DeleteTopicCommand({ TopicArn: lost }));
    await watch();
    expect((await open('watch').topics.subscribers(lost))?.map(({ endpoint }) => endpoint)).toEqual([
      'officer@bank.example',
    ]);
    expect(['active', 'pending']).toContain(await statusOf(mailId));

    // Restored from a backup, the table tells nothing twice.
    const TableName = cloud.environments.poll?.TABLE ?? '';
    const before = site.calls.length;
    await aws.clients.dynamo.send(
      new UpdateContinuousBackupsCommand({
        TableName,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      }),
    );
    await aws.clients.dynamo.send(
      new RestoreTableToPointInTimeCommand({
        SourceTableName: TableName,
        TargetTableName: 'restored-of-monday',
        UseLatestRestorableTime: true,
      }),
    );
    table = 'restored-of-monday';
    expect(await look()).toMatchObject({ outcome: 'unchanged' });
    await bundled.relayHandler(() => open('relay'))();
    expect(await events(await asker())).toHaveLength(31);
    expect(site.calls.slice(before).filter(({ path }) => path === '/hook')).toEqual([]);
  }, 180_000);
});
