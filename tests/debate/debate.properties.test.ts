import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openDebate, replay, take, tick } from '../../src/debate/debate.ts';
import { type DebateEvent, eventSchema, SERVER } from '../../src/debate/events.ts';
import { type Format, formatSchema } from '../../src/debate/format.ts';
import { FORMATS } from '../../src/debate/formats.ts';
import { nextDue } from '../../src/debate/rules/due.ts';
import { type Debate, debateSchema, stateSchema } from '../../src/debate/state.ts';
import { faultsOf } from './faults.ts';

const START = 1_700_000_000_000;
const PEOPLE = ['mo', 'ann', 'ben', 'cleo', 'dee', 'eli', SERVER];

const person = fc.constantFrom(...PEOPLE.slice(0, -1));
const small = fc.integer({ min: 1, max: 4 });
const place = fc.constantFrom('for', 'against', 'for', 'against', 'inner', 'outer', 'floor', 'nowhere');
const quote = fc.constantFrom({ revision: 'a', start: 0, end: 5 }, { revision: 'b', start: 2, end: 9 });

/** What somebody might send: mostly what makes sense, now and then what does not. */
const said = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('join'), name: fc.constant('N'), place }) },
  fc.record({ kind: fc.constant('leave'), person }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ready'), ready: fc.boolean() }) },
  fc.record({ kind: fc.constant('take-speech'), step: fc.nat(9), taken: fc.boolean() }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('begin'), anyway: fc.boolean() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('done') }) },
  fc.record({ kind: fc.constant('hand-over'), to: person }),
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('raise-hand'), raised: fc.boolean() }) },
  fc.record({ kind: fc.constant('call'), person }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('offer-point') }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('answer-point'), point: small, accepted: fc.boolean() }),
  },
  fc.record({ kind: fc.constant('end-point'), point: small }),
  fc.record({ kind: fc.constant('pause') }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('resume') }) },
  fc.record({ kind: fc.constant('extend'), seconds: fc.integer({ min: 1, max: 1800 }) }),
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('skip') }) },
  fc.record({ kind: fc.constant('swap') }),
  fc.record({ kind: fc.constant('move'), person, place }),
  fc.record({ kind: fc.constant('moderate'), person: fc.record({ id: person, name: fc.constant('N') }) }),
  fc.record({ kind: fc.constant('hand-room'), to: fc.record({ id: person, name: fc.constant('N') }) }),
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('vote'),
      choice: fc.constantFrom('for', 'against', 'undecided', 'x'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('cite'), quote }) },
  fc.record({ kind: fc.constant('challenge'), quotation: fc.constant('words'), turn: small }),
  fc.record({ kind: fc.constant('verdict'), challenge: small, verdict: fc.constant('altered') }),
  fc.record({ kind: fc.constant('answer'), challenge: small, answer: fc.constant({ kind: 'withdrawn' }) }),
  fc.record({
    kind: fc.constant('tag'),
    turn: small,
    made: fc.array(fc.record({ text: fc.constant('a point'), evidence: fc.array(small, { maxLength: 1 }) }), {
      maxLength: 2,
    }),
    answered: fc.array(small, { maxLength: 2 }),
    conceded: fc.array(small, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('state'), text: fc.constant('we agree') }),
  fc.record({ kind: fc.constant('sign') }),
  fc.record({ kind: fc.constant('link'), turn: small, messageId: fc.constantFrom('m1', 'm2') }),
  fc.record({
    kind: fc.constant('shown'),
    what: fc.constantFrom('evidence', 'challenge'),
    n: small,
    messageId: fc.constantFrom('m3', 'm4'),
  }),
  fc.record({ kind: fc.constant('withhold'), withheld: fc.boolean() }),
  fc.record({ kind: fc.constant('clock-moved'), moved: fc.constantFrom(3_600_000, -3_600_000) }),
);

/** Who sends it, how many milliseconds after the one before, and whether it comes once more. */
const act = fc.record({
  said,
  by: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...PEOPLE) },
    { weight: 3, arbitrary: fc.constant('mo') },
    { weight: 3, arbitrary: fc.constant('whoever speaks') },
  ),
  after: fc.oneof(
    { weight: 6, arbitrary: fc.nat(9_000) },
    { weight: 2, arbitrary: fc.nat(90_000) },
    fc.nat(900_000),
    fc.constant(-500),
  ),
  again: fc.boolean(),
});

type Act = { said: object; by: string; after: number; again: boolean };

