import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/documents/refusal.ts';
import { MAX_QUERY_LENGTH, parseQuery } from '../../src/evidence/query.ts';
import { anyText } from '../documents/arbitrary-texts.ts';

const telling = (input: string) =>
  parseQuery(input)
    .words.filter((word) => word.term !== '')
    .map((word) => word.surface);

describe('a query', () => {
  it.each([
    ['refugees', 'words'],
    ['money for refugees', 'words'],
    ['"training ground"', 'phrase'],
    ['why “the will to fight” matters', 'phrase'],
    ['«plenty of money»', 'phrase'],
    ['Why was Mosul taken so easily?', 'question'],
    ['what does Boot say about air strikes', 'question'],
    ['Aid to refugees does not reach those who are to receive it.', 'claim'],
    ['This house would send ground troops', 'motion'],
    ['This house, weary of war, would send no more troops', 'motion'],
    ['THW ban cars', 'motion'],
    ['Resolved: that the union should be dissolved', 'motion'],
  ])('%j is read as %s', (input, kind) => {
    expect(parseQuery(input).kind).toBe(kind);
  });

  it('keeps the words of every phrase', () => {
    expect(parseQuery('"plenty of money" and „der Wille“').phrases).toEqual(['plenty of money', 'der Wille']);
    expect(parseQuery('a "lone mark').phrases).toEqual([]);
    expect(parseQuery('"…" bridges ""').phrases).toEqual([]);
  });

  it.each(['„training ground“', '« training ground »', '「training ground」', '『training ground』'])(
    'takes %s for a phrase, whoever’s marks they are',
    (typed) => {
      expect(parseQuery(typed).phrases).toHaveLength(1);
    },
  );

  it('leaves out what frames a question, and keeps it where it is all there is', () => {
    expect(telling('What does the author say about bridges?')).toEqual(['bridges']);
    expect(telling('What did the author write?')).not.toEqual([]);
    expect(telling('idea')).toEqual(['idea']);
  });

  it('leaves out the frame of a motion', () => {
    expect(telling('This house believes that bridges unite')).toEqual(['bridges', 'unite']);
  });

  it.each([
    ['Why did it fall?', 'reason'],
    ['How many soldiers fled?', 'quantity'],
    ['When was the bridge built?', 'time'],
    ['What should be done?', 'advice'],
    ['Who built the bridge?', undefined],
  ])('%j asks for %s', (input, asked) => {
    expect(parseQuery(input).asked).toBe(asked);
  });

  it.each(['', '   ', '?!…—“”', '🎓🎓', '\u0000\u0007\u202e', '"" * ( )'])(
    'refuses %j: no words',
    (input) => {
      expect(() => parseQuery(input)).toThrow(Refusal);
      expect(() => parseQuery(input)).toThrow(/no words/);
    },
  );

  it('refuses 6,000 characters, and says how many it takes', () => {
    expect(() => parseQuery('refugees '.repeat(667))).toThrow(/at most 2000 characters; this one has 6002/);
    expect(parseQuery('a'.repeat(MAX_QUERY_LENGTH)).text).toHaveLength(MAX_QUERY_LENGTH);
  });

  it('takes operators of the full-text engine as words or as nothing', () => {
    expect(telling('refugees AND (money OR NOT bed*) NEAR/3 -x ^y {z} col:v')).toContain('refugees');
    expect(parseQuery('refugees" OR "1"="1').text).toContain('OR');
  });

  it('takes control and formatting characters as spaces', () => {
    expect(parseQuery('ref\u0007ugees\u202e money\u0000\n\tnow').text).toBe('ref ugees money now');
  });

  it('is read or refused whatever it is, and never holds more than was typed', () => {
    fc.assert(
      fc.property(anyText, (input) => {
        let query: ReturnType<typeof parseQuery>;
        try {
          query = parseQuery(input);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
          return;
        }
        expect(query.words.length).toBeGreaterThan(0);
        for (const { surface } of query.words) expect(query.text).toContain(surface);
        for (const phrase of query.phrases) expect(query.text).toContain(phrase);
      }),
      { numRuns: 300 },
    );
  });
});
