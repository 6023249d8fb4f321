import { benchImport, benchMemory } from './import.ts';
import { benchInteractions } from './interactions.ts';
import type { Figure } from './measure.ts';
import { benchQuotes } from './quote.ts';
import { benchStart } from './start.ts';

/** `npm run bench [-- NAME…]`: the speed figures of the README, measured in one run. */
const BENCHES: Record<string, () => Figure[] | Promise<Figure[]>> = {
  quote: benchQuotes,
  import: benchImport,
  memory: benchMemory,
  start: benchStart,
  interactions: benchInteractions,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  for (const { what, measured, wanted, reached } of await bench()) {
    console.log(`${reached ? 'reached' : 'MISSED '}  ${what}: ${measured} (${wanted})`);
  }
}
