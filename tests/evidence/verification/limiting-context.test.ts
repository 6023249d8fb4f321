import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../../src/evidence/verification.ts';
import { libraryOf } from '../small-library.ts';
import { HARBOUR, verifyingHarbour } from './harbour.ts';

const { verify } = verifyingHarbour();

describe('in context', () => {
  const limits = (quotation: string) => verify(quotation).matches[0]!.limits;

  it.each([
    ['the first half, left out', 'the odds are better than they were', 'clause before', 'no'],
    [
      'the second half, left out',
      'There is no guarantee that the channel will stay open',
      'clause after',
      'but',
    ],
    ['a denial before it', 'the fishermen opposed the mole', 'clause before', 'not'],
    ['whose claim it is', 'the breakwater drowned the oyster beds', 'clause before', 'claim'],
    ['a sentence that turns it', 'A mole was built.', 'sentence after', 'however'],
    ['a question, cut before its mark', 'the engineers know', 'question', '?'],
  ])('%s', (_what, quotation, where, cue) => {
    expect(limits(quotation)).toContainEqual(expect.objectContaining({ where, cue }));
  });

  it.each([
    ['It may be that the mole was too short.', 'the mole was too short', 'may'],
    ['He could have said that the mole was too short.', 'the mole was too short', 'could'],
    ['The mole, it seems, was too short for the swell.', 'was too short for the swell', 'seems'],
  ])('hears a hedge before it: %s', (text, quotation, cue) => {
    const [match] = verifyQuotation(libraryOf(text), quotation).matches;
    expect(match!.limits).toContainEqual(expect.objectContaining({ where: 'clause before', cue }));
  });

  it('takes the month for no hedge', () => {
    const [match] = verifyQuotation(
      libraryOf('In May the mole was too short.'),
      'the mole was too short',
    ).matches;
    expect(match!.limits).toEqual([]);
  });

  it('shows the neighbour exactly as it stands', () => {
    for (const { text, start, end } of limits('the odds are better than they were'))
      expect(HARBOUR.slice(start, end).trim()).toBe(text);
  });

  it('is silent where nothing limits it', () => {
    expect(limits('Grafting is the art of making two trees agree.')).toEqual([]);
    expect(limits('The harbour of Port Alder silted up in forty years.')).toEqual([]);
  });
});
