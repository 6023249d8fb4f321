import { ComponentType } from 'discord.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Card, MAX_CARD_TEXT } from '../../src/discord/card.ts';
import { citationCard } from '../../src/discord/cards/citation-card.ts';
import { contextCard, quoteCard } from '../../src/discord/cards/quote-card.ts';
import { sharedCard } from '../../src/discord/cards/shared-card.ts';
import { verificationCard } from '../../src/discord/cards/verification-card.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { VERDICTS, type Verification, verifyQuotation } from '../../src/evidence/verification.ts';
import { sharedLibraryOf } from '../evidence/small-library.ts';

/** Sentences full of what Discord's Markdown takes for its own, and of what makes a card long. */
const SENTENCES = Array.from(
  { length: 80 },
  (_, n) =>
    `The ${n}th *heron* [stands] in the _river_ @ dawn, says “one angler of ${n} < ${n + 1}”, but does not ~~move~~ unless \`${n * 7}\` fish | may come.`,
);
const FIRST = 'A kingfisher sits on the mill wheel every single morning.';
const LAST = 'Nobody in the valley has counted the otters since the flood.';
const TEXT = `${FIRST} ${SENTENCES.slice(0, 40).join(' ')}\n\n${SENTENCES.slice(40).join(' ')} ${LAST}\n`;

const library = sharedLibraryOf({
  title: '# *Herons* '.repeat(40),
  authors: Array.from({ length: 30 }, (_, n) => `A_${n} *Author*`),
  outlet: '**Outlet** '.repeat(3),
  text: TEXT,
});

function textOf(card: Card): string {
  const parts: string[] = [];
  JSON.stringify(card, (_key, value) => {
    if (value?.type === ComponentType.TextDisplay) parts.push(value.content);
    return value;
  });
  return parts.join('');
}

function idsOf(card: Card): string[] {
  const ids: string[] = [];
  JSON.stringify(card, (key, value) => {
    if (key === 'custom_id') ids.push(value);
    return value;
  });
  return ids;
}

/** What people do to a quotation: clip it, damage words, leave out, join, go on. */
const quotation = fc
  .record({
    start: fc.nat(TEXT.length - 1),
    length: fc.integer({ min: 1, max: 3_900 }),
    damage: fc.array(
      fc.record({
        at: fc.nat(3_900),
        put: fc.constantFrom(' … ', ' not ', '**', '', 'о', ' 99 ', '\u202E', ' [sic] '),
      }),
      {
        maxLength: 40,
      },
    ),
  })
  .map(({ start, length, damage }) => {
    let text = TEXT.slice(start, start + length);
    for (const { at, put } of damage) {
      const place = at % (text.length + 1);
      text = text.slice(0, place) + put + text.slice(place + put.length);
    }
    return text.slice(0, 4_000);
  });

/** One of each verdict. */
const EXAMPLES: [string, string | undefined][] = [
  [SENTENCES.slice(0, 25).join(' '), undefined],
  [`${SENTENCES.slice(0, 5).join(' ')} … ${SENTENCES.slice(6, 9).join(' ')}`, undefined],
  [SENTENCES.slice(0, 25).join(' ').replaceAll('dawn', 'd\u0430wn'), undefined],
  [`${LAST} ${FIRST}`, undefined],
  [SENTENCES.slice(0, 25).join(' '), 'Nobody *Here*'],
  ['Nothing like it '.repeat(200), 'Nobody *Here*'],
];

describe('the card of any verification', () => {
  it('fits one message, whatever was quoted, and no two of its buttons are the same', () => {
    const verdicts = new Set<string>();
    fc.assert(
      fc.property(
        quotation,
        fc.option(fc.constantFrom('A_1 Author', 'Nobody *Here*'), { nil: undefined }),
        (text, author) => {
          let verification: Verification;
          try {
            verification = verifyQuotation(library(), text, author);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
            return;
          }
          verdicts.add(verification.verdict);
          const origin = { checkId: '1'.repeat(20), index: 9, challengeable: true };
          const card = verificationCard(verification, { kind: 'asker' }, origin);
          const cards = [card, sharedCard(card.components, '2'.repeat(20))];
          for (const match of verification.matches.slice(0, 1))
            cards.push(contextCard(match), citationCard(match), quoteCard(match, { kind: 'asker' }));
          for (const one of cards) {
            expect(textOf(one).length).toBeLessThanOrEqual(MAX_CARD_TEXT);
            expect(new Set(idsOf(one)).size).toBe(idsOf(one).length);
          }
          expect(textOf(card)).not.toContain('\u202E');
        },
      ),
      { numRuns: 40, examples: EXAMPLES },
    );
    expect(verdicts).toEqual(new Set<string>(VERDICTS));
  });
});
