import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { Dispatcher } from 'undici';
import * as z from 'zod';
import type { Fetcher } from '../shared/http/fetch.js';
import { openRobots } from '../shared/http/robots.js';
import { NAMESPACE } from '../shared/model/metrics.js';
import { openVault } from '../shared/secrets/vault.js';
import { openQueue } from '../shared/services/queue.js';
import type { Services } from '../shared/services/services.js';
import { openTopics } from '../shared/services/topics.js';
import { openArchive } from '../shared/store/archive.js';
import { openMasterKey } from '../shared/store/parameters.js';
import { openTable } from '../shared/store/table.js';

/** What the stack tells its functions. */
const Environment = z.object({
  TABLE: z.string().min(3),
  BUCKET: z.string().min(3),
  EVENTS_TOPIC: z.string().startsWith('arn:'),
  OPERATOR_TOPIC: z.string().startsWith('arn:'),
  ATTEMPTS_QUEUE: z.url(),
  /** Name of the parameter that holds the master key. */
  MASTER_KEY: z.string().startsWith('/'),
  AUDIENCE_PREFIX: z.string().min(1),
  PUBLIC_URL: z.url(),
  STAGE: z.string().min(1),
  SMS: z.enum(['on', 'off']),
  READING: z.enum(['open', 'closed']),
  /** A name and a contact; the UN answers 403 without one. */
  USER_AGENT: z.string().min(3),
});

export interface Overrides {
  readonly clients?: {
    readonly dynamo?: DynamoDBClient;
    readonly s3?: S3Client;
    readonly sns?: SNSClient;
    readonly sqs?: SQSClient;
    readonly ssm?: SSMClient;
  };
  readonly log?: Services['log'];
  readonly metrics?: Services['metrics'];
  /** The machine's clock, where none is given. */
  readonly now?: () => Date;
  /** The instant at which sources are looked at: now, but where documents of an earlier day are looked at. */
  readonly clock?: Services['clock'];
  readonly allowLoopback?: boolean;
  /** How long a source may take to answer, in milliseconds. */
  readonly sourceTimeoutMs?: number | undefined;
}

/**
 * The services of a function, from the environment that the stack gives it.
 * @throws ZodError naming the variables that are missing or wrong
 */
export const openServices = (environment: Record<string, string | undefined>, overrides: Overrides = {}): Services => {
  const env = Environment.parse(environment);
  const { clients = {}, allowLoopback = false, now = () => new Date(), clock = now } = overrides;
  const userAgent = env.USER_AGENT;
  const fetcher = lazyFetcher(userAgent, allowLoopback, overrides.sourceTimeoutMs);
  const log = overrides.log ?? openLog();
  return {
    table: openTable(env.TABLE, clients.dynamo ?? new DynamoDBClient({}), now),
    archive: openArchive(env.BUCKET, log.error, clients.s3),
    topics: openTopics(clients.sns ?? new SNSClient({})),
    queue: openQueue(env.ATTEMPTS_QUEUE, clients.sqs ?? new SQSClient({})),
    fetcher,
    robots: openRobots(fetcher, clock),
    webhooks: lazyFetcher(userAgent, allowLoopback),
    vault: openVault(openMasterKey(env.MASTER_KEY, clients.ssm ?? new SSMClient({})), now),
    log,
    metrics: overrides.metrics ?? openMetrics(env.STAGE),
    clock,
    settings: {
      eventsTopic: env.EVENTS_TOPIC,
      operatorTopic: env.OPERATOR_TOPIC,
      audiencePrefix: env.AUDIENCE_PREFIX,
      publicUrl: env.PUBLIC_URL.replace(/\/$/, ''),
      sms: env.SMS === 'on',
      closed: env.READING === 'closed',
      allowLoopback,
    },
  };
};

/** A guarded agent that is made at the first request: it takes as long to load as the SDK does, and most calls make none. */
const lazyFetcher = (userAgent: string, allowLoopback: boolean, timeoutMs?: number): Fetcher => {
  let agent: Promise<Dispatcher> | undefined;
  return {
    userAgent,
    timeoutMs,
    get dispatcher() {
      agent ??= import('../shared/http/guard.js').then(({ guardedAgent }) => guardedAgent({ allowLoopback }));
      return agent;
    },
  };
};

const openLog = (): Services['log'] => {
  const logger = new Logger({ serviceName: 'council-watch' });
  return {
    info: (message, facts = {}) => logger.info(message, { facts }),
    warn: (message, facts = {}) => logger.warn(message, { facts }),
    error: (message, facts = {}) => logger.error(message, { facts }),
  };
};

/** Metrics by way of the log (CloudWatch embedded metric format): no call, no right, no wait. */
const openMetrics = (serviceName: string): Services['metrics'] => {
  const metrics = new Metrics({ namespace: NAMESPACE, serviceName });
  return {
    put(name, value, source) {
      const single = metrics.singleMetric();
      if (source !== undefined) single.addDimension('source', source);
      single.addMetric(name, name.endsWith('Minutes') ? MetricUnit.NoUnit : MetricUnit.Count, value);
    },
  };
};

/** The services of this process, opened at the first call and kept warm. */
export const servicesOfProcess = (() => {
  let services: Services | undefined;
  return (): Services => {
    services ??= openServices(process.env);
    return services;
  };
})();
