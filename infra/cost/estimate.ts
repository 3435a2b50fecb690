import { METRICS } from '../../shared/model/metrics.js';
import type { Template } from '../template.js';
import { FREE, PRICES } from './prices.js';

/** How much happens in a month. */
export interface Use {
  readonly name: string;
  /** Events a month. */
  readonly events: number;
  readonly emailSubscribers: number;
  /** Distinct filters among them. */
  readonly audiences: number;
  /** How many of the events the filter of one subscriber meets, as a share. */
  readonly share: number;
  readonly webhooks: number;
  /** Requests to the API and the pages. */
  readonly requests: number;
}

export const USES: readonly Use[] = [
  { name: 'idle', events: 0, emailSubscribers: 1, audiences: 1, share: 0, webhooks: 0, requests: 0 },
  { name: 'typical', events: 150, emailSubscribers: 200, audiences: 20, share: 0.3, webhooks: 20, requests: 100_000 },
  {
    name: '100,000 subscribers',
    events: 150,
    emailSubscribers: 100_000,
    audiences: 50,
    share: 0.3,
    webhooks: 1_000,
    requests: 3_000_000,
  },
];

export interface Line {
  readonly what: string;
  readonly dollars: number;
}

const MINUTES_A_MONTH = 30 * 24 * 60;
/** Seconds that a run takes when there is nothing new, by handler; measured on the embedded run, rounded up threefold. */
const IDLE_SECONDS: Record<string, number> = { poll: 0.6, relay: 0.2, watch: 0.6 };
/** Items written by such a run: lease taken and given back, check, source. A relay that has nothing to tell only looks. */
const IDLE_WRITES: Record<string, number> = { poll: 4, relay: 0, watch: 0 };
/** Items read: source, cursor, source, outbox; outbox, what is due by somebody's rhythm, and overdue attempts. */
const IDLE_READS: Record<string, number> = { poll: 4, relay: 3, watch: 60 };
const LOG_BYTES_A_RUN = 1_500;
/** Lambda asks each queue that it reads so often: five pollers, 20 seconds each. */
const POLLS_A_MINUTE = 15;
/** Writes of one event (event, its form, indexes, marks) and of one delivery (delivery, claim, attempt, telling, end; indexes). */
const WRITES_AN_EVENT = 14;
const WRITES_A_DELIVERY = 9;
const DELIVERY_SECONDS = 0.3;
const REQUEST_SECONDS = 0.05;
const READS_A_REQUEST = 28;
const STORED_GB = 0.5;
/** The watch reads every subscription; a read unit is 4 KB. */
const SUBSCRIPTION_KB = 0.7;
const READ_KB = 4;

/** X-Ray takes one request a second and a twentieth of the rest. */
const TRACED_A_MONTH = 30 * 24 * 3_600;
const TRACED_SHARE = 0.05;

const of = (template: Template, type: string) => Object.values(template.Resources).filter(({ Type }) => Type === type);

