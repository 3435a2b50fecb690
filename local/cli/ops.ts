import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import { readSettingsFile } from '../../infra/settings-file.js';
import { rejectHold, releaseHold } from '../../shared/lists/decide.js';
import { InvalidRequest, UnreadableDocument } from '../../shared/model/errors.js';
import { createKey, revokeKey, rotateKey } from '../../shared/people/api-keys.js';
import type { Services } from '../../shared/services/services.js';
import { listApiKeys, type Role } from '../../shared/store/api-keys.js';
import { pendingEvents } from '../../shared/store/events.js';
import { openHolds, readHold } from '../../shared/store/holds.js';
import { knownSources } from '../../shared/store/known-sources.js';
import { listSubscriptions, readSubscription } from '../../shared/store/subscriptions.js';
import { upgradeStore } from '../../shared/store/upgrade.js';
import { followCanary } from '../../shared/telling/canary.js';
import { relay } from '../../shared/telling/relay.js';
import { type ReplayRequest, replay } from '../../shared/telling/replay.js';
import type { Deployed } from '../doctor/deployed.js';
import { examine } from '../doctor/doctor.js';
import { type DeployedOptions, openDeployed, openStack } from './deployed.js';
import { print } from './output.js';

const status = async ({ table }: Services): Promise<void> => {
  for (const { id, last, lastRead } of await knownSources(table)) {
    print(
      `source\t${id}\tread ${lastRead ?? 'never'}\tlast ${last?.outcome ?? '-'}${last?.detail ? ` (${last.detail})` : ''}`,
    );
  }
  for (const { id, source, openedAt, reasons } of await openHolds(table))
    print(`hold\t${id}\t${source}\tsince ${openedAt}\t${reasons.join('; ')}`);
  let waiting = 0;
  for await (const _event of pendingEvents(table)) waiting++;
  print(`outbox\t${waiting} events wait to be told`);
  const counts = new Map<string, number>();
  for await (const { channel, status: state, id, reason } of listSubscriptions(table)) {
    counts.set(`${channel} ${state}`, (counts.get(`${channel} ${state}`) ?? 0) + 1);
    if (state === 'disabled') print(`webhook\t${id}\tdisabled\t${reason}`);
  }
  for (const [kind, count] of [...counts].sort()) print(`subscriptions\t${kind}\t${count}`);
};

const doctor = async (deployed: Deployed): Promise<void> => {
  const findings = await examine(deployed, readSettingsFile());
  for (const { what, remedy } of findings) print(`${what}\n  → ${remedy}`);
  if (findings.length > 0) throw new UnreadableDocument(deployed.name, `has ${findings.length} findings`);
  print(`${deployed.name}: nothing is forgotten`);
};

const decide = async (services: Services, id: string, how: 'release' | 'reject', why: string): Promise<void> => {
  const hold = await readHold(services.table, id);
  if (!hold) throw new UnreadableDocument(id, 'is no hold; `ops status` prints the open ones');
  const decision = { by: userInfo().username, why, sha256: hold.sha256 };
  if (how === 'reject') {
    await rejectHold(services, id, decision);
    print('rejected');
    return;
  }
  const { events } = await releaseHold(services, id, decision);
  await relay(services);
  print(`released: ${events.length} events`);
};

const replayOf = ({ event, after, until }: { event?: string; after?: string; until?: string }): ReplayRequest => {
  if (event !== undefined && after === undefined) return { event };
  if (after !== undefined && event === undefined) return { after, until };
  throw new InvalidRequest('either --event or --after was expected');
};

/** `ops`: looks after a deployed stack, with the AWS profile of the operator. */
export const addOpsCommands = (
  program: Command,
  open: (options: DeployedOptions) => Promise<Services> = openDeployed,
  find: (options: DeployedOptions) => Promise<Deployed> = openStack,
): void => {
  const ops = program.command('ops').description('look after a deployed stack, with your AWS profile');
  const command = (parent: Command, name: string, description: string): Command =>
    parent
      .command(name)
      .description(description)
      .option('--stack <name>', 'the stack (or that of council-watch.json, or council-watch-prod)')
      .option('--profile <name>', 'AWS profile (or AWS_PROFILE)')
      .option('--region <name>', 'AWS region (or that of council-watch.json, or the profile’s)');

  command(ops, 'status', 'sources, holds, what waits, subscriptions by state').action(
    async (options: DeployedOptions) => status(await open(options)),
  );
  command(ops, 'doctor', 'look for everything that is forgotten easily, and say what to do').action(
    async (options: DeployedOptions) => doctor(await find(options)),
  );
  for (const how of ['release', 'reject'] as const) {
    command(ops, how, how === 'release' ? 'take over what is held, and send it' : 'turn down what is held')
      .argument('<hold>')
      .requiredOption('--why <reason>', 'the reason, which is kept')
      .action(async (id: string, { why, ...options }: DeployedOptions & { why: string }) =>
        decide(await open(options), id, how, why),
      );
  }
  command(ops, 'migrate', 'bring the store of an earlier version to this one; it may be run twice').action(
    async (options: DeployedOptions) => {
      const moved = await upgradeStore((await open(options)).table);
      if (moved === null) throw new InvalidRequest('an upgrade or a look is under way; try again in five minutes');
      print(moved === 0 ? 'nothing to do' : `moved ${moved} entries`);
    },
  );
  command(ops, 'replay', 'send a webhook an event again, or all since one')
    .argument('<subscription>')
    .option('--event <id>')
    .option('--after <id>')
    .option('--until <id>', 'with --after: up to this event')
    .action(async (id: string, options: DeployedOptions & { event?: string; after?: string; until?: string }) => {
      const services = await open(options);
      const subscription = await readSubscription(services.table, id);
      if (!subscription) throw new UnreadableDocument(id, 'is no subscription');
      const { queued, next } = await replay(services, subscription, replayOf(options));
      print(`${queued} queued${next === null ? '' : `; go on with --after ${next}`}`);
    });
  command(ops, 'canary', 'send a test message through every channel and follow it')
    .option('--webhook <subscription>', 'a webhook that gets it')
    .option('--phone <number>', 'a phone that gets it')
    .action(async ({ webhook, phone, ...options }: DeployedOptions & { webhook?: string; phone?: string }) => {
      const flight = await followCanary(await open(options), { webhook: webhook ?? null, phone: phone ?? null });
      print(flight);
      if (flight.fanOutMs === null || (webhook !== undefined && flight.webhookStatus === null))
        throw new UnreadableDocument(flight.id, 'did not arrive everywhere within a minute (docs/runbook.md)');
    });

  const keys = ops.command('keys').description('the keys of the API');
  command(keys, 'create', 'make a key; it is shown once')
    .argument('<name>', 'whose it is')
    .addOption(new Option('--role <role>').choices(['operator', 'organisation']).default('organisation'))
    .action(async (name: string, { role, ...options }: DeployedOptions & { role: Role }) =>
      print(await createKey((await open(options)).table, name, role)),
    );
  command(keys, 'list', 'every key, without the key itself').action(async (options: DeployedOptions) => {
    for (const { hash: _hash, ...key } of await listApiKeys((await open(options)).table)) print(key);
  });
  command(keys, 'rotate', 'make a new key for a holder; the older one works for a day more')
    .argument('<id>')
    .action(async (id: string, options: DeployedOptions) => print(await rotateKey((await open(options)).table, id)));
  command(keys, 'revoke', 'end every key of a holder at once')
    .argument('<id>')
    .action(async (id: string, options: DeployedOptions) => {
      await revokeKey((await open(options)).table, id);
      print('revoked');
    });
};
