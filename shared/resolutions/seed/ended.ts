import { decisionsOn } from '../resolution.js';

const FORMER_YUGOSLAVIA = decisionsOn(
  ['724'],
  [
    [713, '1991-09-25', null, 'establishes'],
    [724, '1991-12-15', null, 'establishes'],
    [757, '1992-05-30', '13-0-2', 'widens'],
    [760, '1992-06-18', null, 'eases'],
    [787, '1992-11-16', null, 'widens'],
    [820, '1993-04-17', null, 'widens'],
    [942, '1994-09-23', null, 'widens'],
    [943, '1994-09-23', null, 'eases'],
    [970, '1995-01-12', null, 'eases'],
    [988, '1995-04-21', null, 'eases'],
    [1003, '1995-07-05', null, 'eases'],
    [1015, '1995-09-15', null, 'eases'],
    [1021, '1995-11-22', null, 'eases'],
    [1022, '1995-11-22', null, 'eases'],
    [1074, '1996-10-01', null, 'ends'],
  ],
);

const KOSOVO = decisionsOn(
  ['1160'],
  [
    [1160, '1998-03-31', '14-0-1', 'establishes'],
    [1367, '2001-09-10', '15-0-0', 'ends', { release: 'SC/7138' }],
  ],
);

const LIBYA_OF_1992 = decisionsOn(
  ['748'],
  [
    [748, '1992-03-31', '10-0-5', 'establishes'],
    [883, '1993-11-11', null, 'widens'],
    [1192, '1998-08-27', null, 'eases'],
    [1506, '2003-09-12', '13-0-2', 'ends'],
  ],
);

const HAITI_OF_1993 = decisionsOn(
  ['841'],
  [
    [841, '1993-06-16', null, 'establishes'],
    [861, '1993-08-27', null, 'eases'],
    [873, '1993-10-13', null, 'widens'],
    [875, '1993-10-16', null, 'widens'],
    [917, '1994-05-06', null, 'widens'],
    [944, '1994-09-29', null, 'ends'],
  ],
);

const RWANDA = decisionsOn(
  ['918'],
  [
    [918, '1994-05-17', null, 'establishes'],
    [997, '1995-06-09', null, 'widens'],
    [1011, '1995-08-16', null, 'eases'],
    [1749, '2007-03-28', null, 'eases'],
    [1823, '2008-07-10', null, 'ends'],
  ],
);

const UNITA = decisionsOn(
  ['864'],
  [
    [864, '1993-09-15', '15-0-0', 'establishes'],
    [1127, '1997-08-28', '15-0-0', 'widens'],
    [1135, '1997-10-29', null, 'widens'],
    [1173, '1998-06-12', null, 'widens'],
    [1237, '1999-05-07', null, 'widens'],
    [1295, '2000-04-18', null, 'widens'],
    [1336, '2001-01-23', null, 'renews', { panelUntil: '2001-04-19' }],
    [1348, '2001-04-19', '15-0-0', 'renews', { panelUntil: '2001-10-19' }],
    [1374, '2001-10-19', null, 'renews', { panelUntil: '2002-04-19' }],
    [1404, '2002-04-18', null, 'renews', { panelUntil: '2002-10-19' }],
    [1412, '2002-05-17', null, 'eases'],
    [1432, '2002-08-15', null, 'eases'],
    [1439, '2002-10-18', null, 'eases renews', { panelUntil: '2002-12-19' }],
    [1448, '2002-12-09', '15-0-0', 'ends'],
  ],
);

const SIERRA_LEONE = decisionsOn(
  ['1132'],
  [
    [1132, '1997-10-08', '15-0-0', 'establishes'],
    [1156, '1998-03-16', '15-0-0', 'eases'],
    [1171, '1998-06-05', '15-0-0', 'eases widens'],
    [1306, '2000-07-05', '14-0-1', 'widens', { of: ['diamond-measures'], until: '2002-01-05' }],
    [1385, '2001-12-19', '15-0-0', 'renews', { of: ['diamond-measures'], until: '2002-12-05' }],
    [1446, '2002-12-04', null, 'renews', { of: ['diamond-measures'], until: '2003-06-05' }],
    [1940, '2010-09-29', null, 'ends'],
  ],
);

const ERITREA_AND_ETHIOPIA = decisionsOn(
  ['1298'],
  [[1298, '2000-05-17', null, 'establishes', { until: '2001-05-16' }]],
);

const MALI = decisionsOn(
  ['2374'],
  [
    [2374, '2017-09-05', null, 'establishes', { until: '2018-08-31', panelUntil: '2018-09-30' }],
    [2432, '2018-08-30', null, 'renews', { until: '2019-08-31', panelUntil: '2019-09-30' }],
    [2484, '2019-08-29', null, 'renews', { until: '2020-08-31', panelUntil: '2020-09-30' }],
    [2541, '2020-08-31', null, 'renews', { until: '2021-08-31', panelUntil: '2021-09-30' }],
    [2590, '2021-08-30', null, 'renews', { until: '2022-08-31', panelUntil: '2022-09-30' }],
    [2649, '2022-08-30', '15-0-0', 'renews', { until: '2023-08-31', panelUntil: '2023-09-30' }],
  ],
);

/** Regimes that the Council ended, or let run out, beside Liberia's and Côte d'Ivoire's. */
export const ENDED = [
  ...FORMER_YUGOSLAVIA,
  ...KOSOVO,
  ...LIBYA_OF_1992,
  ...HAITI_OF_1993,
  ...RWANDA,
  ...UNITA,
  ...SIERRA_LEONE,
  ...ERITREA_AND_ETHIOPIA,
  ...MALI,
];
