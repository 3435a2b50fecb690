import * as z from 'zod';
import {
  DEFAULT_SOURCES,
  kindOf,
  listKinds,
  listOfKind,
  looseFeed,
  placeOf,
  Source,
  usualSources,
} from '../shared/sources/registry.js';

/** `a, b, c` on the command line, or a list in cdk.json. */
const list = <T extends z.ZodType>(item: T) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? value.split(/[\s,]+/).filter((part) => part !== '') : value),
    z.array(item),
  );
const flag = z.preprocess((value) => (value === 'true' ? true : value === 'false' ? false : value), z.boolean());
const whole = z.preprocess((value) => (typeof value === 'string' && value !== '' ? Number(value) : value), z.int());
const minutes = whole.pipe(z.int().min(1).max(1_440));
const arn = (service: string) =>
  z.string().regex(new RegExp(`^arn:[a-z-]+:${service}:`), `an ARN of ${service} was expected`);
/** What CloudWatch Logs can be told to keep. */
const RETENTIONS = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731] as const;

/** The lists that are watched where nothing is set. */
const usualLists = (): string =>
  listKinds()
    .filter(({ isAskedFor = false }) => !isAskedFor)
    .map((kind) => kind.list)
    .join(', ');

const listIds = (): string =>
  listKinds()
    .map((kind) => kind.list)
    .join(', ');

/** What an operator may set, in `council-watch.json` or on the command line (`cdk deploy -c contact=…`); every setting has a default. */
export const Settings = z
  .strictObject({
    stage: z
      .string()
      .regex(/^[a-z][a-z0-9]{1,15}$/, 'two to sixteen lower-case letters and digits were expected')
      .default('prod')
      .describe('Name of the stage; several live side by side in one account'),
    region: z
      .string()
      .regex(/^[a-z]{2}(?:-[a-z]+)+-\d$/, 'a region such as eu-central-1 was expected')
      .optional()
      .describe('AWS region; by default the one of the AWS profile'),
    contact: z
      .union([z.email(), z.url()], 'an e-mail or web address was expected')
      .default('https://github.com/council-watch/council-watch')
      .describe('Who answers for the polling, in the User-Agent; the UN turns requests without a contact away'),
    operatorEmail: z
      .email('an e-mail address was expected')
      .optional()
      .describe('Who hears of trouble; Amazon SNS asks the address to confirm'),
    sources: z
      .array(Source)
      .min(1)
      .default([...DEFAULT_SOURCES])
      .describe('The sources in full, in place of the usual ones; as JSON on the command line'),
    lists: list(
      z.string().refine((name) => listKinds().some((kind) => kind.list === name), {
        error: () => `one of ${listIds()} was expected`,
      }),
    )
      .optional()
      .describe(`The lists that are watched, of ${listIds()}; by default ${usualLists()}`),
    without: list(z.string()).default([]).describe('Ids of sources that are not watched: news-un, news-whats-in-blue'),
    feeds: list(z.url({ protocol: /^https$/, error: 'an https address was expected' }))
      .default([])
      .describe('Addresses of further news feeds (RSS, Atom, RDF)'),
    listMinutes: minutes.optional().describe('Minutes between looks at a list'),
    pressMinutes: minutes.optional().describe('Minutes between looks at the press releases'),
    newsMinutes: minutes.optional().describe('Minutes between looks at a news feed'),
    logDays: whole
      .pipe(
        z
          .int()
          .refine(
            (days) => (RETENTIONS as readonly number[]).includes(days),
            `one of ${RETENTIONS.join(', ')} was expected`,
          ),
      )
      .default(90)
      .describe('Days for which logs are kept'),
    removal: z
      .enum(['retain', 'destroy'], 'retain or destroy was expected')
      .default('retain')
      .describe('Whether table and archive outlive the stack'),
    table: z
      .string()
      .regex(/^[\w.-]{3,255}$/, 'the name of a table of DynamoDB was expected')
      .optional()
      .describe('A table that was restored from a backup, in place of the one that the stack makes'),
    sms: flag.default(true).describe('Whether texts are sent at all'),
    smsMonthlyLimit: whole
      .pipe(z.int().min(1))
      .optional()
      .describe('US dollars a month that texts may cost; SNS stops there. By default what the account has'),
    closed: flag.default(false).describe('Whether reading the API and the pages asks for a key'),
    bus: z
      .string()
      .regex(/^[\w./-]{1,256}$/, 'the name of a bus was expected, such as default')
      .optional()
      .describe(
        'Name of a bus of EventBridge, of this account and region, that gets every event as well: default, or one of your own',
      ),
    domain: z
      .hostname('a host name such as watch.example.org was expected')
      .optional()
      .describe('A name of your own for the API'),
    certificate: arn('acm').optional().describe('ARN of the certificate of that name, in the same region'),
    key: arn('kms')
      .optional()
      .describe(
        'A key of your own that encrypts table, archive, queues, logs and the stack’s topics, in place of keys that cost nothing. Its policy must let sns and cloudwatch (amazonaws.com) and logs.REGION.amazonaws.com use it, and IAM policies of the account, as the usual one does',
      ),
    runbook: z
      .url()
      .optional()
      .describe('A runbook of your own, in place of the one that the stack serves at /runbook'),
  })
  .refine(({ domain, certificate }) => (domain === undefined) === (certificate === undefined), {
    path: ['certificate'],
    error: 'domain and certificate go together',
  })
  .refine(({ region, key }) => region === undefined || key === undefined || key.split(':')[3] === region, {
    path: ['key'],
    error: 'a key of the region was expected',
  })
  .refine(({ smsMonthlyLimit, sms }) => sms || smsMonthlyLimit === undefined, {
    path: ['smsMonthlyLimit'],
    error: 'has no meaning where sms is false',
  });
