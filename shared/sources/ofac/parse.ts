import { UnreadableDocument } from '../../model/errors.js';
import type { Report, XmlList } from '../xml/parse.js';
import type { RawNode } from '../xml/records.js';
import { LISTS, readBoth } from './both-lists.js';
import { normaliseEntry } from './normalise.js';
import { publishedOn } from './published.js';
import { OFAC_SHAPE } from './shape.js';
import { textIn } from './texts.js';

/** A uid. One grammar for both lists. */
export const OFAC_REFERENCE = /^\d{1,9}$/;

const HEAD = new Set(['Publish_Date', 'Record_Count']);

const open = (source: string) => {
  /** Which list is read; null where nothing says. */
  let list: string | null = null;
  let generatedAt: string | null = null;
  let promised: number | null = null;
  let count = 0;

  const checkCount = (): void => {
    const { pages, many } = { pages: list === null ? 'the list' : `the ${list} list`, many: promised };
    if (many !== null && many !== count)
      throw new UnreadableDocument(source, `says that ${pages} has ${many} entries and holds ${count}`);
    promised = null;
    count = 0;
  };
  const head = (record: RawNode, report: Report): void => {
    for (const { element } of record.children) if (!HEAD.has(element)) report(`${record.element}/${element}`);
    const published = publishedOn(textIn(record, 'Publish_Date') ?? '');
    if (published === null) report(`${record.element}/Publish_Date`);
    // Of two parts the newer tells when the whole came to be.
    if (published !== null && (generatedAt === null || published > generatedAt)) generatedAt = published;
    const records = textIn(record, 'Record_Count');
    if (records === null || !/^\d+$/.test(records)) report(`${record.element}/Record_Count`);
    else promised = Number(records);
  };

  const both = readBoth();
  return {
    ...both,
    part(name: string): void {
      checkCount();
      list = LISTS[name.toUpperCase()] ?? null;
    },
    root: checkCount,
    read(record: RawNode, report: Report) {
      if (OFAC_SHAPE.heads.has(record.element)) {
        head(record, report);
        return null;
      }
      count++;
      return normaliseEntry(record, list, report);
    },
    close(): string | null {
      checkCount();
      return generatedAt;
    },
  };
};

/**
 * How OFAC's lists are read: one of them by itself, or both one behind the other. Each says how many entries it has; a list with another
 * number is half a list.
 */
export const OFAC_XML: XmlList = {
  shape: OFAC_SHAPE,
  reference: OFAC_REFERENCE,
  documents: Object.keys(LISTS).length,
  open,
};
