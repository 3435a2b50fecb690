import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../../model/errors.js';

/** One element of the list as it stands in the file: its own text, and the elements inside it. */
export interface RawNode {
  readonly element: string;
  text: string;
  readonly children: RawNode[];
}

export interface ListDocument {
  /** The attribute dateGenerated as an instant in UTC, or null where it is absent. */
  readonly generatedAt: string | null;
  /** The elements INDIVIDUAL and ENTITY, in the order of the file. */
  readonly records: RawNode[];
  /** Elements and attributes outside the records that this reader does not know, with how often each was seen. */
  readonly unknown: Map<string, number>;
}

const ROOT = 'CONSOLIDATED_LIST';
const GROUPS = new Set(['INDIVIDUALS', 'ENTITIES']);
const RECORDS = new Set(['INDIVIDUAL', 'ENTITY']);
const KNOWN_ATTRIBUTES = new Set(['xmlns:xsi', 'xsi:noNamespaceSchemaLocation', 'dateGenerated']);
/** The real list is four levels below the root at most; a deeper file is an attack or another format. */
const MAX_DEPTH = 12;

/**
 * Reads the XML of the Consolidated List into its records, without interpreting them.
 * @param source what to call the document in errors
 * @throws UnreadableDocument for anything but a complete, well-formed list; document type declarations
 *   (and with them entity bombs and external entities) are refused
 */
export const readListDocument = (xml: string, source: string): ListDocument => {
  const refuse = (problem: string): never => {
    throw new UnreadableDocument(source, problem);
  };
  const head = xml.slice(0, 1000).trimStart();
  if (head === '') refuse('is empty; the Consolidated List (XML, root CONSOLIDATED_LIST) was expected');
  if (/^(<!doctype html|<html)/i.test(head))
    refuse('is an HTML page; the Consolidated List (XML, root CONSOLIDATED_LIST) was expected');
  if (!head.startsWith('<')) refuse('is not XML; the Consolidated List (root CONSOLIDATED_LIST) was expected');

  const parser = new SaxesParser({ position: true });
  const records: RawNode[] = [];
  const unknown = new Map<string, number>();
  const note = (path: string) => unknown.set(path, (unknown.get(path) ?? 0) + 1);
  const outer: string[] = [];
  const open: RawNode[] = [];
  let generatedAt: string | null = null;
  const place = () => `line ${parser.line}, column ${parser.column}`;

  parser.on('error', (error) =>
    refuse(`is not well-formed XML (${error.message.replace(/^\d+:\d+: /, '')}) at ${place()}`),
  );
  parser.on('doctype', () => refuse(`has a document type declaration at ${place()}, which the list never has`));
  parser.on('opentag', (tag) => {
    const { name } = tag;
    if (outer.length + open.length >= MAX_DEPTH) refuse(`nests deeper than ${MAX_DEPTH} elements at ${place()}`);
    if (open.length > 0 || RECORDS.has(name)) {
      const node: RawNode = { element: name, text: '', children: [] };
      const parent = open.at(-1);
      if (parent) parent.children.push(node);
      else records.push(node);
      open.push(node);
      for (const attribute in tag.attributes) note(`${name}@${attribute}`);
      return;
    }
    if (outer.length === 0) {
      if (name !== ROOT) refuse(`has the root element ${name}; ${ROOT} was expected`);
      for (const attribute in tag.attributes) if (!KNOWN_ATTRIBUTES.has(attribute)) note(`${name}@${attribute}`);
      generatedAt = readInstant((tag.attributes as Record<string, string>).dateGenerated);
    } else if (!GROUPS.has(name)) {
      note([...outer, name].join('/'));
    }
    outer.push(name);
  });
  parser.on('text', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('cdata', (text) => {
    const node = open.at(-1);
    if (node) node.text += text;
  });
  parser.on('closetag', () => {
    if (open.length > 0) open.pop();
    else outer.pop();
  });
  parser.write(xml).close();
  return { generatedAt, records, unknown };
};

const readInstant = (value: string | undefined): string | null => {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};
