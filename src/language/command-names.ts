import { commands as german } from './de/commands.ts';
import { commands as spanish } from './es/commands.ts';
import { commands as french } from './fr/commands.ts';
import { commands as japanese } from './ja/commands.ts';
import type { Language } from './languages.ts';
import { commands as portuguese } from './pt/commands.ts';
import { commandLanguage } from './say.ts';

/** A command, subcommand or option by its English names, as in "library add"; a choice as in "audit kind = added". */
export type CommandPath = keyof typeof german;

/** A choice and an entry of a message's menu have no description. */
type CommandText = { name: string; description?: string };
export type CommandTexts = Record<CommandPath, CommandText>;

/** What Discord shows of each command in each language; English stands in the commands themselves. */
export const COMMAND_TEXTS: Record<Exclude<Language, 'en'>, CommandTexts> = {
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  ja: japanese,
};

/** A command as whoever reads it types it: "/library add". */
export function command(path: CommandPath): string {
  const names = path
    .split(' ')
    .map((_, index, all) => commandWord(all.slice(0, index + 1).join(' ') as CommandPath));
  return `/${names.join(' ')}`;
}

/** A subcommand, an option, or an entry of a message's menu, by its own name alone. */
export function commandWord(path: CommandPath): string {
  const language = commandLanguage();
  if (language !== 'en') return COMMAND_TEXTS[language][path].name;
  return /^\p{Lu}/u.test(path) ? path : path.slice(path.lastIndexOf(' ') + 1);
}
