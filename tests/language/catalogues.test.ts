import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMAND_TEXTS, type CommandPath, command, commandWord } from '../../src/language/command-names.ts';
import { messages as english } from '../../src/language/en/messages.ts';
import { LANGUAGES, type Language } from '../../src/language/languages.ts';
import { loadLanguage, type Message, type MessageKey, sayMessage, speaking } from '../../src/language/say.ts';
import { samplesOf, wordsIn } from './message-samples.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const KEYS = Object.keys(english) as MessageKey[];
const OTHERS = LANGUAGES.filter((language) => language !== 'en');

/** Messages that say in another language what they say in English: names, and words that both have. */
const SAME_AS_ENGLISH: Record<(typeof OTHERS)[number], MessageKey[]> = {
  de: [
    'curation.position',
    'format-name.oxford',
    'format-name.lincoln-douglas',
    'library.details',
    'preview.format-markdown',
    'preview.format-html',
    'preview.format-pdf',
    'preview.format-docx',
    'preview.format-epub',
  ],
  es: ['format-name.oxford', 'format-name.lincoln-douglas'],
  fr: [
    'audit.field.source',
    'audit.field.passages',
    'audit.field.motion',
    'audit.field.relation',
    'audit.field.concessions',
    'audit.field.conditions',
    'audit.field.documents',
    'audit.field.positions',
    'curation.position',
    'curation.passages',
    'curation.field-motion',
    'format-name.oxford',
    'format-name.lincoln-douglas',
    'position.open-concessions',
    'position.open-conditions',
    'position.positions-numbered',
    'preview.field-source',
    'preview.format-markdown',
    'preview.format-html',
    'preview.format-pdf',
    'preview.format-docx',
    'preview.format-epub',
    'quote.speaker-via',
    'set-aside.licence',
    'set-aside.attribution',
    'set-aside.code',
    'set-aside.navigation',
    'challenge.source',
  ],
  pt: [
    'format-name.oxford',
    'format-name.lincoln-douglas',
    'preview.format-markdown',
    'preview.format-html',
    'preview.format-pdf',
    'preview.format-docx',
    'preview.format-epub',
    'quote.speaker-via',
  ],
  ja: [
    'preview.format-markdown',
    'preview.format-html',
    'preview.format-pdf',
    'preview.format-docx',
    'preview.format-epub',
  ],
};

