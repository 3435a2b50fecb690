// The floors of the house, from the ground up: a room may know what lies below it and its own, nothing beside it and nothing above.
const FLOORS = [
  ['shared/model', 'shared/names', 'shared/places', 'shared/secrets', 'shared/time'],
  ['shared/resolutions', 'shared/text'],
  ['shared/wording'],
  ['shared/http', 'shared/language', 'shared/un-style'],
  ['shared/diff', 'shared/store'],
  ['shared/sources'],
  ['shared/services'],
  ['shared/matters', 'shared/proof', 'shared/reading'],
  ['shared/lists', 'shared/telling'],
  ['shared/people', 'shared/polling', 'shared/watching'],
  ['web'],
  ['lambdas'],
  ['infra'],
  ['local'],
];

const path = (rooms) => `^(${rooms.join('|')})/`;
const above = FLOORS.flatMap((rooms, at) => {
  const higher = FLOORS.slice(at + 1).flat();
  return rooms.map((room) => ({
    name: `${room} knows nothing of what lies above or beside it`,
    severity: 'error',
    from: { path: path([room]) },
    to: { path: path([...higher, ...rooms.filter((other) => other !== room)]) },
  }));
});

/** The clouds' libraries belong where the cloud is spoken to. */
const PURE = FLOORS.slice(0, 4).flat().concat('shared/diff');

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...above,
    { name: 'no circle', severity: 'error', from: {}, to: { circular: true } },
    { name: 'the domain is free of AWS', severity: 'error', from: { path: path(PURE) }, to: { path: '@aws-' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs'], exportsFields: ['exports'] },
  },
};
