import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../documents/refusal.ts';
import { AUDIT_KINDS } from '../documents/store/audit-log.ts';
import { CITATION_STYLES } from '../evidence/citation.ts';
import { LANGUAGES } from '../language/languages.ts';

/** Of roles and channels that one setting names; as many as Discord's selects take. */
export const MOST_NAMED = 25;
const MOST_PACKS = 100;
const MOST_OWN_CHANNELS = 100;

/** What each setting is called, what it does in one line, and what it takes. */
export const SETTING_WORDS = {
  answers: {
    name: 'Answers',
    about: 'Who sees an answer when it comes.',
    takes: '"private" (the asker first) or "public" (the channel at once)',
  },
  channels: {
    name: 'Where it answers',
    about: 'Only in these channels and their threads; with none chosen, everywhere.',
    takes: `a list of at most ${MOST_NAMED} ids of channels`,
  },
  answersPerMinute: {
    name: 'Cooldown',
    about: 'Answers that one person can ask for in a minute.',
    takes: 'a whole number from 1 to 60',
  },
  citation: {
    name: 'Citations',
    about: 'The style that Cite gives.',
    takes: `"all", ${CITATION_STYLES.map((style) => `"${style}"`).join(', ')}`,
  },
  language: {
    name: 'Language',
    about: 'The language of everything but quotes.',
    takes: `"auto" (that of each person’s Discord), ${LANGUAGES.map((language) => `"${language}"`).join(', ')}`,
  },
  packsOff: {
    name: 'Packs',
    about: 'Packs of documents that are not asked in this server.',
    takes: `a list of at most ${MOST_PACKS} ids of packs`,
  },
  packsOffIn: {
    name: 'Packs by channel',
    about: 'A choice of packs for a channel or thread, in place of the server’s.',
    takes: `for at most ${MOST_OWN_CHANNELS} ids of channels each a list of the packs that are off there`,
  },
  curatorRoles: {
    name: 'Curators',
    about: 'Who looks after the library, besides those who manage the server.',
    takes: `a list of at most ${MOST_NAMED} ids of roles`,
  },
  logChannel: {
    name: 'Log channel',
    about: 'Where changes are told as they are made; with none chosen, in /audit alone.',
    takes: 'the id of a channel, or null',
  },
  logged: {
    name: 'Told in the log channel',
    about: 'Which changes are told there.',
    takes: `a list of ${AUDIT_KINDS.map((kind) => `"${kind}"`).join(', ')}`,
  },
  keepChallengesDays: {
    name: 'Challenges are kept',
    about: 'Days that a question for a source and its answer are kept.',
    takes: 'a whole number from 1 to 730',
  },
  keepDebatesDays: {
    name: 'Debates are kept',
    about: 'Days that a debate is kept.',
    takes: 'a whole number from 1 to 730',
  },
  keepAuditDays: {
    name: 'The audit is kept',
    about: 'Days that /audit goes back.',
    takes: 'a whole number from 30 to 1825',
  },
};

const id = z.string().regex(/^\d{15,22}$/);
const pack = z.string().regex(/^[a-z0-9-]{1,64}$/);
const days = (least: number, most: number) => z.int().min(least).max(most).default(365);

/** What a server has decided for itself. Every field has a default that needs no setup. */
const settingsSchema = z.strictObject({
  version: z.literal(2).default(2),
  answers: z.enum(['private', 'public']).default('private'),
  channels: z.array(id).max(MOST_NAMED).default([]),
  answersPerMinute: z.int().min(1).max(60).default(30),
  citation: z.enum(['all', ...CITATION_STYLES]).default('all'),
  language: z.enum(['auto', ...LANGUAGES]).default('auto'),
  packsOff: z.array(pack).max(MOST_PACKS).default([]),
  packsOffIn: z
    .record(id, z.array(pack).max(MOST_PACKS))
    .refine((channels) => Object.keys(channels).length <= MOST_OWN_CHANNELS)
    .default({}),
  curatorRoles: z.array(id).max(MOST_NAMED).default([]),
  logChannel: id.nullable().default(null),
  logged: z.array(z.enum(AUDIT_KINDS)).default([...AUDIT_KINDS]),
  keepChallengesDays: days(1, 730),
  keepDebatesDays: days(1, 730),
  keepAuditDays: days(30, 1_825),
} satisfies Record<keyof typeof SETTING_WORDS | 'version', z.ZodType>);

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof typeof SETTING_WORDS;
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export const SETTING_NAMES = Object.keys(SETTING_WORDS) as SettingName[];
export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});
const VERSION = DEFAULT_SETTINGS.version;

/** One entry for each version that settings can be brought on from; entries are never edited. */
const MIGRATIONS: Record<number, (stored: object) => object> = {
  // Version 1 knew `answers` alone, which means the same; everything else has its default.
  1: (stored) => ({ ...stored, version: 2 }),
};

/**
 * Settings as a person or an older version wrote them; what is left out has its default.
 * @throws Refusal where they are of a newer version, and where a value is none: it names the setting,
 * what it got and what it takes.
 */
export function readSettings(written: unknown): Settings {
  if (typeof written !== 'object' || written === null || Array.isArray(written))
    throw new Refusal('These are no settings. /settings exports a file that shows how they are written.');
  let settings: object = written;
  for (;;) {
    const { version = VERSION } = settings as { version?: unknown };
    if (typeof version === 'number' && version > VERSION)
      throw new Refusal(
        `These settings were written by a newer Counterpoint (version ${version} of the settings; this one knows ${VERSION}). Nothing was changed: update Counterpoint first.`,
      );
    const migrate = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!migrate) break;
    settings = migrate(settings);
  }
  const result = settingsSchema.safeParse(settings);
  if (result.success) return result.data;
  throw new Refusal(faultIn(settings, result.error.issues[0]!), { repeatsWords: true });
}

function faultIn(settings: object, issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys')
    return `There is no setting "${issue.keys[0]}". Take it out, or correct its name.`;
  const [name] = issue.path as [SettingName | 'version'];
  if (name === 'version') return `"version" is not known; it takes ${VERSION}.`;
  const given = JSON.stringify((settings as Record<string, unknown>)[name]).slice(0, 100);
  return `"${name}" is ${given}; it takes ${SETTING_WORDS[name].takes}.`;
}

/** The settings in which two sets differ. */
export function differing(before: Settings, after: Settings): SettingName[] {
  return SETTING_NAMES.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}
