import { foldName, watchedNames } from '../shared/names/watched.js';
import { parseList } from '../shared/sources/un-list/parse.js';
import { twoLists } from './lists.js';
import { measure } from './measure.js';

const WATCHED = 500;
const GOAL_MS = 0.2;
const FIRST = ['Bruno', 'Carla', 'Dmitri', 'Elena', 'Farid', 'Grace', 'Hugo', 'Ines', 'Kamal', 'Abd al-Rahman'];
const LAST = [
  'Abelard',
  'Brightwater',
  'Dunmore',
  'Eriksen',
  'Fontaine',
  'Ivanenko',
  'Kowalczyk',
  'Oyelaran',
  'Quispe',
];
const MIDDLE = ['', ' al-', ' van ', ' Maria ', ' Hassan ', ' de la '];

/** Watched names of the usual kinds, invented. */
const watched = Array.from(
  { length: WATCHED },
  (_, at) => `${FIRST[at % 10]}${MIDDLE[at % 6]} ${LAST[(at * 7) % 9]}${'aeiou'[at % 5]}${'nrstl'[(at >> 3) % 5]}`,
);

/** What the names of a filter cost: once when it is prepared, and for every event, the folding of the event's own names counted in. */
export const benchNames = async (): Promise<string> => {
  const { name, lists } = twoLists();
  const events = [...parseList(lists[1], name).entries.values()].map((entry) => [
    entry.name,
    entry.originalScript ?? '',
    ...entry.aliases.map((alias) => alias.name),
  ]);
  let round = 0;
  const meets = watchedNames(watched);
  const [prepare, meet] = await measure({
    prepare: () => watchedNames([...watched.slice(1), `Somebody ${round++}`]),
    meet: () => events.filter((names) => meets(names.map(foldName))).length,
  });
  const each = (meet?.median ?? 0) / events.length;
  return [
    `${WATCHED} watched names and the names of ${events.length} entries (${name})`,
    `  an event beside all of them: ${each.toFixed(3)} ms (goal: ${GOAL_MS})`,
    `  the names prepared, once: ${prepare?.median.toFixed(1)} ms`,
  ].join('\n');
};
