import { revisionHash } from '../src/documents/revision.ts';
import { CITATION_STYLES } from '../src/evidence/citation.ts';
import { file, InteractionFailed } from '../src/simulator/driver.ts';
import { Permission } from '../src/simulator/permissions.ts';
import type { Seed } from '../src/simulator/seed.ts';
import type { Simulator } from '../src/simulator/simulator.ts';
import type { BotChild } from './bot-child.ts';
import type { Chance } from './chance.ts';

/**
 * What a curator does in Discord while the campaign `bot-kill` ends the bot under them, and what they
 * and another member see there afterwards.
 */

const SERVER = 'Reading group';
const CURATOR = 'curator';
/** Somebody else who manages the server: a person is held to ten uses in ten seconds. */
const OTHER = 'other';

export const SEED: Seed = {
  application: { name: 'Counterpoint', description: 'Under fire' },
  people: [CURATOR, OTHER].map((name) => ({ name, displayName: name })),
  servers: [
    {
      name: SERVER,
      owner: CURATOR,
      roles: [{ name: 'Moderator', permissions: Permission.ManageGuild }],
      members: { [CURATOR]: [], [OTHER]: ['Moderator'] },
      channels: [{ name: 'general' }],
    },
  ],
};

export const MOTION = 'Zoos should be abolished';
const STYLES = ['all', ...CITATION_STYLES];

/** One act, by the hashes of the texts that it is about, until Discord has shown its answer. */
export type Act =
  | { kind: 'import'; hash: string; title: string }
  | { kind: 'publish'; hashes: string[] }
  | { kind: 'settings'; style: string };

/** What the acts are reported to. @throws where the bot is gone */
type Report = { begin(act: Act): void; done(act: Act): void };

export type Waiting = { id: string; hash: string };

const placeOf = (discord: Simulator, who: string) => discord.as(who).in('general', SERVER);
type Answer = Awaited<ReturnType<ReturnType<typeof placeOf>['command']>>;

export function guildIdOf(discord: Simulator): string {
  return discord.server(SERVER).id;
}

export const titleOf = (number: number) => `Text ${number}`;
const keySentence = (number: number) => `Everyone should hold the key number k${number}.`;

/** Prose with a sentence that every text of this number has, and words from which a position is suggested. */
function madeUpText(number: number, chance: Chance): string {
  const sentence = () =>
    `${chance.pick(['They', 'Ada', '“Yes,” she'])} ${Array.from({ length: chance.whole(4, 15) }, () => chance.whole(0, 1e6).toString(36)).join(' ')}.`;
  const paragraphs = Array.from(
    { length: chance.pick([2, 20, 200, 1_000]) },
    () => `${sentence()} ${sentence()}`,
  );
  return `${[
    ...paragraphs,
    keySentence(number),
    'Zoos are cruel prisons, and keeping wild animals in captivity harms them. Zoos must be closed, because captivity is a shameful abuse of animals.',
    'The suffering of animals in zoos is wrong and unjust. Zoos should be abolished, since no animal deserves such cruelty.',
    sentence(),
  ].join('\n\n')}\n`;
}

