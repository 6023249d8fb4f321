import { UNNAMED_AUTHOR } from '../../documents/author.ts';
import type { AuditEntry, AuditKind } from '../../documents/store/audit-log.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { SETTING_NAMES, type SettingName, type Settings } from '../../guilds/settings.ts';
import { type MessageKey, say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { languageName } from '../language-name.ts';
import { shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { settingText } from '../setting-text.ts';

/** Entries on a page of the audit. */
export const ENTRIES_PER_PAGE = 5;

/** What was asked for: days back, one kind, one member; it stands in the ids of the page's buttons. */
export type AuditQuestion = { kind?: AuditKind | undefined; by?: string | undefined; days: number };

const SHOWN_NAME = 150;
/** Characters of a text's hash, by which a person tells it from others. */
const SHOWN_HASH = 8;

/** A page of what was changed; pages count from 0. */
export function auditCard(
  { entries, count }: { entries: AuditEntry[]; count: number },
  question: AuditQuestion,
  page: number,
): Card {
  const { kind, by, days } = question;
  const asked = [kind && say(`audit.within.${kind}`), by && `<@${by}>`, days] as const;
  if (count === 0) return card([text(`### ${say('audit.title')}\n${say('audit.nothing', ...asked)}`)]);
  const pages = Math.ceil(count / ENTRIES_PER_PAGE);
  const pageId = (other: number) => customId('audit-page', kind ?? '', by ?? '', String(days), String(other));
  const paging = [
    ...(page > 0 ? [button(say('audit.newer'), pageId(page - 1))] : []),
    ...(page < pages - 1 ? [button(say('audit.older'), pageId(page + 1))] : []),
  ];
  const found =
    pages > 1
      ? say('audit.changes-page', count, ...asked, page + 1, pages)
      : say('audit.changes', count, ...asked);
  return fittedCard((room) =>
    card([
      text(`### ${say('audit.title')}\n${found}`),
      ...entries.flatMap((entry) => [separator(), text(entryText(entry, room))]),
      ...(paging.length > 0 ? [row(paging)] : []),
    ]),
  );
}

/** One change as the log channel is told of it. */
export function auditEntryCard(entry: AuditEntry): Card {
  return fittedCard((room) => card([text(entryText(entry, room))]));
}

function entryText({ at, by, kind, subject, name, before, after }: AuditEntry, room: number): string {
  const when = `<t:${Math.floor(Date.parse(at) / 1000)}:f>`;
  const most = Math.min(SHOWN_NAME, room);
  const what =
    subject === 'settings'
      ? say('audit.subject.settings')
      : say(`audit.subject.${subject}`, shownBeginning(saidName(subject, name), most));
  return [
    say('audit.entry', say(`audit.kind.${kind}`), what, shownPerson(by, most), when),
    ...changeLines({ subject, before, after }, room),
  ].join('\n');
}

/** A name as it is kept, but for what the bot itself has written in it. */
function saidName(subject: AuditEntry['subject'], name: string): string {
  const unnamed = `${UNNAMED_AUTHOR}: `;
  return subject === 'position' && name.startsWith(unnamed)
    ? say('audit.position-of-unnamed', name.slice(unnamed.length))
    : name;
}

/** A line for each field that is not what it was; of a revision, that the text is a new one. */
export function changeLines({ subject, before, after }: Changed, room: number): string[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) =>
      isTold({ subject, before, after }, field) &&
      JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null),
  );
  return fields.map((field) => {
    const label = isSetting(subject, field) ? say(`setting.${field}.name`) : fieldLabel(subject, field, room);
    const told = (value: AuditEntry['after']) => fieldText(subject, field, value?.[field] ?? null, room);
    const line =
      before && after
        ? say('audit.change', label, told(before), told(after))
        : say('audit.value', label, told(before ?? after));
    return `-# ${line}`;
  });
}

type Changed = Pick<AuditEntry, 'subject' | 'before' | 'after'>;

/** What names a document to the bot alone is not; that one text has taken another's place is. */
function isTold({ subject, before, after }: Changed, field: string): boolean {
  if (subject !== 'document') return true;
  return field !== 'id' && (field !== 'revision' || (before !== null && after !== null));
}

/** What is audited of documents and the map, by its name in the audit. */
const FIELDS = new Map<string, MessageKey & `audit.field.${string}`>([
  ['title', 'audit.field.title'],
  ['authors', 'audit.field.authors'],
  ['outlet', 'audit.field.outlet'],
  ['published', 'audit.field.published'],
  ['source', 'audit.field.source'],
  ['language', 'audit.field.language'],
  ['topic', 'audit.field.topic'],
  ['completeness', 'audit.field.completeness'],
  ['passages', 'audit.field.passages'],
  ['revision', 'audit.field.revision'],
  ['motion', 'audit.field.motion'],
  ['other names', 'audit.field.other-names'],
  ['relation', 'audit.field.relation'],
  ['manner', 'audit.field.manner'],
  ['reason', 'audit.field.reason'],
  ['stance', 'audit.field.stance'],
  ['summary', 'audit.field.summary'],
  ['status', 'audit.field.status'],
  ['evidence', 'audit.field.evidence'],
  ['concessions', 'audit.field.concessions'],
  ['conditions', 'audit.field.conditions'],
  ['documents', 'audit.field.documents'],
  ['positions', 'audit.field.positions'],
]);

/** The words that some of these fields take; all other fields say what a person wrote, or a number. */
const SAID = new Map<string, MessageKey & `audit.says.${string}`>([
  ['completeness full', 'audit.says.full'],
  ['completeness excerpts', 'audit.says.excerpts'],
  ['stance for', 'audit.says.for'],
  ['stance against', 'audit.says.against'],
  ['stance mixed', 'audit.says.mixed'],
  ['stance undecided', 'audit.says.undecided'],
  ['stance not stated', 'audit.says.not-stated'],
  ['status suggested', 'audit.says.suggested'],
  ['status approved', 'audit.says.approved'],
  ['status rejected', 'audit.says.rejected'],
  ['relation rebuts', 'audit.says.rebuts'],
  ['relation undercuts', 'audit.says.undercuts'],
  ['relation qualifies', 'audit.says.qualifies'],
  ['manner answers', 'audit.says.answers'],
  ['manner stands-against', 'audit.says.stands-against'],
]);

function fieldLabel(subject: AuditEntry['subject'], field: string, room: number): string {
  if (isNewText(subject, field)) return say('audit.field.new-text');
  const key = FIELDS.get(field);
  return key ? say(key) : shownBeginning(field, room);
}

type Value = NonNullable<AuditEntry['after']>[string];

function fieldText(subject: AuditEntry['subject'], field: string, value: Value, room: number): string {
  if (isSetting(subject, field)) return settingText(field, value as Settings[typeof field], room);
  if (isNewText(subject, field)) return String(value).slice(0, SHOWN_HASH);
  const key = SAID.get(`${field} ${value}`);
  if (key) return say(key);
  if (field === 'published' && typeof value === 'string') return writtenDate(value);
  if (field === 'language' && typeof value === 'string') return languageName(value);
  const plain = Array.isArray(value) ? value.join(', ') : String(value ?? '');
  return plain === '' ? say('audit.none') : shownBeginning(plain, room);
}

function isNewText(subject: AuditEntry['subject'], field: string): boolean {
  return subject === 'document' && field === 'revision';
}

function isSetting(subject: AuditEntry['subject'], field: string): field is SettingName {
  return subject === 'settings' && (SETTING_NAMES as string[]).includes(field);
}