export type Settings = z.infer<typeof Settings>;

/** What the stack of a stage is called. */
export const stackNameOf = ({ stage }: Pick<Settings, 'stage'>): string => `council-watch-${stage}`;

/** Where the stack goes; undefined where the AWS profile says. A key of one's own is of one region. */
export const regionOf = ({ region, key }: Settings): string | undefined => region ?? key?.split(':')[3];

export const inRegion = (region: string | undefined) => (region === undefined ? {} : { env: { region } });

export const SETTING_NAMES = Object.keys(Settings.shape) as (keyof Settings)[];

/** Sources come as JSON from the command line. */
const fromText = (name: string, value: unknown): unknown => {
  if (name !== 'sources' || typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    throw new Error(`setting "sources": JSON was expected, such as [{"id":"un-list", …}]`);
  }
};

/** A name for a feed, from its host and path: what an event's evidence calls it. */
const feedId = (url: string): string => {
  const { hostname, pathname } = new URL(url);
  return `news-${hostname.replace(/^www\./, '')}${pathname}`
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/-+$/, '')
    .slice(0, 41);
};

/** The sources, with the lists that are asked for and without those that are not. */
const ofLists = ({ sources, lists }: Settings): Source[] => {
  if (lists === undefined) return sources;
  const kept = sources.filter(({ kind }) => lists.includes(listOfKind(kind) ?? '') || listOfKind(kind) === null);
  const known = new Set(kept.map(({ kind }) => listOfKind(kind)));
  const missing = listKinds().filter((kind) => lists.includes(kind.list) && !known.has(kind.list));
  return [...kept, ...missing.flatMap(usualSources)];
};

/**
 * The sources that are watched by these settings.
 * @throws Error when none is left, a name in `without` is no source's, two sources have one name, or two are of one list
 */
export const watchedSources = (settings: Settings): Source[] => {
  const minutes = { list: settings.listMinutes, press: settings.pressMinutes, news: settings.newsMinutes };
  const added = settings.feeds.map((url) =>
    Source.parse({ id: feedId(url), kind: looseFeed().id, url, everyMinutes: 15 }),
  );
  const all = [...ofLists(settings), ...added];
  const unknown = settings.without.find((id) => all.every((source) => source.id !== id));
  if (unknown !== undefined)
    throw new Error(`setting "without": ${unknown} is no source; there are ${all.map(({ id }) => id).join(', ')}`);
  const left = all.filter(({ id }) => !settings.without.includes(id));
  if (left.length === 0) throw new Error('setting "without": no source is left to watch');
  const twice = left.find(({ id }, at) => left.findIndex((other) => other.id === id) !== at);
  if (twice) throw new Error(`setting "feeds": two sources would be called ${twice.id}`);
  const places = left.map(placeOf);
  const again = left.find((source, at) => places.indexOf(placeOf(source)) !== at);
  if (again)
    throw new Error(
      `setting "sources": ${again.id} is a second source of the list ${kindOf(again.kind).id}; what differs between two would be told as changes of the list. Watch one of them`,
    );
  return left.map((source) => ({ ...source, everyMinutes: minutes[kindOf(source.kind).pace] ?? source.everyMinutes }));
};

/** Settings as they were given, before their defaults; what is kept in the file and in the stack. */
export type GivenSettings = Readonly<Partial<Record<keyof Settings, unknown>>>;

/** The settings that `read` has a value of. */
export const givenSettings = (read: (name: keyof Settings) => unknown): GivenSettings =>
  Object.fromEntries(
    SETTING_NAMES.flatMap((name) => {
      const value = read(name);
      return value === undefined ? [] : [[name, fromText(name, value)]];
    }),
  );

/**
 * The settings of this deployment.
 * @param read the value that a setting was given, or undefined
 * @throws Error naming each setting that is wrong and what was expected
 */
export const readSettings = (read: (name: keyof Settings) => unknown): Settings => {
  const result = Settings.safeParse(givenSettings(read));
  if (!result.success)
    throw new Error(
      result.error.issues.map(({ path, message }) => `setting "${path.join('.')}": ${message}`).join('\n'),
    );
  watchedSources(result.data);
  return result.data;
};
