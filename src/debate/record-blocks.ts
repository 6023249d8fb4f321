import type { CitationStyle } from '../evidence/citation.ts';
import { verdictName, whoseWords } from '../evidence/verdict-words.ts';
import { LOCALE_OF } from '../language/languages.ts';
import { say, spokenLanguage } from '../language/say.ts';
import { outcomeSentence, swingLines } from './outcome-words.ts';
import type { DebateRecord, RecordPassage, RecordPoint, RecordTurn } from './record.ts';
import { noteSentence } from './record-notes.ts';
import type { Votes } from './record-votes.ts';

/** A piece of text; where it has a link, that is its target. */
export type Run = { text: string; link?: string | null; strong?: true };

/** A record as a document: what Markdown and a word processor both can show. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; runs: Run[] }
  | { kind: 'list'; items: Run[][] }
  | { kind: 'quote'; text: string }
  | { kind: 'table'; head: string[]; rows: Run[][] }
  /** Where a picture of the votes belongs, with the same figures in words. */
  | { kind: 'swing'; votes: Votes };

/** Puts a record into words, in the language that is spoken here. Times are UTC. */
export function blocksOf(record: DebateRecord, style: CitationStyle): Block[] {
  return [
    { kind: 'heading', level: 1, text: record.motion },
    { kind: 'paragraph', runs: [{ text: summaryOf(record) }] },
    ...(record.votes ? [paragraph({ text: outcomeSentence(record.votes), strong: true })] : []),
    ...(record.link ? [paragraph({ text: say('record.thread'), link: record.link })] : []),
    ...section('record.participants', participantsOf(record)),
    ...section('record.turns', turnsOf(record)),
    ...section('record.evidence', evidenceOf(record, style)),
    ...section('record.challenges', challengesOf(record, style)),
    ...section('record.flow', flowOf(record)),
    ...section('record.votes', votesOf(record)),
    ...section('record.statement', statementOf(record)),
    ...section('record.notes', notesOf(record)),
  ];
}

type Heading =
  | 'record.participants'
  | 'record.turns'
  | 'record.evidence'
  | 'record.challenges'
  | 'record.flow'
  | 'record.votes'
  | 'record.statement'
  | 'record.notes';

function section(heading: Heading, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text: say(heading) }, ...blocks];
}

function summaryOf({ format, sides, beganAt, endedAt, how, endReason }: DebateRecord): string {
  const sentences = [
    say('record.format', format, sides),
    beganAt === null ? say('record.never-began') : say('record.began', longDate(beganAt), clock(beganAt)),
    endedAt === null ? say('record.goes-on') : say(`record.ended.${how!}`, clock(endedAt)),
    endReason,
  ];
  return sentences.filter((sentence) => sentence).join(' ');
}

function participantsOf({ participants }: DebateRecord): Block[] {
  if (participants.length === 0) return [];
  const items = participants.map(({ name, places, moderated }) => [
    { text: name, strong: true as const },
    { text: `: ${say('record.took-part', [...new Set(places)], moderated)}` },
  ]);
  return [{ kind: 'list', items }];
}

function turnsOf({ turns }: DebateRecord): Block[] {
  if (turns.length === 0) return [];
  const head = [
    say('record.turn'),
    say('record.step'),
    say('record.side'),
    say('record.speaker'),
    say('record.from'),
    say('record.to'),
    say('record.remarks'),
  ];
  const rows = turns.map((turn): Run[] => [
    { text: String(turn.n), link: turn.link },
    { text: turn.step },
    { text: turn.side ?? '–' },
    { text: turn.speakers.join(', ') || say('record.nobody') },
    { text: clock(turn.startedAt) },
    { text: turn.endedAt === null ? '–' : clock(turn.endedAt) },
    { text: remarksOf(turn) },
  ]);
  return [{ kind: 'table', head, rows }];
}

function remarksOf({ how, extended, paused, evidence, answering, pointsOfInformation }: RecordTurn): string {
  const taken = pointsOfInformation.filter(({ state }) => state === 'over' || state === 'accepted').length;
  const remarks = [
    answering === null ? '' : say('record.answered-by', answering),
    how === null || how === 'done' ? '' : say(`record.turn-ended.${how}`),
    extended > 0 ? say('record.extended-by', extended) : '',
    paused > 0 ? say('record.paused-for', paused) : '',
    evidence.length > 0 ? evidence.map((n) => `E${n}`).join(', ') : '',
    pointsOfInformation.length > 0 ? say('record.points', taken, pointsOfInformation.length) : '',
  ];
  return remarks.filter((remark) => remark).join('; ');
}

function evidenceOf({ evidence }: DebateRecord, style: CitationStyle): Block[] {
  return evidence.flatMap((one): Block[] => {
    const used = one.uses.map(({ by, side, turn }) => say('record.used', by, side, turn)).join(' ');
    const { revision, start, end } = one.place;
    const where = say('record.place', revision.slice(0, 12), start, end);
    const number = numbered(`E${one.n}`, one.link);
    if (!one.quote) return [paragraph(...number, { text: `${say('record.gone')} ${used} ${where}` })];
    return [paragraph(...number, { text: used }), ...passageBlocks(one, style), paragraph({ text: where })];
  });
}

