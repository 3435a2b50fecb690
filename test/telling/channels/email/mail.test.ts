import { describe, expect, it } from 'vitest';
import type { CouncilEvent, EntryEvent } from '../../../../shared/model/event.js';
import { Filter } from '../../../../shared/model/filter.js';
import { mailOf } from '../../../../shared/telling/channels/email/mail.js';
import { headlineOf } from '../../../../shared/wording/headline.js';
import { listing } from '../../../support/events.js';
import { WHY } from '../../../support/telling.js';

const URL = 'https://watch.example/events/evt_1';
const mail = (event: CouncilEvent, why = WHY) => mailOf({ kind: 'event', event, url: URL }, why);

const known = listing('HTi.902', {
  originalScript: 'ويلنر',
  aliases: [{ name: 'Ti Will', quality: 'good', note: null, dateOfBirth: null, placeOfBirth: null }],
  datesOfBirth: [{ type: 'exact', date: '1981-05-03', year: null, from: null, to: null, note: null }],
  placesOfBirth: [{ city: 'Port-de-Paix', stateProvince: null, country: 'Haiti', note: null }],
  nationalities: ['Haiti'],
});
/** The same entry, otherwise told of. */
const as = (part: Partial<EntryEvent>, entry: Partial<EntryEvent['entry']> = {}): EntryEvent => ({
  ...known,
  ...part,
  entry: { ...known.entry, ...entry },
});
const amended = as(
  { type: 'entry.amended', status: 'confirmed' },
  {
    changes: [{ field: 'name', op: 'replace', before: 'WILNER PREUX', after: 'WILNER SAINT-PREUX', class: 'identity' }],
  },
);

describe('the subject of an e-mail', () => {
  it.each([
    [known, 'New listing: WILNER SAINT-PREUX (HTi.902), Haiti, announced'],
    [as({}, { again: true }), 'Back on the list: WILNER SAINT-PREUX (HTi.902), Haiti, announced'],
    [amended, 'Changed: WILNER SAINT-PREUX (HTi.902), Haiti, confirmed'],
    [as({ type: 'entry.delisted' }), 'Removed: WILNER SAINT-PREUX (HTi.902), Haiti, announced'],
    [
      as({ type: 'entry.delisted', status: 'confirmed' }),
      'Gone from the list: WILNER SAINT-PREUX (HTi.902), Haiti, confirmed',
    ],
    [
      as({ type: 'entry.delisted', status: 'confirmed' }, { corroboration: 'https://press.example/1' }),
      'Removed: WILNER SAINT-PREUX (HTi.902), Haiti, confirmed',
    ],
    [
      as({ status: 'reported' }, { reference: null, record: null, kind: null }),
      'New listing: WILNER SAINT-PREUX, Haiti, press report',
    ],
  ])('says what, who, which regime, how it stands (%#)', (event, subject) => {
    expect(mail(event).subject).toBe(subject);
  });

  it.each([
    'JOSÉ “EL NIÑO” ŁUKASZ '.repeat(9),
    'عبد الرحمن '.repeat(20),
    'KARIM\r\nBcc: all@victims.example\u202eevil',
    'X',
  ])('is one line of ASCII under 100 characters that keeps the reference, whatever the name (%#)', (name) => {
    const { subject } = mail(listing('HTi.902', { name }));
    expect(subject).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
    expect(subject).toContain('(HTi.902), Haiti, announced');
  });

  it('of what is no entry is what happened, with its regime and where it is from', () => {
    const { entry: _entry, ...rest } = known;
    const event = (title: string, regimes: string[]): CouncilEvent => ({
      ...rest,
      type: 'committee.notice',
      status: 'official',
      title,
      regimes: regimes as never,
    });
    expect(mail(event('Committee meets on exemptions', ['1718'])).subject).toBe(
      'Committee meets on exemptions, DPRK, UN document',
    );
    expect(mail(event('Committee on Haiti meets', ['2653'])).subject).toBe('Committee on Haiti meets, UN document');
    expect(mail(event('word '.repeat(28).trim(), ['1718'])).subject).toMatch(/^word .*\.\.\., DPRK, UN document$/);
  });
});