export function curatorOf(discord: Simulator, bot: BotChild, { begin, done }: Report, chance: Chance) {
  const here = placeOf(discord, CURATOR);
  /** An answer that came to a bot of before is not gone on with. */
  const step = async <T>(acting: Promise<T>): Promise<T> => {
    const result = await acting;
    if (!bot.isRunning()) throw new Error('The bot is gone.');
    return result;
  };
  const whenRead = async (answer: Answer) => {
    while (answer.message.buttons.some(({ customId }) => customId?.startsWith('upload-look')))
      await step(answer.changed());
  };
  const give = async (command: string, options: Record<string, string>, number: number) => {
    const form = await step(here.command(command, options));
    if (!form.modal) throw new InteractionFailed('No form came in time.');
    const text = madeUpText(number, chance);
    const act: Act = { kind: 'import', hash: revisionHash(text), title: titleOf(number) };
    const name = command.endsWith('add') ? { title: titleOf(number), authors: `Ada Author ${number}` } : {};
    begin(act);
    const answer = await step(form.submit({ files: [file(`${number}.txt`, text)], ...name }));
    expectText(answer, /Preview:|A new text|Adding to the library/);
    done(act);
    if (chance.happens(0.6)) await whenRead(answer);
  };
  return {
    add: (number: number) => give('library add', {}, number),
    revise: (number: number) => give('library revise', { document: titleOf(number) }, number),
    /** Publishes what waits, one or all at once. */
    async publish(known: () => Waiting[]) {
      const list = await step(here.command('library list'));
      expectText(list, /\S/);
      if (!buttonOf(list, 'upload-waiting')) throw new Error('Nothing waits for the curator.');
      let shown = await step(list.click('upload-waiting'));
      await whenRead(shown);
      const previews = shown.message.buttons.filter(({ customId }) => customId?.startsWith('upload-open'));
      if (previews.length > 0 && chance.happens(0.5)) {
        shown = await step(shown.click(chance.pick(previews).customId!));
        await whenRead(shown);
      }
      const publish = buttonOf(shown, 'upload-publish');
      if (!publish) return;
      const ids = publish.split(':')[1]!.split(',');
      const hashes = known().flatMap(({ id, hash }) => (ids.includes(id) ? [hash] : []));
      const act: Act = { kind: 'publish', hashes };
      begin(act);
      const answer = await step(shown.click(publish));
      while (!answer.text.includes('### In the library')) await step(answer.changed());
      expectText(answer, /can be quoted/);
      done(act);
    },
    async settings() {
      const panel = await step(here.command('settings'));
      expectText(panel, /\S/);
      const style = chance.pick(STYLES.filter((other) => other !== styleOf(panel)));
      const act: Act = { kind: 'settings', style };
      begin(act);
      const answer = await step(panel.choose(stylesOf(panel)!.customId, style));
      expectText(answer, /Saved\./);
      done(act);
    },
    /** Looks at what waits, which also goes on with it. */
    async look() {
      const list = await step(here.command('library list'));
      if (buttonOf(list, 'upload-waiting')) await step(list.click('upload-waiting'));
    },
  };
}

/** What members see of the library and the settings, told as what is wrong with it. */
export async function seenWrong(
  discord: Simulator,
  due: { waiting: number; style: string[]; keys: number[] },
): Promise<string[]> {
  const problems: string[] = [];
  const label = (answer: Answer) =>
    answer.message.buttons.find(({ customId }) => customId === 'upload-waiting')?.label ?? '0';
  const list = await placeOf(discord, CURATOR).command('library list');
  if (Number(/\d+/.exec(label(list))![0]) !== due.waiting)
    problems.push(`“${label(list)}” is offered where ${due.waiting} uploads are due`);
  const other = placeOf(discord, OTHER);
  const style = styleOf(await other.command('settings'));
  if (!due.style.includes(style))
    problems.push(`the citations are ${style}, due is ${due.style.join(' or ')}`);
  for (const key of due.keys) {
    const answer = await other.command('quote', { words: `"${keySentence(key)}"` });
    if (!answer.text.includes(`> ${keySentence(key)}`)) problems.push(`/quote does not find the key ${key}`);
  }
  return problems;
}

function buttonOf({ message }: Answer, route: string): string | undefined {
  return message.buttons.find(({ customId }) => customId?.split(':')[0] === route)?.customId;
}

function stylesOf({ message }: Answer) {
  return message.selects.find(({ options }) => options?.some(({ value }) => value === STYLES[1]));
}

function styleOf(panel: Answer): string {
  return stylesOf(panel)?.options.find((option) => option.default)?.value ?? 'none';
}

/** @throws where the answer is another than this, or the curator was too quick for it */
function expectText({ text }: Answer, wanted: RegExp): void {
  if (text.startsWith('That was quick.')) throw new InteractionFailed(text);
  if (!wanted.test(text)) throw new UnexpectedAnswer(`It answered: ${text.slice(0, 300)}`);
}

/** The bot answered, and not with what was due: a failure whatever became of it later. */
export class UnexpectedAnswer extends Error {}
