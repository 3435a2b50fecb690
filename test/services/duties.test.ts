import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DutiesFailed, type Duty, doDuties, doEach, reasonOf } from '../../shared/services/duties.js';
import type { Services } from '../../shared/services/services.js';
import { startTestCloud, type TestCloud } from '../support/cloud.js';

let test: TestCloud;
let services: Services;
let told: (string | undefined)[];
/** Whether SNS takes what the operator is told. */
let taken: boolean;
beforeEach(async () => {
  test = await startTestCloud();
  told = [];
  taken = true;
  services = {
    ...test.services,
    topics: {
      ...test.services.topics,
      async publish(_topic, messages) {
        if (taken) told.push(...messages.map(({ subject }) => subject));
        return messages.map(() => taken);
      },
    },
  };
});
afterEach(() => test.close());

const done: string[] = [];
const duty = (name: string, fails?: unknown): Duty => ({
  name,
  async run() {
    done.push(name);
    if (fails !== undefined) throw fails;
  },
});

describe('duties', () => {
  it('are all done, whichever fails; those that fail are logged and named at the end', async () => {
    done.length = 0;
    const failure = new Error('no more');
    const all = doEach(services.log, [duty('first', failure), duty('second'), duty('third', 'a word'), duty('fourth')]);
    await expect(all).rejects.toThrow('2 of 4 failed: first (Error: no more), third (a word)');
    await expect(all).rejects.toMatchObject({ errors: [failure, 'a word'] });
    expect(done).toEqual(['first', 'second', 'third', 'fourth']);
    expect(test.logged.map((line) => /"duty":"(\w+)"/.exec(line)?.[1])).toEqual(['first', 'third']);
  });

  it('end in nothing when none fails', async () => {
    await expect(doEach(services.log, [duty('one'), duty('two')])).resolves.toBeUndefined();
  });

  it('that fail in great number are counted, and a few of them named', async () => {
    const many = Array.from({ length: 40 }, (_, at) => duty(`audience ${at}`, new Error('slow down')));
    await expect(doEach(services.log, many)).rejects.toThrow(/^40 of 40 failed: audience 0 .*audience 2 [^,]*, …$/);
  });

  it('are raised to the operator by their names, once a day, and the failure stays to be seen', async () => {
    const run = () => doDuties(services, [duty('sealing', new Error('no room')), duty('looking')]);
    test.at('2026-03-10T08:00:00Z');
    await expect(run()).rejects.toThrow(DutiesFailed);
    await expect(run()).rejects.toThrow(DutiesFailed);
    expect(told).toEqual(['council-watch: sealing failed']);
    test.at('2026-03-11T08:00:00Z');
    await expect(run()).rejects.toThrow(DutiesFailed);
    expect(told).toHaveLength(2);
  });

  it('that the operator could not be told of are told by the next run', async () => {
    const run = () => doDuties(services, [duty('sealing', new Error('no room'))]);
    taken = false;
    await expect(run()).rejects.toThrow(DutiesFailed);
    taken = true;
    await expect(run()).rejects.toThrow(DutiesFailed);
    expect(told).toEqual(['council-watch: sealing failed']);
  });
});

describe('a reason', () => {
  it.each([
    ['Invalid parameter: Email address officer@bank.example', 'Invalid parameter: Email address …'],
    ['Invalid SMS endpoint: +12125550123', 'Invalid SMS endpoint: …'],
    [
      'the manifest of 2026-03-05 in arn:aws:s3:::archive, request 0123456789',
      'the manifest of 2026-03-05 in arn:aws:s3:::archive, request 0123456789',
    ],
  ])('carries no address into log or message: %s', (message, reason) => {
    expect(reasonOf(new Error(message))).toBe(`Error: ${reason}`);
  });
});
