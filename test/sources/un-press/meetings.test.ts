import { describe, expect, it } from 'vitest';
import { read } from '../../support/read.js';

describe('meeting coverage', () => {
  it('tells an adoption with its resolution, vote, sponsors and document', async () => {
    const events = await read(
      'press-release',
      `10101st Meeting (PM)
SC/19900

Unanimously Adopting Resolution 2899 (2026), Security Council Widens Sanctions on Al-Qaida

By resolution 2899 (2026), adopted under Chapter VII of the Charter, the Council today widened the asset freeze, travel ban and arms embargo against Al-Qaida.

The text was sponsored by France and Japan.`,
      { publishedAt: '2026-03-06' },
    );
    expect(events).toMatchObject([
      {
        type: 'council.adopted',
        status: 'official',
        regimes: ['1267'],
        occurredOn: '2026-03-06',
        action: {
          resolution: 'S/RES/2899 (2026)',
          document: 'SC/19900',
          meeting: 10101,
          vote: { for: 15, against: 0, abstain: 0, vetoedBy: [] },
          sponsors: ['FR', 'JP'],
          measures: ['asset-freeze', 'travel-ban', 'arms-embargo'],
        },
      },
    ]);
  });

  it('tells a renewal instead of an adoption, and until when', async () => {
    const events = await read(
      'press-release',
      `SC/19903

Security Council Extends Mandate of Panel of Experts on South Sudan Sanctions, Adopting Resolution 2898 (2026) by Vote of 13 in Favour, 2 Abstentions

The Security Council today extended until 31 May 2027 the sanctions on South Sudan, by a vote of 13 in favour to none against, with 2 abstentions (China, Russian Federation).`,
      { publishedAt: '2026-05-30' },
    );
    expect(events).toMatchObject([
      {
        type: 'council.renewed',
        regimes: ['2206'],
        action: { resolution: 'S/RES/2898 (2026)', expiresOn: '2027-05-31', vote: { for: 13, against: 0, abstain: 2 } },
      },
    ]);
  });

  it('tells a veto and by whom', async () => {
    const events = await read(
      'press-release',
      `SC/19904

Security Council Fails to Adopt Resolution Extending Mali Sanctions

The Security Council today failed to adopt a draft resolution on sanctions in Mali, owing to the negative vote of a permanent member (Russian Federation), by a vote of 13 in favour to 1 against, with 1 abstention (China).`,
      { publishedAt: '2026-08-30' },
    );
    expect(events).toMatchObject([
      {
        type: 'council.rejected',
        regimes: ['2374'],
        action: { resolution: null, vote: { for: 13, against: 1, abstain: 1, vetoedBy: ['RU'] } },
      },
    ]);
  });

  it('tells a press statement', async () => {
    const events = await read(
      'press-release',
      `SC/19850

Security Council Press Statement on Attack in the Border Region

The following Security Council press statement was issued today by Council President Ana Ilves (Freedonia):

The members of the Security Council condemned the attack.`,
      { publishedAt: '2026-02-27' },
    );
    expect(events).toMatchObject([
      { type: 'council.statement', regimes: [], occurredOn: '2026-02-27', action: { document: 'SC/19850' } },
    ]);
  });

  it('tells nothing of a page that lists releases', async () => {
    const events = await read(
      'press-release',
      `Security Council: Press Release

SC/19904

On 10 March 2026, the Security Council Committee established pursuant to resolution 2653 (2022) approved the addition of the entry specified below to its Sanctions List:

SC/19903

The following Security Council press statement was issued today by Council President Ana Ilves (Freedonia):`,
    );
    expect(events).toEqual([]);
  });

  it('is read from a fragment of a page, too', async () => {
    const events = await read(
      'press-release',
      '<h1>Security Council Renews Arms Embargo on South Sudan</h1><p>The Security Council today renewed until 30 May 2027 the arms embargo on South Sudan.</p><p>Unanimously adopting resolution 2901 (2026), it did so for a year.</p>',
      { publishedAt: '2026-03-06' },
    );
    expect(events).toMatchObject([{ type: 'council.renewed', action: { expiresOn: '2027-05-30' } }]);
  });
});
