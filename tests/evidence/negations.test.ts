import { describe, expect, it } from 'vitest';
import { verifyMessage } from '../../src/evidence/message-verification.ts';
import { NEGATIONS } from '../../src/evidence/negations.ts';
import { verifyQuotation } from '../../src/evidence/verification.ts';
import { libraryOf } from './small-library.ts';

/** Those that can stand before a verb. */
const BEFORE_A_VERB = [...NEGATIONS].filter((word) =>
  /^(?:not|never|hardly|scarcely|barely|rarely|seldom)$/.test(word),
);

describe.each(BEFORE_A_VERB)('the negation “%s”', (word) => {
  it('is told where a quotation puts it in', () => {
    const library = libraryOf('The ferries of the northern shore carry their own captains to the island.\n');
    const quotation = `The ferries of the northern shore ${word} carry their own captains to the island.`;
    expect(verifyQuotation(library, quotation).matches[0]!.alterations).toEqual([
      expect.objectContaining({ kind: 'negation', added: word }),
    ]);
  });

  it('is told where it stands before what is quoted', () => {
    const library = libraryOf(`It is ${word} so that the ferries carry their own captains to the island.\n`);
    const { matches } = verifyQuotation(library, 'the ferries carry their own captains to the island');
    expect(matches[0]!.limits).toEqual([expect.objectContaining({ where: 'clause before', cue: word })]);
  });

  it('takes it back that somebody said so', () => {
    const library = libraryOf({ authors: ['Ann Mason'], text: 'The ferries carry their own captains.\n' });
    const ascribed = (said: string) =>
      verifyMessage(library, `Lynch ${said} “the ferries carry their own captains”.`, 1).checked[0]!.author;
    expect(ascribed('said')).toBe('Lynch');
    expect(ascribed(`${word} said`)).toBeUndefined();
  });
});
