import { describe, expect, it } from 'vitest';
import { diffVersions } from '../../shared/lists/diff-versions.js';
import { UN_LIST_FORMAT } from '../../shared/sources/un-list/format.js';
import { bytesOf, individual, individuals, listXml, type Record } from '../support/list.js';

const version = (name: string, records: readonly Record[]) => ({
  name,
  async *open() {
    yield bytesOf(listXml(records));
  },
});
const between = async (before: readonly Record[], after: readonly Record[]) => {
  const { diff, notes } = await diffVersions(UN_LIST_FORMAT, version('old.xml', before), version('new.xml', after));
  const { listed, delisted, amended } = diff;
  return {
    listed: listed.map(({ reference }) => reference),
    delisted: delisted.map(({ reference }) => reference),
    amended: amended.map(({ after: entry }) => entry.reference),
    notes,
  };
};
const NOTHING = { listed: [], delisted: [], amended: [] };
const good = individuals(10);
const spoilt = (fields: Record['fields'] = {}) =>
  individuals(10, (at) => (at === 4 ? { REFERENCE_NUMBER: 'QDi.005 .1', ...fields } : {}));

describe('a reference that is spoilt under a known number', () => {
  it('is neither a delisting when it comes nor a listing when it goes', async () => {
    expect(await between(good, spoilt())).toMatchObject(NOTHING);
    expect(await between(spoilt(), good)).toMatchObject(NOTHING);
    expect(await between(spoilt(), spoilt())).toMatchObject(NOTHING);
    expect((await between(good, spoilt())).notes.join()).toMatch(/QDi\.005 \.1.*by its number it is QDi\.005/);
  });

  it('hides no amendment of the same record', async () => {
    const changed = { GENDER: 'Female' };
    expect(await between(good, spoilt(changed))).toMatchObject({ ...NOTHING, amended: ['QDi.005'] });
    expect(await between(spoilt(changed), good)).toMatchObject({ ...NOTHING, amended: ['QDi.005'] });
  });

  it('is left out and said where no number explains it', async () => {
    const stranger = individual('QDi.999', 'STRANGER', { REFERENCE_NUMBER: 'QD 999', DATAID: '' });
    const { notes, ...told } = await between(good, [...good, stranger]);
    expect(told).toEqual(NOTHING);
    expect(notes).toEqual([expect.stringMatching(/^new\.xml: left out: individual "STRANGER"/)]);
  });
});

describe('a reference that stands twice', () => {
  const twice = [...good, individual('QDi.003', 'SOMEBODY ELSE')];
  it('with different records says nothing, in either version', async () => {
    for (const [before, after] of [
      [good, twice],
      [twice, good],
      [good, [...good, individual('QDi.011', 'ONE'), individual('QDi.011', 'OTHER')]],
    ] as const) {
      const { notes, ...told } = await between(before, after);
      expect(told).toEqual(NOTHING);
      expect(notes).toEqual([expect.stringMatching(/^QDi\.0\d\d stands twice with different records/)]);
    }
  });

  it('with the same record is one entry', async () => {
    const same = individual('QDi.011', 'ONE');
    expect(await between(good, [...good, same, same])).toEqual({ ...NOTHING, listed: ['QDi.011'], notes: [] });
  });
});
