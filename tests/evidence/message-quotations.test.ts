import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsIn } from '../../src/evidence/message-quotations.ts';

const found = (message: string) => quotationsIn(message).map(({ text }) => text);

describe('the quotations of a message', () => {
  it.each([
    ['“Curly marks hold this.”', 'Curly marks hold this.'],
    ['"Straight marks hold this."', 'Straight marks hold this.'],
    ['„Low and high marks hold this.“', 'Low and high marks hold this.'],
    ['«Guillemets hold this.»', 'Guillemets hold this.'],
    ['»Turned guillemets hold this.«', 'Turned guillemets hold this.'],
    ['‹Single guillemets hold this.›', 'Single guillemets hold this.'],
    ['「Corner brackets hold this.」', 'Corner brackets hold this.'],
    ['‘Single marks hold this.’', 'Single marks hold this.'],
  ])('are found in %s', (message, text) => {
    expect(found(`She wrote: ${message} And so on.`)).toEqual([text]);
  });

  it('are found as block quotes, without the signs of their lines', () => {
    expect(found('See:\n> Bridges carry\n> arguments across.\nI agree.')).toEqual([
      'Bridges carry\narguments across.',
    ]);
    expect(found('See:\n>>> Bridges carry\narguments across.')).toEqual(['Bridges carry\narguments across.']);
  });

  it('leave out who signed a block quote', () => {
    for (const signed of [
      '> Bridges carry arguments.\n> — Ada Example',
      '> Bridges carry arguments. — Ada Example',
      '> Bridges carry arguments.\n— Ada Example',
    ]) {
      expect(found(signed)).toEqual(['Bridges carry arguments.']);
    }
  });

  it('hold the quotations inside them', () => {
    expect(found('“He said ‘it will surely fall down’ and left.”')).toEqual([
      'He said ‘it will surely fall down’ and left.',
    ]);
  });

  it('are no scare quotes where there are longer ones, and are where there is nothing else', () => {
    expect(found('Their “plan” was: “Bridges carry arguments across a river.”')).toEqual([
      'Bridges carry arguments across a river.',
    ]);
    expect(found('Their “plan” was bad.')).toEqual(['plan']);
  });

  it('are read to the end of the paragraph where their marks never close', () => {
    const [first, second] = quotationsIn(
      'He wrote “bridges carry arguments across\n\nand “boats carry them back again” too',
    );
    expect(first).toMatchObject({ text: 'bridges carry arguments across', unclosed: true });
    expect(second).toMatchObject({ text: 'boats carry them back again', unclosed: false });
  });

  it('are not in code, addresses, apostrophes and inches', () => {
    expect(found('`"a b c d"` ```\n“e f g h”\n``` https://example.org/"i-j-k"')).toEqual([]);
    expect(found("the soldiers' will and the troops' arms, a 5\" pipe and rock 'n' roll")).toEqual([]);
    expect(found('>:( not a block quote')).toEqual([]);
  });

  it('are each told once', () => {
    expect(found('“Bridges carry arguments.” Again: “Bridges carry arguments.”')).toHaveLength(1);
  });

  it('are slices of the message, in order, for any text', () => {
    const pieces = fc.constantFrom(
      '“',
      '”',
      '"',
      '„',
      '«',
      '»',
      '‘',
      "'",
      '> ',
      '>>> ',
      '\n',
      '\n\n',
      '— ',
      '`',
      '```',
      ' a b c d ',
      'É🎓',
      '\u202E',
      '\uD800',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(pieces).map((list) => list.join('')),
        ),
        (message) => {
          let last = 0;
          for (const { start, end, text, around, kind } of quotationsIn(message)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(around.start <= start && start < end && end <= around.end).toBe(true);
            const slice = message.slice(start, end);
            expect(text).toBe(kind === 'block' ? slice.replace(/\n[ \t]{0,3}> ?/g, '\n') : slice);
            expect(text).toMatch(/[\p{L}\p{N}]/u);
            last = start;
          }
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
