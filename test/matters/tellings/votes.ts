import { matter } from './telling.js';

/** Drafts and votes without a rival, after what the Council's records and the press say of those days. */
export const VOTES = [
  ...matter('terror-funds-2015', [
    [
      'agency',
      '2015-12-16',
      'draft',
      'Money Men Meet in Council\n\nFinance ministers of the 15 nations on the UN Security Council are expected to adopt a draft resolution on Thursday that would tighten sanctions on the Islamic State. The draft is sponsored by the United States and Russia.',
    ],
    [
      'daily',
      '2015-12-17',
      'draft',
      'Cutting Off the Islamic State’s Money\n\nThe Security Council will vote on Thursday on a draft resolution, sponsored by the United States and Russia, that would widen Al-Qaida sanctions to the Islamic State.',
    ],
    [
      'release',
      '2015-12-17',
      'vote',
      'SC/12168\n\nUnanimously Adopting Resolution 2253 (2015), Security Council Widens Al-Qaida Sanctions to Islamic State\n\nBy resolution 2253 (2015) the Council today widened its Al-Qaida sanctions to Islamic State in Iraq and the Levant.',
    ],
    [
      'broadcaster',
      '2015-12-18',
      'vote',
      'Islamic State put under sanctions\n\nThe UN Security Council on Thursday unanimously adopted a resolution that widens its Al-Qaida sanctions to the Islamic State.',
    ],
  ]),
  ...matter('iran-2020', [
    [
      'agency',
      '2020-08-12',
      'draft',
      'Washington Presses for Iran Embargo\n\nThe United States has circulated a draft resolution to the Security Council that would extend the arms embargo on Iran, diplomats said on Tuesday.',
    ],
    [
      'daily',
      '2020-08-13',
      'draft',
      'Iran Embargo: The Vote Nears\n\nA US-drafted resolution to extend the arms embargo on Iran is before the Security Council, which has yet to set a day for the vote.',
    ],
    [
      'agency',
      '2020-08-15',
      'vote',
      'Iran Embargo Text Fails\n\nThe UN Security Council on Friday rejected a US-drafted resolution to extend the arms embargo on Iran. Two members voted in favour, two against, and eleven abstained.',
    ],
    [
      'broadcaster',
      '2020-08-15',
      'vote',
      'Washington alone on Iran\n\nThe Security Council on Friday rejected a resolution to extend the arms embargo on Iran, with two votes in favour, two against and eleven abstentions.',
    ],
  ]),
  ...matter('north-korea-2022', [
    [
      'agency',
      '2022-05-25',
      'draft',
      'More Sanctions for Pyongyang?\n\nThe Security Council is to vote on Thursday on a US draft resolution that would impose more sanctions on North Korea, diplomats said.',
    ],
    [
      'daily',
      '2022-05-26',
      'draft',
      'North Korea: Council Votes\n\nA US-drafted resolution to impose new sanctions on North Korea goes to a vote in the Security Council on Thursday.',
    ],
    [
      'daily',
      '2022-05-27',
      'veto',
      'Beijing and Moscow Shield Pyongyang\n\nChina and Russia on Thursday vetoed a US-drafted Security Council resolution to impose more sanctions on North Korea. Thirteen members voted in favour.',
    ],
    [
      'broadcaster',
      '2022-05-28',
      'veto',
      'A first veto on North Korea\n\nA Security Council resolution that would have imposed new sanctions on North Korea was vetoed by China and Russia on Thursday.',
    ],
  ]),
  ...matter('zimbabwe-2008', [
    [
      'agency',
      '2008-07-12',
      'veto',
      'Harare Escapes Sanctions\n\nRussia and China on Friday vetoed a Security Council resolution that would have imposed sanctions on Zimbabwe. Nine members voted in favour, five against, and Indonesia abstained.',
    ],
    [
      'daily',
      '2008-07-12',
      'veto',
      'Vetoes Save Zimbabwe\n\nA UN Security Council resolution to impose sanctions on Zimbabwe was vetoed by China and Russia on Friday, with nine votes in favour, five against and one abstention.',
    ],
  ]),
  ...matter('haiti-2022', [
    [
      'agency',
      '2022-10-20',
      'draft',
      'Gangs of Haiti: Vote on Friday\n\nThe Security Council is expected to vote on Friday on a draft resolution by Mexico and the United States that would impose sanctions on gang leaders in Haiti.',
    ],
    [
      'broadcaster',
      '2022-10-21',
      'draft',
      'Sanctions for Haiti’s gangs\n\nA draft resolution by the United States and Mexico that would impose sanctions on gang leaders in Haiti is to be put to a vote in the Security Council on Friday.',
    ],
    [
      'release',
      '2022-10-21',
      'vote',
      'SC/15072\n\nUnanimously Adopting Resolution 2653 (2022), Security Council Imposes Sanctions on Gang Leaders in Haiti\n\nBy resolution 2653 (2022) the Council today imposed an arms embargo, an asset freeze and a travel ban on gang leaders in Haiti.',
    ],
    [
      'daily',
      '2022-10-22',
      'vote',
      'UN Acts on Haiti’s Gangs\n\nThe UN Security Council on Friday unanimously adopted a resolution that imposes sanctions on gang leaders in Haiti.',
    ],
  ]),
  ...matter('somalia-2023', [
    [
      'agency',
      '2023-12-01',
      'lifted shabaab',
      'Two Votes on Somalia\n\nThe Security Council on Friday unanimously adopted resolution 2714 (2023), which lifts the arms embargo on Somalia.\n\nIn another vote the Security Council adopted resolution 2713 (2023), which extends the sanctions on Al-Shabaab until 13 December 2024.',
    ],
    [
      'daily',
      '2023-12-02',
      'lifted',
      'Somalia Free to Buy Arms\n\nThe UN Security Council on Friday lifted the arms embargo on Somalia by a unanimous vote.',
    ],
    [
      'broadcaster',
      '2023-12-02',
      'shabaab',
      'Al-Shabaab stays under sanctions\n\nThe UN Security Council on Friday extended its sanctions on Al-Shabaab in Somalia until 13 December 2024. Fourteen members voted in favour and France abstained.',
    ],
  ]),
  ...matter('eritrea-2018', [
    [
      'agency',
      '2018-11-14',
      'vote',
      'Eritrea Freed of Sanctions\n\nThe Security Council on Wednesday unanimously adopted a resolution, drafted by Britain, that lifts sanctions on Eritrea.',
    ],
    [
      'daily',
      '2018-11-15',
      'vote',
      'Asmara Welcomes End of Sanctions\n\nThe UN Security Council on Wednesday unanimously lifted its sanctions on Eritrea.',
    ],
  ]),
  ...matter('central-africa-2024', [
    [
      'release',
      '2024-07-30',
      'vote',
      'SC/15780\n\nUnanimously Adopting Resolution 2745 (2024), Security Council Lifts Arms Embargo on Central African Republic Government\n\nBy resolution 2745 (2024) the Council today lifted its arms embargo on the Government of the Central African Republic.',
    ],
    [
      'broadcaster',
      '2024-07-31',
      'vote',
      'Bangui may buy arms again\n\nThe Security Council on Tuesday unanimously lifted the arms embargo on the government of the Central African Republic.',
    ],
  ]),
  ...matter('south-sudan-2025', [
    [
      'agency',
      '2025-05-30',
      'vote',
      'South Sudan Embargo Goes On\n\nThe Security Council on Friday extended the arms embargo on South Sudan until 31 May 2026. Nine members voted in favour and six abstained.',
    ],
    [
      'daily',
      '2025-05-31',
      'vote',
      'Another Year Without Arms for Juba\n\nThe UN Security Council voted on Friday to renew sanctions on South Sudan for a year, by nine votes in favour with six abstentions.',
    ],
  ]),
  ...matter('taliban-2023', [
    [
      'agency',
      '2023-12-14',
      'vote',
      'Taliban Monitors Kept On\n\nThe Security Council on Thursday unanimously extended the mandate of the team that monitors sanctions on the Taliban by a year.',
    ],
    [
      'daily',
      '2023-12-15',
      'vote',
      'UN Keeps Watch on Taliban\n\nThe UN Security Council on Thursday renewed for twelve months the monitoring team for the Taliban sanctions.',
    ],
  ]),
  ...matter('congo-2024', [
    [
      'release',
      '2024-06-27',
      'vote',
      'SC/15745\n\nUnanimously Adopting Resolution 2738 (2024), Security Council Renews Sanctions on Democratic Republic of the Congo\n\nBy resolution 2738 (2024) the Council today renewed until 1 July 2025 the sanctions on the Democratic Republic of the Congo.',
    ],
    [
      'daily',
      '2024-06-28',
      'vote',
      'Congo Sanctions Renewed\n\nThe UN Security Council on Thursday unanimously renewed its sanctions on the Democratic Republic of the Congo until July 2025.',
    ],
  ]),
  ...matter('darfur-2024', [
    [
      'release',
      '2024-09-11',
      'vote',
      'SC/15813\n\nUnanimously Adopting Resolution 2750 (2024), Security Council Extends Sudan Sanctions\n\nBy resolution 2750 (2024) the Council today renewed until 12 September 2025 the sanctions on Darfur, Sudan.',
    ],
    [
      'broadcaster',
      '2024-09-12',
      'vote',
      'Darfur sanctions prolonged\n\nThe UN Security Council on Wednesday extended the arms embargo on Darfur in Sudan by a year.',
    ],
  ]),
];
