import { matter } from './telling.js';

/** Parties, with invented names, from the first word in the press to the committee's release. */
export const PARTIES = [
  ...matter('listed-haddur', [
    [
      'agency',
      '2026-03-02',
      'listed',
      'Financier Blacklisted\n\nThe UN Security Council’s Al-Qaida sanctions committee on Monday added Yusuf Karim Haddur to its sanctions list.',
    ],
    [
      'daily',
      '2026-03-03',
      'listed',
      'Haddur on UN List\n\nThe United Nations Security Council has put Youssef Kareem Haddour on its Al-Qaida sanctions list, freezing his assets.',
    ],
    [
      'release',
      '2026-03-03',
      'listed',
      'SC/19951\n\nSecurity Council ISIL (Da’esh) and Al-Qaida Sanctions Committee Adds One Entry to Its Sanctions List\n\nOn 2 March 2026, the Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015) concerning ISIL (Da’esh), Al-Qaida and associated individuals, groups, undertakings and entities approved the addition of the entry specified below to its ISIL (Da’esh) and Al-Qaida Sanctions List.\n\nA. Individuals\n\nQDi.951 Name: 1: YUSUF 2: KARIM 3: HADDUR 4: na Title: na Designation: na DOB: 4 May 1970 POB: Qasr Nationality: na Passport no: na National identification no: na Address: na Listed on: 2 Mar. 2026 Other information: Financier.',
    ],
  ]),
  ...matter('delisted-sahel', [
    [
      'agency',
      '2026-05-06',
      'delisted',
      'Merchant Cleared\n\nThe UN Security Council’s Al-Qaida sanctions committee on Tuesday removed Tariq Munib Sahel from its sanctions list.',
    ],
    [
      'broadcaster',
      '2026-05-07',
      'delisted',
      'UN takes merchant off its list\n\nThe UN Security Council has removed Tariq Muneeb Sahel from its Al-Qaida sanctions list.',
    ],
  ]),
];
