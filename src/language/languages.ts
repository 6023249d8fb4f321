/** The languages of the interface. Quotes are never translated, whatever the language. */
export const LANGUAGES = ['en', 'de', 'es', 'fr', 'pt', 'ja'] as const;

export type Language = (typeof LANGUAGES)[number];

/** Each by its own name. */
export const NAME_OF: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  pt: 'Português (Brasil)',
  ja: '日本語',
};

/** How dates, numbers and lists are written in each. */
export const LOCALE_OF: Record<Language, string> = {
  en: 'en-GB',
  de: 'de',
  es: 'es',
  fr: 'fr',
  pt: 'pt-BR',
  ja: 'ja',
};

/**
 * Discord's locales for each (https://docs.discord.com/developers/reference#locales); what Discord has
 * besides is answered in English, which has to be registered for nobody.
 */
export const DISCORD_LOCALES: Record<Exclude<Language, 'en'>, readonly string[]> = {
  de: ['de'],
  es: ['es-ES', 'es-419'],
  fr: ['fr'],
  pt: ['pt-BR'],
  ja: ['ja'],
};

/** The language for one of Discord's locales: of "es-419" it is "es". */
export function languageOf(locale: string): Language {
  const [tongue] = locale.split('-');
  return LANGUAGES.find((language) => language === tongue) ?? 'en';
}
