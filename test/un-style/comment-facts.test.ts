import { describe, expect, it } from 'vitest';
import { factsIn } from '../../shared/un-style/comment-facts.js';
import { ownTime } from '../support/own-time.js';

const facts = (comments: string) => factsIn(comments, 'QDi.001');

describe('facts of comments', () => {
  it.each([
    [
      'Facilitator. Reportedly deceased in Kunduz Province, Afghanistan in Dec. 2015.',
      '2015-12',
      'Kunduz Province, Afghanistan',
    ],
    ['Reportedly killed in drone strike in Kabul, Afghanistan on 31 July 2022', '2022-07-31', 'Kabul, Afghanistan'],
    ['Confirmed to have died on 30 Sep. 2011 in Yemen. Father’s name: Karim.', '2011-09-30', 'Yemen'],
    ['Died in 2003. Brother of Salem.', '2003', null],
    ['Believed status/location: deceased. Leader.', null, null],
    ['As of February 2020, reportedly killed in a counterterrorism operation in Yemen.', null, 'Yemen'],
    ['He is believed to have died in Ariwara on 23 September 2008.', '2008-09-23', 'Ariwara'],
  ])('read a death: %s', (comments, date, place) => {
    expect(facts(comments).death).toMatchObject({ date, place });
  });

  it.each([
    'Driver to Karim Selmani (deceased) from 1996 until 2001.',
    'Sentenced to death by the Supreme Court.',
    'Forces under his command killed children, women and old men.',
    'Associated with Karim (QDi.002, reported deceased in June 2020).',
    'Founded by the now-deceased Karim.',
  ])('read no death of this person: %s', (comments) => {
    expect(facts(comments).death).toBeNull();
  });

  it('read reviews with resolution and date', () => {
    const comments =
      'Review pursuant to Security Council resolution 1822 (2008) was concluded on 23 Jul. 2010. Review pursuant to Security Council resolution 2610 (2021) was concluded on 30 October 2023.';
    expect(facts(comments).reviews).toEqual([
      { resolution: '1822 (2008)', date: '2010-07-23' },
      { resolution: '2610 (2021)', date: '2023-10-30' },
    ]);
  });

  it('read related entries, the INTERPOL notice, ships and contacts', () => {
    const comments =
      'Owned by QDe.007; see QDi.001 and QDi.015. IMO number: 9123456. Email: office@trust.example; Tel. +850-2-18111; Fax: +850-2-381-4432. Site: http://trust.example/ INTERPOL-UN Security Council Special Notice web link: https://www.interpol.int/en/View-1';
    expect(facts(comments)).toMatchObject({
      related: ['QDe.007', 'QDi.015'],
      interpolLink: 'https://www.interpol.int/en/View-1',
      imoNumbers: ['9123456'],
      contacts: [
        { kind: 'email', value: 'office@trust.example' },
        { kind: 'phone', value: '+850-2-18111' },
        { kind: 'fax', value: '+850-2-381-4432' },
        { kind: 'website', value: 'http://trust.example/' },
      ],
    });
  });

  it('end in bounded time on hostile text', () => {
    const start = ownTime();
    for (const text of [
      'Review pursuant to resolution '.repeat(20_000),
      'reportedly to have been '.repeat(30_000),
      '+1 ('.repeat(200_000),
      'a@'.repeat(300_000),
      'died in '.repeat(80_000),
    ]) {
      factsIn(text, null);
    }
    expect(ownTime() - start).toBeLessThan(2_000);
  });
});
