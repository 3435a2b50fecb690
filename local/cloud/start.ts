import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { ListSubscriptionsByTopicCommand, SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import dynalite from 'dynalite';
import { buildApp } from 'fauxqs';
import type { Template } from '../../infra/template.js';
import { type Published, startFront } from './front.js';
import { type Mailbox, openMailbox } from './mailbox.js';
import { openObjectFolder } from './objects.js';
import { type Clients, type Cloud, provision } from './provision.js';

export interface EmbeddedCloud extends Cloud {
  readonly clients: Clients;
  readonly mailbox: Mailbox;
  close(): Promise<void>;
}

/** The emulators take any key. */
const ACCESS = { region: 'us-east-1', credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' } };

const startDynamo = async (folder: string): Promise<{ server: Server; url: string }> => {
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  await new Promise<void>((done, failed) => server.listen(0, '127.0.0.1', done).once('error', failed));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
};

/**
 * DynamoDB, S3, SNS and SQS in this process, over their own wire protocols, with the resources of the template. DynamoDB, the objects
 * and the mailbox are kept in a folder; what SNS and SQS lose at a restart the pipeline rebuilds from DynamoDB.
 */
export const startCloud = async (folder: string, template: Template, publicUrl: string): Promise<EmbeddedCloud> => {
  const dynamo = await startDynamo(join(folder, 'dynamodb'));
  const emulator = buildApp({ logger: false, host: 'localhost' });
  // On this machine's own address only: its own start listens on all.
  const emulatorUrl = await emulator.listen({ port: 0, host: '127.0.0.1' });
  const objects = openObjectFolder(join(folder, 'objects'), emulatorUrl);
  const mailbox = await openMailbox(join(folder, 'mailbox.jsonl'));
  const receivers = async ({ topicArn }: Published) => {
    if (topicArn === null) return [];
    const { Subscriptions = [] } = await clients.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
    return Subscriptions.map(({ Protocol = '', Endpoint = '' }) => ({ protocol: Protocol, endpoint: Endpoint }));
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
      await new Promise<void>((done) => {
        dynamo.server.close(() => done());
        dynamo.server.closeAllConnections();
      });
    },
  };
};
