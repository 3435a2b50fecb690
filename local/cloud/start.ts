import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { GetSubscriptionAttributesCommand, ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import type { Template } from '../../infra/template.js';
import { PAUSED_POLICY } from '../../shared/services/topics.js';
import { type Published, startFront } from './front.js';
import { type Mailbox, openMailbox } from './mailbox.js';
import { openObjectFolder } from './objects.js';
import { startParameters } from './parameters.js';
import { type Clients, type Cloud, provision } from './provision.js';

export interface EmbeddedCloud extends Cloud {
  readonly clients: Clients;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

/** The emulators take any key. */
const ACCESS = { region: 'us-east-1', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' } };

const startDynamo = async (folder: string | undefined): Promise<{ server: Server; url: string }> => {
  const server = dynalite({
    ...(folder !== undefined && { path: folder }),
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
  });
  await new Promise<void>((done, failed) => server.listen(0, '127.0.0.1', done).once('error', failed));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/**
 * DynamoDB, S3, SNS, SQS and SSM in this process, over their own wire protocols, with the resources of the template. DynamoDB, the objects
 * and the mailbox are kept in a folder; what SNS and SQS lose at a restart the pipeline rebuilds from DynamoDB.
 * @param forgets whether the tables are in memory alone: for a run that nobody restarts
 */
export const startCloud = async (
  folder: string,
  template: Template,
  publicUrl: string,
  { forgets = false }: { readonly forgets?: boolean } = {},
): Promise<EmbeddedCloud> => {
  const dynamo = await startDynamo(forgets ? undefined : join(folder, 'dynamodb'));
  const emulator = buildApp({ logger: false, host: 'localhost' });
  // On this machine's own address only: its own start listens on all.
  const emulatorUrl = await emulator.listen({ port: 0, host: '127.0.0.1' });
  const objects = openObjectFolder(join(folder, 'objects'), emulatorUrl);
  const mailbox = await openMailbox(join(folder, 'mailbox.jsonl'));
  const parameters = await startParameters(join(folder, 'parameters.json'));
  const isPaused = async (SubscriptionArn: string): Promise<boolean> => {
    if (!SubscriptionArn.startsWith('arn:')) return false;
    const { Attributes } = await clients.sns.send(new GetSubscriptionAttributesCommand({ SubscriptionArn }));
    return Attributes?.FilterPolicy === PAUSED_POLICY;
  };
  const receivers = async ({ topicArn }: Published) => {
    const found: { protocol: string; endpoint: string }[] = [];
    if (topicArn === null) return found;
    const { Subscriptions = [] } = await clients.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    for (const { Protocol = '', Endpoint = '', SubscriptionArn = '' } of Subscriptions)
      if (!(await isPaused(SubscriptionArn))) found.push({ protocol: Protocol, endpoint: Endpoint });
    return found;
  };
  const front = await startFront(emulatorUrl, {
    published: async (message) => mailbox.take(message, await receivers(message)),
    stored: (path) => objects.keep(path),
  });
  const endpoint = front.url;
  const clients: Clients = {
    dynamo: new DynamoDBClient({ ...ACCESS, endpoint: dynamo.url }),
    s3: new S3Client({ ...ACCESS, endpoint, forcePathStyle: true }),
    sns: new SNSClient({ ...ACCESS, endpoint }),
    // The addresses of queues name hosts that need not resolve here.
    sqs: new SQSClient({ ...ACCESS, endpoint, useQueueUrlAsEndpoint: false }),
    ssm: new SSMClient({ ...ACCESS, endpoint: parameters.url }),
  };
  const cloud = await provision(template, clients, publicUrl);
  await objects.restore();
  return {
    ...cloud,
    clients,
    mailbox,
    async close() {
      for (const client of Object.values(clients)) client.destroy();
      await front.close();
      await emulator.close();
      for (const { server } of [dynamo, parameters]) {
        await new Promise<void>((done) => {
          server.close(() => done());
          server.closeAllConnections();
        });
      }
    },
  };
};
