import type { ContestedMotion, MemberStatistics } from '../../debate/statistics.ts';
import type { Quote } from '../../evidence/quote.ts';
import type { DebateEntry } from '../../guilds/debate-index.ts';
import { say } from '../../language/say.ts';
import { button, type Card, card, fittedCard, row, separator, text } from '../card.ts';
import { blockQuote, shortened, shownBeginning } from '../markdown.ts';
import { customId } from '../routes.ts';
import { attribution, badges, referenceOf } from './quote-card.ts';

/** Debates that are over, on one page. */
const ON_A_PAGE = 8;
/** Characters of a cited passage, and of a name or title. */
const MOST_CITED_TEXT = 200;
const MOST_NAME = 100;

type DebatesShown = {
  entries: DebateEntry[];
  page: number;
  mine: MemberStatistics | undefined;
  contested: ContestedMotion[];
  /** Passages that were put on the table most often, as the library has them. */
  cited: { quote: Quote; uses: number; debates: number }[];
};

/** The debates of a server: those that go on, those that were held, and what somebody has done in them. */
export function debatesCard({ entries, page, mine, contested, cited }: DebatesShown): Card {
  if (entries.length === 0) return card([text(`### ${say('room.list-title')}\n${say('room.list-none')}`)]);
  const isPlanned = ({ status, scheduledAt }: DebateEntry) => status === 'gathering' && scheduledAt !== null;
  const planned = entries.filter(isPlanned);
  const open = entries.filter((entry) => entry.status !== 'over' && !isPlanned(entry));
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
      ...part(say('room.list-planned'), planned.map(line)),
      ...part(say('room.list-over'), shown.map(line)),
      ...(mine || contested.length + cited.length > 0 ? [separator()] : []),
      ...part(say('room.list-mine'), mine ? recordLines(mine) : []),
      ...part(
        say('room.list-contested'),
        contested.map(
          ({ motion, ballots, division, swing }) =>
            `- ${motionOf(motion)}\n${say('room.list-division', ballots, division, swing)}`,
        ),
      ),
      ...part(
        say('room.list-cited'),
        cited.map((passage, index) => citedLines(passage, index + 1, space)),
      ),
      ...(cited.length > 0
        ? [
            row(
              cited.map(({ quote }, index) =>
                button(say('counter.context-of', index + 1), customId('context', referenceOf(quote))),
              ),
            ),
          ]
        : []),
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

function recordLines(mine: MemberStatistics): string[] {
  const { debates, turns, spoke, won, lost, moderated, evidence, points, answered, challenged } = mine;
  return [
    say('room.list-my-turns', debates, turns, Math.round(spoke / 1_000)),
    say('room.list-my-debates', won, lost, moderated),
    say('room.list-my-words', evidence, points, answered, challenged),
  ];
}

/** A passage with whose words it holds: short, since its context is a button away. */
function citedLines(
  { quote, uses, debates }: DebatesShown['cited'][number],
  n: number,
  space: number,
): string {
  return [
    `${n}. ${attribution(quote, Math.min(MOST_NAME, space))}`,
    blockQuote(shortened(quote.text, Math.min(MOST_CITED_TEXT, space))),
    ...badges(quote, Math.min(MOST_NAME, space)),
    say('room.list-uses', uses, debates),
  ].join('\n');
}
