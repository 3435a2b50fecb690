import { readFileSync } from 'node:fs';
import { App } from 'aws-cdk-lib';
import { Annotations, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { check } from '../../infra/nag.js';
import { readSettings, Settings, watchedSources } from '../../infra/settings.js';
import { stackIn } from '../../infra/stack.js';
import { synthesise, withoutBundles } from '../../infra/template.js';
import { covered, coveringSets, triplesOf } from '../support/covering.js';

const ID = '0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
/** Every setting, as an operator would give it on the command line: another value than its default. */
const GIVEN: Readonly<Record<keyof Settings, string>> = {
  stage: 'staging',
  region: 'eu-central-1',
  contact: 'watch@bank.example',
  operatorEmail: 'operator@bank.example',
  sources: JSON.stringify([{ id: 'a-list', kind: 'list', url: 'https://list.example/list.xml', everyMinutes: 30 }]),
  lists: 'un,ofac',
  without: 'a-list',
  feeds: 'https://news.example/world/rss.xml, https://press.example/atom.xml',
  listMinutes: '10',
  pressMinutes: '2',
  newsMinutes: '60',
  logDays: '30',
  removal: 'destroy',
  table: 'restored-of-monday',
  sms: 'false',
  smsMonthlyLimit: '20',
  closed: 'true',
  bus: 'compliance',
  domain: 'watch.bank.example',
  certificate: `arn:aws:acm:eu-central-1:123456789012:certificate/${ID}`,
  key: `arn:aws:kms:eu-central-1:123456789012:key/${ID}`,
  runbook: 'https://bank.example/runbook',
};
const NAMES = Object.keys(Settings.shape) as (keyof Settings)[];
const { context: ALWAYS } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};
/** What stands in a set of settings that go together; null where two of them refuse each other. */
const close = (names: readonly (keyof Settings)[]): (keyof Settings)[] | null => {
  const all = new Set(names);
  if (all.has('sms') && all.has('smsMonthlyLimit')) return null;
  if (all.has('domain') || all.has('certificate')) all.add('domain').add('certificate');
  // The one source of one's own is left out: another has to be there.
  if (all.has('sources') && all.has('without')) all.add('feeds');
  return [...all];
};

const contextOf = (names: readonly (keyof Settings)[]): Record<string, string> => {
  const context = Object.fromEntries(names.map((name) => [name, GIVEN[name]]));
  // Only where the sources are the usual ones is one of the usual ones left out.
  return context.without && !context.sources ? { ...context, without: 'un-press' } : context;
};

/** What the checks that run with a deployment find, by these settings; an error of CloudFormation's own rules throws. */
const findings = (context: Record<string, string>): unknown[] => {
  const app = new App({ context: { ...ALWAYS, ...context }, analyticsReporting: false });
  const stack = stackIn(app, { code: withoutBundles() });
  check(stack);
  const annotations = Annotations.fromStack(stack);
  const all = [...annotations.findError('*', Match.anyValue()), ...annotations.findWarning('*', Match.anyValue())];
  return all.map(({ id, entry }) => `${id}: ${entry.data}`);
};

describe('AWS Solutions and Serverless checks pass, and the rules of CloudFormation', () => {
  // The widest first: the engine of the rules loads those of the resources that it meets, anew when it meets another.
  it.each(['sms', 'smsMonthlyLimit'] as const)(
    'with all settings but %s',
    (left) => {
      expect(findings(contextOf(NAMES.filter((name) => name !== left)))).toEqual([]);
      // It loads the engine, which takes a busy machine a minute.
    },
    240_000,
  );

  it('by the defaults', () => {
    expect(findings({})).toEqual([]);
  });

  it.each(NAMES)('with %s alone', (name) => {
    expect(findings(contextOf(close([name]) ?? []))).toEqual([]);
  });

  const sets = coveringSets(NAMES, close);

  it.each(sets.map((names) => [names.join(', '), names] as const))('with %s', (_, names) => {
    expect(findings(contextOf(names))).toEqual([]);
  });

  it('with each two, where no third hides what they do', () => {
    const triples = [...triplesOf(NAMES, close).values()];
    expect(triples.length).toBeGreaterThan(3_000);
    expect(triples.filter((triple) => !sets.some((set) => covered(triple, set)))).toEqual([]);
  });
});

