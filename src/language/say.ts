import { AsyncLocalStorage } from 'node:async_hooks';
import { messages as english } from './en/messages.ts';
import type { Language } from './languages.ts';

/** A catalogue: every text of the interface by its key, those with parts as functions of them. */
export type Messages = typeof english;
export type MessageKey = keyof Messages;
export type ArgumentsOf<Key extends MessageKey> = Messages[Key] extends (...parts: infer Parts) => string
  ? Parts
  : [];

/** A text that is not said yet: plain data, to be stored or sent between processes. */
export type Message = { key: MessageKey; args: unknown[] };

/** A text to be said later, where somebody reads it. */
export function message<Key extends MessageKey>(key: Key, ...args: ArgumentsOf<Key>): Message {
  return { key, args };
}

const catalogues: Partial<Record<Language, Messages>> = { en: english };

const CATALOGUES: Record<Exclude<Language, 'en'>, () => Promise<{ messages: Messages }>> = {
  de: () => import('./de/messages.ts'),
  es: () => import('./es/messages.ts'),
  fr: () => import('./fr/messages.ts'),
  pt: () => import('./pt/messages.ts'),
  ja: () => import('./ja/messages.ts'),
};

/** Loads a language before it is first spoken; until then its texts are said in English. */
export async function loadLanguage(language: Language): Promise<void> {
  if (language === 'en' || catalogues[language]) return;
  catalogues[language] = (await CATALOGUES[language]()).messages;
}

const spoken = new AsyncLocalStorage<{ language: Language; commands: Language }>();

/**
 * Does something in a language: whatever is said meanwhile, in what it waits for too, is in that one.
 * @param commands the language of the reader's Discord, which shows them the commands in that one
 */
export function speaking<Result>(language: Language, act: () => Result, commands = language): Result {
  return spoken.run({ language, commands }, act);
}

/** The language that is spoken here; English where nobody has chosen, as in a terminal. */
export function spokenLanguage(): Language {
  return spoken.getStore()?.language ?? 'en';
}

/** The language in which whoever is spoken to sees the commands. */
export function commandLanguage(): Language {
  return spoken.getStore()?.commands ?? 'en';
}

/** Says a text in the language that is spoken here. */
export function say<Key extends MessageKey>(key: Key, ...args: ArgumentsOf<Key>): string {
  return sayMessage({ key, args });
}

/** Says a text that was put by, in the language that is spoken here. */
export function sayMessage({ key, args }: Message): string {
  // A text that a newer process has put by may be one that this one does not know in its language.
  const text = (catalogues[spokenLanguage()]?.[key] ?? english[key]) as
    | string
    | ((...parts: unknown[]) => string);
  return typeof text === 'string' ? text : text(...args);
}