/** Signs that a language does not quote with, beside those of other languages. */
const FOREIGN_QUOTES: Record<(typeof OTHERS)[number], RegExp> = {
  de: /["”«»]/,
  es: /["„‟]/,
  // What is quoted stands between spaces at which no line is broken.
  fr: /["“”„]|«(?![\u00A0\u202F])|(?<![\u00A0\u202F])»/,
  pt: /["„«»]/,
  ja: /["“”„«»]/,
};

/** What is written in a file, or typed as it stands, with the quotation marks that belong to it. */
const LITERAL = /^settings\.(takes-|unknown|wrong-value)/;

await Promise.all(LANGUAGES.map(loadLanguage));

const inLanguage = (language: Language, message: Message, commands = language) =>
  speaking(language, () => sayMessage(message), commands);

/** The messages that a language has of its own; the others are said in English until it has them. */
const OWN = new Map<Language, MessageKey[]>([['en', KEYS]]);
for (const language of OTHERS) OWN.set(language, await ownKeys(language));

async function ownKeys(language: Language): Promise<MessageKey[]> {
  const folder = `${ROOT}src/language/${language}`;
  const areas = readdirSync(folder).filter((file) => !['messages.ts', 'commands.ts'].includes(file));
  const parts = await Promise.all(
    areas.map((file) => import(`${folder}/${file}`) as Promise<Record<string, object>>),
  );
  return parts.flatMap((part) => Object.values(part).flatMap(Object.keys)) as MessageKey[];
}

/** What is wrong with the messages of a language, by their keys. */
function wrong(language: Language, look: (message: Message, said: string) => boolean): string[] {
  return OWN.get(language)!.flatMap((key) => {
    const found = samplesOf(key).find((message) => look(message, inLanguage(language, message)));
    return found ? [`${key}: ${inLanguage(language, found)}`] : [];
  });
}

const countOf = (text: string, sign: RegExp) => [...text.matchAll(sign)].length;

it('has each message once', () => {
  const keys = readdirSync(`${ROOT}src/language/en`).flatMap((file) =>
    [
      ...readFileSync(`${ROOT}src/language/en/${file}`, 'utf8').matchAll(/^ {2}(?:'([^']+)'|(\w+)):(?=\s)/gm),
    ].map(([, quoted, plain]) => quoted ?? plain),
  );
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  expect(keys.sort()).toEqual([...KEYS].sort());
});

describe.each(LANGUAGES)('the catalogue in %s', (language) => {
  it('says something, with all that it is told', () => {
    const lacking = (message: Message, said: string) =>
      (said.trim() === '' && !isBare(message.key)) ||
      /undefined|NaN|\[object/.test(said) ||
      wordsIn(message.args).some((word) => !said.includes(word));
    expect(wrong(language, lacking)).toEqual([]);
  });

  it('closes the marks that it opens, and has those that English has', () => {
    const MARKS = [/\*\*/g, /(?<!\*)\*(?!\*)/g, /`/g, /^-# /gm, /^#+ /gm, /^- /gm];
    const unlike = (message: Message, said: string) => {
      const [bold, italic, code] = MARKS.map((mark) => countOf(said, mark));
      const model = inLanguage('en', message);
      return (
        [bold, italic, code].some((count) => count! % 2 !== 0) ||
        MARKS.some((mark) => countOf(said, mark) !== countOf(model, mark))
      );
    };
    expect(wrong(language, unlike)).toEqual([]);
  });

  it('names commands as the reader’s Discord does, and never by itself', () => {
    const paths = Object.keys(COMMAND_TEXTS.ja).filter((path) => !path.includes('=')) as CommandPath[];
    const menu = paths.filter((path) => /^\p{Lu}/u.test(path));
    // In a Discord that is in Japanese, no name of another language is a command.
    const known = speaking('ja', () => paths.filter((path) => !menu.includes(path)).map(command));
    const names = LANGUAGES.flatMap((one) => speaking(one, () => menu.map(commandWord)));
    const inJapanese = speaking('ja', () => menu.map(commandWord));
    const found = OWN.get(language)!.flatMap((key) =>
      samplesOf(key)
        .slice(0, 1)
        .map((message) => inLanguage(language, message, 'ja'))
        .filter(
          (said) =>
            [...said.matchAll(/(?<![\p{L}\p{N}/:.<>)\]])\/(?=\p{L})/gu)].some(
              ({ index }) => !known.some((name) => said.startsWith(name, index)),
            ) || names.some((name) => said.includes(`*${name}*`) && !inJapanese.includes(name)),
        )
        .map((said) => `${key}: ${said}`),
    );
    expect(found).toEqual([]);
  });

  it('has labels within Discord’s limits', () => {
    const long = labels().flatMap(({ key, most }) =>
      samplesOf(key)
        .map((message) => inLanguage(language, message))
        .filter((said) => said.length > most)
        .slice(0, 1)
        .map((said) => `${key} has ${said.length} characters of ${most}: ${said}`),
    );
    expect(long).toEqual([]);
  });
});

describe.each(OTHERS)('the translation in %s', (language) => {
  it('is one, but for what is the same in both languages', () => {
    const same = OWN.get(language)!.filter(
      (key) =>
        !isBare(key) &&
        samplesOf(key).every((message) => inLanguage(language, message, 'en') === inLanguage('en', message)),
    );
    expect(same).toEqual(SAME_AS_ENGLISH[language]);
  });

  it('quotes as is done in that language', () => {
    const foreign = ({ key }: Message, said: string) =>
      !LITERAL.test(key) && FOREIGN_QUOTES[language].test(said.replace(/`[^`]*`/g, ''));
    expect(wrong(language, foreign)).toEqual([]);
  });

  it('has commands that quote so too', () => {
    const found = Object.entries(COMMAND_TEXTS[language])
      // A phrase is typed between these.
      .filter(([path]) => path !== 'quote words')
      .filter(([, { name, description = '' }]) => FOREIGN_QUOTES[language].test(`${name} ${description}`));
    expect(found).toEqual([]);
  });
});

/** Whether a message has no words of its own. */
function isBare(key: MessageKey): boolean {
  return samplesOf(key).every((message) => {
    const said = wordsIn(message.args).reduce(
      (text, word) => text.replaceAll(word, ''),
      inLanguage('en', message),
    );
    return !/\p{L}/u.test(said);
  });
}

/** Where a text is said as a label, in the code of the cards, and how long it may be there. */
const LABELS: [RegExp, number][] = [
  [/\bbutton\(\s*say\(/g, 80],
  [/ComponentType\.Label,\s*label: say\(/g, 45],
  [/\btitle: say\(/g, 45],
  [/\blabel: say\(/g, 100],
  [/\boption\(\s*say\(/g, 100],
  [/\bdescription: say\(/g, 100],
  [/\bplaceholder: say\(/g, 100],
  [/\b(?:string|channel)Select\((?:[^()]|\([^()]*\))*?\bsay\(/g, 150],
];

let found: { key: MessageKey; most: number }[] | undefined;

function labels(): { key: MessageKey; most: number }[] {
  found ??= ['src/discord', 'commands'].flatMap(sourcesUnder).flatMap((source) =>
    LABELS.flatMap(([place, most]) =>
      [...source.matchAll(place)].flatMap((match) => {
        const rest = source.slice(match.index + match[0].length);
        return keysIn(/^[^;]*?\)/.exec(rest)?.[0] ?? '').map((key) => ({ key, most }));
      }),
    ),
  );
  return found;
}

function sourcesUnder(folder: string): string[] {
  expect(existsSync(`${ROOT}${folder}`)).toBe(true);
  return readdirSync(`${ROOT}${folder}`, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'));
}

/** The keys that an argument of `say` may be: written out, or with a part that is told later. */
function keysIn(argument: string): MessageKey[] {
  return [...argument.matchAll(/['`]([a-z][\w-]*\.(?:\$\{[^}]*\}|[\w. -])+)['`]/gi)].flatMap(
    ([, written]) => {
      const pattern = new RegExp(`^${written!.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '[^.]+')}$`);
      return KEYS.filter((key) => pattern.test(key));
    },
  );
}
