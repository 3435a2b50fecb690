import { type Labelled, news } from './corpus.js';

/** News that tells an action of the Council. */
export const NEWS: readonly Labelled[] = [
  news(
    'draft-finance-ministers',
    '2015-12-16',
    `Council to Take Up Draft on Cutting Off Militants' Money\n\nUNITED NATIONS (Example Wire) — Finance ministers of the 15 nations on the United Nations Security Council are expected to adopt a draft resolution on Thursday that would tighten sanctions against the Islamic State.\n\nThe draft, sponsored by the United States and Russia, widens rules made for Al Qaeda.`,
    [{ type: 'council.draft', regimes: ['1267'], sponsors: ['US', 'RU'], expectedOn: '2015-12-17' }],
  ),
  news(
    'draft-circulated',
    '2016-11-18',
    `US Circulates Text on South Sudan Arms Embargo\n\nNEW YORK — The United States circulated a draft resolution to Security Council members on Thursday that would impose an arms embargo on South Sudan, diplomats said.`,
    [{ type: 'council.draft', regimes: ['2206'], sponsors: ['US'] }],
  ),
  news(
    'draft-in-blue',
    '2023-07-31',
    `Haiti: Arms Text in Blue\n\nTomorrow afternoon the Security Council is expected to vote on a draft resolution renewing sanctions on Haiti. The text, penned by Ecuador and the US, was put in blue today.`,
    [{ type: 'council.draft', regimes: ['2653'], sponsors: ['EC', 'US'], expectedOn: '2023-08-01' }],
  ),
  news(
    'draft-vote-set',
    '2017-09-10',
    `U.N. to Vote Monday on North Korea Oil Curbs\n\nThe U.N. Security Council is set to vote on Monday on a watered-down U.S.-drafted resolution that would impose new sanctions on North Korea, diplomats said on Sunday.`,
    [{ type: 'council.draft', regimes: ['1718'], sponsors: ['US'], expectedOn: '2017-09-11' }],
  ),
  news(
    'adopted-unanimous',
    '2017-12-23',
    `U.N. Council Tightens Sanctions on North Korea\n\nThe United Nations Security Council unanimously imposed new sanctions on North Korea on Friday, cutting its supply of refined oil.\n\nThe resolution, drafted by the United States, was adopted 15-0.`,
    [
      {
        type: 'council.adopted',
        regimes: ['1718'],
        occurredOn: '2017-12-22',
        vote: [15, 0, 0],
        sponsors: ['US'],
      },
    ],
  ),
  news(
    'adopted-vote',
    '2010-06-10',
    `Council Approves Fourth Round of Sanctions on Iran\n\nThe Security Council on Wednesday voted 12-2 to impose a fourth round of sanctions on Iran over its nuclear programme. Brazil and Turkey voted against, and Lebanon abstained.`,
    [{ type: 'council.adopted', regimes: ['1737'], occurredOn: '2010-06-09', vote: [12, 2, 1] }],
  ),
  news(
    'renewed-south-sudan',
    '2024-05-31',
    `UN Extends Arms Embargo on South Sudan\n\nThe UN Security Council voted on Thursday to extend sanctions and an arms embargo on South Sudan until 31 May 2025. Nine members voted in favour and six abstained.`,
    [
      {
        type: 'council.renewed',
        regimes: ['2206'],
        occurredOn: '2024-05-30',
        vote: [9, 0, 6],
        expiresOn: '2025-05-31',
      },
    ],
  ),
  news(
    'renewed-haiti',
    '2024-10-19',
    `Security Council Renews Haiti Sanctions for a Year\n\nThe 15-member Security Council unanimously agreed on Friday to extend for one year its sanctions on gang leaders in Haiti.`,
    [{ type: 'council.renewed', regimes: ['2653'], occurredOn: '2024-10-18', vote: [15, 0, 0] }],
  ),
  news(
    'renewed-libya-embargo',
    '2020-06-06',
    `UN Prolongs Inspections off Libya\n\nThe Security Council on Friday renewed for another year its authorization to inspect ships suspected of breaking the arms embargo on Libya. The vote was unanimous.`,
    [{ type: 'council.renewed', regimes: ['1970'], occurredOn: '2020-06-05', vote: [15, 0, 0] }],
  ),
  news(
    'veto-panel',
    '2024-03-29',
    `Russia Blocks Renewal of North Korea Monitors\n\nRussia on Thursday vetoed a UN Security Council resolution to extend the mandate of the panel of experts that watches sanctions on North Korea. Thirteen members voted in favour, and China abstained.`,
    [{ type: 'council.rejected', regimes: ['1718'], occurredOn: '2024-03-28', vote: [13, 1, 1], vetoedBy: ['RU'] }],
  ),
  news(
    'veto-mali',
    '2023-08-31',
    `Moscow Ends Mali Sanctions with Veto\n\nRussia vetoed a UN Security Council resolution on Wednesday that would have extended sanctions on Mali for a year. The text, drafted by France and the United Arab Emirates, got 13 votes in favour.`,
    [
      {
        type: 'council.rejected',
        regimes: ['2374'],
        occurredOn: '2023-08-30',
        vetoedBy: ['RU'],
        sponsors: ['FR', 'AE'],
      },
    ],
  ),
  news(
    'draft-likely-to-fail',
    '2020-08-13',
    `Ambassadors Doubt Bid to Keep Iran Embargo\n\nOn Friday the United Nations Security Council will vote on the United Kingdom's proposal of prolonging an arms embargo on Iran, an envoy said on Wednesday.\n\nThe draft is likely to fail. Should London gather the nine votes it needs, it could still face a veto from Russia. At least nine votes and no vetoes are what a text takes.`,
    [
      {
        type: 'council.draft',
        regimes: ['1737'],
        expectedOn: '2020-08-14',
        sponsors: ['GB'],
      },
    ],
  ),
  news(
    'draft-in-blue-by-two',
    '2022-10-19',
    `Gangs of Haiti Face UN Sanctions\n\nSanctions on gang leaders in Haiti are to come before the United Nations Security Council, which is expected to vote on Wednesday on a resolution.\n\nThe Kenya-Mexico draft went "in blue", a form that can be voted on, on Tuesday night, with a vote to be held on Wednesday.`,
    [{ type: 'council.draft', regimes: ['2653'], expectedOn: '2022-10-19', sponsors: ['KE', 'MX'] }],
  ),
  news(
    'vote-begun',
    '2020-08-14',
    `Ballots Go Out on Iran Embargo\n\nThe UN Security Council on Thursday began voting by letter on a French bid to renew the arms embargo on Iran; the count comes at a meeting on Friday. Several members are expected to reject the text, which aims to extend the embargo for good.`,
    [{ type: 'council.draft', regimes: ['1737'], expectedOn: '2020-08-14', sponsors: ['FR'] }],
  ),
  news(
    'rival-drafts-defeated',
    '2016-10-09',
    `Rival Texts on Syria Sink at the U.N.\n\nA Chinese-drafted resolution on Syria was defeated in the Security Council on Saturday; hours before, Beijing had vetoed a competing one. It failed to reach the nine "yes" votes it needed, with five in favour, eight against and two abstentions.`,
    [
      {
        type: 'council.rejected',
        occurredOn: '2016-10-08',
        vote: [5, 8, 2],
        vetoedBy: [],
        sponsors: ['CN'],
      },
    ],
  ),
  news(
    'veto-of-a-brought-draft',
    '2023-08-31',
    `China Vetoes Mali Sanctions\n\nChina on Wednesday vetoed a draft resolution brought by Ghana and Malta to extend UN Security Council sanctions on Mali. Its own draft, proposed by China for a shorter term, was rejected as well.`,
    [
      {
        type: 'council.rejected',
        regimes: ['2374'],
        occurredOn: '2023-08-30',
        vetoedBy: ['CN'],
        sponsors: ['GH', 'MT'],
      },
      // The other draft failed, too: two acts of one meeting.
      { type: 'council.rejected', regimes: ['2374'], occurredOn: '2023-08-30', sponsors: ['CN'] },
    ],
  ),
  news(
    'renewed-until-the-coming-day',
    '2023-02-16',
    `Nobody Opposed as Yemen Measures Go On\n\nIn a unanimous ballot the UN Security Council on Wednesday voted for Resolution No. 2675 and so extended its arms embargo on the Houthis of Yemen until Nov. 15.`,
    [
      {
        type: 'council.renewed',
        regimes: ['2140'],
        occurredOn: '2023-02-15',
        resolution: 'S/RES/2675 (2023)',
        expiresOn: '2023-11-15',
        vote: [15, 0, 0],
      },
    ],
  ),
  news(
    'maintained-with-a-tally',
    '2022-11-17',
    `Somali Plea Fails to Move Council\n\nDespite a plea from Mogadishu, the U.N. Security Council voted on Thursday to maintain its arms embargo on Somalia. The text was passed 12-0, with Kenya, India and Russia abstaining.`,
    [{ type: 'council.renewed', regimes: ['2713'], occurredOn: '2022-11-17', vote: [12, 0, 3] }],
  ),
  news(
    'two-resolutions-in-the-news',
    '2023-12-02',
    `One Sanctions Text Renewed, Another Eased, at the UN\n\nSomalia was the subject of two votes in the UN Security Council on Friday.\n\nResolution 2713 renews till Dec. 15, 2024 the sanctions regime against Al-Shabaab. It got 14 votes in favour, and France abstained.\n\nMinutes later the Council unanimously adopted a second resolution, to end the embargo on Mogadishu's army.\n\nResolution 2714 asks Somalia to count its rifles.`,
    [
      {
        type: 'council.renewed',
        regimes: ['2713'],
        occurredOn: '2023-12-01',
        resolution: 'S/RES/2713 (2023)',
        expiresOn: '2024-12-15',
        vote: [14, 0, 1],
      },
      {
        type: 'council.adopted',
        regimes: ['2713'],
        occurredOn: '2023-12-01',
        resolution: 'S/RES/2714 (2023)',
        vote: [15, 0, 0],
      },
    ],
  ),
  news(
    'resolution-with-a-slash',
    '2024-08-02',
    `Neighbours Cheer End of Embargo\n\nChad and Cameroon cheered the end of the embargo on the Central African Republic. Members of the United Nations Security Council had unanimously voted for Resolution 2745/2024 on July 30, which ends the arms embargo.`,
    [
      {
        type: 'council.adopted',
        regimes: ['2745'],
        occurredOn: '2024-07-30',
        resolution: 'S/RES/2745 (2024)',
        vote: [15, 0, 0],
      },
    ],
  ),
  news(
    'rejected-iran-embargo',
    '2020-08-15',
    `U.S. Bid to Prolong Iran Arms Embargo Fails\n\nThe U.N. Security Council on Friday rejected a U.S. resolution to extend an arms embargo on Iran. Two members voted in favour and two against; 11 abstained.`,
    [
      {
        type: 'council.rejected',
        regimes: ['1737'],
        occurredOn: '2020-08-14',
        vote: [2, 2, 11],
        vetoedBy: [],
        sponsors: ['US'],
      },
    ],
  ),
  news(
    'lifted-somalia',
    '2023-12-02',
    `U.N. Lifts Arms Embargo on Somalia's Government\n\nThe U.N. Security Council voted unanimously on Friday to lift the last arms restrictions on Somalia's government.`,
    [{ type: 'council.adopted', regimes: ['2713'], occurredOn: '2023-12-01', vote: [15, 0, 0] }],
  ),
  news(
    'adopted-car',
    '2013-12-06',
    `Security Council Backs Force, Embargo for Central African Republic\n\nThe UN Security Council on Thursday unanimously adopted a French-drafted resolution that imposes an arms embargo on the Central African Republic.`,
    [
      {
        type: 'council.adopted',
        regimes: ['2745'],
        occurredOn: '2013-12-05',
        vote: [15, 0, 0],
        sponsors: ['FR'],
      },
    ],
  ),
];
