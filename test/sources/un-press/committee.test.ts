import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../shared/model/entry.js';
import type { CouncilEvent, EntryEvent } from '../../../shared/model/event.js';
import { read } from '../../support/read.js';

const COMMITTEE =
  'On 10 March 2026, the Security Council Committee established pursuant to resolution 2653 (2022) concerning Haiti';
const entryOf = (event: CouncilEvent | undefined): EntryEvent['entry'] => (event as EntryEvent).entry;

describe('committee releases', () => {
  it('announce an individual with every field of the UN’s own style', async () => {
    const [event, ...others] = await read(
      'press-release',
      `${COMMITTEE} approved the addition of the entry specified below to its Sanctions List:

HTi.902 Name: 1: WILNER 2: SAINT-PREUX 3: na 4: na Name (original script): na Title: na Designation: a) Gang leader b) Former officer DOB: a) 27 Jan. 1990 b) Approximately 1988 c) Between 1985 and 1991 POB: Gonaïves, Haiti Good quality a.k.a.: a) Ti Will b) Wil Low quality a.k.a.: Komandan Nationality: Haiti Passport no: a) Haiti number HA9043377, issued on 2 Nov. 2019 b) Haiti number HA1122334 National identification no: na Address: a) Gonaïves, Haiti b) Port-au-Prince, Haiti Listed on: 10 Mar. 2026 Other information: Leads a coalition of gangs.`,
    );
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'entry.listed',
      status: 'announced',
      regimes: ['2653'],
      occurredOn: '2026-03-10',
    });
    const record = entryOf(event).record as Entry;
    expect(record).toMatchObject({
      reference: 'HTi.902',
      name: 'WILNER SAINT-PREUX',
      designations: ['Gang leader', 'Former officer'],
      nationalities: ['Haiti'],
      listedOn: '2026-03-10',
      comments: 'Leads a coalition of gangs.',
    });
    expect(record.aliases.map(({ name, quality }) => `${name}/${quality}`)).toEqual([
      'Ti Will/good',
      'Wil/good',
      'Komandan/low',
    ]);
    expect(
      record.datesOfBirth.map(({ type, date, year, from, to }) => [type, date ?? year ?? `${from}-${to}`]),
    ).toEqual([
      ['exact', '1990-01-27'],
      ['approximate', 1988],
      ['between', '1985-1991'],
    ]);
    expect(record.placesOfBirth).toMatchObject([{ city: 'Gonaïves', country: 'Haiti' }]);
    expect(record.documents.map(({ number, dateOfIssue }) => [number, dateOfIssue])).toEqual([
      ['HA9043377', '2019-11-02'],
      ['HA1122334', null],
    ]);
    expect(record.addresses).toHaveLength(2);
  });

  it('announce removals of entities', async () => {
    const events = await read(
      'press-release',
      `On 2 January 2026, the Security Council Committee established pursuant to resolution 1518 (2003) approved the removal of the following entities from its List:

IQe.901 Name: AL-RASHAD TRADING BUREAU A.k.a.: na F.k.a.: na Address: Baghdad, Iraq Listed on: 26 Apr. 2004 Other information: na

IQe.902 Name: RIVER DATE COMPANY A.k.a.: na F.k.a.: na Address: Baghdad, Iraq Listed on: 26 Apr. 2004 Other information: na`,
    );
    expect(events.map((event) => [event.type, entryOf(event).reference, event.regimes, event.occurredOn])).toEqual([
      ['entry.delisted', 'IQe.901', ['1518'], '2026-01-02'],
      ['entry.delisted', 'IQe.902', ['1518'], '2026-01-02'],
    ]);
  });

  it('amend as their mark-up says: struck is before, underlined is after', async () => {
    const [event] = await read(
      'press-release',
      `<html><body><main><article><p>${COMMITTEE} enacted the amendments specified with underline and strikethrough in the entry below:</p>
<p>HTi.902 <strong>Name:</strong> 1: WILNER 2: SAINT-PREUX 3: na 4: na <strong>DOB:</strong> <s>1990</s> <u>27 Jan. 1990</u> <strong>Nationality:</strong> Haiti <strong>Passport no:</strong> <span style="text-decoration: underline">Haiti number HA9043377</span> <strong>Listed on:</strong> 10 Mar. 2026 <strong>Other information:</strong> na</p></article></main></body></html>`,
    );
    expect(event?.type).toBe('entry.amended');
    const changes = entryOf(event).changes;
    expect(changes.map(({ field, op }) => [field, op])).toEqual([
      ['datesOfBirth', 'replace'],
      ['documents', 'add'],
    ]);
    expect(changes[0]).toMatchObject({ before: { year: 1990 }, after: { date: '1990-01-27' } });
  });

  it('read the same as a page and as text', async () => {
    const entry = 'HTi.902 Name: 1: WILNER 2: SAINT-PREUX DOB: 27 Jan. 1990 Nationality: Haiti Listed on: 10 Mar. 2026';
    const intro = `${COMMITTEE} approved the addition of the entry specified below to its Sanctions List:`;
    const [text] = await read('press-release', `${intro}\n\n${entry}`);
    const labelled = entry.replace(/(Name|DOB|Nationality|Listed on):/g, '<b>$1:</b>&nbsp;');
    const [page] = await read(
      'press-release',
      `<html><body><main><p>${intro}</p><p>${labelled}</p></main></body></html>`,
    );
    expect({ ...page, evidence: [] }).toEqual({ ...text, evidence: [] });
  });

  it('are notices when they tell of a meeting', async () => {
    const events = await read(
      'press-release',
      `On 31 August 2025, the Security Council Committee established pursuant to resolution 1533 (2004) concerning the Democratic Republic of the Congo met with its Group of Experts, which set out its programme of work.`,
    );
    expect(events).toMatchObject([
      { type: 'committee.notice', regimes: ['1533'], occurredOn: '2025-08-31', status: 'official' },
    ]);
  });
});
