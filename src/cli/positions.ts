import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import { STANCES, type Stance } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import type { Curation, PositionChanges } from '../evidence/curation.ts';
import type { NotedQuote, PositionAnswer } from '../evidence/positions.ts';
import { type OpenLibrary, SCOPE_OPTION, withLibrary } from './library.ts';
import { print, wrapped } from './output.ts';
import { printPlace } from './quote.ts';

type Which = { author?: string; topic?: string };
type ChangeOptions = Which & {
  by?: string;
  stance?: Stance;
  summary?: string;
  evidence?: string[];
  concession?: string[];
  condition?: string[];
  keepEvidence?: boolean;
};

/** `topics`, `position`, `positions`, and what a curator does with positions. */
export function addPositionCommands(program: Command): void {
  program
    .command('topics')
    .description('list the topics of the library, and how many authors hold what on each')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listTopics));

  program
    .command('positions')
    .description('show what every author holds on a topic, or what is suggested and waits for a curator')
    .option('--topic <topic>', 'its id, motion, an alias or words of these')
    .option('--suggested', 'only what was suggested at an import and nobody has reviewed')
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      `
The status of a position is approved (a curator vouches for it), suggested (by rule, nobody has reviewed it), rejected
or unreviewed (nobody has said yet what the author holds). “not stated” is a finding only where it is approved.

Example:
  $ npm run -s counterpoint -- positions --topic "leaving Iraq"`,
    )
    .action(({ topic, suggested }: { topic?: string; suggested?: boolean }, command: Command) =>
      withLibrary(command, (library) => {
        if (suggested) return showQueue(library, topic);
        if (topic === undefined) throw new Refusal('written', 'Name --topic, or ask for --suggested.');
        return showGrid(library, topic);
      }),
    );

  const position = program
    .command('position')
    .description('show what an author holds on a topic, or change it')
    .option('--author <name>', 'whose position')
    .option('--topic <topic>', 'on which topic: its id, motion, an alias or words of these')
    .option(...SCOPE_OPTION)
    .addHelpText(
      'after',
      '\nExample:\n  $ npm run -s counterpoint -- position --author "Max Boot" --topic "leaving Iraq"',
    )
    .action((options: Which, command: Command) =>
      withLibrary(command, (library) => showPosition(library, options)),
    );

  // What names the position is an option of `position` itself, and every one of these needs it.
  position.configureHelp({ ...position.configureHelp(), showGlobalOptions: true });
  changing(position, 'add', 'take down a position that you vouch for').action(
    change(async (curation, options) => {
      const { addPosition } = await import('../evidence/curation.ts');
      const { stance, ...changes } = await changesOf(curation, options);
      if (stance === undefined) throw new Refusal('written', `Say --stance: one of ${STANCES.join(', ')}.`);
      addPosition(curation, { ...changes, stance });
    }),
  );
  changing(position, 'edit', 'change what is said of a position')
    .option('--keep-evidence', 'where the stance is turned: the evidence bears the new one as well')
    .action(
      change(async (curation, options) => {
        const { editPosition } = await import('../evidence/curation.ts');
        const { keepEvidence: keepsEvidence = false } = options;
        editPosition(curation, await changesOf(curation, options), { keepsEvidence });
      }),
    );
  changing(position, 'approve', 'vouch for a suggested position').action(
    change(async (curation, options) => {
      const { approvePosition } = await import('../evidence/curation.ts');
      approvePosition(curation, await changesOf(curation, options));
    }),
  );
  position
    .command('reject')
    .description('take a position out; it is not suggested again')
    .option('--by <name>', 'who vouches for it')
    .action(
      change(async (curation) => {
        const { rejectPosition } = await import('../evidence/curation.ts');
        rejectPosition(curation);
      }),
    );
  position
    .command('history')
    .description('tell what became of a position, by whom and when')
    .action((_options, command: Command) => withLibrary(command, (library) => showHistory(library, command)));
}

