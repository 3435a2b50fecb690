import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CouncilEvent, EntryEvent } from '../../../../shared/model/event.js';
import type { FieldName } from '../../../../shared/model/fields.js';
import { textOf } from '../../../../shared/telling/channels/sms/text.js';
import { gsm7 } from '../../../../shared/text/letters.js';
import { listing } from '../../../support/events.js';
import { WHY } from '../../../support/telling.js';

const SHORT = 'https://watch.example';
/** As long as API Gateway's own addresses are. */
const LONG = 'https://abcdefghij.execute-api.ap-southeast-1.amazonaws.com';
const linkTo = ({ id }: CouncilEvent, publicUrl = SHORT): string => `${publicUrl}/e/${id.slice('evt_'.length)}`;
const text = (event: CouncilEvent, publicUrl = SHORT): string =>
  textOf({ kind: 'event', event, url: '' }, { ...WHY, publicUrl }).text;

const known = listing('HTi.902');
const changed = (...fields: FieldName[]): EntryEvent => ({
  ...known,
  type: 'entry.amended',
  status: 'confirmed',
  occurredOn: '2026-02-27',
  entry: {
    ...known.entry,
    changes: fields.map((field) => ({ field, op: 'add', after: 'x', class: 'identity' })),
  },
});

describe('a text message', () => {
  it.each([
    [known, 'UNSC watch: LISTED (announced 10 Mar) WILNER SAINT-PREUX, Haiti, HTi.902.'],
    [
      changed('aliases', 'aliases', 'documents'),
      'UNSC watch: CHANGED: alias, document (confirmed 27 Feb) WILNER SAINT-PREUX, Haiti, HTi.902.',
    ],
    [
      changed('name', 'gender', 'titles', 'vessel'),
      'UNSC watch: CHANGED (confirmed 27 Feb) WILNER SAINT-PREUX, Haiti, HTi.902.',
    ],
    [
      { ...known, type: 'entry.delisted', status: 'confirmed', occurredOn: null } as EntryEvent,
      'UNSC watch: GONE FROM LIST (confirmed 10 Mar) WILNER SAINT-PREUX, Haiti, HTi.902.',
    ],
  ])('says whose it is, what, how it stands, who, where and the reference (%#)', (event, said) => {
    expect(text(event)).toBe(`${said} ${linkTo(event)}`);
  });

  it('of what is no entry is what happened', () => {
    const { entry: _entry, ...rest } = known;
    const event = {
      ...rest,
      type: 'news.reported',
      status: 'reported',
      title: 'Experts describe how coal leaves port',
      regimes: ['1718'],
    };
    expect(text(event as CouncilEvent)).toBe(
      `UNSC watch: Experts describe how coal leaves port, DPRK (press report 10 Mar). ${linkTo(known)}`,
    );
  });

  it('of many events says of which regime, and what happened how often', () => {
    const events = Array.from({ length: 181 }, () => ({ ...known, type: 'entry.delisted' }) as EntryEvent);
    expect(
      textOf({ kind: 'digest', because: 'much', regime: '1518', events, url: 'https://watch.example/x' }, WHY).text,
    ).toBe('UNSC watch: Iraq: 181 removed. https://watch.example/x');
  });

  it('never loses the reference or the link, and fits, whatever the name, the regime and the address', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
        fc.constantFrom('1267', '1718', '2653', '2048'),
        fc.constantFrom('entry.listed', 'entry.amended', 'entry.delisted'),
        fc.constantFrom(SHORT, LONG),
        (name, regime, type, url) => {
          const event = listing('HTi.902', { name: `N${name}`, regime });
          const said = text({ ...event, type } as EntryEvent, url);
          expect(said.length).toBeLessThanOrEqual(160);
          expect(gsm7(said)).toBe(said);
          expect(said).toContain('HTi.902');
          expect(said.endsWith(` ${linkTo(event, url)}`)).toBe(true);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('leaves out the regime before it leaves nothing of the name', () => {
    const said = text(listing('HTi.902', { name: 'ABD AL-RAHMAN MUHAMMAD YUSUF', regime: '2048' }), LONG);
    expect(said).toContain('ABD AL-RAHMAN');
    expect(said).not.toContain('Guinea-Bissau');
  });
});
