import { decisionsOn, type Limited } from '../resolution.js';

const LEBANON = decisionsOn(['1636'], [[1636, '2005-10-31', null, 'establishes']]);

const GUINEA_BISSAU = decisionsOn(['2048'], [[2048, '2012-05-18', '15-0-0', 'establishes', { release: 'SC/10653' }]]);

const CENTRAL_AFRICAN_REPUBLIC = decisionsOn(
  ['2745'],
  [
    [2127, '2013-12-05', null, 'establishes', { until: '2014-12-05', panelUntil: '2015-01-05' }],
    [2134, '2014-01-28', null, 'renews widens', { until: '2015-01-28' }],
    [2196, '2015-01-22', null, 'renews', { until: '2016-01-29', panelUntil: '2016-02-29' }],
    [2262, '2016-01-27', null, 'renews', { until: '2017-01-31', panelUntil: '2017-02-28' }],
    [2339, '2017-01-27', null, 'renews', { until: '2018-01-31', panelUntil: '2018-02-28' }],
    [2399, '2018-01-30', '15-0-0', 'renews', { until: '2019-01-31', panelUntil: '2019-02-28', release: 'SC/13188' }],
    [2454, '2019-01-31', '15-0-0', 'renews', { until: '2020-01-31', panelUntil: '2020-02-29' }],
    [2488, '2019-09-12', null, 'eases'],
    [2507, '2020-01-31', '13-0-2', 'renews eases', { until: '2020-07-31', panelUntil: '2020-08-31' }],
    [2536, '2020-07-28', null, 'renews eases', { until: '2021-07-31', panelUntil: '2021-08-31' }],
    [2588, '2021-07-29', '14-0-1', 'renews eases', { until: '2022-07-31', panelUntil: '2022-08-31' }],
    [2648, '2022-07-29', '10-0-5', 'renews eases', { until: '2023-07-31', panelUntil: '2023-08-31' }],
    [
      2693,
      '2023-07-27',
      '13-0-2',
      'renews eases',
      { until: '2024-07-31', panelUntil: '2024-08-31', release: 'SC/15369' },
    ],
    [
      2745,
      '2024-07-30',
      '15-0-0',
      'renews eases',
      { until: '2025-07-31', panelUntil: '2025-08-31', release: 'SC/15780' },
    ],
    [2789, '2025-07-29', '15-0-0', 'renews', { until: '2026-07-31', panelUntil: '2026-08-31', release: 'SC/16131' }],
  ],
);

/** The arms embargo of resolution 2216 (2015) has no end. */
const ASSETS_AND_TRAVEL: readonly Limited[] = ['asset-freeze', 'travel-ban'];

const YEMEN = decisionsOn(
  ['2140'],
  [
    [2140, '2014-02-26', null, 'establishes', { until: '2015-02-26', panelUntil: '2015-03-26', of: ASSETS_AND_TRAVEL }],
    [2204, '2015-02-24', '15-0-0', 'renews', { until: '2016-02-26', panelUntil: '2016-03-25', of: ASSETS_AND_TRAVEL }],
    [2216, '2015-04-14', '14-0-1', 'widens', { release: 'SC/11859' }],
    [2266, '2016-02-24', null, 'renews', { until: '2017-02-26', panelUntil: '2017-03-27', of: ASSETS_AND_TRAVEL }],
    [2342, '2017-02-23', '15-0-0', 'renews', { until: '2018-02-26', panelUntil: '2018-03-28', of: ASSETS_AND_TRAVEL }],
    [2402, '2018-02-26', '15-0-0', 'renews', { until: '2019-02-26', panelUntil: '2019-03-28', of: ASSETS_AND_TRAVEL }],
    [2456, '2019-02-26', null, 'renews', { until: '2020-02-26', panelUntil: '2020-03-28', of: ASSETS_AND_TRAVEL }],
    [2511, '2020-02-25', null, 'renews', { until: '2021-02-26', panelUntil: '2021-03-28', of: ASSETS_AND_TRAVEL }],
    [
      2564,
      '2021-02-25',
      '14-0-1',
      'renews',
      { until: '2022-02-28', panelUntil: '2022-03-28', of: ASSETS_AND_TRAVEL, release: 'SC/14452' },
    ],
    [
      2624,
      '2022-02-28',
      null,
      'renews widens',
      { until: '2023-02-28', panelUntil: '2023-03-28', of: ASSETS_AND_TRAVEL },
    ],
    [2675, '2023-02-15', '15-0-0', 'renews', { until: '2023-11-15', panelUntil: '2023-12-15', of: ASSETS_AND_TRAVEL }],
    [2707, '2023-11-14', '15-0-0', 'renews', { until: '2024-11-15', panelUntil: '2024-12-15', of: ASSETS_AND_TRAVEL }],
    [2758, '2024-11-13', '15-0-0', 'renews', { until: '2025-11-15', panelUntil: '2025-12-15', of: ASSETS_AND_TRAVEL }],
    [
      2801,
      '2025-11-14',
      '13-0-2',
      'renews',
      { until: '2026-11-14', panelUntil: '2026-12-15', of: ASSETS_AND_TRAVEL, release: 'SC/16222' },
    ],
  ],
);

const HAITI = decisionsOn(
  ['2653'],
  [
    [2653, '2022-10-21', '15-0-0', 'establishes', { until: '2023-10-21', panelUntil: '2023-11-21' }],
    [2699, '2023-10-02', null, 'widens'],
    [2700, '2023-10-19', '15-0-0', 'renews', { until: '2024-10-19', panelUntil: '2024-11-19' }],
    [
      2752,
      '2024-10-18',
      '15-0-0',
      'renews widens',
      { until: '2025-10-18', panelUntil: '2025-11-18', release: 'SC/15855' },
    ],
    [2794, '2025-10-17', '15-0-0', 'renews widens', { until: '2026-10-17' }],
  ],
);

/** Humanitarian aid is no breach of an asset freeze, whichever committee keeps it. */
const ALL_ASSET_FREEZES = decisionsOn(
  [
    '1267',
    '1988',
    '1718',
    '1737',
    '1518',
    '1533',
    '1970',
    '2713',
    '2745',
    '2140',
    '2653',
    '1591',
    '2206',
    '1636',
    '2374',
  ],
  [[2664, '2022-12-09', '14-0-1', 'eases', { release: 'SC/15134' }]],
);

export const OTHERS = [
  ...LEBANON,
  ...GUINEA_BISSAU,
  ...CENTRAL_AFRICAN_REPUBLIC,
  ...YEMEN,
  ...HAITI,
  ...ALL_ASSET_FREEZES,
];
