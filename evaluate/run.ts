import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Refusal } from '../src/documents/refusal.ts';
import { FIGURES, type Figure, type FigureName, type Measured, NOTES } from './figures.ts';
import { SETS } from './sets.ts';
import { figureText, table } from './table.ts';

/**
 * `npm run evaluate [-- --smoke] [-- --shared FOLDER]`: runs every set that is at hand and prints one
 * table of figures. `--smoke` asks a sample of the large set. Exits with 1 when a set cannot be run, a
 * quote is not verbatim or a figure is under its floor, with 2 for bad options; a set that is not at hand
 * is said to be skipped and nothing more.
 */
const BESIDE = fileURLToPath(new URL('../../shared/', import.meta.url));

const { smoke, shared } = options();
const measured: Measured[] = [];
const failures: string[] = [];
for (const { name, missing, measure } of SETS) {
  const absent = missing(shared);
  if (absent !== undefined) {
    console.log(`skipped  ${name}: ${absent} is not at hand`);
    continue;
  }
  try {
    measured.push(await measure(shared, smoke));
  } catch (error) {
    const { message, stack } = error as Error;
    failures.push(`${name} could not be run: ${error instanceof Refusal ? message : stack}`);
  }
}

const values: Measured['figures'] = Object.assign({}, ...measured.map(({ figures }) => figures));
const notVerbatim = measured.reduce((sum, one) => sum + (one.notVerbatim ?? 0), 0);
const names = (Object.keys(FIGURES) as FigureName[]).filter((name) => values[name] !== undefined);
const rows = names.map((name) => row(FIGURES[name], values[name]!));
rows.push(['quotes shown that are not verbatim', String(notVerbatim), '–', '0', mark(notVerbatim === 0), '']);
console.log(`\n${table([['what', 'figure', 'held out', 'wanted', '', 'note'], ...rows])}\n`);
for (const [key, note] of Object.entries(NOTES)) {
  if (names.some((name) => FIGURES[name].note === key)) console.log(`${key}  ${note}`);
}
if (names.length > 0) console.log('docs/EVALUATING.md tells more of what was fitted on what.');
if (smoke) console.log('A sample of wikipedia-claims was asked; without --smoke it is asked whole.');

if (notVerbatim > 0) failures.push(`${notVerbatim} quotes are not verbatim`);
for (const name of names) {
  const { what, floor }: Figure = FIGURES[name];
  if (floor !== undefined && values[name]! < floor)
    failures.push(`${what} fell to ${figureText(values[name]!)}, under its floor of ${floor}`);
}
for (const failure of failures) console.error(`FAILED  ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

/** What is reached is told by the figure on groups that were not fitted on, where there is one. */
function row({ what, heldOut, wanted, note }: Figure, value: number): string[] {
  const reached = wanted === undefined ? '' : mark((heldOut ?? value) >= wanted);
  const apart = heldOut === undefined ? '–' : figureText(heldOut);
  return [what, figureText(value), apart, wanted === undefined ? '–' : `≥ ${wanted}`, reached, note];
}

function mark(reached: boolean): string {
  return reached ? 'reached' : 'not reached';
}

function options(): { smoke: boolean; shared: string } {
  try {
    const { values } = parseArgs({
      options: { smoke: { type: 'boolean', default: false }, shared: { type: 'string' } },
    });
    if (values.shared !== undefined && !existsSync(values.shared))
      throw new Error(`There is no folder ${values.shared}. Name the one that holds datasets/.`);
    return { smoke: values.smoke, shared: values.shared ?? BESIDE };
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
}
