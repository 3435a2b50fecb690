import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const BIN = fileURLToPath(new URL('../../bin/council-watch.mjs', import.meta.url));

export interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as a user does. */
export const councilWatch = (args: readonly string[], input?: string | Buffer): Promise<Result> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [BIN, ...args], { maxBuffer: 256 * 1024 * 1024 }, (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
    if (input !== undefined) child.stdin?.end(input);
  });

export const jsonLines = <T = unknown>(out: string): T[] =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

export const scratch = (): Promise<string> => mkdtemp(join(tmpdir(), 'council-watch-run-'));

export interface Started {
  readonly process: ChildProcess;
  readonly url: string;
  readonly output: () => string;
  /** Sends a signal and waits for the end; the answer is the exit code. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the pipeline and waits until it listens. */
export const start = (args: readonly string[]): Promise<Started> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [BIN, 'start', ...args]);
    let output = '';
    const ended = new Promise<number | null>((end) => child.once('exit', (code) => end(code)));
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      const url = /Listening on (http:\S+)/.exec(output)?.[1];
      if (url)
        done({
          process: child,
          url,
          output: () => output,
          stop: (signal = 'SIGINT') => {
            child.kill(signal);
            return ended;
          },
        });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    void ended.then((code) => failed(new Error(`ended with ${code} before it listened:\n${output}`)));
  });
