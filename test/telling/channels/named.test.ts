import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { channelIds } from '../../../shared/telling/channels/channels.js';
import { REGISTRY } from '../../../shared/telling/channels/registry.js';

const HOME = 'shared/telling/channels';
/** A contact that an entry names may be an e-mail address, too. */
const OTHER_MEANINGS = ['shared/model/facts.ts', 'shared/un-style/comment-facts.ts', 'shared/sources/ofac/ids.ts'];

const sources = ['shared', 'web', 'lambdas'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

describe('channels', () => {
  it('are named by their own folders alone', () => {
    const named = new RegExp(`['"\`](?:${channelIds().join('|')})['"\`]`);
    const naming = sources.filter((file) => named.test(readFileSync(file, 'utf8')));
    const own = channelIds().map((id) => join(HOME, id, 'channel.ts'));
    expect(naming.filter((file) => !OTHER_MEANINGS.includes(file)).sort()).toEqual(own.sort());
  });

  it('are told from each other by their names and letters', () => {
    for (const names of [channelIds(), REGISTRY.map(({ letter }) => letter)])
      expect(new Set(names).size).toBe(REGISTRY.length);
  });
});