function changing(position: Command, name: string, description: string): Command {
  const list = (value: string, values: string[] = []) => [...values, value];
  return position
    .command(name)
    .description(description)
    .addOption(new Option('--stance <stance>', 'what the author holds').choices([...STANCES]))
    .option('--summary <line>', 'in one line of your own words')
    .option('--evidence <words>', 'a passage, word for word, or selectors; repeat it for several', list)
    .option('--concession <words>', 'a passage that grants something to the other side', list)
    .option('--condition <words>', 'a passage that limits or hedges it', list)
    .option('--by <name>', 'who vouches for it');
}

/** Runs a change on the position that `--author` and `--topic` name, and shows what it became. */
function change(run: (curation: Curation, options: ChangeOptions) => Promise<void>) {
  return (_own: unknown, command: Command) =>
    withLibrary(command, async (library) => {
      const options = command.optsWithGlobals<ChangeOptions>();
      const { author, topic } = await named(library, options);
      const by = options.by ?? userInfo().username;
      const at = new Date().toISOString();
      await run({ file: library.toChange(), library: library.library(), topic, author, by, at }, options);
      await showPosition(library, options);
    });
}

async function changesOf(
  { library, author }: Curation,
  { stance, summary, evidence, concession, condition }: ChangeOptions,
): Promise<PositionChanges> {
  const { placeOfWords } = await import('../evidence/curation.ts');
  const places = (passages: string[]) => passages.map((words) => placeOfWords(library, author, words));
  return {
    ...(stance !== undefined && { stance }),
    ...(summary !== undefined && { summary: summary.trim() }),
    ...(evidence && { evidence: places(evidence) }),
    ...(concession && { concessions: places(concession) }),
    ...(condition && { conditions: places(condition) }),
  };
}

async function named({ library }: OpenLibrary, { author, topic }: Which) {
  if (author === undefined || topic === undefined)
    throw new Refusal('written', 'Name both: --author and --topic.');
  const { authorNamed } = await import('../evidence/authors.ts');
  const { topicNamed } = await import('../evidence/topics.ts');
  return { author: authorNamed(library(), author), topic: topicNamed(library(), topic) };
}

async function listTopics({ library, json }: OpenLibrary): Promise<void> {
  const { topicSummaries } = await import('../evidence/positions.ts');
  const topics = topicSummaries(library());
  if (json) {
    print.json({ topics }, { withStatements: true });
    return;
  }
  if (topics.length === 0) print.note('This library has no topics yet.');
  for (const { id, motion, stances, unreviewed, rejected, suggested, documents } of topics) {
    const told = Object.entries(stances).map(([stance, authors]) => `${stance}: ${authors}`);
    if (unreviewed > 0) told.push(`not reviewed yet: ${unreviewed}`);
    if (rejected > 0) told.push(`position rejected: ${rejected}`);
    if (suggested > 0) told.push(`suggested, unreviewed: ${suggested}`);
    if (documents > 0) told.push(`documents read for it: ${documents}`);
    print.text(`${id}  ${motion} (${told.join(', ')})`);
  }
}

async function showPosition(library: OpenLibrary, { author: wanted, topic }: Which): Promise<void> {
  if (wanted === undefined) {
    if (topic === undefined)
      throw new Refusal('written', 'Name --topic, --author or both. `topics` lists what can be asked for.');
    return showGrid(library, topic);
  }
  const { authorNamed } = await import('../evidence/authors.ts');
  const { positionOf, positionsBy, rebuttalsAgainst } = await import('../evidence/positions.ts');
  const author = authorNamed(library.library(), wanted);
  if (topic === undefined) {
    const positions = positionsBy(library.library(), author);
    if (library.json) print.json({ author: author.name, positions });
    else if (positions.length > 0)
      await printPositions(author.name, positions, ({ topic: own }) => own.motion);
    else print.text(`Nobody has mapped yet what ${author.name} holds. \`quote\` finds their words.`);
    return;
  }
  const { topicNamed } = await import('../evidence/topics.ts');
  const entry = topicNamed(library.library(), topic);
  const positions = [positionOf(library.library(), entry, author)];
  const target = { topic: entry.reference, author: author.reference };
  const rebuttals = rebuttalsAgainst(library.library(), target).length;
  if (library.json) {
    print.json({ topic: entry, positions, rebuttals });
    return;
  }
  await printPositions(entry.motion, positions, (position) => position.author);
  if (rebuttals === 0) return;
  const stand = rebuttals === 1 ? '1 rebuttal stands' : `${rebuttals} rebuttals stand`;
  print.text(`${stand} against it: \`counter\` with the same --author and --topic shows them.`);
}

