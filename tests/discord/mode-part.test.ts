import { describe, expect, it } from 'vitest';
import { badges } from '../../src/discord/cards/quote-card.ts';
import { documentsOf } from '../../src/documents/library.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { libraryOf } from '../evidence/small-library.ts';

/** What a card says of a sentence's modes. */
function badgesOf(sentence: string): string[] {
  const library = libraryOf({ text: `${sentence}\n` });
  const { revision } = documentsOf(library)[0]!;
  return badges(quoteAt(library, { revision, start: 0, end: sentence.length })!, 1_000);
}

describe('the badge of a concession or hedge', () => {
  it.each([
    [
      'Providing air support is one thing, but America must avoid getting entangled with ground troops.',
      '**Concession:**',
      'Providing air support is one thing',
    ],
    [
      'The toll, to be sure, is dear, but a bridge has to be paid for.',
      '**Concession:**',
      'The toll, to be sure, is dear',
    ],
    ['Of course the ferry is slow, yet it must stay.', '**Concession:**', 'Of course the ferry is slow'],
    ['The ferry must stay, but I admit that it is slow.', '**Concession:**', 'but I admit that it is slow'],
    ['Although the ferry is slow, the town must keep it.', '**Concession:**', 'Although the ferry is slow'],
    ['The town must keep the ferry, although it is slow.', '**Concession:**', 'although it is slow'],
    ['The toll will perhaps be raised, but it must go.', '**Hedged:**', 'The toll will perhaps be raised'],
  ])('names the part that grants or hedges: %s', (sentence, label, part) => {
    const told = badgesOf(sentence).find((badge) => badge.includes(label));
    expect(told).toMatch(new RegExp(` in “${part}[.]?” \\(found by rule`));
  });

  it.each([
    'It is true that the ferry is slow.',
    'The ferry, although old, small, and slow, is loved.',
    'To be sure, the ferry is not only slow, but also dear.',
  ])('names no part where the whole sentence grants, or it cannot be told: %s', (sentence) => {
    expect(badgesOf(sentence).find((badge) => badge.includes('Concession'))).not.toContain(' in “The');
  });
});
