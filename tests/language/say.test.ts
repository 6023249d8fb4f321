import { expect, it } from 'vitest';
import { languageOf } from '../../src/language/languages.ts';
import { loadLanguage, say, sayMessage, speaking, spokenLanguage } from '../../src/language/say.ts';

it('speaks English where nobody has chosen, and the chosen language in all that is waited for', async () => {
  await loadLanguage('de');
  const later = speaking('de', async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return spokenLanguage();
  });
  expect(say('quote.place-paragraph', 3)).toBe('paragraph 3');
  expect(spokenLanguage()).toBe('en');
  expect(await later).toBe('de');
});

it('keeps a text as data that is said in the language of whoever reads it', () => {
  const kept = JSON.parse(JSON.stringify({ key: 'quote.place-page', args: ['12'] }));
  expect(sayMessage(kept)).toBe('p. 12');
});

it.each([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['es-419', 'es'],
  ['pt-BR', 'pt'],
  ['ja', 'ja'],
  ['ko', 'en'],
])('answers a Discord in %s in %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});
