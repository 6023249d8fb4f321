import type { ContestedMotion, MemberStatistics } from '../../debate/statistics.ts';
import type { DebateEntry } from '../../guilds/debate-index.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';

/** Debates that are over, on one page. */
const ON_A_PAGE = 8;

export type DebatesShown = {
  entries: DebateEntry[];
  page: number;
  mine: MemberStatistics | undefined;
  contested: ContestedMotion[];
};

/** The debates of a server: those that go on, those that were held, and what somebody has done in them. */
export function debatesCard({ entries, page, mine, contested }: DebatesShown): Card {
  if (entries.length === 0) return card([text(`### ${say('room.list-title')}\n${say('room.list-none')}`)]);
  const open = entries.filter(({ status }) => status !== 'over');
  const over = entries.filter(({ status }) => status === 'over');
  const pages = Math.max(1, Math.ceil(over.length / ON_A_PAGE));
  const at = Math.min(Math.max(0, page), pages - 1);
  const shown = over.slice(at * ON_A_PAGE, (at + 1) * ON_A_PAGE);
  return fittedCard((space) => {
    const motionOf = (motion: string) => shownBeginning(motion, Math.min(300, space));
    const line = (entry: DebateEntry) =>
      `- <t:${Math.floor((entry.beganAt ?? entry.scheduledAt ?? entry.openedAt) / 1_000)}:d> ${motionOf(entry.motion)}${entry.threadId === null ? '' : ` <#${entry.threadId}>`}`;
    const part = (heading: string, lines: string[]) =>
      lines.length === 0 ? [] : [text([heading, ...lines].join('\n'))];
    return card([
      text(`### ${say('room.list-title')}`),
      ...part(say('room.list-open'), open.map(line)),
      ...part(say('room.list-over'), shown.map(line)),
      ...(mine || contested.length > 0 ? [separator()] : []),
      ...part(say('room.list-mine'), mine ? [say('room.list-my-turns', mine.debates, mine.turns)] : []),
      ...part(
        say('room.list-contested'),
        contested.map(({ motion }) => `- ${motionOf(motion)}`),
      ),
      ...(pages > 1
        ? [
            row([
              ...(at > 0 ? [button(say('room.list-later'), customId('debate-list', String(at - 1)))] : []),
              ...(at < pages - 1
                ? [button(say('room.list-earlier'), customId('debate-list', String(at + 1)))]
                : []),
            ]),
          ]
        : []),
    ]);
  });
}
