import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { COMMAND_TEXTS, type CommandPath } from '../language/command-names.ts';
import { DISCORD_LOCALES, LANGUAGES } from '../language/languages.ts';

/** Anything of a definition that has a name: a command, an option or a choice. */
type Named = { name: string; description?: string; options?: Named[]; choices?: Choice[] };
type Choice = { name: string; value: string | number };

/** A command as Discord shows it to each person in the language of their Discord; elsewhere in English. */
export function localized<Definition extends RESTPostAPIApplicationCommandsJSONBody>(
  definition: Definition,
): Definition {
  return withTexts(definition as Named, definition.name) as Definition;
}

function withTexts(named: Named, path: string): Named {
  const { options, choices } = named;
  return {
    ...named,
    name_localizations: byLocale(path, 'name'),
    ...(named.description && { description_localizations: byLocale(path, 'description') }),
    ...(options && { options: options.map((option) => withTexts(option, `${path} ${option.name}`)) }),
    ...(choices && {
      choices: choices.map((choice) => ({
        ...choice,
        name_localizations: byLocale(`${path} = ${choice.value}`, 'name'),
      })),
    }),
  } as Named;
}

/** @throws TypeError where a language does not name it; a test looks at every command. */
function byLocale(path: string, part: 'name' | 'description'): Record<string, string> {
  return Object.fromEntries(
    LANGUAGES.filter((language) => language !== 'en').flatMap((language) => {
      const said = COMMAND_TEXTS[language][path as CommandPath]?.[part];
      if (said === undefined) throw new TypeError(`"${path}" has no ${part} in ${language}`);
      return DISCORD_LOCALES[language].map((locale) => [locale, said]);
    }),
  );
}
