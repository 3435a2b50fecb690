import { decisionsOn, type Limited } from '../resolution.js';

/** Arms, assets and travel have no end; what may be done about oil, and about ships for the sake of the arms embargo, has. */
const OIL: readonly Limited[] = ['oil-measures'];
const SHIPS: readonly Limited[] = ['inspection'];

export const LIBYA = decisionsOn(
  ['1970'],
  [
    [1970, '2011-02-26', '15-0-0', 'establishes'],
    [1973, '2011-03-17', '10-0-5', 'widens', { release: 'SC/10200' }],
    [2009, '2011-09-16', '15-0-0', 'eases'],
    [2016, '2011-10-27', '15-0-0', 'eases'],
    [2040, '2012-03-12', null, 'eases'],
    [2095, '2013-03-14', null, 'eases renews', { panelUntil: '2014-04-14' }],
    [2144, '2014-03-14', null, 'renews', { panelUntil: '2015-04-13' }],
    [2146, '2014-03-19', null, 'widens', { of: OIL, until: '2015-03-19', release: 'SC/11325' }],
    [2174, '2014-08-27', null, 'widens'],
    [2208, '2015-03-05', null, 'renews', { of: OIL, until: '2015-03-31' }],
    [2213, '2015-03-27', null, 'renews widens', { of: OIL, until: '2016-03-31', panelUntil: '2016-04-30' }],
    [
      2278,
      '2016-03-31',
      null,
      'renews',
      { of: OIL, until: '2017-07-31', panelUntil: '2017-07-31', release: 'SC/12309' },
    ],
    [2292, '2016-06-14', '15-0-0', 'widens', { of: SHIPS, until: '2017-06-14', release: 'SC/12401' }],
    [2357, '2017-06-12', null, 'renews', { of: SHIPS, until: '2018-06-12' }],
    [
      2362,
      '2017-06-29',
      '15-0-0',
      'renews widens',
      { of: OIL, until: '2018-11-15', panelUntil: '2018-11-15', release: 'SC/12892' },
    ],
    [2420, '2018-06-11', null, 'renews', { of: SHIPS, until: '2019-06-11' }],
    [2441, '2018-11-05', null, 'renews widens', { of: OIL, until: '2020-02-15', panelUntil: '2020-02-15' }],
    [2473, '2019-06-10', null, 'renews', { of: SHIPS, until: '2020-06-10' }],
    [2509, '2020-02-11', null, 'renews', { of: OIL, until: '2021-04-30', panelUntil: '2021-05-15' }],
    [2526, '2020-06-05', null, 'renews', { of: SHIPS, until: '2021-06-05' }],
    [2571, '2021-04-16', null, 'renews', { of: OIL, until: '2022-07-30', panelUntil: '2022-08-15' }],
    [2578, '2021-06-03', '15-0-0', 'renews', { of: SHIPS, until: '2022-06-03' }],
    [2635, '2022-06-03', null, 'renews', { of: SHIPS, until: '2023-06-03' }],
    [
      2644,
      '2022-07-13',
      '15-0-0',
      'renews',
      { of: OIL, until: '2023-10-30', panelUntil: '2023-11-15', release: 'SC/14969' },
    ],
    [2684, '2023-06-02', null, 'renews', { of: SHIPS, until: '2024-06-02' }],
    [2701, '2023-10-19', null, 'renews eases', { of: OIL, until: '2025-02-01', panelUntil: '2025-02-15' }],
    [2733, '2024-05-31', '9-0-6', 'renews', { of: SHIPS, until: '2025-05-31' }],
    [2769, '2025-01-16', '14-0-1', 'renews eases', { of: OIL, until: '2026-05-01', panelUntil: '2026-05-15' }],
    [2780, '2025-05-29', '13-0-2', 'renews', { of: SHIPS }],
    [2819, '2026-04-14', null, 'renews', { of: OIL }],
  ],
);
