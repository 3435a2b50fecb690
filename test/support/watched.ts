import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import type { Hono } from 'hono';
import { afterAll, beforeAll, expect, vi } from 'vitest';
import { addListCommands } from '../../local/cli/lists.js';
import type { EntryEvent } from '../../shared/model/event.js';
import { listEvents } from '../../shared/store/events.js';
import { createApp } from '../../web/app.js';
import { startTestCloud, type TestCloud } from './cloud.js';
import { startReceiver } from './receiver.js';

/** A site that serves what a test puts on it, the embedded services that watch it, and the application over them: for all tests of a file. */
export const watchedSite = () => {
  const pages = new Map<string, string>();
  let site: Awaited<ReturnType<typeof startReceiver>>;
  let test: TestCloud;
  let app: Hono;
  beforeAll(async () => {
    site = await startReceiver((call, response) => response.end(pages.get(call.path)));
    test = await startTestCloud();
    app = createApp(test.services);
  });
  afterAll(async () => {
    await test.close();
    await site.close();
  });
  const answer = async (path: string): Promise<Response> => {
    const response = await app.request(path);
    expect(response.status, path).toBe(200);
    return response;
  };
  return {
    pages,
    url: () => site.url,
    test: () => test,
    answer,
    json: async (path: string) => (await answer(path)).json(),
    text: async (path: string) => (await answer(path)).text(),
    /** What was told of entries, the oldest first. */
    async told(): Promise<EntryEvent[]> {
      const query = { after: undefined, oldestFirst: true, limit: 200, keep: () => true };
      return (await listEvents(test.services.table, query)).events.map(({ event }) => event as EntryEvent);
    },
  };
};

/** Writes files into a folder of their own. */
export const writeFiles = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'council-watch-'));
  return Promise.all(
    Object.entries(files).map(async ([name, bytes]) => {
      await writeFile(join(folder, name), bytes);
      return join(folder, name);
    }),
  );
};

/** Runs the commands on lists in this process, where a test has its own registry, and gives the lines that they print. */
export const printedBy = async (
  use: (run: (...args: string[]) => Promise<unknown>) => Promise<void>,
): Promise<string[]> => {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed.push(String(text));
    return true;
  });
  try {
    await use((...args) => {
      const program = new Command();
      addListCommands(program);
      return program.parseAsync(args, { from: 'user' });
    });
  } finally {
    write.mockRestore();
  }
  return printed.join('').trim().split('\n');
};
