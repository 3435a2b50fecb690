import { synthesise } from '../template.js';
import { costTables } from './tables.js';

/** Prints the tables of docs/cost.md: `npm run cost`. */
process.stdout.write(costTables(synthesise({ operatorEmail: 'operator@example.org' })));
