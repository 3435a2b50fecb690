import { type Labelled, release } from './corpus.js';

/** Coverage of the Council's meetings: every way a vote can end, every kind of decision, and its statements. */
export const MEETINGS: readonly Labelled[] = [
  release(
    'renewal-unanimous',
    '2019-04-10',
    `Security Council Extends Mandate of Expert Panel on Democratic People's Republic of Korea, Unanimously Adopting Resolution 2464 (2019)\n\nThe Security Council today extended until 24 April 2020 the mandate of the Panel of Experts that assists its sanctions committee on the Democratic People's Republic of Korea.\n\nUnanimously adopting resolution 2464 (2019) under Chapter VII of the Charter, the Council asked the Panel for two reports.\n\nThe meeting began at 10:03 a.m. and ended at 10:07 a.m.`,
    [
      {
        type: 'council.renewed',
        regimes: ['1718'],
        occurredOn: '2019-04-10',
        resolution: 'S/RES/2464 (2019)',
        vote: [15, 0, 0],
        expiresOn: '2020-04-24',
      },
    ],
  ),
  release(
    'renewal-by-vote',
    '2023-05-30',
    `Security Council Renews Arms Embargo, Targeted Sanctions on South Sudan, Adopting Resolution 2683 (2023) by 10 Votes in Favour with 5 Abstentions\n\nThe Security Council today renewed for a year, until 30 May 2024, the sanctions regime on South Sudan.\n\nBy a vote of 10 in favour to none against with 5 abstentions (China, Gabon, Ghana, Mozambique, Russian Federation), the Council adopted resolution 2683 (2023).`,
    [
      {
        type: 'council.renewed',
        regimes: ['2206'],
        occurredOn: '2023-05-30',
        resolution: 'S/RES/2683 (2023)',
        vote: [10, 0, 5],
        expiresOn: '2024-05-30',
      },
    ],
  ),
  release(
    'renewal-darfur-panel',
    '2021-02-11',
    `Adopting Resolution 2562 (2021), Security Council Extends Mandate of Expert Panel Assisting Sudan Sanctions Committee\n\nThe Security Council decided today to extend until 12 March 2022 the mandate of the Panel of Experts on the Sudan.\n\nUnanimously adopting resolution 2562 (2021), the Council reaffirmed its measures on Darfur.`,
    [
      {
        type: 'council.renewed',
        regimes: ['1591'],
        occurredOn: '2021-02-11',
        resolution: 'S/RES/2562 (2021)',
        vote: [15, 0, 0],
        expiresOn: '2022-03-12',
      },
    ],
  ),
  release(
    'renewal-yemen',
    '2020-02-25',
    `The Security Council today renewed until 26 February 2021 the assets freeze and travel ban on individuals who threaten peace in Yemen.\n\nAdopting resolution 2511 (2020) by a vote of 13 in favour to none against, with 2 abstentions (China, Russian Federation), the Council also extended the mandate of its Panel of Experts until 28 March 2021.`,
    [
      {
        type: 'council.renewed',
        regimes: ['2140'],
        occurredOn: '2020-02-25',
        resolution: 'S/RES/2511 (2020)',
        vote: [13, 0, 2],
        expiresOn: '2021-02-26',
      },
    ],
  ),
  release(
    'renewal-libya-measures',
    '2018-06-11',
    `Security Council Extends Authorization of Vessel Inspections to Enforce Arms Embargo on Libya\n\nThe Security Council today extended for one year its authorization to inspect vessels on the high seas off Libya's coast.\n\nUnanimously adopting resolution 2420 (2018), it asked the Secretary-General to report.`,
    [
      {
        type: 'council.renewed',
        regimes: ['1970'],
        occurredOn: '2018-06-11',
        resolution: 'S/RES/2420 (2018)',
        vote: [15, 0, 0],
      },
    ],
  ),
  release(
    'new-regime-haiti',
    '2022-10-21',
    `Security Council Unanimously Adopts Resolution 2653 (2022), Imposing Sanctions on Gang Leaders in Haiti\n\nThe Security Council today imposed a travel ban, an assets freeze and an arms embargo on those who take part in criminal acts and violence in Haiti.\n\nUnanimously adopting resolution 2653 (2022) under Chapter VII, it set up a sanctions committee.`,
    [
      {
        type: 'council.adopted',
        regimes: ['2653'],
        occurredOn: '2022-10-21',
        resolution: 'S/RES/2653 (2022)',
        vote: [15, 0, 0],
      },
    ],
  ),
  release(
    'ended-regime-liberia',
    '2016-05-25',
    `Security Council Terminates Sanctions Regime on Liberia\n\nThe Security Council today ended the arms embargo on Liberia and dissolved the committee set up under resolution 1521 (2003).\n\nUnanimously adopting resolution 2288 (2016), it welcomed the progress made.`,
    [
      {
        type: 'council.adopted',
        regimes: ['1521'],
        occurredOn: '2016-05-25',
        resolution: 'S/RES/2288 (2016)',
        vote: [15, 0, 0],
      },
    ],
  ),
  release(
    'exemption-humanitarian',
    '2022-12-09',
    `Adopting Resolution 2664 (2022), Security Council Approves Humanitarian Exemption to Asset Freeze Measures\n\nThe Security Council today decided that humanitarian funds and goods shall not breach the asset freezes that it or its sanctions committees impose.\n\nBy a vote of 14 in favour with 1 abstention (India), it adopted resolution 2664 (2022), which the United States and Ireland had submitted.`,
    [
      {
        type: 'council.adopted',
        occurredOn: '2022-12-09',
        resolution: 'S/RES/2664 (2022)',
        vote: [14, 0, 1],
        sponsors: ['US', 'IE'],
      },
    ],
  ),
  release(
    'veto-single',
    '2024-03-28',
    `Security Council Fails to Extend Mandate of Panel on Democratic People's Republic of Korea, as Permanent Member Casts Veto\n\nThe Security Council today failed to adopt a draft resolution that would have extended the mandate of the Panel of Experts assisting its 1718 Committee, owing to the negative vote of a permanent member (Russian Federation).\n\nBy a vote of 13 in favour to 1 against (Russian Federation), with 1 abstention (China), the Council rejected the text.`,
    [
      {
        type: 'council.rejected',
        regimes: ['1718'],
        occurredOn: '2024-03-28',
        vote: [13, 1, 1],
        vetoedBy: ['RU'],
      },
    ],
  ),
  release(
    'veto-double',
    '2022-05-26',
    `Security Council Fails to Adopt Text Tightening Sanctions on Democratic People's Republic of Korea, amid Vetoes by China, Russian Federation\n\nThe Security Council today did not adopt a draft resolution that would have tightened sanctions, owing to vetoes by China and the Russian Federation.\n\nThe result was 13 in favour to 2 against (China, Russian Federation).`,
    [
      {
        type: 'council.rejected',
        regimes: ['1718'],
        occurredOn: '2022-05-26',
        vote: [13, 2, 0],
        vetoedBy: ['CN', 'RU'],
      },
    ],
  ),
  release(
    'failed-to-renew-two-texts',
    '2023-08-30',
    `Two Texts, No Majority: Security Council Fails to Renew Measures on Mali\n\nThe Security Council today failed to renew its asset freeze for Mali, set up by resolution 2374 (2017), though two proposals lay before it.\n\nA draft tabled by Ghana and Malta would have kept the measures of resolution 2374 (2017) alive for nine months. It was rejected owing to a veto cast by China, with 12 in favour and 2 abstentions (Gabon, Russian Federation).`,
    [
      {
        type: 'council.rejected',
        regimes: ['2374'],
        occurredOn: '2023-08-30',
        vote: [12, 1, 2],
        vetoedBy: ['CN'],
        sponsors: ['GH', 'MT'],
      },
    ],
  ),
  release(
    'two-resolutions',
    '2022-12-20',
    `Adopting Resolutions 2666, 2667 (2022), Security Council Keeps Its Mission in the Congo and Eases Sanctions\n\nTwo texts on the Democratic Republic of the Congo passed today: one on the Security Council's mission there, one on the sanctions of the 1533 Committee.\n\nUnanimously adopting resolution 2666 (2022), the Council gave the mission another twelve months and fewer troops.\n\nMembers then unanimously adopted resolution 2667 (2022), after which suppliers need give no notice.`,
    [
      {
        type: 'council.adopted',
        regimes: [],
        occurredOn: '2022-12-20',
        resolution: 'S/RES/2666 (2022)',
        vote: [15, 0, 0],
      },
      {
        type: 'council.adopted',
        regimes: ['1533'],
        occurredOn: '2022-12-20',
        resolution: 'S/RES/2667 (2022)',
        vote: [15, 0, 0],
      },
    ],
  ),
  release(
    'one-resolution-and-one-recalled',
    '2024-06-27',
    `Security Council Extends Sanctions on Democratic Republic of the Congo, Unanimously Adopting Resolution 2738 (2024)\n\nThe Security Council today renewed until 1 July 2025 its sanctions regime for the Democratic Republic of the Congo.\n\nUnanimously adopting resolution 2738 (2024), it kept the Group of Experts as well.\n\nBy further terms, the Council recalled that it had adopted resolution 2736 (2024) earlier in June.`,
    [
      {
        type: 'council.renewed',
        regimes: ['1533'],
        occurredOn: '2024-06-27',
        resolution: 'S/RES/2738 (2024)',
        expiresOn: '2025-07-01',
        vote: [15, 0, 0],
      },
    ],
  ),
  release(
    'terms-give-the-end',
    '2023-12-01',
    `Security Council Renews Measures against Al-Shabaab, Adopting Resolution 2713 (2023)\n\nThe Security Council decided today to renew its sanctions regime against Al-Shabaab.\n\nThe Council adopted resolution 2713 (2023) by a vote of 14 in favour to none against, with 1 abstention (France).\n\nBy the terms of the resolution, it also renewed until 15 December 2024 the arms embargo of paragraph 15 of resolution 2182 (2014).`,
    [
      {
        type: 'council.renewed',
        regimes: ['2713'],
        occurredOn: '2023-12-01',
        resolution: 'S/RES/2713 (2023)',
        expiresOn: '2024-12-15',
        vote: [14, 0, 1],
      },
    ],
  ),
  release(
    'rejected-too-few',
    '2016-12-23',
    `Security Council Fails to Adopt Resolution Imposing Arms Embargo on South Sudan\n\nThe Security Council today failed to adopt a draft resolution that would have imposed an arms embargo on South Sudan.\n\nIt got 7 votes in favour to none against, with 8 abstentions, short of the nine votes needed.`,
    [{ type: 'council.rejected', regimes: ['2206'], occurredOn: '2016-12-23', vote: [7, 0, 8], vetoedBy: [] }],
  ),
  release(
    'statement-press',
    '2020-01-18',
    'Security Council Press Statement on Attack in Example Town\n\nThe following Security Council press statement was issued today by Council President Aro Nguyen (Viet Nam):\n\nThe members of the Security Council condemned in the strongest terms the attack of Saturday.',
    [{ type: 'council.statement', regimes: [], occurredOn: '2020-01-18' }],
  ),
  release(
    'statement-presidential',
    '2018-02-15',
    'Security Council Presidential Statement Urges Political Process in Somalia\n\nThe Security Council today issued a presidential statement, read out by its President for February, that welcomes the efforts of the Federal Government.\n\nThe full text of presidential statement S/PRST/2018/4 reads as follows:\n\nThe Security Council recalls resolution 751 (1992).',
    [{ type: 'council.statement', occurredOn: '2018-02-15' }],
  ),
  release(
    'mission-renewal-is-no-sanction',
    '2021-08-30',
    `Security Council Extends Mandate of Force in Lebanon, Unanimously Adopting Resolution 2591 (2021)\n\nThe Security Council today extended the mandate of its Interim Force for one year, until 31 August 2022.\n\nUnanimously adopting resolution 2591 (2021), it spoke of the coming elections.`,
    [{ type: 'council.adopted', occurredOn: '2021-08-30', resolution: 'S/RES/2591 (2021)', vote: [15, 0, 0] }],
  ),
  release(
    'briefing',
    '2019-11-20',
    'Sanctions Chairs Brief Security Council on Their Work\n\nThe Chairs of three subsidiary bodies briefed the Security Council today on the work of their panels.\n\nThe representative of Belgium said that in 2011 the Council had imposed sanctions on Libya and that they should be lifted with care.\n\nThe representative of Peru called for the draft of last year to be adopted.',
    [],
  ),
  release(
    'debate',
    '2020-10-06',
    'Speakers in Open Debate Call for Reform of Veto\n\nThe Security Council held an open debate today on working methods, at which more than 50 delegates spoke.\n\nThe veto, said the speaker for Mexico, should be given up in cases of mass atrocity.',
    [],
  ),
  release(
    'general-assembly',
    '2022-04-26',
    'General Assembly Adopts Resolution Aimed at Holding Permanent Members Accountable for Veto\n\nThe General Assembly today adopted by consensus a resolution under which it will meet whenever a veto is cast in the Security Council.',
    [],
  ),
  release(
    'secretary-general',
    '2021-01-12',
    'Secretary-General Appoints Five Experts to Panel on Yemen\n\nAfter consulting the members of its committee, the Secretary-General has appointed five experts to the Panel of Experts on Yemen.',
    [],
  ),
];
