import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../documents/refusal.ts';
import { AUDIT_KINDS } from '../documents/store/audit-log.ts';
import { CITATION_STYLES } from '../evidence/citation.ts';
import { LANGUAGES, type Language, languageOf } from '../language/languages.ts';
import type { Message } from '../language/say.ts';

/** Of roles and channels that one setting names; as many as Discord's selects take. */
export const MOST_NAMED = 25;
const MOST_PACKS = 100;
const MOST_OWN_CHANNELS = 100;

const written = (values: readonly string[]) => values.map((value) => JSON.stringify(value));

/** What each setting takes in a file, in the order in which they are told. */
const TAKES = {
  answers: { key: 'settings.takes-answers', args: [] },
  channels: { key: 'settings.takes-channels', args: [MOST_NAMED] },
  answersPerMinute: { key: 'settings.takes-number', args: [1, 60] },
  citation: { key: 'settings.takes-one-of', args: [written(['all', ...CITATION_STYLES])] },
  language: { key: 'settings.takes-language', args: [written(LANGUAGES)] },
  packsOff: { key: 'settings.takes-packs', args: [MOST_PACKS] },
  packsOffIn: { key: 'settings.takes-packs-by-channel', args: [MOST_OWN_CHANNELS] },
  curatorRoles: { key: 'settings.takes-roles', args: [MOST_NAMED] },
  voterRoles: { key: 'settings.takes-roles', args: [MOST_NAMED] },
  logChannel: { key: 'settings.takes-channel', args: [] },
  logged: { key: 'settings.takes-list-of', args: [written(AUDIT_KINDS)] },
  keepChallengesDays: { key: 'settings.takes-number', args: [1, 730] },
  keepDebatesDays: { key: 'settings.takes-number', args: [1, 730] },
  keepAuditDays: { key: 'settings.takes-number', args: [30, 1_825] },
} satisfies Record<string, Message>;

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
  voterRoles: z.array(id).max(MOST_NAMED).default([]),
  logChannel: id.nullable().default(null),
  logged: z.array(z.enum(AUDIT_KINDS)).default([...AUDIT_KINDS]),
  keepChallengesDays: days(1, 730),
  keepDebatesDays: days(1, 730),
  keepAuditDays: days(30, 1_825),
} satisfies Record<keyof typeof TAKES | 'version', z.ZodType>);

export type Settings = z.infer<typeof settingsSchema>;
export type SettingName = keyof typeof TAKES;
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export const SETTING_NAMES = Object.keys(TAKES) as SettingName[];
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
    throw new Refusal('settings.none');
  let settings: object = written;
  for (;;) {
    const { version = VERSION } = settings as { version?: unknown };
    if (typeof version === 'number' && version > VERSION)
      throw new Refusal('settings.newer', version, VERSION);
    const migrate = typeof version === 'number' ? MIGRATIONS[version] : undefined;
    if (!migrate) break;
    settings = migrate(settings);
  }
  const result = settingsSchema.safeParse(settings);
  if (result.success) return result.data;
  throw refusalOf(settings, result.error.issues[0]!);
}

function refusalOf(settings: object, issue: z.core.$ZodIssue): Refusal {
  if (issue.code === 'unrecognized_keys') return new Refusal('settings.unknown', issue.keys[0]!);
  const [name] = issue.path as [SettingName | 'version'];
  if (name === 'version') return new Refusal('settings.unknown-version', VERSION);
  const given = JSON.stringify((settings as Record<string, unknown>)[name]).slice(0, 100);
  return new Refusal('settings.wrong-value', name, given, TAKES[name]);
}

/** The language for somebody with one of Discord's locales, or for a server with it. */
export function answeringLanguage({ language }: Settings, locale: string): Language {
  return language === 'auto' ? languageOf(locale) : language;
}

/** The settings in which two sets differ. */
export function differing(before: Settings, after: Settings): SettingName[] {
  return SETTING_NAMES.filter((name) => !isDeepStrictEqual(before[name], after[name]));
}

const DAY = 86_400_000;

/** Since when a server keeps its audit (ISO 8601). */
export function auditBegins({ keepAuditDays }: Settings, now: Date): string {
  return new Date(now.getTime() - keepAuditDays * DAY).toISOString();
}