describe('the text of an e-mail', () => {
  const { text } = mail(known, { filter: Filter.parse({ regimes: ['2653'] }), publicUrl: 'https://watch.example' });
  const at = (words: string): number => {
    expect(text).toContain(words);
    return text.indexOf(words);
  };

  it('says what happened, who says it, who it is, on what evidence, why it comes and how it stops, in this order', () => {
    const places = [
      at('New listing: WILNER SAINT-PREUX (HTi.902)\nAnnounced by the committee.'),
      at('Who\n  Individual: WILNER SAINT-PREUX\n  Permanent reference number: HTi.902'),
      at('Alias: Ti Will'),
      at('Date of birth: 1981-05-03'),
      at('Place of birth: Port-de-Paix, Haiti'),
      at('Regime: Haiti (2653)'),
      at('https://press.example/en/2026/sc19901.doc.htm (HTi.902), published on 10 March 2026'),
      at('"approved the addition of the entry specified below"'),
      at(`The whole of it: ${URL}`),
      at('https://watch.example/entries/HTi.902'),
      at('because you subscribed at https://watch.example to: regimes: Haiti (2653).'),
      at('To change that, to pause or to end'),
    ];
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('shows what changed, before and after', () => {
    expect(mail(amended).text).toContain('What changed\n  name: WILNER PREUX → WILNER SAINT-PREUX');
  });

  it('says what to mind where nothing explains it, or the press alone says it', () => {
    expect(mail(as({ type: 'entry.delisted', status: 'confirmed' })).text).toContain(
      'Nothing that was seen explains why',
    );
    expect(mail(as({ status: 'reported' })).text).toContain('wait for one before you act');
  });

  it('lets no line of a source pass for ours', () => {
    const name = 'KARIM\r\nBcc: all@victims.example\u202eevil';
    const aliases = [{ name: 'A\nTo change', quality: null, note: null, dateOfBirth: null, placeOfBirth: null }];
    expect(mail(listing('HTi.902', { name, aliases })).text).not.toMatch(/^(?:Bcc:|To change\s*$)/m);
  });
});

describe('a digest', () => {
  const events = Array.from({ length: 181 }, (_, at) =>
    as({ id: `evt_${at}`, type: at < 3 ? 'entry.listed' : 'entry.delisted' }, { reference: `HTi.${100 + at}` }),
  );
  const { subject, text } = mailOf(
    { kind: 'digest', because: 'much', regime: '2653', events, url: 'https://watch.example/x' },
    WHY,
  );

  it('says of which regime, and what happened how often, in words of people', () => {
    expect(subject).toBe('Haiti: 178 removed, 3 new listings');
    expect(text.split('\n')[0]).toBe('Haiti: 178 removed, 3 new listings.');
  });

  it('shows of an amendment each change, before and after, however long the texts', () => {
    const said = (place: string, year: number) =>
      `${'Courier of the harbour office. '.repeat(9)}Lived in ${place}. ${'Owner of two boats. '.repeat(9)}Arrested in ${year}.`;
    const comments = { field: 'comments', op: 'replace', class: 'status' } as const;
    const event = as(
      { type: 'entry.amended' },
      {
        changes: [
          { ...comments, before: said('Port Grande', 2013), after: said('Harbourtown', 2014) },
          { field: 'name', op: 'replace', before: 'WILNER PREUX', after: 'WILNER SAINT-PREUX', class: 'identity' },
        ],
      },
    );
    const told = { kind: 'digest', because: 'much', regime: '2653', events: [event], url: 'https://watch.example/x' };
    const lines = mailOf(told as Parameters<typeof mailOf>[0], WHY).text.split('\n');
    expect(lines).toContain('  name: WILNER PREUX → WILNER SAINT-PREUX');
    expect(lines.find((line) => line.startsWith('  other information'))).toMatch(
      /: … .*Port Grande.*Arrested in 2013\. → … .*Harbourtown.*Arrested in 2014\.$/,
    );
  });

  it('shows each event with its address', () => {
    for (const event of events) {
      expect(text).toContain(headlineOf(event));
      expect(text).toContain(`https://watch.example/events/${event.id}`);
    }
  });
});
