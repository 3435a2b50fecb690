import { readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { request } from 'undici';
import { InvalidRequest, UnreadableDocument } from '../../shared/model/errors.js';
import type { Hold } from '../../shared/store/holds.js';
import { note, print } from './output.js';

interface Target {
  readonly data: string;
  readonly api?: string;
  readonly key?: string;
}

interface Api {
  readonly url: string;
  readonly key: string;
}

/** Where the API answers: as given, or as the run on this machine says. @throws when neither is there */
const apiOf = async ({ data, api, key }: Target): Promise<Api> => {
  if (api !== undefined) {
    const given = key ?? process.env.COUNCIL_WATCH_KEY;
    if (given === undefined) throw new InvalidRequest('--api needs the operator’s key: --key, or COUNCIL_WATCH_KEY');
    return { url: api.replace(/\/$/, ''), key: given };
  }
  const file = join(data, 'run.json');
  const text = await readFile(file, 'utf8').catch((cause) => {
    throw new UnreadableDocument(
      file,
      'is not there; start the pipeline with this --data, or name a deployed one with --api',
      { cause },
    );
  });
  const { url, operatorKey } = JSON.parse(text) as { url: string; operatorKey: string };
  return { url, key: operatorKey };
};

const call = async <T>({ url, key }: Api, method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
  const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
  const answer = await request(`${url}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) }).catch(
    (cause: Error) => {
      throw new UnreadableDocument(url, `does not answer (${cause.message})`, { cause });
    },
  );
  const text = await answer.body.text();
  if (answer.statusCode >= 400) {
    const { detail } = JSON.parse(text) as { detail: string };
    throw new UnreadableDocument(`${url}${path}`, detail);
  }
  return (text === '' ? undefined : JSON.parse(text)) as T;
};

const lineOf = ({ id, source, state, counts, reasons, openedAt, releasable }: Hold): string => {
  const asks = releasable
    ? `${counts.listed} listed, ${counts.amended} amended, ${counts.delisted} delisted`
    : 'can’t be read';
  return `${id}\t${state}\t${source}\tsince ${openedAt}\t${asks}\n\t${reasons.join('\n\t')}`;
};

const withTarget = (command: Command): Command =>
  command
    .option('--data <dir>', 'the data folder of the run on this machine', '.council-watch')
    .option('--api <url>', 'address of a deployed API instead')
    .addOption(new Option('--key <key>', 'the operator’s key for --api (or COUNCIL_WATCH_KEY)'));

/** `holds`, `release` and `reject`: what the guard holds, and a person's decision on it. */
export const addHoldCommands = (program: Command): void => {
  withTarget(program.command('holds'))
    .description('print what the guard holds or held, newest first')
    .option('--open', 'only what waits for a decision')
    .option('--json', 'print JSON Lines')
    .action(async ({ json, open, ...target }: Target & { json?: boolean; open?: boolean }) => {
      const { holds } = await call<{ holds: Hold[] }>(await apiOf(target), 'GET', '/v1/holds');
      const shown = holds.filter(({ state }) => !open || state === 'open');
      for (const hold of shown) print(json ? hold : lineOf(hold));
      if (shown.length === 0) note('nothing is held');
    });

  for (const [name, says] of [
    ['release', 'take over what is held, and send it'],
    ['reject', 'turn what is held down; it is not asked about again'],
  ] as const) {
    withTarget(program.command(name))
      .description(says)
      .argument('<id>', 'the hold, as `holds` prints it')
      .requiredOption('--why <reason>', 'the reason, which is kept')
      .option('--by <name>', 'who decides', userInfo().username)
      .action(async (id: string, { why, by, ...target }: Target & { why: string; by: string }) => {
        const api = await apiOf(target);
        const { holds } = await call<{ holds: Hold[] }>(api, 'GET', '/v1/holds');
        const hold = holds.find((each) => each.id === id);
        if (!hold) throw new UnreadableDocument(id, 'is no hold; `holds` prints them');
        // The decision is on the document that was listed: if another came meanwhile, it is refused.
        const outcome = await call<{ events?: string[] } | undefined>(api, 'POST', `/v1/holds/${id}/${name}`, {
          why,
          by,
          sha256: hold.sha256,
        });
        print(name === 'release' ? `released: ${outcome?.events?.length ?? 0} events` : 'rejected');
      });
  }
};