describe('settings', () => {
  const settings = (given: Record<string, unknown>) => readSettings((name) => given[name]);

  it('are good enough to change none', () => {
    expect(settings({})).toMatchObject({
      stage: 'prod',
      sources: expect.arrayContaining([expect.objectContaining({ id: 'un-list' })]),
    });
  });

  it('take sources as JSON from the command line', () => {
    const source = { id: 'my-news', kind: 'news', url: 'https://news.example/rss', everyMinutes: 30 };
    expect(settings({ sources: JSON.stringify([source]) }).sources).toMatchObject([source]);
  });

  it('take feeds away and add them, and set how often is looked', () => {
    const given = settings({ without: 'news-un', feeds: 'https://news.example/world/rss.xml', pressMinutes: '2' });
    expect(watchedSources(given).map(({ id, everyMinutes }) => [id, everyMinutes])).toEqual([
      ['un-list', 15],
      ['un-press', 2],
      ['news-whats-in-blue', 15],
      ['news-news-example-world-rss-xml', 15],
    ]);
  });

  it('watch a second list where it is asked for, and leave out one that is not', () => {
    const ids = (given: Record<string, string>) => watchedSources(settings(given)).map(({ id }) => id);
    const texts = ['un-press', 'news-un', 'news-whats-in-blue'];
    expect(ids({})).toEqual(['un-list', ...texts]);
    expect(ids({ lists: 'un' })).toEqual(['un-list', ...texts]);
    expect(ids({ lists: 'un,ofac' })).toEqual(['un-list', ...texts, 'ofac']);
    expect(ids({ lists: 'ofac', without: 'news-un' })).toEqual(['un-press', 'news-whats-in-blue', 'ofac']);
    const mirror = { id: 'mirror', kind: 'ofac', url: 'https://mirror.example/sdn.xml', everyMinutes: 60 };
    expect(ids({ lists: 'un,ofac', sources: JSON.stringify([mirror]) })).toEqual(['mirror', 'un-list']);
  });

  it('reach the template: a key and a domain of one’s own, a closed reading, texts with a limit or none', () => {
    const made = (given: Record<string, unknown>) => JSON.stringify(synthesise(given));
    const key = 'arn:aws:kms:eu-central-1:123456789012:key/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
    const certificate = 'arn:aws:acm:eu-central-1:123456789012:certificate/0f1e2d3c-4b5a-6978-8796-a5b4c3d2e1f0';
    expect(made({ key })).toContain('"kms:Decrypt"');
    expect(made({ key }).split(key).length).toBeGreaterThan(8);
    expect(made({ domain: 'watch.example.org', certificate })).toContain('"PUBLIC_URL":"https://watch.example.org"');
    expect(made({ closed: 'true' })).toContain('"READING":"closed"');
    expect(made({ sms: 'false' })).not.toContain('NotResource');
    expect(made({ smsMonthlyLimit: '20' })).toContain('sns:SetSMSAttributes');
    expect(made({ bus: 'compliance' })).toContain('"AWS::Pipes::Pipe"');
    expect(made({})).not.toContain('AWS::Pipes::Pipe');
    expect(made({ removal: 'destroy' })).not.toContain('"DeletionPolicy":"Retain"');
  });

  it.each([
    [{ stage: 'Prod!' }, 'setting "stage": two to sixteen lower-case letters'],
    [{ contact: 'nobody' }, 'setting "contact": an e-mail or web address was expected'],
    [{ operatorEmail: 'nobody' }, 'setting "operatorEmail": an e-mail address was expected'],
    [{ sources: '{' }, 'setting "sources": JSON was expected'],
    [{ sources: '[]' }, 'setting "sources"'],
    [{ without: 'un-lists' }, 'setting "without": un-lists is no source; there are un-list'],
    [{ without: 'un-list,un-press,news-un,news-whats-in-blue' }, 'no source is left'],
    [{ feeds: 'http://news.example/rss' }, 'setting "feeds.0": an https address was expected'],
    [{ newsMinutes: '0' }, 'setting "newsMinutes"'],
    [{ logDays: '33' }, 'setting "logDays": one of 1, 3, 5'],
    [{ lists: 'un,eu' }, 'setting "lists.1": one of un, ofac was expected'],
    [{ removal: 'burn' }, 'setting "removal": retain or destroy was expected'],
    [{ domain: 'watch.example.org' }, 'setting "certificate": domain and certificate go together'],
    [{ key: 'mine' }, 'setting "key": an ARN of kms was expected'],
    [{ region: 'mars' }, 'setting "region": a region such as'],
    [{ sms: 'false', smsMonthlyLimit: '5' }, 'setting "smsMonthlyLimit": has no meaning'],
  ])('refuse %j before synthesis', (given, problem) => {
    expect(() => settings(given)).toThrow(problem);
  });
});
