import { type Label, type Labelled, release } from './corpus.js';

const individual = (reference: string, first: string, last: string): string =>
  `${reference} Name: 1: ${first} 2: ${last} 3: na 4: na Title: na Designation: na DOB: 4 May 1971 POB: na Good quality a.k.a.: na Low quality a.k.a.: na Nationality: na Passport no: na National identification no: na Address: na Listed on: 3 Feb. 2012 Other information: na`;
const entity = (reference: string, name: string): string =>
  `${reference} Name: ${name} A.k.a.: na F.k.a.: na Address: na Listed on: 3 Feb. 2012 Other information: na`;

const of = (type: Label['type'], regime: string, occurredOn: string, reference: string, name: string): Label => ({
  type,
  regimes: [regime],
  occurredOn,
  reference,
  name,
});

/** A release of one committee on one entry, for each committee that has ever listed anyone, each in another of their formulas. */
export const COMMITTEES: readonly Labelled[] = [
  release(
    'isil-listing',
    '2019-05-14',
    `SECURITY COUNCIL ISIL (DA'ESH) AND AL-QAIDA SANCTIONS COMMITTEE ADDS ONE ENTRY TO ITS SANCTIONS LIST\n\nOn 14 May 2019, the Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015) concerning ISIL (Da'esh), Al-Qaida and associated individuals, groups, undertakings and entities approved the addition of the entry specified below to its ISIL (Da'esh) and Al-Qaida Sanctions List of individuals and entities subject to the assets freeze, travel ban and arms embargo set out in paragraph 1 of Security Council resolution 2368 (2017) and adopted under Chapter VII of the Charter of the United Nations.\n\nB. Entities and other groups\n\n${entity('QDe.961', 'COLUMN OF THE NORTH WIND')}`,
    [of('entry.listed', '1267', '2019-05-14', 'QDe.961', 'COLUMN OF THE NORTH WIND')],
  ),
  release(
    'isil-ombudsperson',
    '2014-06-03',
    `On 2 June 2014, the Security Council Committee pursuant to resolutions 1267 (1999) and 1989 (2011) concerning Al-Qaida and associated individuals and entities removed the entry below from the Al-Qaida Sanctions List after concluding its consideration of the delisting request for this name submitted through the Office of the Ombudsperson established pursuant to Security Council resolution 1904 (2009), and after considering the Comprehensive Report of the Ombudsperson on this delisting request.\n\nA. Individuals associated with Al-Qaida\n\n${individual('QDi.962', 'TALHA', 'BENSAID')}`,
    [of('entry.delisted', '1267', '2014-06-02', 'QDi.962', 'TALHA BENSAID')],
  ),
  release(
    'taliban-amendment',
    '2020-11-20',
    `Security Council 1988 Committee Amends Two Entries on Its Sanctions List\n\nOn 19 November 2020, the Security Council Committee established pursuant to resolution 1988 (2011) enacted the amendments specified with strikethrough and/or underline in the entries below on its List of individuals and entities subject to the assets freeze.\n\n${individual('TAi.963', 'NASRAT', 'KOCHAI')}\n\n${individual('TAi.964', 'PAINDA', 'SAFI')}`,
    [
      of('entry.amended', '1988', '2020-11-19', 'TAi.963', 'NASRAT KOCHAI'),
      of('entry.amended', '1988', '2020-11-19', 'TAi.964', 'PAINDA SAFI'),
    ],
  ),
  release(
    'dprk-designation',
    '2016-12-01',
    `On 30 November 2016, the Security Council Committee established pursuant to resolution 1718 (2006) designated the following entities, which are subject to the measures imposed in paragraph 8 (d) of that resolution.\n\n${entity('KPe.965', 'MOUNT PINE GENERAL BUREAU')}\n\n${entity('KPe.966', 'CLEAR LAKE SHIPPING')}`,
    [
      of('entry.listed', '1718', '2016-11-30', 'KPe.965', 'MOUNT PINE GENERAL BUREAU'),
      of('entry.listed', '1718', '2016-11-30', 'KPe.966', 'CLEAR LAKE SHIPPING'),
    ],
  ),
  release(
    'iran-update',
    '2013-12-23',
    `On 20 December 2013, the Security Council Committee established pursuant to resolution 1737 (2006) updated the identifying information on the entry below.\n\n${individual('IRi.967', 'FARZAD', 'MORADPOUR')}`,
    [of('entry.amended', '1737', '2013-12-20', 'IRi.967', 'FARZAD MORADPOUR')],
  ),
  release(
    'iraq-removal',
    '2022-04-06',
    `Security Council 1518 Committee Removes One Entry from Its Sanctions List\n\nOn 5 April 2022, the Security Council Committee established pursuant to resolution 1518 (2003) removed the following entity from its sanctions list.\n\n${entity('IQe.968', 'STATE BUREAU FOR EXAMPLE TRADE')}`,
    [of('entry.delisted', '1518', '2022-04-05', 'IQe.968', 'STATE BUREAU FOR EXAMPLE TRADE')],
  ),
  release(
    'congo-listing',
    '2018-02-01',
    `On 1 February 2018, the Security Council Committee established pursuant to resolution 1533 (2004) concerning the Democratic Republic of the Congo added the following four individuals to the list of individuals and entities subject to the measures imposed by paragraphs 9 and 11 of resolution 1807 (2008).\n\nA. Individuals\n\n${individual('CDi.969', 'GASTON', 'MULENDA')}`,
    [of('entry.listed', '1533', '2018-02-01', 'CDi.969', 'GASTON MULENDA')],
  ),
  release(
    'libya-amendment',
    '2018-09-17',
    `On 17 September 2018, the Security Council Committee established pursuant to resolution 1970 (2011) concerning Libya amended the following entry on its Sanctions List.\n\n${individual('LYi.970', 'JUMA', 'SARRAJI')}`,
    [of('entry.amended', '1970', '2018-09-17', 'LYi.970', 'JUMA SARRAJI')],
  ),
  release(
    'somalia-listing',
    '2022-02-18',
    `Security Council 751 Committee Adds One Entry to Its Sanctions List\n\nOn 18 February 2022, the Security Council Committee pursuant to resolution 751 (1992) concerning Somalia approved the addition of the following entry to the list of individuals and entities subject to the travel ban, assets freeze and targeted arms embargo.\n\n${individual('SOi.971', 'BASHIR', 'WARSAME')}`,
    [of('entry.listed', '2713', '2022-02-18', 'SOi.971', 'BASHIR WARSAME')],
  ),
  release(
    'car-listing',
    '2016-03-07',
    `On 7 March 2016, the Security Council Committee established pursuant to resolution 2127 (2013) concerning the Central African Republic approved the inclusion of the following names in its list of individuals and entities subject to the travel ban and assets freeze.\n\n${individual('CFi.972', 'ARSENE', 'NGBAKO')}`,
    [of('entry.listed', '2745', '2016-03-07', 'CFi.972', 'ARSENE NGBAKO')],
  ),
  release(
    'bissau-removal',
    '2024-10-29',
    `On 28 October 2024, the Security Council Committee established pursuant to resolution 2048 (2012) concerning Guinea-Bissau approved the removal of the entry below from its Sanctions List.\n\n${individual('GBi.973', 'DOMINGOS', 'SAMBU')}`,
    [of('entry.delisted', '2048', '2024-10-28', 'GBi.973', 'DOMINGOS SAMBU')],
  ),
  release(
    'yemen-listing',
    '2022-09-26',
    `On 26 September 2022, the Security Council Committee established pursuant to resolution 2140 (2014) added the entry below to its Sanctions List.\n\n${individual('YEi.974', 'NAJIB', 'AL-HAMDI')}`,
    [of('entry.listed', '2140', '2022-09-26', 'YEi.974', 'NAJIB AL-HAMDI')],
  ),
  release(
    'haiti-listing-and-amendment',
    '2025-07-08',
    `On 8 July 2025, the Security Council Committee established pursuant to resolution 2653 (2022) concerning Haiti approved the addition of the following entry to its Sanctions List:\n\n${entity('HTe.975', 'COALITION OF THE QUARTERS')}\n\nOn the same day, the Committee approved the amendments to the following entry:\n\n${individual('HTi.976', 'RONEL', 'PIERRE-VIL')}`,
    [
      of('entry.listed', '2653', '2025-07-08', 'HTe.975', 'COALITION OF THE QUARTERS'),
      of('entry.amended', '2653', '2025-07-08', 'HTi.976', 'RONEL PIERRE-VIL'),
    ],
  ),
  release(
    'sudan-correction',
    '2024-11-09',
    `On 8 November 2024, the Security Council Committee established pursuant to resolution 1591 (2005) concerning the Sudan made corrections to the entry below.\n\n${individual('SDi.977', 'IDRIS', 'ABBAKAR')}`,
    [of('entry.amended', '1591', '2024-11-08', 'SDi.977', 'IDRIS ABBAKAR')],
  ),
  release(
    'south-sudan-listing',
    '2018-07-13',
    `Security Council Adds Two to South Sudan Sanctions List\n\nThe Security Council Committee established pursuant to resolution 2206 (2015) concerning South Sudan approved the listing of the following individuals on 13 July 2018.\n\n${individual('SSi.978', 'DENG', 'MAKUR')}`,
    [of('entry.listed', '2206', '2018-07-13', 'SSi.978', 'DENG MAKUR')],
  ),
  release(
    'mali-listing',
    '2019-07-10',
    `On 10 July 2019, the Security Council Committee established pursuant to resolution 2374 (2017) concerning Mali added the following five entries to its 2374 (2017) Sanctions List.\n\n${individual('MLi.979', 'HAMADOU', 'AG TALIB')}`,
    [of('entry.listed', '2374', '2019-07-10', 'MLi.979', 'HAMADOU AG TALIB')],
  ),
  release(
    'ivory-coast-removal',
    '2015-11-20',
    `On 20 November 2015, the Security Council Committee established pursuant to resolution 1572 (2004) concerning Côte d'Ivoire deleted the following name from its list of individuals subject to the assets freeze and travel ban.\n\n${individual('CIi.980', 'EUGENE', 'KOUADIO')}`,
    [of('entry.delisted', '1572', '2015-11-20', 'CIi.980', 'EUGENE KOUADIO')],
  ),
  release(
    'liberia-removal',
    '2014-05-30',
    `On 30 May 2014, the Security Council Committee established pursuant to resolution 1521 (2003) concerning Liberia removed the following names from its assets freeze list and its travel ban list.\n\n${individual('LRi.981', 'ALPHONSO', 'TARWAY')}`,
    [of('entry.delisted', '1521', '2014-05-30', 'LRi.981', 'ALPHONSO TARWAY')],
  ),
  release(
    'technical-updates',
    '2021-02-24',
    `On 23 February 2021, the Security Council Committee pursuant to resolutions 1267 (1999), 1989 (2011) and 2253 (2015) concerning ISIL (Da'esh), Al-Qaida and associated individuals, groups, undertakings and entities approved technical amendments to the entry below.\n\n${individual('QDi.982', 'ANWAR', 'ZOUBIR')}`,
    [of('entry.amended', '1267', '2021-02-23', 'QDi.982', 'ANWAR ZOUBIR')],
  ),
  release(
    'html-amendment',
    '2021-03-02',
    `<html><head><title>Amended</title></head><body><h1>Security Council 1533 Committee Amends One Entry on Its Sanctions List</h1><div class="field--name-body"><p>On 1&nbsp;March 2021, the Security Council Committee established pursuant to resolution 1533 (2004) concerning the Democratic Republic of the Congo enacted the amendments specified with strikethrough and underline in the entry below.</p><p><strong>CDi.983 Name:</strong> 1: BOSCO 2: LUMANISHA <strong>DOB:</strong> <s>1973</s> <u>4 May 1973</u> <strong>POB:</strong> na <strong>Nationality:</strong> na <strong>Listed on:</strong> 3 Feb. 2012 <strong>Other information:</strong> na</p></div></body></html>`,
    [of('entry.amended', '1533', '2021-03-01', 'CDi.983', 'BOSCO LUMANISHA')],
  ),
  release(
    'notice-visit',
    '2019-02-12',
    'Chair of Security Council Committee Concerning South Sudan Visits Region\n\nFrom 4 to 8 February 2019, the Chair of the Security Council Committee established pursuant to resolution 2206 (2015) concerning South Sudan visited the region and met officials of the Government.\n\nThe Chair spoke with partners about the arms embargo.',
    [{ type: 'committee.notice', regimes: ['2206'] }],
  ),
  release(
    'notice-meeting',
    '2022-06-29',
    'On 28 June 2022, the Security Council Committee established pursuant to resolution 1591 (2005) concerning the Sudan held informal consultations with the Panel of Experts to discuss its midterm report.\n\nMembers welcomed the Panel and spoke of its findings.',
    [{ type: 'committee.notice', regimes: ['1591'], occurredOn: '2022-06-28' }],
  ),
  release(
    'notice-lebanon',
    '2006-02-15',
    'The Chair of the Security Council Committee established pursuant to resolution 1636 (2005) told members that the register of individuals remains open and that no name has been put forward so far.',
    [{ type: 'committee.notice', regimes: ['1636'] }],
  ),
  release(
    'notice-guidelines',
    '2023-12-01',
    'On 30 November 2023, the Security Council Committee pursuant to resolution 2713 (2023) concerning Al-Shabaab adopted provisional guidelines for the conduct of its work. The guidelines can be found on its website.',
    [{ type: 'committee.notice', regimes: ['2713'], occurredOn: '2023-11-30' }],
  ),
];
