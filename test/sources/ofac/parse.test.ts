import { describe, expect, it } from 'vitest';
import { UnreadableDocument } from '../../../shared/model/errors.js';
import { OFAC_FORMAT } from '../../../shared/sources/ofac/format.js';
import { OFAC_KIND } from '../../../shared/sources/ofac/kind.js';
import { bytesOf } from '../../support/list.js';
import { bothXml, sdn, sdns, sdnXml } from '../../support/ofac.js';

const parse = (xml: string) => OFAC_FORMAT.parse(bytesOf(xml), 'ofac.xml');
const refusal = (xml: string): string => {
  try {
    parse(xml);
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableDocument);
    return (error as Error).message;
  }
  throw new Error('the document was taken');
};
const xml = sdnXml(sdns(3));

describe('a file of OFAC', () => {
  it('is dated by its day and read by its uids', () => {
    const list = parse(xml);
    expect(list).toMatchObject({ generatedAt: '2026-03-01T00:00:00.000Z', problems: [], size: 3 });
    expect([...list.entries.keys()]).toEqual(['1001', '1002', '1003']);
    expect([...list.unknown]).toEqual([]);
    expect([...list.entries.values()].map(({ listType }) => listType)).toEqual([null, null, null]);
    expect(OFAC_KIND.recognises(xml.slice(0, 2_000), 'a.xml')).toBe(true);
    expect(OFAC_KIND.dateOf(xml.slice(0, 2_000))).toBe('2026-03-01T00:00:00.000Z');
  });

  it('keeps a record whose uid is none apart, and names it', () => {
    const list = parse(sdnXml([...sdns(2), { ...sdn(1, 'BRACK'), uid: '1x' }]));
    expect(list.entries.size).toBe(2);
    const { problems } = OFAC_FORMAT.recover(list.spoilt, () => undefined);
    expect(problems).toEqual(['"BRACK" has the uid "1x"; a number was expected']);
  });

  it.each([
    ['half of it', sdnXml(sdns(3), '03/01/2026', 4), 'says that the list has 4 entries and holds 3'],
    ['more than it has', sdnXml(sdns(3), '03/01/2026', 2), 'says that the list has 2 entries and holds 3'],
    ['one cut short', xml.slice(0, -30), 'is not well-formed XML'],
    ['the other list', xml.replaceAll('sdnList', 'CONSOLIDATED_LIST'), 'has the root element CONSOLIDATED_LIST'],
    ['a third document behind two', `${xml}\n${sdnXml(sdns(1))}\n${xml}`, 'is not well-formed XML'],
    ['half of the second', bothXml(xml, sdnXml(sdns(3), '03/01/2026', 9)), 'says that the SDN list has 9 entries'],
    ['an error page', '<!DOCTYPE html><html></html>', 'is an HTML page; an OFAC list (XML, root sdnList) was expected'],
  ])('is refused where it is %s', (_what, text, problem) => {
    expect(refusal(text)).toContain(`ofac.xml: ${problem}`);
  });

  it('reads in pieces of any size what it reads whole', async () => {
    const whole = bothXml(sdnXml(sdns(3)), sdnXml([sdn(1, 'BRACK'), sdn(1002, 'HARBOUR TRADING 2')], '03/02/2026'));
    const expected = parse(whole);
    for (const size of [1, 7, 100]) {
      const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
        bytesOf(whole.slice(at * size, (at + 1) * size)),
      );
      const entries: unknown[] = [];
      const header = await OFAC_FORMAT.stream(pieces, 'ofac.xml', { entry: (entry) => entries.push(entry) });
      expect(entries, `${size}`).toEqual([...expected.entries.values()]);
      expect(header.generatedAt).toBe('2026-03-02T00:00:00.000Z');
    }
  });

  it('has a treatment for every element', async () => {
    const { rows } = await OFAC_FORMAT.coverage([bytesOf(xml)], 'ofac.xml');
    expect(rows.filter(({ treatment }) => /not known/.test(treatment))).toEqual([]);
    expect(rows).toContainEqual({ path: 'sdnEntry/lastName', count: 3, filled: 3, treatment: 'name' });
    expect(OFAC_FORMAT.elementsOf('aliases.quality')).toEqual(['akaList/aka/category']);
    expect(OFAC_FORMAT.elementsOf('identifiers')).toEqual(['idList/id']);
  });
});

describe('both lists as one', () => {
  const told = (text: string) => [...parse(text).entries].map(([uid, { listType }]) => `${uid} ${listType}`);

  it('say of each entry on which of them it stands, or that it stands on both', () => {
    const first = sdnXml([sdn(1, 'ANSKAR'), sdn(2, 'BRACK')]);
    const second = sdnXml([sdn(2, 'BRACK'), sdn(3, 'COLM')]);
    expect(told(bothXml(first, second))).toEqual(['2 Consolidated, SDN', '3 SDN', '1 Consolidated']);
  });

  it('are one party where either says something of its own', () => {
    const kept = sdn(2, 'BRACK', { remarks: 'Bank.', programList: { program: 'TARN' } });
    const list = parse(bothXml(sdnXml([kept]), sdnXml([sdn(2, 'BRACK', { remarks: 'All offices.' })])));
    expect(list.disputed).toEqual([]);
    expect(list.entries.get('2')).toMatchObject({ programmes: ['QUAY-EO1', 'TARN'], comments: 'All offices. Bank.' });
  });

  it('dispute an entry that stands twice on one of them', () => {
    const twice = sdnXml([sdn(2, 'BRACK'), sdn(2, 'BRACK LINES'), sdn(3, 'COLM')]);
    expect(parse(bothXml(sdnXml([sdn(1, 'ANSKAR')]), twice)).disputed).toEqual(['2']);
    expect(parse(bothXml(twice, sdnXml([sdn(1, 'ANSKAR')]))).disputed).toEqual(['2']);
  });
});
