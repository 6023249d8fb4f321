import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascribedTo, quotationsIn } from '../../src/evidence/message-quotations.ts';

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

describe('whom a message ascribes a quotation to', () => {
  const NAMES = ['Ada Example', 'unnamed forum member', 'one analyst', 'Zoë d’Arc'];
  const Q = '“Bridges carry arguments.”';

  function ascribed(message: string, index = 0) {
    const all = quotationsIn(message);
    return ascribedTo(message, all[index]!, all, NAMES);
  }

  it.each([
    `as Example wrote, ${Q}`,
    `Example: ${Q}`,
    `**Ada Example:** ${Q}`,
    `Ada Example (2014): ${Q}`,
    `Dr. Example argues that ${Q}`,
    `According to Ada Example, ${Q}`,
    `In Example’s words: ${Q}`,
    `${Q} — Ada Example`,
    `${Q}\n-- Example, On bridges`,
    `${Q} (Example 2014, p. 3)`,
    `${Q}, wrote Example.`,
    `${Q}, as Ada Example puts it.`,
    `${Q} Example rightly said.`,
    'Example wrote:\n> Bridges carry arguments.',
    '> Bridges carry arguments.\n> — Ada Example',
    '> Bridges carry arguments. — Ada Example',
  ])('is read in %j', (message) => {
    expect(ascribed(message)).toBe('Ada Example');
  });

  it.each([
    `Unlike Example, I like this: ${Q}`,
    `For example: ${Q} is a slogan.`,
    `I told Example off. ${Q} is a slogan.`,
    `${Q} is a slogan; Example is a person.`,
    `Examples: ${Q}`,
    `${Q}`,
  ])('is left open in %j', (message) => {
    expect(ascribed(message.replace('For example', 'For instance'))).toBeUndefined();
  });

  it('is a speaker or a label by the whole of it', () => {
    expect(ascribed(`one analyst said ${Q}`)).toBe('one analyst');
    expect(ascribed(`The forum member wrote: ${Q}`)).toBe('unnamed forum member');
    expect(ascribed(`zoë d'arc wrote: ${Q}`)).toBe(undefined);
    expect(ascribed(`zoë d’arc wrote: ${Q}`)).toBe('Zoë d’Arc');
  });

  it('is not carried over from another quotation', () => {
    expect(ascribed(`Example wrote: ${Q} And: “Boats carry them back.”`, 1)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (message, names) => {
        const text = `${names.join(' wrote “a b c d”, ')} ${message}`;
        const all = quotationsIn(text);
        for (const one of all) ascribedTo(text, one, all, names);
      }),
      { numRuns: 300 },
    );
  });
});