/** A passage word for word, whose words it holds and how they are meant, and its citation. */
function passageBlocks({ quote, citations }: RecordPassage, style: CitationStyle): Block[] {
  if (!quote || !citations) return [];
  const link = /^https?:\/\//i.test(quote.document.source ?? '') ? quote.document.source : null;
  const told = [
    `${whoseWords({ ...quote, setAside: [] })}.`,
    ...(['concedes', 'hedges', 'asks'] as const)
      .filter((mode) => quote.modes.includes(mode))
      .map((mode) => say('quote.mode', say(`quote.${mode}`).replaceAll('**', ''), undefined, undefined)),
  ];
  return [
    { kind: 'quote', text: quote.text },
    paragraph({ text: told.join(' ') }),
    paragraph({ text: citations[style].split('\n')[0]!, link }),
  ];
}

/** "E1. ", with the way to the message that shows it. */
function numbered(number: string, link: string | null): Run[] {
  return link ? [{ text: number, link }, { text: '. ' }] : [{ text: `${number}. `, strong: true }];
}

function challengesOf({ challenges }: DebateRecord, style: CitationStyle): Block[] {
  return challenges.flatMap((challenge): Block[] => {
    const { n, by, against, turn, quotation, ascribedTo, verdict, source, answer } = challenge;
    const found = verdict === null ? say('record.no-verdict') : say('record.verdict', verdictName(verdict));
    const answered = answer ? say(`record.answer.${answer.kind}`, answer.by) : '';
    const asked = { text: say('record.challenged', by, against, turn), link: challenge.messageLink };
    return [
      paragraph(...numbered(`C${n}`, challenge.link), asked),
      { kind: 'quote', text: quotation },
      ...(ascribedTo ? [paragraph({ text: say('record.ascribed', ascribedTo) })] : []),
      ...(source?.quote
        ? [paragraph({ text: say('verify.in-the-source'), strong: true }), ...passageBlocks(source, style)]
        : []),
      paragraph({ text: [found, answered].filter(Boolean).join(' ') }),
      ...(answer?.text ? [{ kind: 'quote' as const, text: answer.text }] : []),
    ];
  });
}

function flowOf({ flow }: DebateRecord): Block[] {
  if (flow.length === 0) return [];
  const items = flow.map((point): Run[] => [
    { text: `P${point.n} `, strong: true },
    { text: say('record.point', point.side, point.turn, point.text) },
    ...(point.evidence.length > 0
      ? [{ text: ` (${point.evidence.map((number) => `E${number}`).join(', ')})` }]
      : []),
    ...(point.notedBy === null ? [] : [{ text: ` (${say('record.noted-by', point.notedBy)})` }]),
    { text: ` ${standingWords(point)}` },
  ]);
  return [{ kind: 'list', items }];
}

/** How a point stands, in words. */
export function standingWords({
  status,
  answeredIn,
  conceded,
}: Pick<RecordPoint, 'status' | 'answeredIn' | 'conceded'>): string {
  if (status === 'answered') return say('record.point-answered', answeredIn);
  if (status === 'conceded')
    return say('record.point-conceded', conceded?.side ?? null, conceded?.turn ?? null);
  return say(`record.point-${status}`);
}

function votesOf({ votes }: DebateRecord): Block[] {
  if (!votes) return [];
  const reasons = votes.reasons.map(({ round, choice, reason }): Run[] => [
    { text: say(`record.reason-${round}`, choice) },
    { text: ` ${reason}` },
  ]);
  return [
    paragraph({ text: outcomeSentence(votes) }),
    ...(votes.rounds.some(({ ballots }) => ballots > 0) ? [{ kind: 'swing' as const, votes }] : []),
    {
      kind: 'list',
      items: [
        ...swingLines(votes),
        ...votes.open.map(({ step, from, to, by }) =>
          say('record.ballots-open', step, clock(from), clock(to), by),
        ),
      ].map((text) => [{ text }]),
    },
    ...(reasons.length > 0
      ? [paragraph({ text: say('record.reasons'), strong: true }), { kind: 'list' as const, items: reasons }]
      : []),
  ];
}

function statementOf({ statement }: DebateRecord): Block[] {
  if (!statement) return [];
  return [
    { kind: 'quote', text: statement.text },
    paragraph({ text: say('record.signed', statement.by, statement.signed) }),
  ];
}

function notesOf({ notes }: DebateRecord): Block[] {
  if (notes.length === 0) return [];
  return [
    { kind: 'list', items: notes.map(({ at, note }) => [{ text: `${clock(at)}: ${noteSentence(note)}` }]) },
  ];
}

const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });

function longDate(at: string): string {
  const format = new Intl.DateTimeFormat(LOCALE_OF[spokenLanguage()], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(at));
}

/** "20:03:15", in UTC. */
const clock = (at: string) => at.slice(11, 19);
