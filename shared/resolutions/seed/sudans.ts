import { decisionsOn } from '../resolution.js';

/** The measures had no end until resolution 2676 (2023) gave them one. */
const SUDAN = decisionsOn(
  ['1591'],
  [
    [1556, '2004-07-30', null, 'establishes'],
    [1591, '2005-03-29', '12-0-3', 'establishes widens', { release: 'SC/8346' }],
    [1651, '2005-12-21', '15-0-0', 'renews', { panelUntil: '2006-03-29' }],
    [1665, '2006-03-29', '15-0-0', 'renews', { panelUntil: '2006-09-29' }],
    [1672, '2006-04-25', null, 'widens'],
    [1713, '2006-09-29', null, 'renews', { panelUntil: '2007-09-29' }],
    [1779, '2007-09-28', null, 'renews', { panelUntil: '2008-10-15' }],
    [1841, '2008-10-15', null, 'renews', { panelUntil: '2009-10-15' }],
    [1891, '2009-10-13', '15-0-0', 'renews', { panelUntil: '2010-10-15' }],
    [1945, '2010-10-14', null, 'renews', { panelUntil: '2011-10-19' }],
    [1982, '2011-05-17', '15-0-0', 'renews', { panelUntil: '2012-02-19' }],
    [2035, '2012-02-17', null, 'renews', { panelUntil: '2013-02-17' }],
    [2091, '2013-02-14', null, 'renews', { panelUntil: '2014-02-17' }],
    [2138, '2014-02-13', null, 'renews', { panelUntil: '2015-03-13' }],
    [2200, '2015-02-12', null, 'renews', { panelUntil: '2016-03-12' }],
    [2265, '2016-02-10', null, 'renews', { panelUntil: '2017-03-12' }],
    [2340, '2017-02-08', null, 'renews', { panelUntil: '2018-03-12' }],
    [2400, '2018-02-08', '15-0-0', 'renews', { panelUntil: '2019-03-12', release: 'SC/13201' }],
    [2455, '2019-02-07', null, 'renews', { panelUntil: '2020-03-12' }],
    [2508, '2020-02-11', '15-0-0', 'renews', { panelUntil: '2021-03-12' }],
    [2562, '2021-02-11', '15-0-0', 'renews', { panelUntil: '2022-03-12', release: 'SC/14435' }],
    [2620, '2022-02-15', null, 'renews', { panelUntil: '2023-03-12' }],
    [2676, '2023-03-08', '13-0-2', 'renews', { until: '2024-09-12', panelUntil: '2024-03-12' }],
    [2725, '2024-03-08', '13-0-2', 'renews', { panelUntil: '2025-03-12', release: 'SC/15616' }],
    [2750, '2024-09-11', '15-0-0', 'renews', { until: '2025-09-12' }],
    [2772, '2025-02-17', '13-0-2', 'renews', { panelUntil: '2026-03-12' }],
    [2791, '2025-09-12', '15-0-0', 'renews', { until: '2026-09-12', panelUntil: '2026-10-12', release: 'SC/16165' }],
  ],
);

const SOUTH_SUDAN = decisionsOn(
  ['2206'],
  [
    [
      2206,
      '2015-03-03',
      '15-0-0',
      'establishes',
      { until: '2016-03-02', panelUntil: '2016-04-02', release: 'SC/11805' },
    ],
    [2271, '2016-03-02', null, 'renews', { until: '2016-04-15', panelUntil: '2016-05-01' }],
    [2280, '2016-04-07', '15-0-0', 'renews', { until: '2016-06-01', panelUntil: '2016-07-01', release: 'SC/12318' }],
    [2290, '2016-05-31', null, 'renews', { until: '2017-05-31', panelUntil: '2017-07-01' }],
    [2353, '2017-05-24', null, 'renews', { until: '2018-05-31', panelUntil: '2018-06-30' }],
    [2418, '2018-05-31', '9-0-6', 'renews', { until: '2018-07-15', panelUntil: '2018-08-14' }],
    [2428, '2018-07-13', null, 'renews widens', { until: '2019-05-31', panelUntil: '2019-07-01' }],
    [2471, '2019-05-30', null, 'renews', { until: '2020-05-31', panelUntil: '2020-07-01' }],
    [2521, '2020-05-29', '12-0-3', 'renews', { until: '2021-05-31', panelUntil: '2021-07-01', release: 'SC/14199' }],
    [2577, '2021-05-28', '13-0-2', 'renews', { until: '2022-05-31', panelUntil: '2022-07-01', release: 'SC/14536' }],
    [2633, '2022-05-26', '10-0-5', 'renews', { until: '2023-05-31', panelUntil: '2023-07-01' }],
    [2683, '2023-05-30', '10-0-5', 'renews', { until: '2024-05-31', panelUntil: '2024-07-01' }],
    [2731, '2024-05-30', '9-0-6', 'renews', { until: '2025-05-31', panelUntil: '2025-07-01' }],
    [2781, '2025-05-30', '9-0-6', 'renews', { until: '2026-05-31', panelUntil: '2026-07-01' }],
  ],
);

export const SUDANS = [...SUDAN, ...SOUTH_SUDAN];
