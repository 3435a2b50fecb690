import { expect, it } from 'vitest';
import { diffLists } from '../../../shared/diff/lists.js';
import { OFAC_FORMAT } from '../../../shared/sources/ofac/format.js';
import { bytesOf, type Fields } from '../../support/list.js';
import { bothXml, sdn, sdns, sdnXml } from '../../support/ofac.js';

const read = (xml: string) => OFAC_FORMAT.parse(bytesOf(xml), 'ofac.xml');
const diff = (before: string, after: string) => {
  const [was, is] = [read(before), read(after)];
  return { ...diffLists(was.entries, is.entries), ofFormat: OFAC_FORMAT.formatChanges(was, is) };
};

it('finds nothing between two files of one day in another order', () => {
  const { listed, delisted, amended, quiet, bulkEdits, formatChanges, ofFormat } = diff(
    sdnXml(sdns(9)),
    sdnXml(sdns(9).reverse()),
  );
  expect([listed, delisted, amended, quiet, bulkEdits, formatChanges, ofFormat].flat()).toEqual([]);
});

it('tells an entry that goes from one list to the other as amended', () => {
  const before = bothXml(sdnXml([sdn(1, 'ANSKAR'), sdn(2, 'BRACK')]), sdnXml([sdn(3, 'COLM')]));
  const after = bothXml(sdnXml([sdn(1, 'ANSKAR')]), sdnXml([sdn(2, 'BRACK'), sdn(3, 'COLM')]));
  const { listed, delisted, amended } = diff(before, after);
  expect([listed, delisted]).toEqual([[], []]);
  expect(amended).toMatchObject([
    {
      after: { reference: '2' },
      changes: [{ field: 'listType', before: 'Consolidated', after: 'SDN', class: 'status' }],
    },
  ]);
});

it('tells a statement of each entry to which it comes, however many they are', () => {
  const warned = sdns(30).map(
    (entry): Fields => ({ ...entry, idList: { id: { uid: '1', idType: 'Risk:', idNumber: 'See 9.' } } }),
  );
  const { amended, formatChanges, bulkEdits } = diff(sdnXml(sdns(30)), sdnXml(warned));
  expect(amended).toHaveLength(30);
  expect(amended[0]?.changes).toMatchObject([{ field: 'other', op: 'add', class: 'status' }]);
  expect([...formatChanges, ...bulkEdits]).toEqual([]);
});

it('takes ships that leave for no change of format, and an element that nobody knew for one', () => {
  const ship = (uid: number) => sdn(uid, `SHIP ${uid}`, { sdnType: 'Vessel', vesselInfo: { vesselType: 'Tug' } });
  const ships = sdnXml([...sdns(40), ...[1, 2, 3, 4, 5, 6].map(ship)]);
  expect(diff(ships, sdnXml(sdns(40))).ofFormat).toEqual([]);
  const odd = sdnXml(sdns(40).map((entry): Fields => ({ ...entry, legalBasis: 'Act 1' })));
  expect(diff(sdnXml(sdns(40)), odd).ofFormat).toEqual([{ op: 'appear', paths: ['<legalBasis>'], references: [] }]);
});
