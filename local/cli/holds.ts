import { userInfo } from 'node:os';
import type { Command } from 'commander';
import { UnreadableDocument } from '../../shared/model/errors.js';
import type { Hold } from '../../shared/store/holds.js';
import { apiOf, call, type Target, withTarget } from './api.js';
import { note, print } from './output.js';

const lineOf = ({ id, source, state, counts, reasons, openedAt, releasable }: Hold): string => {
  const asks = releasable
    ? `${counts.listed} listed, ${counts.amended} amended, ${counts.delisted} delisted`
    : 'can’t be read';
  return `${id}\t${state}\t${source}\tsince ${openedAt}\t${asks}\n\t${reasons.join('\n\t')}`;
};

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
