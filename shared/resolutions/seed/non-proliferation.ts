import { decisionsOn } from '../resolution.js';

const NORTH_KOREA = decisionsOn(
  ['1718'],
  [
    [1718, '2006-10-14', '15-0-0', 'establishes'],
    [1874, '2009-06-12', '15-0-0', 'widens', { panelUntil: '2010-06-12' }],
    [1928, '2010-06-07', null, 'renews', { panelUntil: '2011-06-12' }],
    [1985, '2011-06-10', '15-0-0', 'renews', { panelUntil: '2012-06-12' }],
    [2050, '2012-06-12', null, 'renews', { panelUntil: '2013-07-12' }],
    [2087, '2013-01-22', '15-0-0', 'widens'],
    [2094, '2013-03-07', '15-0-0', 'widens renews', { panelUntil: '2014-04-07' }],
    [2141, '2014-03-05', '15-0-0', 'renews', { panelUntil: '2015-04-05' }],
    [2207, '2015-03-04', '15-0-0', 'renews', { panelUntil: '2016-04-05', release: 'SC/11806' }],
    [2270, '2016-03-02', '15-0-0', 'widens'],
    [2276, '2016-03-24', null, 'renews', { panelUntil: '2017-04-24' }],
    [2321, '2016-11-30', null, 'widens'],
    [2345, '2017-03-23', null, 'renews', { panelUntil: '2018-04-24' }],
    [2356, '2017-06-02', null, 'widens'],
    [2371, '2017-08-05', null, 'widens'],
    [2375, '2017-09-11', null, 'widens'],
    [2397, '2017-12-22', null, 'widens'],
    [2407, '2018-03-21', '15-0-0', 'renews', { panelUntil: '2019-04-24', release: 'SC/13256' }],
    [2464, '2019-04-10', null, 'renews', { panelUntil: '2020-04-24' }],
    [2515, '2020-03-30', null, 'renews'],
    [2569, '2021-03-26', '15-0-0', 'renews', { panelUntil: '2022-04-30' }],
    [2627, '2022-03-25', '15-0-0', 'renews', { panelUntil: '2023-04-30' }],
    [2680, '2023-03-23', null, 'renews', { panelUntil: '2024-04-30' }],
  ],
);

/**
 * Resolution 2231 (2015) put its own measures in the place of the earlier ones on 16 January 2016; they came back in the evening of
 * 27 September 2025, New York time, under its paragraphs 11 and 12, when no resolution to go on without them was adopted.
 */
const IRAN = decisionsOn(
  ['1737'],
  [
    [1737, '2006-12-23', null, 'establishes', { again: '2025-09-27' }],
    [1747, '2007-03-24', null, 'widens', { again: '2025-09-27' }],
    [1803, '2008-03-03', null, 'widens', { again: '2025-09-27' }],
    [1929, '2010-06-09', '12-2-1', 'widens', { panelUntil: '2011-06-09', again: '2025-09-27' }],
    [1984, '2011-06-09', null, 'renews', { panelUntil: '2012-06-09' }],
    [2049, '2012-06-07', null, 'renews', { panelUntil: '2013-07-09' }],
    [2105, '2013-06-05', null, 'renews', { panelUntil: '2014-07-09' }],
    [2159, '2014-06-09', null, 'renews', { panelUntil: '2015-07-09' }],
    [2224, '2015-06-09', null, 'renews', { panelUntil: '2016-07-09' }],
    [2231, '2015-07-20', '15-0-0', 'eases', { until: '2025-10-18' }],
  ],
);

export const NON_PROLIFERATION = [...NORTH_KOREA, ...IRAN];
