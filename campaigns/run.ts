import { parseArgs } from 'node:util';
import { botKill } from './bot-kill.ts';
import type { Campaign } from './campaign.ts';
import { debates } from './debates.ts';
import { evening } from './evening.ts';
import { fuzzFiles } from './fuzz-files.ts';
import { fuzzText } from './fuzz-text.ts';
import { importKill } from './import-kill.ts';
import { libraryKill } from './library-kill.ts';
import { state } from './state.ts';
import { tenancy } from './tenancy.ts';
import { verify } from './verify.ts';

/**
 * `npm run campaign -- NAME [--seed N] [--rounds N]` runs one campaign; without a name it lists them.
 * Exit status: 0 where nothing failed, 1 where something did, 2 for a wrong call.
 */
const CAMPAIGNS: Record<string, Campaign> = {
  'bot-kill': botKill,
  debates,
  evening,
  'fuzz-files': fuzzFiles,
  'fuzz-text': fuzzText,
  'import-kill': importKill,
  'library-kill': libraryKill,
  state,
  tenancy,
  verify,
};

/** Failures that are printed one by one; a broken invariant tends to fail in every round. */
const MOST_PRINTED = 20;

process.exitCode = await main();

async function main(): Promise<number> {
  let call: ReturnType<typeof readCall>;
  try {
    call = readCall();
  } catch (error) {
    console.error((error as Error).message);
    return 2;
  }
  const { name, seed, rounds: wanted } = call;
  if (name === undefined) {
    for (const [listed, { about, rounds }] of Object.entries(CAMPAIGNS))
      console.log(`${listed.padEnd(12)} ${about} (${rounds} rounds)`);
    return 0;
  }
  const campaign = CAMPAIGNS[name];
  if (!campaign) {
    console.error(`There is no campaign "${name}". There are: ${Object.keys(CAMPAIGNS).join(', ')}.`);
    return 2;
  }
  const rounds = wanted ?? campaign.rounds;
  const began = performance.now();
  const { failures, met } = await campaign.run({ seed, rounds, note: (line) => console.error(line) });
  for (const failure of failures.slice(0, MOST_PRINTED)) console.log(`FAILED  ${failure}`);
  const seconds = Math.round((performance.now() - began) / 1000);
  const counts = Object.entries(met).map(([what, count]) => `${count} ${what}`);
  console.log(
    `${name}: seed ${seed}, ${rounds} rounds, ${failures.length} failures, ${seconds} s (${counts.join(', ')})`,
  );
  return failures.length === 0 ? 0 : 1;
}

function readCall(): { name: string | undefined; seed: number; rounds: number | undefined } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string', default: '1' }, rounds: { type: 'string' } },
  });
  if (positionals.length > 1) throw new Error('One campaign at a time: npm run campaign -- NAME');
  const { seed, rounds } = values;
  return {
    name: positionals[0],
    seed: wholeNumber('--seed', seed),
    rounds: rounds === undefined ? undefined : wholeNumber('--rounds', rounds),
  };
}

function wholeNumber(option: string, value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new Error(`${option} is "${value}"; it takes a whole number.`);
  return Number(value);
}
