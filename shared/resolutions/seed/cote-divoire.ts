import { decisionsOn } from '../resolution.js';

export const COTE_DIVOIRE = decisionsOn(
  ['1572'],
  [
    [1572, '2004-11-15', '15-0-0', 'establishes', { until: '2005-12-15' }],
    [1584, '2005-02-01', '15-0-0', 'widens'],
    [1632, '2005-10-18', '15-0-0', 'renews', { panelUntil: '2005-12-15', release: 'SC/8529' }],
    [1643, '2005-12-15', '15-0-0', 'renews widens', { until: '2006-12-15', panelUntil: '2006-06-15' }],
    [1708, '2006-09-14', null, 'renews', { panelUntil: '2006-12-15' }],
    [1727, '2006-12-15', '15-0-0', 'renews', { until: '2007-10-31', panelUntil: '2007-06-15' }],
    [1761, '2007-06-20', null, 'renews', { panelUntil: '2007-10-31' }],
    [1782, '2007-10-29', '15-0-0', 'renews', { until: '2008-10-31', panelUntil: '2008-10-31', release: 'SC/9158' }],
    [1842, '2008-10-29', null, 'renews', { until: '2009-10-31', panelUntil: '2009-10-31' }],
    [1893, '2009-10-29', null, 'renews', { until: '2010-10-31', panelUntil: '2010-10-31' }],
    [1946, '2010-10-15', null, 'renews', { until: '2011-04-30', panelUntil: '2011-04-30' }],
    [1975, '2011-03-30', '15-0-0', 'widens'],
    [1980, '2011-04-28', '15-0-0', 'renews', { until: '2012-04-30', panelUntil: '2012-04-30' }],
    [2045, '2012-04-26', null, 'renews eases', { until: '2013-04-30', panelUntil: '2013-04-30' }],
    [2101, '2013-04-25', null, 'renews', { until: '2014-04-30', panelUntil: '2014-04-30' }],
    [2153, '2014-04-29', null, 'renews eases', { until: '2015-04-30', panelUntil: '2015-05-30' }],
    [2219, '2015-04-28', null, 'renews', { until: '2016-04-30', panelUntil: '2016-05-30' }],
    [2283, '2016-04-28', null, 'ends'],
  ],
);
