import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { COMMAND_TEXTS } from '../../src/language/command-names.ts';
import { DISCORD_LOCALES, LANGUAGES } from '../../src/language/languages.ts';
import { startBot } from '../running-bot.ts';

type Named = {
  name: string;
  type?: number;
  description?: string;
  name_localizations?: Record<string, string>;
  description_localizations?: Record<string, string>;
  options?: Named[];
  choices?: (Named & { value: string | number })[];
};

const definitions = COMMANDS.map(({ definition }) => definition as Named);
const OTHERS = LANGUAGES.filter((language) => language !== 'en');
const LOCALES = OTHERS.flatMap((language) => DISCORD_LOCALES[language]);

/** Lists of what stands beside each other: the commands of a kind, the options of one, the choices of one. */
function levels(named: Named[], path = ''): { path: string; beside: Named[] }[] {
  return [
    { path, beside: named },
    ...named.flatMap((one) => [
      ...(one.options ? levels(one.options, `${path} ${one.name}`) : []),
      ...(one.choices ? [{ path: `${path} ${one.name} =`, beside: one.choices as Named[] }] : []),
    ]),
  ];
}

const typed = definitions.filter(({ description }) => description);
const menus = definitions.filter(({ description }) => !description);
const all = [...levels(typed), ...levels(menus)];

describe('the commands in other languages', () => {
  it('are all there, and none besides', () => {
    const paths = all.flatMap(({ path, beside }) =>
      beside.map((one) => `${path} ${'value' in one ? one.value : one.name}`.trim()),
    );
    for (const language of OTHERS)
      expect(Object.keys(COMMAND_TEXTS[language]).sort()).toEqual([...paths].sort());
  });

  it('have names that Discord takes, and no two the same', () => {
    for (const { path, beside } of all) {
      const isTyped = !path.endsWith('=') && beside !== menus;
      for (const locale of LOCALES) {
        const names = beside.map(({ name_localizations }) => name_localizations![locale]!);
        expect(new Set(names).size, `${path} in ${locale}`).toBe(names.length);
        const bad = names.filter((name) =>
          isTyped
            ? !/^[-_\p{L}\p{N}]{1,32}$/u.test(name) || name !== name.toLowerCase()
            : name.length === 0 || name.length > (beside === menus ? 32 : 100),
        );
        expect(bad).toEqual([]);
      }
    }
  });

  it('are described where they are in English, in no more than Discord takes', () => {
    for (const one of all.flatMap(({ beside }) => beside)) {
      const described = Object.values(one.description_localizations ?? {});
      expect([one.name, described.length]).toEqual([one.name, one.description ? LOCALES.length : 0]);
      expect(described.filter((text) => text.length === 0 || text.length > 100)).toEqual([]);
    }
  });

  it('are taken by Discord, and used by their names', async () => {
    const { discord } = await startBot();
    const general = discord.as('newcomer').speaks('ja').in('general', 'Thursday reading group');
    expect((await general.command('quote', { words: 'refugees' })).text).toMatch(/^> /m);
  });
});
