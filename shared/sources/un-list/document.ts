import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../../model/errors.js';

/** One element of the list as it stands in the file: its own text, its attributes' names, and the elements inside it. */
export interface RawNode {
  readonly element: string;
  text: string;
  readonly children: RawNode[];
  readonly attributes: readonly string[];
}

/** What is met while the file is read. */
export interface ListSink {
  /** An element INDIVIDUAL or ENTITY, complete. */
  record(node: RawNode): void;
  /** An element or attribute outside the records that this reader does not know. */
  unknown(path: string): void;
}

/** Takes the text of a list, piece by piece. */
export interface ListReader {
  write(text: string): void;
  /** Ends the document; the answer is the attribute dateGenerated as an instant in UTC, or null. */
  close(): string | null;
}

const ROOT = 'CONSOLIDATED_LIST';
const GROUPS = new Set(['INDIVIDUALS', 'ENTITIES']);
const RECORDS = new Set(['INDIVIDUAL', 'ENTITY']);
/** Attributes of the root: what becomes of each. */
export const ROOT_ATTRIBUTES: Readonly<Record<string, string>> = {
  dateGenerated: 'the list’s own date of generation',
  'xmlns:xsi': 'ignored: declares a namespace',
  'xsi:noNamespaceSchemaLocation': 'ignored: names the schema',
};
/** The real list is four levels below the root at most; a deeper file is an attack or another format. */
const MAX_DEPTH = 12;
/** The largest real record has some two hundred elements. */
const MOST_ELEMENTS = 20_000;
/** The longest real text, a comment, has some 3,000 characters. */
const LONGEST_TEXT = 1_000_000;
const EXPECTED = 'the Consolidated List (XML, root CONSOLIDATED_LIST) was expected';
const NONE: readonly string[] = [];

const refuseHead = (head: string, refuse: (problem: string) => never): void => {
  if (head === '') refuse(`is empty; ${EXPECTED}`);
  if (/^(<!doctype html|<html)/i.test(head)) refuse(`is an HTML page; ${EXPECTED}`);
  if (!head.startsWith('<')) refuse(`is not XML; ${EXPECTED}`);
};

/**
 * Reads the XML of the Consolidated List record by record, without interpreting them and without keeping more than one.
 * @param source what to call the document in errors
 * @throws UnreadableDocument (from write and close) for anything but a complete, well-formed list; document type declarations, and with
 *   them entity bombs and external entities, are refused
 */
export const openListReader = (source: string, sink: ListSink): ListReader => {
  const refuse = (problem: string): never => {
    throw new UnreadableDocument(source, problem);
  };
  const parser = new SaxesParser({ position: true });
  /** Lines in front of the document, which a proxy or a careless hand put there. */
  let blankLines = 0;
  const place = () => `line ${parser.line + blankLines}, column ${parser.column}`;
  const tooLong = () => `has a text of more than ${LONGEST_TEXT} characters at ${place()}`;
  const outer: string[] = [];
  const open: RawNode[] = [];
  let generatedAt: string | null = null;
  let started = false;
  let sinceTag = 0;
  let elements = 0;

  parser.on('error', (error) =>
    refuse(`is not well-formed XML (${error.message.replace(/^\d+:\d+: /, '').slice(0, 200)}) at ${place()}`),
  );
  parser.on('doctype', () => refuse(`has a document type declaration at ${place()}, which the list never has`));
  parser.on('opentag', ({ name, attributes }) => {
    if (outer.length + open.length >= MAX_DEPTH) refuse(`nests deeper than ${MAX_DEPTH} elements at ${place()}`);
    const names = namesOf(attributes);
    if (open.length > 0 || RECORDS.has(name)) {
      const node: RawNode = { element: name, text: '', children: [], attributes: names };
      if (open.length === 0) elements = 0;
      if (++elements > MOST_ELEMENTS) refuse(`has a record of more than ${MOST_ELEMENTS} elements at ${place()}`);
      open.at(-1)?.children.push(node);
      open.push(node);
      return;
    }
    if (outer.length === 0) {
      if (name !== ROOT) refuse(`has the root element ${name}; ${ROOT} was expected`);
      generatedAt = readInstant((attributes as Record<string, string>).dateGenerated);
      for (const attribute of names) if (!(attribute in ROOT_ATTRIBUTES)) sink.unknown(`${name}@${attribute}`);
    } else if (!GROUPS.has(name)) {
      sink.unknown([...outer, name].join('/'));
    }
    outer.push(name);
  });
  const append = (text: string): void => {
    const node = open.at(-1);
    if (!node) return;
    node.text += text;
    if (node.text.length > LONGEST_TEXT) refuse(tooLong());
  };
  parser.on('text', append);
  parser.on('cdata', append);
  parser.on('closetag', () => {
    const node = open.pop();
    if (!node) outer.pop();
    else if (open.length === 0) sink.record(node);
  });

  return {
    write(whole) {
      let text = whole;
      if (!started) {
        text = whole.trimStart();
        blankLines += whole.slice(0, whole.length - text.length).split('\n').length - 1;
        if (text === '') return;
        refuseHead(text.slice(0, 1_000), refuse);
        started = true;
      }
      // The tokeniser gathers a text until it ends: one that does not must not be waited for.
      const tag = text.lastIndexOf('<');
      sinceTag = tag < 0 ? sinceTag + text.length : text.length - tag;
      parser.write(text);
      if (sinceTag > LONGEST_TEXT) refuse(tooLong());
    },
    close() {
      if (!started) refuseHead('', refuse);
      parser.close();
      return generatedAt;
    },
  };
};

/** Almost no element has attributes: for those without, nothing is made. */
const namesOf = (attributes: object): readonly string[] => {
  for (const _name in attributes) return Object.keys(attributes);
  return NONE;
};

const readInstant = (value: string | undefined): string | null => {
  const time = value ? Date.parse(value) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};