function preludeOf({ sides }: Format): Act[] {
  const joins = ['ann', 'ben', 'cleo', 'dee'].map((by, index) => ({
    said: { kind: 'join', name: 'N', place: sides[index % 2]!.id },
    by,
  }));
  return [...joins, { said: { kind: 'begin', anyway: true }, by: 'mo' }].map((each) => ({
    ...each,
    after: 10,
    again: false,
  }));
}

function speakerOf({ state: { current, turns } }: Debate): string {
  return (current?.turn && turns[current.turn - 1]!.speaker) || 'mo';
}

const TINY = formatSchema.parse({
  id: 'tiny',
  name: 'Tiny',
  sides: [
    { id: 'for', name: 'For' },
    { id: 'against', name: 'Against' },
  ],
  voters: 'everyone',
  grace: 0,
  warning: 20,
  protectedSeconds: 0,
  prepMinutes: 1,
  steps: [
    { kind: 'vote', name: 'First', round: 'before', minutes: 0.5 },
    { kind: 'speech', name: 'A', by: 'for', minutes: 1, points: true },
    { kind: 'questions', name: 'Q', by: 'against', to: 'for', minutes: 0.5 },
    { kind: 'swap', name: 'Swap' },
    { kind: 'speech', name: 'B', by: 'against', minutes: 1, prep: true, points: true },
    { kind: 'floor', name: 'Floor', by: 'everyone', minutes: 1, turn: 0.5 },
    { kind: 'agree', name: 'Agree', minutes: 1 },
    { kind: 'vote', name: 'Last', round: 'after', minutes: 0.5 },
  ],
});

const format = fc.constantFrom<Format>(...FORMATS, TINY, TINY, { ...TINY, voters: 'floor' });

it('holds what it promises, whatever comes in whatever order', () => {
  fc.assert(
    fc.property(
      format,
      fc.boolean(),
      fc.array(act, { maxLength: 50, size: 'max' }),
      (chosen, isEmpty, acts) => {
        let debate = openDebate(
          {
            id: 'd1',
            motion: { text: 'A motion' },
            format: chosen,
            moderator: { id: 'mo', name: 'Mo' },
            rules: { evidenceRequired: acts.length % 2 === 0 },
          },
          'opening',
          START,
        );
        let now = START;
        const taken: DebateEvent[] = [];
        // Mostly there is somebody on each side, and the debate has begun.
        const prelude: Act[] = isEmpty ? [] : preludeOf(chosen);
        for (const [index, { said: what, by, after, again }] of [...prelude, ...acts].entries()) {
          now += after;
          const event = eventSchema.parse({
            ...what,
            id: `e${index}`,
            by: by === 'whoever speaks' ? speakerOf(debate) : by,
          });
          const before = debate;
          const outcome = take(debate, event, now);
          debate = outcome.debate;
          if (!outcome.refused) taken.push(event);
          if (outcome.refused && outcome.effects.length === 0) expect(debate).toBe(before);
          if (again) {
            const repeated = take(debate, event, now);
            if (!outcome.refused) expect(repeated).toEqual({ debate, effects: [], repeated: true });
            else expect(repeated.debate).toBe(debate);
          }
          const due = nextDue(debate.state);
          expect(due === undefined || due.at > now).toBe(true);
          expect(tick(debate, now).debate).toBe(debate);
          expect(faultsOf(debate)).toEqual([]);
          expect(stateSchema.parse(JSON.parse(JSON.stringify(debate.state)))).toEqual(debate.state);
        }
        expect(
          debate.log.map(({ event }) => event).filter(({ kind }) => kind !== 'tick' && kind !== 'open'),
        ).toEqual(taken);
        expect(replay(debate.log)).toEqual(debate);
        expect(debateSchema.parse(JSON.parse(JSON.stringify(debate)))).toEqual(debate);
      },
    ),
    { numRuns: 40 },
  );
});

it('comes to its end by itself, with every step, however seldom somebody looks', () => {
  const looks = fc.array(fc.integer({ min: 1, max: 1_200_000 }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMATS.filter(({ id }) => id !== 'free'), TINY),
      looks,
      (chosen, steps) => {
        let debate = openDebate(
          { id: 'd1', motion: { text: 'M' }, format: chosen, moderator: { id: 'mo', name: 'Mo' }, rules: {} },
          'opening',
          START,
        );
        let now = START;
        debate = take(debate, { kind: 'begin', id: 'b', by: 'mo', anyway: true }, now).debate;
        for (let look = 0; debate.state.status !== 'over' && look < 20_000; look += 1) {
          now += steps[look % steps.length]!;
          debate = tick(debate, now).debate;
        }
        expect(debate.state.how).toBe('completed');
        expect(faultsOf(debate)).toEqual([]);
        expect(replay(debate.log)).toEqual(debate);
      },
    ),
    { numRuns: 15 },
  );
});
