import { decisionsOn } from '../resolution.js';

/** One regime of Taliban and Al-Qaida until resolutions 1988 and 1989 (2011) parted it. */
const BOTH = decisionsOn(
  ['1267', '1988'],
  [
    [1267, '1999-10-15', '15-0-0', 'establishes'],
    [1333, '2000-12-19', '13-0-2', 'widens'],
    [1363, '2001-07-30', null, 'widens'],
    [1388, '2002-01-15', null, 'eases'],
    [1390, '2002-01-16', null, 'widens'],
    [1452, '2002-12-20', null, 'eases'],
    [1455, '2003-01-17', null, 'widens'],
    [1526, '2004-01-30', null, 'widens', { panelUntil: '2005-07-30' }],
    [1617, '2005-07-29', null, 'renews widens', { panelUntil: '2006-12-31' }],
    [1735, '2006-12-22', null, 'renews widens', { panelUntil: '2008-06-30' }],
    [1822, '2008-06-30', null, 'renews widens', { panelUntil: '2009-12-31' }],
    [1904, '2009-12-17', null, 'renews widens', { panelUntil: '2011-06-30' }],
  ],
);

const ISIL_AND_AL_QAIDA = decisionsOn(
  ['1267'],
  [
    [1989, '2011-06-17', '15-0-0', 'renews widens'],
    [2083, '2012-12-17', null, 'renews widens', { panelUntil: '2015-06-17' }],
    [2161, '2014-06-17', null, 'renews widens'],
    [2170, '2014-08-15', '15-0-0', 'widens'],
    [2199, '2015-02-12', null, 'widens'],
    [2253, '2015-12-17', '15-0-0', 'renews widens', { release: 'SC/12168' }],
    [2368, '2017-07-20', '15-0-0', 'renews widens', { panelUntil: '2021-12-17' }],
    [2610, '2021-12-17', '15-0-0', 'renews widens', { panelUntil: '2024-06-17' }],
    [2734, '2024-06-10', '14-0-1', 'renews widens', { panelUntil: '2027-06-17', release: 'SC/15722' }],
    [2761, '2024-12-06', null, 'eases'],
  ],
);

const TALIBAN = decisionsOn(
  ['1988'],
  [
    [1988, '2011-06-17', '15-0-0', 'establishes'],
    [2082, '2012-12-17', null, 'renews', { panelUntil: '2015-06-17' }],
    [2160, '2014-06-17', null, 'renews'],
    [2255, '2015-12-21', null, 'renews'],
    [2501, '2019-12-16', null, 'renews'],
    [2557, '2020-12-18', null, 'renews'],
    [2611, '2021-12-17', null, 'renews'],
    [2615, '2021-12-22', null, 'eases'],
    [2665, '2022-12-16', '15-0-0', 'renews', { panelUntil: '2023-12-17' }],
    [2716, '2023-12-14', '15-0-0', 'renews', { panelUntil: '2024-12-17' }],
    [2763, '2024-12-13', '15-0-0', 'renews', { panelUntil: '2026-02-17' }],
    [2816, '2026-02-12', '15-0-0', 'renews', { panelUntil: '2027-02-17' }],
  ],
);

export const TERRORISM = [...BOTH, ...ISIL_AND_AL_QAIDA, ...TALIBAN];
