import { SaxesParser } from 'saxes';
import { UnreadableDocument } from '../../model/errors.js';

/** One element of the list as it stands in the file: its own text, its attributes' names, and the elements inside it. */
export interface RawNode {
  readonly element: string;
  text: string;
  readonly children: RawNode[];
  readonly attributes: readonly string[];
}

/** The shape of a list in XML: a root, groups or none, and in them the records. */
export interface RecordShape {
  /** What people call the list: "the Consolidated List". */
  readonly name: string;
  readonly root: string;
  /** Attributes of the root: what becomes of each. */
  readonly rootAttributes: Readonly<Record<string, string>>;
  /** Elements that hold records and say nothing themselves. */
  readonly groups: ReadonlySet<string>;
  readonly records: ReadonlySet<string>;
  /** Elements that are about the document, read as records are: when it was published. */
  readonly heads: ReadonlySet<string>;
}

/** What is met while the file is read. */
export interface RecordSink {
  root?(attributes: Readonly<Record<string, string>>): void;
  /** An element that is a record or a head, complete. */
  record(node: RawNode): void;
  /** An element or attribute outside the records that the shape does not have. */
  unknown(path: string): void;
}

/** Takes the text of a document, piece by piece. */
export interface RecordReader {
  write(text: string): void;
  /** Ends the document. */
  close(): void;
}

/** Real lists are four levels below the root at most; a deeper file is an attack or another format. */
const MAX_DEPTH = 12;
/** The largest real record has some hundreds of elements. */
const MOST_ELEMENTS = 20_000;
/** The longest real text, a comment, has some 3,000 characters. */
const LONGEST_TEXT = 1_000_000;
const NONE: readonly string[] = [];

const refuseHead = (head: string, expected: string, refuse: (problem: string) => never): void => {
  if (head === '') refuse(`is empty; ${expected}`);
  if (/^(<!doctype html|<html)/i.test(head)) refuse(`is an HTML page; ${expected}`);
  if (!head.startsWith('<')) refuse(`is not XML; ${expected}`);
};

/**
 * Reads a list in XML record by record, without interpreting them and without keeping more than one.
 * @param source what to call the document in errors
 * @throws UnreadableDocument (from write and close) for anything but a complete, well-formed list; document type declarations, and with
 *   them entity bombs and external entities, are refused
 */
export const openRecordReader = (source: string, shape: RecordShape, sink: RecordSink): RecordReader => {
  const expected = `${shape.name} (XML, root ${shape.root}) was expected`;
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
    if (open.length > 0 || shape.records.has(name) || shape.heads.has(name)) {
      const node: RawNode = { element: name, text: '', children: [], attributes: names };
      if (open.length === 0) elements = 0;
      if (++elements > MOST_ELEMENTS) refuse(`has a record of more than ${MOST_ELEMENTS} elements at ${place()}`);
      open.at(-1)?.children.push(node);
      open.push(node);
      return;
    }
    if (outer.length === 0) {
      if (name !== shape.root) refuse(`has the root element ${name}; ${shape.root} was expected`);
      sink.root?.(attributes as Record<string, string>);
      for (const attribute of names) if (!(attribute in shape.rootAttributes)) sink.unknown(`${name}@${attribute}`);
    } else if (!shape.groups.has(name)) {
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
        refuseHead(text.slice(0, 1_000), expected, refuse);
        started = true;
      }
      // The tokeniser gathers a text until it ends: one that does not must not be waited for.
      const tag = text.lastIndexOf('<');
      sinceTag = tag < 0 ? sinceTag + text.length : text.length - tag;
      parser.write(text);
      if (sinceTag > LONGEST_TEXT) refuse(tooLong());
    },
    close() {
      if (!started) refuseHead('', expected, refuse);
      parser.close();
    },
  };
};

/** Almost no element has attributes: for those without, nothing is made. */
const namesOf = (attributes: object): readonly string[] => {
  for (const _name in attributes) return Object.keys(attributes);
  return NONE;
};
