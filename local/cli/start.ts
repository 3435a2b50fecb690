import { type Command, InvalidArgumentError, Option } from 'commander';
import { InvalidRequest } from '../../shared/model/errors.js';
import { note, print } from './output.js';

interface StartOptions {
  readonly live?: boolean;
  readonly sample?: boolean;
  readonly replay?: string;
  readonly source: readonly string[];
  readonly lists?: string;
  readonly data: string;
  readonly port?: number;
  readonly once?: boolean;
}

const portOption = (value: string): number => {
  const port = Number(value);
  if (!/^\d+$/.test(value) || port > 65_535) throw new InvalidArgumentError('a port from 0 to 65535 was expected.');
  return port;
};

/** `start`: the whole pipeline on this machine. */
export const addStartCommand = (program: Command): void => {
  program
    .command('start')
    .description('run the whole pipeline on this machine: sources, database, e-mail, SMS, webhooks, pages and API')
    .addOption(
      new Option('--sample', 'replay the bundled sample (what is done when nothing is said)').conflicts([
        'live',
        'replay',
      ]),
    )
    .addOption(new Option('--live', 'poll the real sources on their schedule').conflicts(['sample', 'replay']))
    .addOption(
      new Option('--replay <dir>', 'take every document below a folder, in the order of its dates').conflicts([
        'live',
        'sample',
      ]),
    )
    .option(
      '--source <id=url>',
      'with --live: poll this in place of the usual sources, by a usual name (un-list, un-press, news-un) or one that begins with a kind (news-…); again for each',
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--lists <ids>', 'with --live: the lists that are watched, un or un,ofac')
    .option('--data <dir>', 'where the state is kept', '.council-watch')
    .option('--port <n>', 'port of the pages and the API', portOption)
    .option('--once', 'end when everything is replayed and delivered')
    .action(async ({ live, replay, source, lists, data, port, once }: StartOptions) => {
      if (live && once) throw new InvalidRequest('--once ends a replay; it does not go with --live');
      if (!live && source.length > 0) throw new InvalidRequest('--source says what is polled; it goes with --live');
      if (!live && lists !== undefined) throw new InvalidRequest('--lists says what is polled; it goes with --live');
      const { givenSources } = await import('../run/given-sources.js');
      const sources = givenSources(source);
      // The embedded run is no deployment: the SDK's notice on the Node of deployments is noise here.
      process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
      // What a run needs takes a second to load; the other commands don't wait for it.
      const { run } = await import('../run/run.js');
      const stop = new AbortController();
      process.once('SIGINT', () => stop.abort());
      process.once('SIGTERM', () => stop.abort());
      const mode = live ? 'live' : replay === undefined ? 'sample' : 'replay';
      await run(
        { mode, folder: replay ?? null, sources, lists: lists ?? null, data, port: port ?? null, once: once ?? false },
        print,
        note,
        stop.signal,
      );
    });
};