const schedulesOf = (template: Template): { handler: string; runs: number; memory: number }[] => {
  const entries = Object.entries(template.Resources);
  return of(template, 'AWS::Scheduler::Schedule').map(({ Properties }) => {
    const target = JSON.stringify((Properties.Target as { Arn: unknown }).Arn);
    const found = entries.find(([id, { Type }]) => Type === 'AWS::Lambda::Function' && target.includes(`"${id}"`))?.[1];
    const minutes = Number(/rate\((\d+) minute/.exec(String(Properties.ScheduleExpression))?.[1]);
    return {
      handler: String(found?.Metadata?.['council-watch:handler']),
      runs: MINUTES_A_MONTH / minutes,
      memory: Number(found?.Properties.MemorySize) / 1_024,
    };
  });
};

/** Metrics that the alarms read: AWS asks for each, and some alarms add several up. */
const alarmMetricsOf = (template: Template): number =>
  of(template, 'AWS::CloudWatch::Alarm').reduce((sum, { Properties }) => {
    const read = (Properties.Metrics as { MetricStat?: object }[] | undefined)?.filter(({ MetricStat }) => MetricStat);
    return sum + (read?.length ?? 1);
  }, 0);

/** Of so many calls X-Ray keeps a trace: of all while they are few. */
const tracesOf = (invocations: number): number =>
  Math.min(invocations, TRACED_A_MONTH) + TRACED_SHARE * Math.max(0, invocations - TRACED_A_MONTH);

/** What a month costs, line by line, from the template and how much happens. */
export const estimate = (template: Template, use: Use): Line[] => {
  const schedules = schedulesOf(template);
  const sum = (each: (schedule: (typeof schedules)[number]) => number) =>
    schedules.reduce((all, one) => all + each(one), 0);
  const runs = sum(({ runs: count }) => count);
  const told = use.events * use.share;
  const deliveries = told * use.webhooks;
  const mails = told * use.emailSubscribers;
  const writes =
    sum(({ handler, runs: count }) => count * (IDLE_WRITES[handler] ?? 0)) +
    use.events * (WRITES_AN_EVENT + use.audiences * use.share * 2) +
    deliveries * WRITES_A_DELIVERY;
  const watches = sum(({ handler, runs: count }) => (handler === 'watch' ? count : 0));
  const reads =
    sum(({ handler, runs: count }) => count * (IDLE_READS[handler] ?? 0)) +
    (watches * use.emailSubscribers * SUBSCRIPTION_KB) / READ_KB +
    use.requests * READS_A_REQUEST +
    deliveries * 4 +
    use.events * (use.webhooks + use.audiences);
  const gbSeconds =
    sum(({ handler, runs: count, memory }) => count * memory * (IDLE_SECONDS[handler] ?? 1)) +
    deliveries * DELIVERY_SECONDS * 0.5 +
    use.requests * REQUEST_SECONDS;
  const invocations = runs + deliveries / 10 + use.events + use.requests;
  const queues = of(template, 'AWS::Lambda::EventSourceMapping').length;
  const sqs = queues * POLLS_A_MINUTE * MINUTES_A_MONTH + deliveries * 3 + use.events * 3;
  const sources = of(template, 'AWS::Scheduler::Schedule').filter(
    ({ Properties }) =>
      JSON.stringify(Properties.Target).includes('everyMinutes') &&
      !JSON.stringify(Properties.Target).includes('\\"sources\\"'),
  ).length;
  const metrics = Object.keys(METRICS).length - 1 + sources;
  const alarmMetrics = alarmMetricsOf(template);
  const traces = tracesOf(invocations);
  const past = (count: number, free: number) => Math.max(0, count - free);
  return [
    {
      what: `Lambda: ${Math.round(invocations).toLocaleString('en')} runs, ${Math.round(gbSeconds).toLocaleString('en')} GB-seconds`,
      dollars: invocations * PRICES.lambdaRequest + gbSeconds * PRICES.lambdaGbSecond,
    },
    { what: `Scheduler: ${runs.toLocaleString('en')} starts`, dollars: runs * PRICES.scheduler },
    {
      what: `SQS: ${Math.round(sqs).toLocaleString('en')} requests, most of them Lambda asking empty queues`,
      dollars: past(sqs, FREE.sqsRequests) * PRICES.sqsRequest,
    },
    {
      what: `DynamoDB: ${Math.round(writes).toLocaleString('en')} writes, ${Math.round(reads).toLocaleString('en')} reads, ${STORED_GB} GB`,
      dollars: writes * PRICES.dynamoWrite + reads * PRICES.dynamoRead + STORED_GB * PRICES.dynamoGbMonth,
    },
    { what: `Backups of DynamoDB: ${STORED_GB} GB`, dollars: STORED_GB * PRICES.dynamoBackupGbMonth },
    { what: `S3: ${STORED_GB} GB`, dollars: STORED_GB * PRICES.s3GbMonth + 3_000 * PRICES.s3Put },
    {
      what: `SNS: ${Math.round(mails).toLocaleString('en')} e-mails`,
      dollars: mails * PRICES.snsEmail + use.events * (use.audiences * use.share + 1) * PRICES.snsPublish,
    },
    { what: `HTTP API: ${use.requests.toLocaleString('en')} requests`, dollars: use.requests * PRICES.apiRequest },
    {
      what: `X-Ray: ${Math.round(traces).toLocaleString('en')} traces`,
      dollars: past(traces, FREE.traces) * PRICES.trace,
    },
    { what: 'Logs', dollars: ((invocations * LOG_BYTES_A_RUN) / 1e9) * PRICES.logGb },
    {
      what: `CloudWatch: ${metrics} metrics, ${of(template, 'AWS::CloudWatch::Alarm').length} alarms over ${alarmMetrics}, ${of(template, 'AWS::CloudWatch::Dashboard').length} dashboard`,
      dollars:
        past(metrics, FREE.metrics) * PRICES.metric +
        past(alarmMetrics, FREE.alarmMetrics) * PRICES.alarmMetric +
        past(of(template, 'AWS::CloudWatch::Dashboard').length, FREE.dashboards) * PRICES.dashboard,
    },
  ];
};

export const totalOf = (lines: readonly Line[]): number => lines.reduce((sum, { dollars }) => sum + dollars, 0);
