import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { App } from 'aws-cdk-lib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { asDeployed, keptSettings, refuseDeaf } from '../../infra/kept-settings.js';
import { type GivenSettings, readSettings } from '../../infra/settings.js';
import { readSettingsFile, settingsSchema, writeSettingsFile } from '../../infra/settings-file.js';
import { stackIn } from '../../infra/stack.js';
import { withoutBundles } from '../../infra/template.js';
import { type Formation, startFormation } from '../support/formation.js';

const ACCOUNT = '123456789012';
let formation: Formation;
let file: string;
beforeEach(async () => {
  formation = await startFormation();
  file = join(await mkdtemp(join(tmpdir(), 'council-watch-settings-')), 'council-watch.json');
});
afterEach(() => formation.close());

const client = () =>
  new CloudFormationClient({
    endpoint: formation.url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  });

/** What `cdk deploy` does with settings on the command line: the stack stands as its template says, afterwards. */
const deploy = async (given: GivenSettings = {}) => {
  const onCommandLine = (name: string) => (given as Record<string, unknown>)[name];
  const kept = await keptSettings(onCommandLine, ACCOUNT, { file, client });
  refuseDeaf(asDeployed(onCommandLine, kept), ACCOUNT);
  const app = new App({ context: { ...given }, analyticsReporting: false });
  const { stackName } = stackIn(app, { code: withoutBundles(), kept });
  const { template } = app.synth().getStackByName(stackName);
  formation.stacks.set(stackName, template);
  return JSON.stringify(template);
};

const GIVEN = {
  operatorEmail: 'operator@bank.example',
  contact: 'watch@bank.example',
  closed: 'true',
  without: 'news-un',
  feeds: 'https://news.example/world/rss.xml',
  smsMonthlyLimit: '20',
  logDays: '30',
};

describe('settings are kept', () => {
  it('in the stack: a plain deployment changes none', async () => {
    const first = await deploy(GIVEN);
    expect(first).toContain('"READING":"closed"');
    expect(await deploy()).toBe(first);
  });

  it('and one that is given anew is changed, with all others as they were', async () => {
    await deploy(GIVEN);
    const changed = await deploy({ contact: 'other@bank.example' });
    expect(changed).toContain('(+other@bank.example)');
    expect(changed).toContain('"READING":"closed"');
    expect(await deploy()).toBe(changed);
  });

  it('in the operator’s file, which goes before the stack; the command line goes before both', async () => {
    await deploy(GIVEN);
    writeSettingsFile({ operatorEmail: 'file@bank.example', feeds: 'https://a.example/rss' }, file);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({
      $schema: './council-watch.schema.json',
      operatorEmail: 'file@bank.example',
      feeds: ['https://a.example/rss'],
    });
    const plain = await deploy();
    expect(plain).toContain('file@bank.example');
    expect(plain).toContain('"READING":"open"');
    expect(await deploy({ operatorEmail: 'line@bank.example' })).toContain('line@bank.example');
  });

  it('are not replaced by defaults where the stack can’t be asked', async () => {
    formation.refuse = true;
    await expect(deploy(GIVEN)).rejects.toThrow(/council-watch-prod was deployed with can't be read.*AWS_PROFILE/);
  });

  it('nobody is asked for where nothing can be deployed', async () => {
    formation.refuse = true;
    expect(await keptSettings(() => undefined, undefined, { file, client })).toEqual({});
  });
});

describe('production', () => {
  it('without an operator’s address is refused; another stage is not', async () => {
    await expect(deploy()).rejects.toThrow('setting "operatorEmail": production without the address of an operator');
    expect(await deploy({ stage: 'trial' })).toContain('trial');
  });
});

describe('the operator’s file', () => {
  it.each([
    ['{', 'council-watch.json: '],
    ['{"contakt":"a@b.example"}', '"contakt" is no setting; there are stage, region'],
    ['{"logDays":33}', 'setting "logDays": one of 1, 3, 5'],
    ['[]', 'expected record'],
  ])('%s is refused', async (text, problem) => {
    await writeFile(file, text);
    expect(() => readSettingsFile(file)).toThrow(problem);
    await expect(deploy()).rejects.toThrow(problem);
  });

  it('has a schema that says what each setting is', () => {
    const { properties, required } = settingsSchema() as {
      properties: Record<string, { description?: string }>;
      required?: string[];
    };
    expect(required).toBeUndefined();
    for (const name of Object.keys(readSettings(() => undefined)))
      expect(properties[name]?.description, name).toMatch(/\w{3}/);
    expect(properties.closed).toMatchObject({ type: 'boolean' });
    expect(properties.feeds).toMatchObject({ type: 'array' });
  });
});
