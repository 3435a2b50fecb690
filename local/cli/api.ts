import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { request } from 'undici';
import { InvalidRequest, UnreadableDocument } from '../../shared/model/errors.js';

/** Which run is meant, as the options say. */
export interface Target {
  readonly data: string;
  readonly api?: string;
  readonly key?: string;
}

export interface Api {
  readonly url: string;
  readonly key: string;
}

/** Where the API answers: as given, or as the run on this machine says. @throws when neither is there */
export const apiOf = async ({ data, api, key }: Target): Promise<Api> => {
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

/** Calls a route and gives its answer, JSON or text. @throws UnreadableDocument with what the API says is wrong */
export const call = async <T>({ url, key }: Api, method: 'GET' | 'POST', path: string, body?: object): Promise<T> => {
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
  const isJson = /^application\/json(?:;|$)/.test(String(answer.headers['content-type']));
  return (isJson ? JSON.parse(text) : text === '' ? undefined : text) as T;
};

/** The options by which a command is told which run is meant. */
export const withTarget = (command: Command): Command =>
  command
    .option('--data <dir>', 'the data folder of the run on this machine', '.council-watch')
    .option('--api <url>', 'address of a deployed API instead')
    .addOption(new Option('--key <key>', 'the operator’s key for --api (or COUNCIL_WATCH_KEY)'));
