import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { beforeEach, describe, expect, it } from 'vitest';
import { findDeployed } from '../../local/cli/deployed.js';
import { addInitCommand } from '../../local/cli/init.js';
import { councilWatch } from '../support/cli.js';

let file: string;
beforeEach(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'council-watch-init-')), 'council-watch.json');
});
const written = async () => JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;

/** Runs `init` for a person who answers so, in this order. */
const answering = async (answers: string[], ...flags: string[]) => {
  const program = new Command().exitOverride();
  const asked: string[] = [];
  addInitCommand(program, () => ({
    ask: async (question) => {
      asked.push(question);
      return answers.shift() ?? '';
    },
    close: () => {},
  }));
  await program.parseAsync(['node', 'council-watch', 'init', '--file', file, ...flags]);
  return asked;
};

describe('council-watch init', () => {
  it('takes settings by flags where nobody sits at a terminal, and keeps those that stand', async () => {
    const first = ['init', '--file', file, '--operator-email', 'you@bank.example', '--feeds', 'https://a.example/rss'];
    expect(await councilWatch(first, '')).toMatchObject({ code: 0, out: '' });
    expect(await councilWatch(['init', '--file', file, '--region', 'eu-central-1'], '')).toMatchObject({ code: 0 });
    expect(await written()).toEqual({
      $schema: './council-watch.schema.json',
      operatorEmail: 'you@bank.example',
      feeds: ['https://a.example/rss'],
      region: 'eu-central-1',
    });
    const refused = await councilWatch(['init', '--file', file, '--log-days', '33'], '');
    expect(refused).toMatchObject({ code: 2, err: expect.stringContaining('setting "logDays": one of 1, 3, 5') });
    expect(await written()).not.toHaveProperty('logDays');
  });

  it('asks a person, again where the answer is wrong', async () => {
    const asked = await answering(
      ['nobody', 'you@bank.example', '', 'eu-west-1', 'trial', 'false'],
      '--closed',
      'true',
    );
    expect(asked.slice(0, 2)).toEqual([asked[0], asked[0]]);
    expect(asked.join()).not.toContain('asks for a key');
    expect(await written()).toMatchObject({
      operatorEmail: 'you@bank.example',
      region: 'eu-west-1',
      stage: 'trial',
      sms: false,
      closed: true,
    });
  });

  it('writes nothing for production without an operator', async () => {
    await expect(answering([])).rejects.toThrow('--operator-email');
    await expect(written()).rejects.toThrow('ENOENT');
  });

  it('is what the operator’s commands go by', async () => {
    await answering([], '--stage', 'trial', '--region', 'eu-west-1');
    const before = process.env.AWS_REGION;
    expect(findDeployed({}, file)).toBe('council-watch-trial');
    expect(process.env.AWS_REGION).toBe('eu-west-1');
    expect(findDeployed({ stack: 'another', region: 'eu-north-1' }, file)).toBe('another');
    expect(process.env.AWS_REGION).toBe('eu-north-1');
    if (before === undefined) delete process.env.AWS_REGION;
    else process.env.AWS_REGION = before;
  });
});
