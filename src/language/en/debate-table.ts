import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/** What lies on the table of a debate: evidence, challenges to quotations, and the points that were made. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `That belongs into the room of a debate, and none goes on that you can see. Begin one with ${begin}.`,
  'table.elsewhere': (rooms: string[]) => `That belongs into the room of a debate: ${rooms.join(', ')}.`,
  'table.not-here': 'The room of that debate is elsewhere now. Open the quote again there.',

  'table.evidence': (n: number) => `Evidence E${n}`,
  'table.challenge': (n: number) => `Challenge C${n}`,
  'table.put': 'Put on the table',
  'table.put-which': (at: number) => `Put ${at} on the table`,
  'table.put-exact': 'Cite the exact words',
  'table.refused': 'Nothing was put on the table: only exact words can be. The source has the ones below.',
  'table.not-found': 'Nothing was put on the table: the library does not hold these words as one passage.',
  'table.offered': 'Passages that you can put on the table',
  'table.several': 'These words stand in several places. Which do you mean?',
  'table.put-for': (n: number, side: string) => `E${n} is on the table, for the side ${side}.`,
  'table.put-by-you': (n: number) => `E${n} is on the table.`,
  'table.lies-there': (n: number) => `That is on the table already: E${n}.`,
  /** `who` is a mention with the side; `turn` is made by `table.turn`. */
  'table.put-there': (who: string) => `Put on the table by ${who}`,
  'table.put-in-turn': (who: string, turn: string) => `Put on the table by ${who}, ${turn}`,
  'table.turn': (n: number, step: string) => `turn ${n}: ${step}`,

  /** Both are mentions. */
  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} challenges a quotation${whom === undefined ? '' : ` of ${whom}`}.`,
  'table.challenged': (n: number) =>
    `Your challenge is C${n}. The room sees what the library says, and can answer.`,
  'table.which-quotation':
    'In a debate a challenge is about one quotation. Open the one that you mean, and challenge it there.',
  'table.unanswered': 'Not answered yet. Those who take part can answer, with the buttons below.',
  'table.unanswered-by': (who: string) =>
    `Not answered yet. ${who} can answer, or a moderator, with the buttons below.`,
  'table.stood-by': (who: string, when: string) => `**Stands** according to ${who}, ${when}.`,
  'table.stand-by': 'It stands',
  'table.answer-to': (n: number) => `Answer to C${n}`,
  'table.why-stands': 'Why does it stand?',
  'table.answer-shown': 'It is shown to the room, and stands in the record.',

  'table.points': (count: number) => plural(count, { one: '1 point', other: `${number(count)} points` }),
  'table.refresh': 'As it is now',
  'table.tag': 'Points',
  'table.tag-which': 'Tag a speech with its points',
  'table.points-of': (turn: number) => `Points of turn ${turn}`,
  'table.points-made': 'Points that it makes',
  'table.points-made-about': (most: number) =>
    `One on each line, up to ${most} characters; E1 at its end is its evidence.`,
  'table.points-answered': 'Points that it answers',
  'table.points-conceded': 'Points that it concedes',
  'table.tagged': (points: string[]) => `**Tagged:** ${points.join(', ')}`,
  'table.no-points-given':
    'Nothing was given. Write a point, or choose one that the speech answers or concedes.',
  'table.too-many-points': (most: number, given: number) =>
    `A speech is tagged with ${most} points at once; these are ${given}. Give them in parts.`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `A point has at most ${most} characters, and “${point}” has ${given}. Say it shorter, or as two points.`,

  'table.answers': 'Answers to the last point',
  'table.nothing-to-answer': () =>
    `The other side has no evidence on the table and no point on the flow that could be answered. ${command('debate flow')} tags speeches with their points.`,
  'table.answers-to': (what: string) => `Answers to ${what}. Everybody is offered the same.`,
  'table.answers-to-side': (what: string, side: string) =>
    `Answers to ${what} of the side ${side}. Every side is offered the same against the others.`,
};
