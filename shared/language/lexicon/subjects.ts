import { rows } from './row.js';

/** How documents and the press speak of what a regime is about, beside its committee's number. */
export const SUBJECTS = [
  ...rows('1267', {
    'islamic state': 'The Security Council renewed sanctions on Islamic State.',
    'islamic state in iraq and the levant':
      'The Security Council renewed sanctions on Islamic State in Iraq and the Levant.',
    'islamic state of iraq and the levant':
      'The Security Council renewed sanctions on Islamic State of Iraq and the Levant.',
    'islamic state of iraq and syria': 'The Security Council renewed sanctions on Islamic State of Iraq and Syria.',
    isil: 'The Security Council renewed sanctions on ISIL.',
    isis: 'The Security Council renewed sanctions on ISIS.',
    "da'esh": "The Security Council renewed sanctions on Da'esh.",
    daesh: 'The Security Council renewed sanctions on Daesh.',
    'al-qaida': 'The Security Council renewed sanctions on Al-Qaida.',
    'al-qaeda': 'The Security Council renewed sanctions on al-Qaeda.',
    'al qaida': 'The Security Council renewed sanctions on Al Qaida.',
    'al qaeda': 'The Security Council renewed sanctions on al Qaeda.',
    "al-qa'ida": "The Security Council renewed sanctions on Al-Qa'ida.",
    'al-nusra': 'The Security Council renewed sanctions on al-Nusra.',
    'al-nusrah': 'The Security Council renewed sanctions on Al-Nusrah.',
    'al nusrah': 'The Security Council renewed sanctions on Al Nusrah.',
  }),
  ...rows('1988', {
    taliban: 'The Security Council renewed sanctions on the Taliban.',
    haqqani: 'The Security Council renewed sanctions on the Haqqani network.',
    'islamic emirate': 'The Security Council renewed sanctions on the Islamic Emirate.',
  }),
  ...rows('1718', {
    'north korea': 'The Security Council renewed sanctions on North Korea.',
    'n. korea': 'The Security Council renewed sanctions on N. Korea.',
    'n.korea': 'The Security Council renewed sanctions on N.Korea.',
    'north korean': 'The Security Council renewed North Korean sanctions.',
    'northern korea': 'The Security Council renewed sanctions on Northern Korea.',
    dprk: 'The Security Council renewed sanctions on the DPRK.',
    "democratic people's republic of korea":
      "The Security Council renewed sanctions on the Democratic People's Republic of Korea.",
    pyongyang: 'The Security Council renewed sanctions on Pyongyang.',
    'kim jong un': 'The Security Council renewed sanctions on Kim Jong Un.',
  }),
  ...rows('1737', {
    iran: 'The Security Council renewed sanctions on Iran.',
    iranian: 'The Security Council renewed sanctions on Iranian banks.',
    tehran: 'The Security Council renewed sanctions on Tehran.',
    snapback: 'The Security Council spoke of the snapback of sanctions.',
    'snap-back': 'The Security Council spoke of the snap-back of sanctions.',
  }),
  ...rows('1518', {
    iraq: 'The Security Council renewed sanctions on Iraq.',
    iraqi: 'The Security Council renewed sanctions on Iraqi funds.',
  }),
  ...rows('1533', {
    'democratic republic of the congo':
      'The Security Council renewed sanctions on the Democratic Republic of the Congo.',
    'democratic republic of congo': 'The Security Council renewed sanctions on the Democratic Republic of Congo.',
    'dr congo': 'The Security Council renewed sanctions on DR Congo.',
    'd.r. congo': 'The Security Council renewed sanctions on D.R. Congo.',
    drc: 'The Security Council renewed sanctions on the DRC.',
    congo: 'The Security Council renewed sanctions on Congo.',
    congolese: 'The Security Council renewed sanctions on Congolese militias.',
    kinshasa: 'The Security Council renewed sanctions on Kinshasa.',
  }),
  ...rows('1970', {
    libya: 'The Security Council renewed sanctions on Libya.',
    libyan: 'The Security Council renewed sanctions on Libyan oil.',
  }),
  ...rows('2713', {
    somalia: 'The Security Council renewed sanctions on Somalia.',
    somali: 'The Security Council renewed sanctions on Somali charcoal.',
    eritrea: 'The Security Council renewed sanctions on Eritrea.',
    'al-shabaab': 'The Security Council renewed sanctions on Al-Shabaab.',
    'al shabaab': 'The Security Council renewed sanctions on Al Shabaab.',
    'al-shabab': 'The Security Council renewed sanctions on al-Shabab.',
  }),
  ...rows('2745', {
    'central african republic': 'The Security Council renewed sanctions on the Central African Republic.',
    'central african country': 'The Security Council renewed sanctions on the Central African country.',
    'c. african republic': 'The Security Council renewed sanctions on C. African Republic.',
  }),
  ...rows('2048', {
    'guinea-bissau': 'The Security Council renewed sanctions on Guinea-Bissau.',
    'guinea bissau': 'The Security Council renewed sanctions on Guinea Bissau.',
  }),
  ...rows('2140', {
    yemen: 'The Security Council renewed sanctions on Yemen.',
    yemeni: 'The Security Council renewed sanctions on Yemeni rebels.',
    houthi: 'The Security Council renewed sanctions on the Houthis.',
    huthi: 'The Security Council renewed sanctions on the Huthis.',
  }),
  ...rows('2653', {
    haiti: 'The Security Council renewed sanctions on Haiti.',
    haitian: 'The Security Council renewed sanctions on Haitian gangs.',
    'port-au-prince': 'The Security Council renewed sanctions on the gangs of Port-au-Prince.',
  }),
  ...rows('1591', {
    sudan: 'The Security Council renewed sanctions on Sudan.',
    sudanese: 'The Security Council renewed sanctions on Sudanese officers.',
    darfur: 'The Security Council renewed sanctions on Darfur.',
  }),
  ...rows('2206', {
    'south sudan': 'The Security Council renewed sanctions on South Sudan.',
    'south sudanese': 'The Security Council renewed sanctions on South Sudanese officers.',
    's. sudan': 'The Security Council renewed sanctions on S. Sudan.',
    's sudan': 'The Security Council renewed sanctions on S Sudan.',
    'south-sudan': 'The Security Council renewed sanctions on South-Sudan.',
  }),
  ...rows('1636', {
    hariri: 'The Security Council spoke of sanctions over the death of Hariri.',
    lebanon: 'The Security Council renewed sanctions on suspects in Lebanon.',
    lebanese: 'The Security Council renewed sanctions on Lebanese suspects.',
  }),
  ...rows('2374', {
    mali: 'The Security Council renewed sanctions on Mali.',
    malian: 'The Security Council renewed sanctions on Malian officers.',
  }),
  ...rows('1572', {
    "cote d'ivoire": "The Security Council renewed sanctions on Cote d'Ivoire.",
    "côte d'ivoire": "The Security Council renewed sanctions on Côte d'Ivoire.",
    'ivory coast': 'The Security Council renewed sanctions on Ivory Coast.',
    ivorian: 'The Security Council renewed sanctions on Ivorian diamonds.',
  }),
  ...rows('1521', {
    liberia: 'The Security Council renewed sanctions on Liberia.',
    liberian: 'The Security Council renewed sanctions on Liberian timber.',
  }),
  ...rows('1132', { 'sierra leone': 'The Security Council renewed sanctions on Sierra Leone.' }),
  ...rows('864', {
    unita: 'The Security Council renewed sanctions on UNITA.',
    angola: 'The Security Council renewed sanctions on Angola.',
  }),
  ...rows('1160', { kosovo: 'The Security Council renewed sanctions over Kosovo.' }),
] as const;
