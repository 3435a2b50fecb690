import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Where the machine's own time is right, each with its reason. */
const BY_THE_MACHINE = new Map([
  ['shared/store/leases.ts', 'a lease keeps processes apart that run now'],
  ['shared/http/fetch.ts', 'an instant that a server names and that has no Date beside it'],
]);

it('time comes from one clock: nothing in the domain, the routes or the handlers asks the machine', () => {
  const asking = ['shared', 'lambdas', 'web']
    .flatMap((room) => readdirSync(room, { recursive: true, encoding: 'utf8' }).map((file) => `${room}/${file}`))
    // What runs in a reader's browser goes by that.
    .filter((file) => file.endsWith('.ts') && file !== 'lambdas/services.ts' && file !== 'web/pages/live.ts')
    .filter((file) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(file, 'utf8')))
    .sort();
  expect(asking).toEqual([...BY_THE_MACHINE.keys()].sort());
});
