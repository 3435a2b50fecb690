import { describe, expect, it } from 'vitest';
import { readText } from '../../shared/language/read.js';

const namesIn = (...sentences: string[]): string[] =>
  readText({ title: null, sentences, publishedOn: '2026-12-16', official: false }).parties.map(({ name }) => name);
const typesIn = (...sentences: string[]): string[] =>
  readText({ title: null, sentences, publishedOn: '2026-12-16', official: false }).acts.map(({ type }) => type);

describe('parties whom a text names as listed', () => {
  it.each<[string, string[], string[]]>([
    [
      'behind a colon',
      [
        'The council committee that watches the sanctions on Ruritania imposed a travel ban on two key figures of the UN list: its civilian leader Ferdo Marlik and Colonel Odo Brankin.',
      ],
      ['Ferdo Marlik', 'Odo Brankin'],
    ],
    [
      'behind what they lead',
      [
        'The UN Security Council ordered sanctions against three men of Ruritania.',
        "The leader of the anti-Segond militia Ferdo Marlik and the Barye militia's number two Odo Brankin were also targeted.",
      ],
      ['Ferdo Marlik', 'Odo Brankin'],
    ],
    [
      'behind the State that they led',
      [
        'The UN Security Council has imposed sanctions on the former president of the Central African Republic, Ferdo Marlik, and two other figures.',
      ],
      ['Ferdo Marlik'],
    ],
    [
      'in a decision that somebody welcomes',
      [
        'The ambassador welcomed the unanimous decision by the Security Council committee set up to monitor sanctions to impose a travel ban on the commander Ferdo Marlik.',
      ],
      ['Ferdo Marlik'],
    ],
    [
      'in a decision that is announced',
      ['The sanctions committee of the Security Council announced its decision to add Ferdo Marlik to its list.'],
      ['Ferdo Marlik'],
    ],
    [
      'hit by a ban',
      [
        'The Security Council on Monday blacklisted three ships and a businessman.',
        'A businessman identified as Ferdo Marlik was hit by a travel ban.',
      ],
      ['Ferdo Marlik'],
    ],
    [
      'whose names look like verbs',
      [
        'The Security Council on Monday blacklisted two companies of Ruritania.',
        'Two companies, Segond Shipping and Brankin World Shipping Freight, also based in Barye, were blacklisted for carrying coal.',
      ],
      ['Segond Shipping', 'Brankin World Shipping Freight'],
    ],
    [
      'under numbers',
      [
        'The UN Security Council has sanctioned two leaders of a gang in Ruritania.',
        'The decision targets two individuals:',
        '1. Ferdo Marlik, a Ruritanian citizen.',
        '2. Odo Brankin.',
      ],
      ['Ferdo Marlik', 'Odo Brankin'],
    ],
    [
      'behind quoted aliases',
      [
        'The UN Security Council has sanctioned Ferdo Marlik, also known as "the Cook", Jan Segond, also known as "the Tall", and Odo Brankin, also known as "the Smith" for their roles in the takeover and associated crimes.',
      ],
      ['Ferdo Marlik', 'Jan Segond', 'Odo Brankin'],
    ],
    [
      'before the list is told of',
      [
        'Ferdo Marlik and the commander Odo Brankin, more commonly called the Smith, are among those proscribed.',
        'The UN Security Council has announced sanctions on four leaders of a militia in Ruritania.',
      ],
      ['Ferdo Marlik', 'Odo Brankin'],
    ],
    [
      'behind the committee’s whole name',
      [
        "The Security Council Committee concerning ISIL (Da'esh), Al-Qaida and associated individuals and entities has approved the addition of Ferdo Marlik's name to its list.",
      ],
      ['Ferdo Marlik'],
    ],
    [
      'de-listed',
      [
        'The UN Security Council committee removed a businessman from its blacklist on Monday.',
        'Its chairman said that Ferdo Marlik had been de-listed.',
      ],
      ['Ferdo Marlik'],
    ],
  ])('%s', (_where, sentences, names) => {
    expect(namesIn(...sentences)).toEqual(expect.arrayContaining(names));
  });

  it('keeps two short names apart that differ in two letters', () => {
    const names = namesIn('The sanctions committee of the Security Council added ABC-DE and ABC-FG to its list.');
    expect(names).toEqual(['ABC-DE', 'ABC-FG']);
  });

  it.each<[string, string[], string]>([
    [
      'whom a ministry listed',
      [
        'The UN Security Council sanctioned Ferdo Marlik.',
        'In May the Treasury Department placed five men on its sanctions list.',
        'They are Odo Brankin and Jan Segond.',
      ],
      'Odo Brankin',
    ],
    [
      'whom a ministry designated',
      [
        'The UN Security Council added Ferdo Marlik to its list.',
        'The Segond Front was designated as Specially Designated Global Terrorist by the US Department of State.',
      ],
      'Segond Front',
    ],
    [
      'of whom a decision of others is rejected',
      [
        'The UN Security Council added Ferdo Marlik to its list.',
        'The Security Council rejected the decision to add Odo Brankin to the list.',
      ],
      'Odo Brankin',
    ],
    [
      'States that must act',
      [
        'The UN Security Council has banned four ships of Ruritania from ports.',
        'The 193 member States are now required to keep out the Segond.',
      ],
      'Segond',
    ],
  ])('not %s', (_who, sentences, name) => {
    expect(namesIn(...sentences)).not.toContain(name);
  });
});

describe('what is no adoption', () => {
  it.each([
    [
      'ships that are banned',
      ['The UN Security Council has banned four ships of Ruritania from ports over sanctions.'],
    ],
    [
      'what a committee’s members agreed',
      ['Members of the Security Council Sanctions Committee agreed to lift restrictions for three projects.'],
    ],
    [
      'what went with a resolution of long ago',
      ['The Security Council adopted resolution 1718 in 2006, imposing bans on transfers of arms.'],
    ],
    [
      'an exemption that a committee grants',
      ['A Security Council committee has unanimously approved exemptions from sanctions.'],
    ],
  ])('%s', (_what, sentences) => {
    expect(typesIn(...sentences)).toEqual([]);
  });
});
