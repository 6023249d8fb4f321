import { userInfo } from 'node:os';
import { type Command, Option } from 'commander';
import type { MapItem, Topic } from '../documents/library.ts';
import { MANNERS, type Manner, RELATIONS, type Relation } from '../documents/position.ts';
import { Refusal } from '../documents/refusal.ts';
import type { Curating } from '../evidence/curation.ts';
import type { AnsweredSide } from '../evidence/positions.ts';
import type { CuratedSide, RebuttalWords } from '../evidence/rebuttal-curation.ts';
import { type OpenLibrary, SCOPE_OPTION, withLibrary } from './library.ts';
import { print } from './output.ts';

type By = { by?: string };
type TopicOptions = By & {
  topic?: string;
  motion?: string;
  name?: string[];
  for?: string[];
  against?: string[];
};
type SideOptions = { author?: string; topic?: string; words?: string };
type RebuttalOptions = By &
  Partial<RebuttalWords> &
  SideOptions & { againstAuthor?: string; againstTopic?: string; againstWords?: string };

/** Changes that `changes` lists. */
const MOST_LISTED = 20;

const BY = ['--by <name>', 'who vouches for it'] as const;

/** What a curator does with topics and rebuttals, and taking a change back. */
export function addCurationCommands(program: Command): void {
  const list = (value: string, values: string[] = []) => [...values, value];
  const topic = program
    .command('topic')
    .description('add or change a topic')
    .option(...SCOPE_OPTION);
  topic
    .command('add')
    .description('add a topic: a sentence that one can be for or against')
    .argument('<motion...>')
    .option('--name <words>', 'another name by which people look for it; repeat it for several', list)
    .option('--for <sentence>', 'how people say it who are for it; repeat it for several', list)
    .option('--against <sentence>', 'how people say it who are against it', list)
    .option(...BY)
    .action((motion: string[], options: TopicOptions, command: Command) =>
      changeTopic(command, async (curating) => {
        const { addTopic } = await import('../evidence/topic-curation.ts');
        const { name = [], for: those = [], against = [] } = options;
        return addTopic(curating, {
          motion: motion.join(' '),
          aliases: name,
          statements: { for: those, against },
        });
      }),
    );
  topic
    .command('edit')
    .description('give a topic another motion, other names or other sentences of how people say it')
    .requiredOption('--topic <topic>', 'its id, motion, an alias or words of these')
    .option('--motion <motion>', 'what is debated')
    .option('--name <words>', 'another name, in the place of those that it has; repeat it for several', list)
    .option('--for <sentence>', 'how people say it who are for it, in the place of what is there', list)
    .option('--against <sentence>', 'how people say it who are against it', list)
    .option(...BY)
    .action(({ topic: wanted, motion, name, ...sides }: TopicOptions, command: Command) =>
      changeTopic(command, async (curating) => {
        const { editTopic, ownTopic } = await import('../evidence/topic-curation.ts');
        const { topicNamed } = await import('../evidence/topics.ts');
        const entry = topicNamed(curating.library, wanted!);
        const own = ownTopic(curating, entry);
        return editTopic(curating, entry, {
          motion: motion ?? entry.motion,
          aliases: name ?? own?.aliases ?? [],
          statements: {
            for: sides.for ?? own?.statements?.for ?? [],
            against: sides.against ?? own?.statements?.against ?? [],
          },
        });
      }),
    );

  program
    .command('rebuttals')
    .description('list the curated rebuttals')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listRebuttals));

  const rebuttal = program
    .command('rebuttal')
    .description('add, change or remove a rebuttal')
    .option(...SCOPE_OPTION);
  said(rebuttal.command('add').description('say what answers a position, or words'))
    .requiredOption('--author <name>', 'who answers')
    .option('--topic <topic>', 'by the position on which topic')
    .option('--words <words>', 'or by which words, as they stand there')
    .requiredOption('--against-author <name>', 'who is answered')
    .option('--against-topic <topic>', 'on which topic')
    .option('--against-words <words>', 'or in which words')
    .action((options: RebuttalOptions, command: Command) =>
      change(command, async (curating) => {
        const { addRebuttal } = await import('../evidence/rebuttal-curation.ts');
        const { againstAuthor, againstTopic, againstWords } = options;
        const from = await sideOf(curating, options);
        const target = await sideOf(curating, {
          ...(againstAuthor !== undefined && { author: againstAuthor }),
          ...(againstTopic !== undefined && { topic: againstTopic }),
          ...(againstWords !== undefined && { words: againstWords }),
        });
        return addRebuttal(curating, { from, target }, wordsOf(options));
      }),
    );
  said(rebuttal.command('edit').description('change what is said of it').argument('<reference>')).action(
    (reference: string, options: RebuttalOptions, command: Command) =>
      change(command, async (curating) => {
        const { editRebuttal, ownRebuttal } = await import('../evidence/rebuttal-curation.ts');
        const { relation, manner, reason } = ownRebuttal(curating, reference);
        return editRebuttal(curating, reference, wordsOf({ relation, manner, reason, ...options }));
      }),
  );
  rebuttal
    .command('remove')
    .description('take a rebuttal out')
    .argument('<reference>', 'as `rebuttals` lists it')
    .option(...BY)
    .action((reference: string, _options, command: Command) =>
      change(command, async (curating) => {
        const { removeRebuttal } = await import('../evidence/rebuttal-curation.ts');
        removeRebuttal(curating, reference);
        return { removed: reference };
      }),
    );

  program
    .command('changes')
    .description('list what people changed of topics, positions and rebuttals, the newest first')
    .option(...SCOPE_OPTION)
    .action((_options, command: Command) => withLibrary(command, listChanges));
  program
    .command('undo')
    .description('take back the last change of a topic, a position or a rebuttal')
    .argument('<change>', 'such as position:7, as `changes` lists it')
    .option(...BY)
    .option(...SCOPE_OPTION)
    .action((wanted: string, _options, command: Command) =>
      change(command, async (curating) => {
        const [, subject, key] = /^(topic|position|rebuttal):(\d{1,15})$/.exec(wanted) ?? [];
        if (!subject)
          throw new Refusal('written', 'Name a change as `changes` lists it, such as position:7.');
        const { undoChange } = await import('../documents/store/map-curation.ts');
        const { file, by, at } = curating;
        return undoChange(file, { subject: subject as MapItem['subject'], key: Number(key) }, { by, at });
      }),
    );
}

