import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_FORMAT_TEXT, readFormat, writeFormat } from '../../src/debate/format-text.ts';
import { FORMATS, shippedFormat } from '../../src/debate/formats.ts';
import { Refusal } from '../../src/documents/refusal.ts';

const OXFORD = writeFormat(shippedFormat('oxford')!);

describe('a format that a person edits', () => {
  it.each(FORMATS)('is $name as it ships, read again', (format) => {
    const written = writeFormat(format);
    expect(written.length).toBeLessThan(MOST_FORMAT_TEXT);
    expect(readFormat(written, format.id)).toEqual(format);
  });

  it('reads as somebody would write it', () => {
    expect(OXFORD.split('\n').slice(0, 14)).toEqual([
      'name: Oxford',
      'voters: everyone',
      'evidence: false',
      'preparation: 0',
      'sides:',
      '  for: For',
      '  against: Against',
      'steps:',
      '  - vote: First ballot',
      '    round: before',
      '    minutes: 3',
      '  - speech: Opening',
      '    by: for',
      '    minutes: 7',
    ]);
  });

  it('takes other names, orders, minutes and voters', () => {
    const own = readFormat(
      `name: Thursday
voters: floor
evidence: true
preparation: 2
sides: { pro: Pro, con: Contra, third: Neither }
steps:
  - speech: Statement
    by: third
    minutes: 1.5
    prep: true
  - floor: Talk
    by: con
    minutes: null
    turn: 1
  - vote: Vote
    round: after
    minutes: 2`,
      'thursday',
    );
    expect(own).toMatchObject({
      id: 'thursday',
      voters: 'floor',
      evidence: true,
      prepMinutes: 2,
      sides: [{ id: 'pro' }, { id: 'con', name: 'Contra' }, { id: 'third' }],
      grace: 15,
    });
  });

  it.each([
    ['words', 'hello', 'This is no format. Begin with one that ships'],
    [
      'a broken line',
      OXFORD.replace('voters: everyone', 'name: Cambridge'),
      'Line 2 of the format cannot be read',
    ],
    [
      'too short a speech',
      OXFORD.replace('minutes: 7', 'minutes: 0'),
      'In step 2 (line 14), “minutes” is 0. It takes a number from 0.25 to 120.',
    ],
    [
      'a speech of nobody',
      OXFORD.replace('by: for', 'by: us'),
      'In step 2 (line 13), “by” is "us". It takes “for”, “against” or “moderator”.',
    ],
    [
      'no length',
      OXFORD.replace('    minutes: 7\n', ''),
      'Step 2 (line 12) has no “minutes”. It takes a number from 0.25 to 120.',
    ],
    [
      'a field that means nothing',
      OXFORD.replace('voters: ', 'judges: Ann\nvoters: '),
      'The format has “judges”, which means nothing here.',
    ],
    [
      'a field of another step',
      OXFORD.replace('round: before', 'round: before\n    to: for'),
      'Step 1 (line 11) has “to”, which means nothing here.',
    ],
    [
      'other voters',
      OXFORD.replace('voters: everyone', 'voters: members'),
      '“voters” is "members". It takes “everyone” or “floor”.',
    ],
    [
      'one side',
      OXFORD.replace('  against: Against\n', ''),
      'The format has no “sides”. It takes 2 to 6 lines',
    ],
    [
      'two sides of one name',
      OXFORD.replace('against: Against', 'against: For'),
      'Two sides are called “For”.',
    ],
    [
      'a side called floor',
      OXFORD.replaceAll('against:', 'floor:'),
      'No side can be called “floor” in steps.',
    ],
    [
      'no kind of step',
      OXFORD.replace('- speech: Opening', '- talk: Opening'),
      'Step 2 (line 12) does not say what it is. It begins with vote, speech,',
    ],
    [
      'two ballots before',
      OXFORD.replace('round: after', 'round: before'),
      'There is one ballot “before” and one “after” at most',
    ],
    [
      'preparation without minutes',
      OXFORD.replace('points: true', 'prep: true'),
      'In step 2 (line 15) a side prepares, but “preparation” gives it no minutes.',
    ],
    ['an anchor that refers to itself', 'a: &a [*a]\nsides: *a\nsteps: *a', 'This is no format'],
  ])('is refused with %s, in a sentence that says how to mend it', (_what, text, sentence) => {
    expect(() => readFormat(text, 'own')).toThrow(Refusal);
    expect(() => readFormat(text, 'own')).toThrow(sentence);
  });

  it('is read or refused, whatever is written', () => {
    const lines = OXFORD.split('\n');
    const edited = fc
      .array(fc.tuple(fc.nat(lines.length - 1), fc.oneof(fc.constantFrom(...lines), fc.string())), {
        maxLength: 4,
      })
      .map((edits) => edits.reduce((text, [at, line]) => text.with(at, line), lines).join('\n'));
    fc.assert(
      fc.property(edited, (text) => {
        try {
          const format = readFormat(text, 'own');
          expect(readFormat(writeFormat(format), 'own')).toEqual(format);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
      { numRuns: 150 },
    );
  });
});
