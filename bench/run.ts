import { benchAnswers } from './answers.js';
import { benchApi } from './api/run.js';
import { benchCold } from './cold/run.js';
import { benchDeliveries } from './deliveries/run.js';
import { raiseFloors } from './extraction/floors.js';
import { benchExtraction } from './extraction/run.js';
import { benchList } from './list.js';
import { benchNames } from './names.js';
import { benchRules } from './rules/run.js';
import { scale } from './scale.js';
import { series } from './series.js';

/** What `npm run bench -- NAME` does beside measuring. */
const TASKS: Record<string, () => Promise<string>> = { floors: () => raiseFloors() };

/** Every bench, by name: `npm run bench` runs all, `npm run bench -- list` one. */
const BENCHES: Record<string, () => Promise<string>> = {
  list: benchList,
  scale,
  series,
  extraction: () => benchExtraction(),
  rules: benchRules,
  names: benchNames,
  cold: benchCold,
  api: benchApi,
  answers: benchAnswers,
  deliveries: benchDeliveries,
};

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(BENCHES)) {
  const bench = BENCHES[name] ?? TASKS[name];
  if (!bench) {
    process.stderr.write(`there is no bench ${name}; there are: ${Object.keys(BENCHES).join(', ')}\n`);
    process.exit(2);
  }
  process.stdout.write(`${await bench()}\n`);
}
