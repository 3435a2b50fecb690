import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../shared/model/errors.js';
import { parseList } from '../../../shared/sources/un-list/parse.js';
import { bytesOf, entity, individual, listXml } from '../../support/list.js';

const parse = (xml: string) => parseList(bytesOf(xml), 'list.xml');
const refusal = (bytes: Uint8Array): string => {
  try {
    parseList(bytes, 'list.xml');
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return (error as Error).message;
  }
  throw new Error('the document was taken');
};

describe('parsing the Consolidated List', () => {
  it('reads individuals and entities with the instant of generation in UTC', () => {
    const list = parse(
      listXml([individual('QDi.001', 'KARIM'), entity('IQe.001', 'BUREAU')], '2017-06-20T19:04:40.335-04:00'),
    );
    expect(list.generatedAt).toBe('2017-06-20T23:04:40.335Z');
    expect([...list.entries.keys()]).toEqual(['QDi.001', 'IQe.001']);
    expect(list.problems).toEqual([]);
    expect([...list.unknown]).toEqual([]);
  });

  it('reports an element it does not know and keeps the entry', () => {
    const list = parse(listXml([individual('QDi.001', 'KARIM', { EYE_COLOUR: 'brown' }), individual('QDi.002', 'B')]));
    expect(list.entries.size).toBe(2);
    expect([...list.unknown]).toEqual([['INDIVIDUAL/EYE_COLOUR', ['QDi.001']]]);
  });

  it('reads on behind blank lines in front of the document, and counts lines with them', () => {
    const xml = listXml([individual('QDi.001', 'A')]);
    expect(parse(`\n \n\t\n${xml}`).entries.size).toBe(1);
    const line = (text: string) => {
      try {
        parse(text);
      } catch (error) {
        return Number(/at line (\d+)/.exec((error as Error).message)?.[1]);
      }
    };
    expect(line(`\n\n${xml.slice(0, -30)}`)).toBe((line(xml.slice(0, -30)) ?? 0) + 2);
  });

  it('keeps a record whose reference is none apart from the entries', () => {
    const list = parse(listXml([individual('broken', 'KARIM'), individual('QDi.002', 'B')]));
    expect([...list.entries.keys()]).toEqual(['QDi.002']);
    expect(list.spoilt).toMatchObject([{ reference: 'broken', name: 'KARIM' }]);
  });

  it.each([
    ['an empty file', '', 'is empty'],
    ['an error page', '<!DOCTYPE html><html><body>Unavailable</body></html>', 'is an HTML page'],
    ['plain text', 'Not found', 'is not XML'],
    ['another root', '<?xml version="1.0"?><rss/>', 'has the root element rss; CONSOLIDATED_LIST was expected'],
    ['a list of nobody', listXml([]), 'holds no entry'],
    ['a list cut short', listXml([individual('QDi.001', 'KARIM')]).slice(0, 300), 'is not well-formed XML'],
    [
      'an entity bomb',
      '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><CONSOLIDATED_LIST>&y;</CONSOLIDATED_LIST>',
      'has a document type declaration',
    ],
    ['deep nesting', `<CONSOLIDATED_LIST><INDIVIDUALS><INDIVIDUAL>${'<A>'.repeat(50)}`, 'nests deeper than'],
  ])('refuses %s with a clear error', (_what, xml, problem) => {
    expect(refusal(bytesOf(xml))).toContain(`list.xml: ${problem}`);
  });

  it('refuses bytes that are not in the charset they declare, and says where', () => {
    const xml = listXml([individual('QDi.001', 'JOSÉ')]);
    const latin1 = Uint8Array.from([...xml].map((letter) => letter.charCodeAt(0)));
    expect(refusal(latin1)).toMatch(/declares UTF-8 but byte \d+ \(line \d+\) is 0xC9, which is not UTF-8/);
  });
});
