import { describe, expect, it } from 'vitest';
import { ascii, textsOf } from '../../shared/wording/messages.js';
import { listing } from '../support/events.js';

const URL = 'https://watch.example/events/evt_1';
const GSM_ASCII = /^[\x20-\x5a\x5f\x61-\x7a]*$/;

describe('texts for people', () => {
  it('say first what happened, then what proves it', () => {
    const { subject, email, sms } = textsOf(listing('HTi.902'), URL);
    expect(subject).toBe('Listed: WILNER SAINT-PREUX (HTi.902), Haiti sanctions list');
    expect(email.split('\n')[0]).toBe(subject);
    expect(email).toContain('Regime: Haiti (2653)');
    expect(email).toContain('https://press.example/en/2026/sc19901.doc.htm');
    expect(email).toContain('"approved the addition of the entry specified below"');
    expect(email).toContain(URL);
    expect(sms).toBe(`${subject} ${URL}`);
  });

  it('keep the limits of SNS and of a phone, whatever the name', () => {
    const { subject, sms } = textsOf(
      listing('HTi.902', { name: `JOSÉ “EL NIÑO” ŁUKASZ ${'VERY '.repeat(40)}LONG` }),
      URL,
    );
    expect(subject.length).toBeLessThan(100);
    expect(subject).toMatch(/^[\x20-\x7e]+$/);
    expect(sms.length).toBeLessThanOrEqual(160);
    expect(sms.endsWith(URL)).toBe(true);
  });

  it('write texts in GSM-7', () => {
    const { sms } = textsOf(listing('HTi.902', { name: 'SÁLEH ‘THE CLERK’ [AL–MARGHANI]' }), URL);
    expect(sms.replace(/[£¥èéùìòÇØøÅåÆæßÉÄÖÑÜ§¿äöñüà]/g, '')).toMatch(GSM_ASCII);
  });

  it('let no line of a source pass for ours', () => {
    const { subject, email } = textsOf(
      listing('HTi.902', { name: 'KARIM\r\nBcc: all@victims.example\u202eevil' }),
      URL,
    );
    expect(subject).not.toMatch(/[\r\n\u202e]/);
    expect(email).not.toMatch(/^Bcc:/m);
  });

  it('make accents plain and the rest a question mark', () => {
    expect(ascii('Gonaïves – كريم')).toBe('Gonaives - ????');
  });
});