function said(command: Command): Command {
  return command
    .addOption(new Option('--relation <relation>', 'what it does').choices([...RELATIONS]))
    .addOption(new Option('--manner <manner>', 'how it stands to it').choices([...MANNERS]))
    .option('--reason <line>', 'in one neutral sentence of your own words')
    .option(...BY);
}

const DONE = 'Done. `changes` lists it, and `undo` takes it back.';

/** Makes a change, and prints what came of it. */
function change(command: Command, run: (curating: Curating) => Promise<object>): Promise<void> {
  return withLibrary(command, async (library) => {
    const made = await run(curatingWith(library, command));
    if (library.json) print.json(made);
    else print.text(DONE);
  });
}

/** Changes a topic, reads the documents for it, and prints how many positions that suggests. */
function changeTopic(command: Command, run: (curating: Curating) => Promise<Topic>): Promise<void> {
  return withLibrary(command, async (library) => {
    const curating = curatingWith(library, command);
    const topic = await run(curating);
    const { suggestForTopic } = await import('../evidence/position-suggestions.ts');
    const found = suggestForTopic(curating.file, library.library(), topic, curating.at);
    const suggested = found.filter(({ outcome }) => outcome === 'kept').length;
    if (library.json) {
      print.json({ ...topic, suggested }, { withStatements: true });
      return;
    }
    print.text(DONE);
    const where = suggested > 0 ? ' (unreviewed; `positions --suggested` shows them)' : '';
    print.text(`The documents were read for it. suggested: ${suggested}${where}`);
  });
}

function curatingWith({ toChange, library }: OpenLibrary, command: Command): Curating {
  const { by = userInfo().username } = command.optsWithGlobals<By>();
  if (by.trim() === '') throw new Refusal('written', 'Say who vouches for it.');
  return { file: toChange(), library: library(), by, at: new Date().toISOString() };
}

function wordsOf({
  relation,
  manner,
  reason,
}: {
  relation?: Relation;
  manner?: Manner;
  reason?: string;
}): RebuttalWords {
  if (relation === undefined || manner === undefined || reason === undefined)
    throw new Refusal('written', 'Say all three: --relation, --manner and --reason.');
  return { relation, manner, reason };
}

async function sideOf({ library }: Curating, { author, topic, words }: SideOptions): Promise<CuratedSide> {
  if ((topic === undefined) === (words === undefined))
    throw new Refusal('written', 'Give each side an author with a topic or with words, and not both.');
  const { authorNamed } = await import('../evidence/authors.ts');
  const { placeOfWords } = await import('../evidence/curation.ts');
  const { topicNamed } = await import('../evidence/topics.ts');
  const entry = authorNamed(library, author!);
  if (words !== undefined) return placeOfWords(library, entry, words);
  return { topic: topicNamed(library, topic!), author: entry };
}

async function listRebuttals({ library, json }: OpenLibrary): Promise<void> {
  const { rebuttalsAgainst } = await import('../evidence/positions.ts');
  const rebuttals = rebuttalsAgainst(library());
  if (json) {
    print.json({ rebuttals });
    return;
  }
  if (rebuttals.length === 0) print.note('This library has no rebuttals yet.');
  for (const { reference, scope, from, target, relation, reason, by } of rebuttals)
    print.text(
      `${reference} [${scope}]  ${sideText(from)} ${relation} ${sideText(target)}: ${reason} (${by})`,
    );
}

function sideText(side: AnsweredSide): string {
  if (side.kind === 'position') return `${side.position.author} on “${side.position.topic.motion}”`;
  const { document, paragraph } = side.quote;
  return `${document.authors.join(', ')} in “${document.title}”, paragraph ${paragraph},`;
}

function listChanges({ library, scope, json }: OpenLibrary): void {
  const own = library().find(({ id }) => id === scope);
  const page = { offset: 0, limit: MOST_LISTED };
  const { changes, count } = own?.recentChanges(page) ?? { changes: [], count: 0 };
  if (json) {
    print.json({ changes, count });
    return;
  }
  if (count === 0) print.note('Nobody has changed a topic, a position or a rebuttal here yet.');
  for (const { subject, key, item, action, by, at } of changes)
    print.text(`${subject}:${key}  ${at}  ${action} by ${by}: ${item.replace('\n', ', ')}`);
  if (count > changes.length) print.note(`${count - changes.length} older changes are not listed.`);
}
