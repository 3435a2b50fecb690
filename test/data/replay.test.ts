import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { councilWatch, scratch } from '../support/cli.js';

it('everything real goes through the pipeline once, and the second time brings nothing', {
  timeout: 400_000,
}, async () => {
  const data = await scratch();
  const args = ['start', '--replay', process.env.COUNCIL_DATA ?? '', '--once', '--data', data, '--port', '0'];
  const first = await councilWatch(args);
  expect(first.code).toBe(0);
  expect(first.out).toMatch(/list, baseline +1\n/);
  expect(first.out).toMatch(/council\.draft +\d+\n/);
  expect(first.out).toMatch(/wrong-charset\.xml\.gz .*declares UTF-8 but byte 2192/);
  const mails = await readFile(join(data, 'mailbox.jsonl'), 'utf8');
  const second = await councilWatch(args);
  expect(second.out).toContain('Events, new or raised: none');
  expect(await readFile(join(data, 'mailbox.jsonl'), 'utf8')).toBe(mails);
});
