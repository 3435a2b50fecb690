import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { XMLParser } from 'fast-xml-parser';

/** A record read by another XML library, without a word of ours: each text by its path below INDIVIDUAL or ENTITY, as often as it stands. */
export type PlainRecord = readonly (readonly [path: string, text: string])[];

/** Elements that are ignored, as the coverage table says. */
export const IGNORED = new Set([
  'DATAID',
  'VERSIONNUM',
  'SORT_KEY',
  'SORT_KEY_LAST_MOD',
  'LIST_TYPE/VALUE',
  'SUBMITTED_ON',
  'HAS_INTERPOL_LINK',
]);

export const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim().normalize('NFC');

type Node = { readonly [name: string]: unknown };

const texts = (node: unknown, path: string): (readonly [string, string])[] => {
  if (Array.isArray(node)) return node.flatMap((each) => texts(each, path));
  if (node !== null && typeof node === 'object') {
    return Object.entries(node).flatMap(([name, inner]) =>
      name === '#text' ? texts(inner, path) : texts(inner, path === '' ? name : `${path}/${name}`),
    );
  }
  const text = tidy(String(node ?? ''));
  return text === '' ? [] : [[path, text]];
};

const each = (node: unknown): unknown[] =>
  Array.isArray(node) ? node : node === undefined || node === '' ? [] : [node];

/** Every record of a gzipped list, by its reference. */
export const readPlainList = (file: string): Map<string, PlainRecord> => {
  const parser = new XMLParser({ parseTagValue: false, trimValues: false, ignoreAttributes: true });
  const list = (parser.parse(gunzipSync(readFileSync(file)).toString('utf8')) as Node).CONSOLIDATED_LIST as Node;
  const records = [...each((list.INDIVIDUALS as Node).INDIVIDUAL), ...each((list.ENTITIES as Node).ENTITY)];
  return new Map(
    records.map((record) => {
      const all = texts(record, '').filter(([path]) => !IGNORED.has(path));
      return [all.find(([path]) => path === 'REFERENCE_NUMBER')?.[1] ?? '', all];
    }),
  );
};
