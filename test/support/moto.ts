import { spawn, spawnSync } from 'node:child_process';
import { connect } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Clients } from '../../local/cloud/provision.js';
import { freePort } from './port.js';

const PYTHON = 'python3';

/** Whether Python on this machine has moto with its server: another's implementation of AWS's APIs. */
export const hasMoto = (): boolean => spawnSync(PYTHON, ['-c', 'import moto.server, flask']).status === 0;

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    }).once('error', () => done(false));
  });

/** Starts moto's server on a free port of this machine. */
export const startMoto = async (): Promise<{ clients: Clients; close(): void }> => {
  const port = await freePort();
  const server = spawn(PYTHON, ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore' });
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`moto's server ended with ${server.exitCode}`);
    await setTimeout(50);
  }
  const access = {
    region: 'us-east-1',
    credentials: { accessKeyId: 'moto', secretAccessKey: 'moto' },
    endpoint: `http://127.0.0.1:${port}`,
  };
  const clients: Clients = {
    dynamo: new DynamoDBClient(access),
    s3: new S3Client({ ...access, forcePathStyle: true }),
    sns: new SNSClient(access),
    sqs: new SQSClient(access),
    ssm: new SSMClient(access),
  };
  return {
    clients,
    close() {
      for (const client of Object.values(clients)) client.destroy();
      server.kill();
    },
  };
};
