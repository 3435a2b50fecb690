import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { poll } from '../../../shared/polling/poll.js';
import { Source } from '../../../shared/sources/registry.js';
import { openHolds } from '../../../shared/store/holds.js';
import { individuals, listXml } from '../../support/list.js';
import { sdn, sdns, sdnXml } from '../../support/ofac.js';
import { printedBy, watchedSite, writeFiles } from '../../support/watched.js';

const { pages, url, test, json, text, told } = watchedSite();

/** A look at both lists as they stood on a day of March. */
const look = async (day: string, consolidated: ReturnType<typeof sdns>, sdnList: ReturnType<typeof sdns>) => {
  test().at(`2026-03-${day}T12:00:00.000Z`);
  pages.set('/CONSOLIDATED.XML', sdnXml(consolidated, `03/${day}/2026`));
  pages.set('/SDN.XML', sdnXml(sdnList, `03/${day}/2026`));
  const [first, part] = [`${url()}/CONSOLIDATED.XML`, `${url()}/SDN.XML`];
  const given = { id: 'ofac', kind: 'ofac', url: first, parts: [part], everyMinutes: 60, leastEntries: 1 };
  return (await poll(test().services, Source.parse(given)))?.outcome;
};
const PILOT = sdn(7, 'BRACK', {
  firstName: 'Anskar',
  sdnType: 'Individual',
  idList: { id: { uid: '2', idType: 'Digital Currency Address - XBT', idNumber: '1BrackWallet77' } },
  akaList: { aka: { uid: '1', type: 'a.k.a.', category: 'weak', lastName: 'THE PILOT' } },
});

it('is taken over, compared and told; an entry that moves between the lists is amended', async () => {
  expect(await look('01', [PILOT], sdns(60))).toBe('baseline');
  expect(await look('02', [PILOT], sdns(60).reverse())).toBe('unchanged');
  expect(await told()).toEqual([]);
  expect(await look('03', [sdn(8, 'TARN BANK')], [...sdns(60), PILOT])).toBe('changed');
  expect((await told()).map(({ type, title, entry }) => [type, entry.id, title])).toEqual([
    ['entry.amended', 'ofac:7', 'Amended: Anskar BRACK (7), OFAC list'],
    ['entry.listed', 'ofac:8', 'Listed: TARN BANK (8), OFAC list'],
  ]);
  const [moved] = await told();
  expect(moved?.summary).toContain('list type: Consolidated → SDN');
  expect(moved?.evidence).toMatchObject([{ source: 'ofac', publishedAt: '2026-03-03T00:00:00.000Z', locator: '7' }]);
  expect(await text(`/v1/documents/${moved?.evidence[0]?.sha256}`)).toContain(
    '<?part SDN.XML?>\n<?xml version="1.0" standalone="yes"?>',
  );
});

it('is held by its own limits, and no half of it is taken for the whole', async () => {
  pages.clear();
  expect(await look('04', [sdn(8, 'TARN BANK')], [...sdns(10), PILOT])).toBe('held');
  expect(await openHolds(test().services.table)).toMatchObject([{ list: 'ofac', counts: { delisted: 50 } }]);
  expect(await look('05', [sdn(8, 'TARN BANK')], [...sdns(60).slice(1), PILOT])).toBe('changed');
  const gone = (await told()).at(-1);
  expect(gone).toMatchObject({ type: 'entry.delisted', entry: { id: 'ofac:1001' } });
  expect(gone?.summary).toContain('is gone from the OFAC list.');
});

it('is found, filtered, downloaded and shown', async () => {
  expect(await json('/v1/search?q=the+pilot')).toMatchObject({ results: [{ id: 'ofac:7' }] });
  expect(await json('/v1/search?q=1brackwallet77')).toMatchObject({
    results: [{ id: 'ofac:7', matched: { field: 'identifier', value: '1BrackWallet77' } }],
  });
  expect(await json('/v1/entries?list=ofac&kind=individual')).toMatchObject({ entries: [{ reference: '7' }] });
  const csv = await text('/v1/list.csv?list=ofac');
  expect(csv).toContain('Anskar BRACK');
  expect(csv.trim().split('\n')).toHaveLength(62);
  const page = await text('/entries/ofac:7');
  expect(page).toContain('OFAC list · SDN · QUAY-EO1');
});

it('is known by its content on the command line, gzipped or not, whatever the file is called', async () => {
  const [old = '', later = '', un = ''] = await writeFiles({
    'consolidated-1.xml.gz': gzipSync(sdnXml([...sdns(3), PILOT])),
    'consolidated-2.xml': sdnXml(sdns(4)),
    'un.xml': listXml(individuals(3)),
  });
  const printed = await printedBy(async (run) => {
    await run('list', old);
    await run('diff', old, later, '--json');
    await expect(run('diff', old, un)).rejects.toThrow('one of the OFAC list was expected');
  });
  expect(printed.slice(0, 4).at(-1)).toBe('7\tindividual\tAnskar BRACK');
  expect(printed.slice(4).map((line) => JSON.parse(line))).toMatchObject([
    { type: 'entry.listed', entry: { id: 'ofac:1004' } },
    { type: 'entry.delisted', entry: { id: 'ofac:7', corroboration: null } },
  ]);
});
