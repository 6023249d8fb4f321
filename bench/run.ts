import { benchCounters } from './counter.ts';
import { benchImport, benchMemory } from './import.ts';
import { benchInteractions } from './interactions.ts';
import { benchLibrary } from './library.ts';
import { type Figure, table } from './measure.ts';
import { benchPublication } from './publication.ts';
import { benchQuotes } from './quote.ts';
import { benchReaders } from './readers.ts';
import { benchStart } from './start.ts';
import { benchSuggestions } from './suggestions.ts';
import { benchVerification } from './verify.ts';

/** `npm run bench [-- NAME…]`: the speed figures of the README, measured in one run. */
const BENCHES: Record<string, () => Figure[] | Promise<Figure[]>> = {
  quote: benchQuotes,
  counter: benchCounters,
  import: benchImport,
  suggestions: benchSuggestions,
  memory: benchMemory,
  readers: benchReaders,
  start: benchStart,
  interactions: benchInteractions,
  verify: benchVerification,
  publication: benchPublication,
  library: benchLibrary,
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`There is no bench "${unknown[0]}". There are: ${Object.keys(BENCHES).join(', ')}.`);
  process.exit(2);
}
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(BENCHES)) {
  if (names.length > 0 && !names.includes(name)) continue;
  console.error(`Measuring ${name} …`);
  figures.push(...(await bench()));
}
console.log(table(figures));