async function showGrid({ library, json }: OpenLibrary, wanted: string): Promise<void> {
  const { positionsOn } = await import('../evidence/positions.ts');
  const { topicNamed } = await import('../evidence/topics.ts');
  const grid = positionsOn(library(), topicNamed(library(), wanted));
  if (json) {
    print.json(grid);
    return;
  }
  await printPositions(grid.topic.motion, grid.positions, ({ author }) => author);
  for (const { stance, authors } of grid.agreements) print.text(`Agreed, ${stance}: ${authors.join(', ')}`);
}

async function showQueue({ library, json }: OpenLibrary, wanted: string | undefined): Promise<void> {
  const { suggestionQueue } = await import('../evidence/position-suggestions.ts');
  const { topicNamed } = await import('../evidence/topics.ts');
  const only = wanted === undefined ? undefined : topicNamed(library(), wanted).reference;
  const suggestions = suggestionQueue(library()).filter(
    ({ topic }) => only === undefined || topic.reference === only,
  );
  if (json) {
    print.json({ suggestions });
    return;
  }
  if (suggestions.length === 0) {
    print.text('No suggestion waits for a curator.');
    return;
  }
  for (const [motion, own] of Map.groupBy(suggestions, ({ topic }) => topic.motion))
    await printPositions(motion, own, ({ author }) => author);
  print.text('`position approve`, `edit` or `reject` with --author and --topic decides on one.');
}

async function printPositions(
  heading: string,
  positions: PositionAnswer[],
  nameOf: (position: PositionAnswer) => string,
): Promise<void> {
  const { standingName, statusSentence } = await import('../evidence/position-words.ts');
  print.text(`${heading}\n`);
  for (const position of positions) {
    const { summary, evidence, concessions, conditions } = position;
    print.text(`${standingName(position)}: ${nameOf(position)}`);
    if (summary !== null) print.text(wrapped(`Summary, not a quotation: ${summary}`, '  '));
    print.text(`  ${statusSentence(position)}.\n`);
    printQuotes('Evidence', evidence);
    printQuotes('Granted to the other side', concessions);
    printQuotes('Conditions and hedges', conditions);
  }
}

function printQuotes(heading: string, quotes: NotedQuote[]): void {
  if (quotes.length === 0) return;
  print.text(`  ${heading}:`);
  for (const quote of quotes) {
    if (quote.note !== undefined) print.text(wrapped(quote.note, '  '));
    printPlace(quote);
    print.text('');
  }
}

async function showHistory(library: OpenLibrary, command: Command): Promise<void> {
  const { author, topic } = await named(library, command.optsWithGlobals<Which>());
  const { positionHistory } = await import('../evidence/curation.ts');
  const changes = positionHistory(library.library(), topic, author);
  if (library.json) {
    print.json({ topic, author: author.name, changes });
    return;
  }
  if (changes.length === 0) print.text('Nobody has mapped what this author holds on it.');
  const { changedFields, replacedPlaces } = await import('../evidence/changed-fields.ts');
  for (const change of changes) {
    const { at, action, by, after, scope, undoes } = change;
    const undone = changes.find((other) => other.scope === scope && other.key === undoes);
    const what = undone
      ? `${action} by ${by}, what was ${undone.action} by ${undone.by}`
      : `${action} by ${by}`;
    const is = after ? `${after.stance}${after.summary ? `, “${after.summary}”` : ''}` : 'no position here';
    print.text(`${at}  ${what} [${scope}]: ${is}`);
    for (const { field, before: was, after: now } of changedFields(change))
      print.text(wrapped(`${field}: ${was || 'none'} → ${now || 'none'}`, '  '));
    for (const { field, count } of replacedPlaces(change))
      print.text(`  ${field}: ${count} as before, with other passages or notes`);
  }
}
