import { describe, expect, it } from 'vitest';
import { verifyQuotation } from '../../src/evidence/verification.ts';
import { libraryOf } from './small-library.ts';

const TEXT = `The harbour was closed. “We shall open it again before he is old,” he said, and the town went home.

“The quay is ours,” Ilse Brandt said, and the pilots laughed.`;

const verifyBy = (quotation: string, author: string) =>
  verifyQuotation(libraryOf({ title: 'Ports', text: TEXT, authors: ['Tove Lind'] }), quotation, author);

describe('words that begin inside somebody’s speech', () => {
  it('are not the author’s because a pronoun stands in them', () => {
    const { verdict, reason } = verifyBy(
      'open it again before he is old,” he said, and the town went home',
      'Lind',
    );
    expect(verdict).toBe('misattributed');
    expect(reason).toBe(
      'Some of it is the words of someone whom the text does not name there, quoted by Tove Lind in "Ports".',
    );
  });

  it('are the author’s where they go on to name the speaker', () => {
    expect(verifyBy('The quay is ours,” Ilse Brandt said, and the pilots laughed', 'Lind').verdict).toBe(
      'exact',
    );
  });
});
