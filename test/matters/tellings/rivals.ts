import { matter } from './telling.js';

/** Matters in which rival drafts stood side by side, after what the Council's records and the press say of those days. */
export const RIVALS = [
  ...matter('yemen-2018', [
    [
      'agency',
      '2018-02-24',
      'british-draft',
      'Britain Wants Iran Named\n\nBritain has circulated a draft resolution to the UN Security Council that would renew sanctions on Yemen for a year and voice concern over Iranian missiles, diplomats said on Friday.',
    ],
    [
      'daily',
      '2018-02-25',
      'russian-draft',
      'Moscow Offers a Text of Its Own\n\nRussia has circulated a rival draft resolution to the UN Security Council that would extend the Yemen sanctions without a word on Iran, diplomats said on Saturday.',
    ],
    [
      'broadcaster',
      '2018-02-25',
      'british-draft',
      'Yemen text before the council\n\nA British-drafted resolution to extend Yemen sanctions is before the Security Council, which has yet to set a day for the vote.',
    ],
    [
      'agency',
      '2018-02-26',
      'russian-draft',
      'Second text on Yemen\n\nRussia has tabled a draft resolution in the Security Council to extend sanctions on Yemen as they stand, envoys said on Sunday.',
    ],
    [
      'daily',
      '2018-02-27',
      'veto renewal',
      'Russia Blocks British Text\n\nRussia on Monday vetoed a British-drafted UN Security Council resolution on Yemen sanctions. Eleven members voted in favour, Bolivia joined Russia in voting against, and China and Kazakhstan abstained.\n\nThe Council then unanimously adopted a Russian-drafted resolution that extends the Yemen sanctions until 26 February 2019.',
    ],
    [
      'broadcaster',
      '2018-02-27',
      'veto renewal',
      'A veto and a vote\n\nA British draft resolution on Yemen sanctions was vetoed by Russia in the UN Security Council on Monday.\n\nMinutes later the Security Council unanimously adopted a resolution, drafted by Russia, to extend sanctions on Yemen for a year.',
    ],
  ]),
  ...matter('libya-2023', [
    [
      'agency',
      '2023-10-18',
      'draft',
      'Libya: Vote on Thursday\n\nOn Thursday the UN Security Council is expected to vote on a draft resolution renewing the Libya sanctions measures. The United Kingdom drafted the text.',
    ],
    [
      'daily',
      '2023-10-19',
      'draft',
      'Council to Vote on Libya\n\nThe Security Council is to vote on Thursday on a British draft resolution that would extend the sanctions on illicit oil exports from Libya.',
    ],
    [
      'release',
      '2023-10-19',
      'vote',
      'SC/15461\n\nSecurity Council Extends Measures on Illicit Petroleum Exports from Libya, Adopting Resolution 2701 (2023) by 14 Votes in Favour, 1 Abstention\n\nBy resolution 2701 (2023), adopted by a vote of 14 in favour to none against, with 1 abstention (Russian Federation), the Council extended until 1 February 2025 the Libya sanctions measures on petroleum.',
    ],
    [
      'broadcaster',
      '2023-10-20',
      'vote',
      'Libya oil curbs prolonged\n\nThe UN Security Council on Thursday extended its sanctions on illicit oil exports from Libya until February 2025. Fourteen members voted in favour and Russia abstained.',
    ],
  ]),
  ...matter('iran-2025', [
    [
      'agency',
      '2025-09-09',
      'korean-draft',
      'Seoul Finishes Iran Text\n\nSouth Korea, which presides over the UN Security Council this month, has circulated a draft resolution that would lift sanctions on Iran for good, diplomats said on Monday.',
    ],
    [
      'daily',
      '2025-09-18',
      'korean-draft',
      'Council to Vote on Iran Relief\n\nThe UN Security Council will vote on Friday on a draft resolution, put forward by South Korea, that would lift sanctions on Iran for good.',
    ],
    [
      'broadcaster',
      '2025-09-19',
      'korean-vote',
      'No relief for Tehran\n\nThe UN Security Council on Friday rejected a South Korean draft resolution to keep sanctions on Iran lifted. Four members voted in favour, nine against, and two abstained.',
    ],
    [
      'daily',
      '2025-09-20',
      'korean-vote',
      'Iran Loses Vote in New York\n\nThe Security Council on Friday failed to adopt a draft resolution, tabled by South Korea, that would have kept sanctions on Iran lifted, with four votes in favour and nine against.',
    ],
    [
      'agency',
      '2025-09-25',
      'joint-draft',
      'Moscow and Beijing Ask for Six Months\n\nThe UN Security Council will vote on Friday on a draft resolution by Russia and China that would put off the return of sanctions on Iran by six months, diplomats said.',
    ],
    [
      'daily',
      '2025-09-25',
      'joint-draft',
      'A Last Vote on Iran\n\nA Russian and Chinese draft resolution to delay the sanctions on Iran is to be put to a vote in the Security Council on Friday.',
    ],
    [
      'broadcaster',
      '2025-09-26',
      'joint-vote',
      'Bid for delay fails\n\nThe UN Security Council on Friday rejected a resolution drafted by Russia and China that would have delayed sanctions on Iran. It got four votes in favour, nine against, and two abstentions.',
    ],
    [
      'agency',
      '2025-09-27',
      'joint-vote',
      'Sanctions on Iran Return\n\nUNITED NATIONS, Sept. 27 - The Security Council on Friday failed to adopt a resolution, tabled by China and Russia, that would have delayed sanctions on Iran by six months. Four members voted for it and nine against.',
    ],
  ]),
  ...matter('north-korea-2024', [
    [
      'daily',
      '2024-03-21',
      'american-draft',
      'Watchers of Pyongyang Seek a Year\n\nThe United States has circulated a draft resolution to the Security Council that would extend the panel of experts on North Korea sanctions until April 2025, diplomats said.',
    ],
    [
      'agency',
      '2024-03-25',
      'russian-draft',
      'Moscow Wants an End Date\n\nRussia has circulated a draft resolution of its own to the Security Council that would give the North Korea sanctions an end date, diplomats said on Monday.',
    ],
    [
      'broadcaster',
      '2024-03-26',
      'russian-draft',
      'Another text on Pyongyang\n\nRussia has tabled a draft resolution in the Security Council that would limit the North Korea sanctions to a year, envoys said.',
    ],
    [
      'broadcaster',
      '2024-03-27',
      'american-draft',
      'Vote on the panel nears\n\nThe Security Council is to vote on Thursday on a resolution drafted by the United States to extend the panel of experts on North Korea sanctions.',
    ],
    [
      'release',
      '2024-03-28',
      'veto',
      'SC/15648\n\nSecurity Council Fails to Extend Mandate of Panel on Democratic People’s Republic of Korea Sanctions\n\nThe Security Council today failed to adopt a draft resolution, submitted by the United States, on the sanctions on the Democratic People’s Republic of Korea, owing to the negative vote of a permanent member, the Russian Federation. The vote was 13 in favour to 1 against (Russian Federation), with 1 abstention (China).',
    ],
    [
      'agency',
      '2024-03-29',
      'veto',
      'Russia Stops Panel\n\nRussia on Thursday vetoed a Security Council resolution to extend the panel of experts on North Korea sanctions. Thirteen members voted in favour; China abstained.',
    ],
    [
      'daily',
      '2024-03-30',
      'veto',
      'Pyongyang’s Watchers Sent Home\n\nRussia vetoed a UN resolution on Thursday that would have renewed the panel that monitors sanctions on North Korea.',
    ],
  ]),
  ...matter('syria-february-2017', [
    [
      'agency',
      '2017-02-25',
      'draft',
      'West Seeks Syria Sanctions\n\nThe Security Council will vote on Tuesday on a draft resolution by Britain, France and the United States that would impose sanctions on Syria over chemical weapons, diplomats said.',
    ],
    [
      'daily',
      '2017-02-27',
      'draft',
      'Chemical Arms: Council Votes on Syria\n\nA resolution drafted by France, Britain and the United States to impose sanctions on Syria over chemical weapons goes to a vote in the Security Council on Tuesday.',
    ],
    [
      'daily',
      '2017-03-01',
      'veto',
      'Two Vetoes for Syria\n\nRussia and China on Tuesday vetoed a UN Security Council resolution that would have imposed sanctions on Syria over chemical weapons. Nine members voted in favour, Bolivia also voted against, and three abstained.',
    ],
    [
      'broadcaster',
      '2017-03-01',
      'veto',
      'Syria escapes sanctions over chemical weapons\n\nA Security Council resolution to impose sanctions on Syria was vetoed by China and Russia on Tuesday, with nine votes in favour, three against and three abstentions.',
    ],
  ]),
  ...matter('syria-april-2017', [
    [
      'agency',
      '2017-04-05',
      'western-draft',
      'Text on Gas Attack in Syria\n\nBritain, France and the United States have circulated a draft resolution to the Security Council on the chemical attack in Syria, diplomats said on Tuesday.',
    ],
    [
      'daily',
      '2017-04-06',
      'russian-draft',
      'Moscow’s Text on Gas Attack in Syria\n\nRussia has circulated a rival draft resolution to the Security Council on the chemical attack in Syria, diplomats said on Wednesday.',
    ],
    [
      'daily',
      '2017-04-13',
      'veto',
      'Eighth Veto on Syria\n\nRussia on Wednesday vetoed a Security Council resolution on the chemical attack in Syria. Ten members voted in favour, Bolivia voted against, and China, Ethiopia and Kazakhstan abstained.',
    ],
    [
      'agency',
      '2017-04-13',
      'veto',
      'Gas Attack in Syria: Text Fails\n\nA resolution on the chemical attack in Syria, drafted by Britain, France and the United States, was vetoed by Russia in the Security Council on Wednesday, with ten votes in favour, two against and three abstentions.',
    ],
  ]),
  ...matter('south-sudan-2018', [
    [
      'agency',
      '2018-07-12',
      'draft',
      'Arms Ban for South Sudan?\n\nThe UN Security Council will vote on Friday on a draft resolution by the United States that would impose an arms embargo on South Sudan, diplomats said.',
    ],
    [
      'daily',
      '2018-07-13',
      'draft',
      'UN to Vote on South Sudan Arms\n\nA US-drafted resolution to impose an arms embargo on South Sudan is to be put to a vote in the Security Council on Friday.',
    ],
    [
      'broadcaster',
      '2018-07-14',
      'vote',
      'Juba put under embargo\n\nThe Security Council on Friday adopted a resolution drafted by the United States that imposes an arms embargo on South Sudan. Nine members voted in favour and six abstained.',
    ],
    [
      'daily',
      '2018-07-14',
      'vote',
      'No More Arms for South Sudan\n\nThe UN Security Council imposed an arms embargo on South Sudan on Friday, by nine votes in favour with six abstentions.',
    ],
  ]),
  ...matter('south-sudan-2016', [
    [
      'agency',
      '2016-12-21',
      'draft',
      'Vote on South Sudan Embargo\n\nThe Security Council will vote on Friday on a US draft resolution that would impose an arms embargo on South Sudan, diplomats said.',
    ],
    [
      'broadcaster',
      '2016-12-22',
      'draft',
      'Embargo vote on Friday\n\nA draft resolution by the United States that would impose an arms embargo on South Sudan is to be put to a vote in the Security Council on Friday.',
    ],
    [
      'daily',
      '2016-12-24',
      'vote',
      'South Sudan Text Fails\n\nThe UN Security Council on Friday rejected a US-drafted resolution to impose an arms embargo on South Sudan. Seven members voted in favour and eight abstained.',
    ],
    [
      'broadcaster',
      '2016-12-24',
      'vote',
      'Eight abstain on South Sudan\n\nA resolution to impose an arms embargo on South Sudan failed in the Security Council on Friday, with seven votes in favour and eight abstentions.',
    ],
  ]),
  ...matter('mali-2023', [
    [
      'agency',
      '2023-08-28',
      'western-draft',
      'Mali Sanctions up for Renewal\n\nThe Security Council is to vote on Wednesday on a draft resolution by France and the United Arab Emirates that would extend sanctions on Mali for a year.',
    ],
    [
      'daily',
      '2023-08-29',
      'russian-draft',
      'Moscow Would End Mali Sanctions\n\nRussia has circulated a rival draft resolution to the Security Council that would extend the Mali sanctions one last time, diplomats said on Monday.',
    ],
    [
      'broadcaster',
      '2023-08-29',
      'western-draft',
      'Mali vote on Wednesday\n\nA resolution drafted by France and the United Arab Emirates to extend the sanctions on Mali goes to a vote in the Security Council on Wednesday.',
    ],
    [
      'daily',
      '2023-08-31',
      'veto',
      'Russia Ends Mali Sanctions\n\nRussia on Wednesday vetoed a Security Council resolution, drafted by France and the United Arab Emirates, to extend sanctions on Mali. Thirteen members voted in favour and China abstained.',
    ],
    [
      'agency',
      '2023-08-31',
      'russian-vote',
      'Moscow’s Own Mali Text Fails\n\nA Russian-drafted resolution to extend sanctions on Mali a last time failed in the Security Council on Wednesday. One member voted in favour, one against, and thirteen abstained.',
    ],
    [
      'broadcaster',
      '2023-08-31',
      'veto',
      'Mali sanctions to lapse\n\nRussia vetoed a UN Security Council resolution on Wednesday that would have extended the sanctions on Mali. The vote was 13 in favour, one against, with one abstention.',
    ],
    [
      'broadcaster',
      '2023-09-01',
      'russian-vote',
      'After the veto\n\nThe Security Council on Wednesday rejected a draft resolution on Mali sanctions that Russia had put forward. It got one vote in favour and one against, with thirteen abstentions.',
    ],
  ]),
];
