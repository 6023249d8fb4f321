import type { AuditEntry, AuditKind } from '../../documents/store/audit-log.ts';
import { SETTING_NAMES, SETTING_WORDS, type Settings } from '../../guilds/settings.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { shownBeginning, shownPerson } from '../markdown.ts';
import { customId } from '../routes.ts';
import { KIND_TEXT, settingText } from '../setting-text.ts';

/** Entries on a page of the audit. */
export const ENTRIES_PER_PAGE = 5;

/** What was asked for: days back, one kind, one member; it stands in the ids of the page's buttons. */
export type AuditQuestion = { kind?: AuditKind | undefined; by?: string | undefined; days: number };

const SHOWN_NAME = 150;

/** A page of what was changed; pages count from 0. */
export function auditCard(
  { entries, count }: { entries: AuditEntry[]; count: number },
  question: AuditQuestion,
  page: number,
): Card {
  const { kind, by, days } = question;
  const filters = [
    kind && KIND_TEXT[kind].toLowerCase(),
    by && `by <@${by}>`,
    `in the last ${days === 1 ? 'day' : `${days} days`}`,
  ];
  const asked = filters.filter(Boolean).join(', ');
  if (count === 0) return card([text(`### Audit\nNothing was changed: ${asked}.`)]);
  const pages = Math.ceil(count / ENTRIES_PER_PAGE);
  const pageId = (other: number) => customId('audit-page', kind ?? '', by ?? '', String(days), String(other));
  const paging = [
    ...(page > 0 ? [button('Newer', pageId(page - 1))] : []),
    ...(page < pages - 1 ? [button('Older', pageId(page + 1))] : []),
  ];
  return fittedCard((room) =>
    card([
      text(
        `### Audit\n${count === 1 ? '1 change' : `${count} changes`}, ${asked}${pages > 1 ? `; page ${page + 1} of ${pages}` : ''}`,
      ),
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
  const who = shownPerson(by, Math.min(SHOWN_NAME, room));
  const what =
    subject === 'settings'
      ? 'the settings'
      : `the ${subject} “${shownBeginning(name, Math.min(SHOWN_NAME, room))}”`;
  const lines = changeLines({ subject, before, after }, room);
  return [`**${KIND_TEXT[kind]}** ${what}, by ${who}, ${when}`, ...lines].join('\n');
}

/** A line for each field that is not what it was. */
export function changeLines(
  { subject, before, after }: Pick<AuditEntry, 'subject' | 'before' | 'after'>,
  room: number,
): string[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
  return fields.map((field) => {
    const [was, is] = [before?.[field], after?.[field]].map(
      (value) => value !== undefined && cut(fieldText(subject, field, value, room), room),
    );
    const label = isSetting(subject, field) ? SETTING_WORDS[field].name : shownBeginning(field, room);
    if (was === false) return `-# ${label}: ${is}`;
    return is === false ? `-# ${label}: ${was}` : `-# ${label}: ${was} → ${is}`;
  });
}

type Value = NonNullable<AuditEntry['after']>[string];

function fieldText(subject: AuditEntry['subject'], field: string, value: Value, room: number): string {
  if (isSetting(subject, field)) return settingText(field, value as Settings[typeof field]);
  const plain = Array.isArray(value) ? value.join(', ') : String(value);
  return plain === '' ? 'none' : shownBeginning(plain, room);
}

function isSetting(subject: AuditEntry['subject'], field: string): field is keyof typeof SETTING_WORDS {
  return subject === 'settings' && (SETTING_NAMES as string[]).includes(field);
}

/** A long list of channels or roles ends after one of them. */
function cut(shown: string, room: number): string {
  const most = Math.max(room, 120);
  const end = shown.length > most ? shown.lastIndexOf(', ', most) : -1;
  return end < 0 ? shown : `${shown.slice(0, end)}, …`;
}
