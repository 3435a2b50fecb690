import type { Fetcher } from '../http/fetch.js';
import type { Robots } from '../http/robots.js';
import type { MetricName } from '../model/metrics.js';
import type { Vault } from '../secrets/vault.js';
import type { Archive } from '../store/archive.js';
import type { Table } from '../store/table.js';
import { WORDS } from '../wording/catalogue.js';
import type { Queue } from './queue.js';
import { type Paragraph, runbookAt } from './runbook.js';
import type { Topics } from './topics.js';

/** Structured lines: a message and the facts beside it. Never an address, a secret or a signed query. */
export interface Log {
  info(message: string, facts?: object): void;
  warn(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

/** Numbers that are watched over time. */
export interface Metrics {
  put(name: MetricName, value: number, source?: string): void;
}

/** Everything a step of the pipeline works with. Opened once a process, given to every step. */
export interface Services {
  readonly table: Table;
  readonly archive: Archive;
  readonly topics: Topics;
  readonly queue: Queue;
  /** For sources. */
  readonly fetcher: Fetcher;
  /** Of the hosts that the news links to. */
  readonly robots: Robots;
  /** For webhooks; its guard is the same, its connections are not shared with sources. */
  readonly webhooks: Fetcher;
  readonly vault: Vault;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The instant at which a source is looked at: the table's now, but where a document of an earlier day is. */
  readonly clock: () => Date;
  readonly settings: FunctionSettings;
}

/** What the stack tells its functions; what an operator may set is in the infrastructure. */
export interface FunctionSettings {
  /** Topic to which every event goes. */
  readonly eventsTopic: string;
  /** Topic of the operator's alarms. */
  readonly operatorTopic: string;
  /** First part of the names of audience topics. */
  readonly audiencePrefix: string;
  /** Where the API and the pages are, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether texts are sent to phones. */
  readonly sms: boolean;
  /** Whether reading asks for a key, too. */
  readonly closed: boolean;
  /** Receivers on this machine and plain http are allowed; only in the embedded run. */
  readonly allowLoopback: boolean;
}

/**
 * Tells the operator of real trouble, with the way to the paragraph of the runbook that says what to do.
 * @returns whether SNS took it
 */
export const alarm = async (
  { topics, settings, log }: Services,
  subject: string,
  message: string,
  paragraph: Paragraph = 'messages-that-are-no-alarm',
): Promise<boolean> => {
  log.warn(subject, { message });
  const [taken = false] = await topics.publish(settings.operatorTopic, [
    {
      subject: WORDS.troubles.subject(subject).slice(0, 99),
      message: WORDS.troubles.whatToDo(message, runbookAt(settings.publicUrl, paragraph)),
    },
  ]);
  if (!taken) log.error('the operator could not be told', { subject });
  return taken;
};
