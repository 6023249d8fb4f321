import { ComponentType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { type Card, MAX_CARD_TEXT } from '../../src/discord/card.ts';
import { debateChallengeCard } from '../../src/discord/cards/debate-challenge-card.ts';
import { evidenceCard } from '../../src/discord/cards/evidence-card.ts';
import { flowCard, pointsForm } from '../../src/discord/cards/flow-card.ts';
import { documentsOf } from '../../src/documents/library.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { verifyQuotation } from '../../src/evidence/verification.ts';
import { evening } from '../debate/evening.ts';
import { sharedLibraryOf } from '../evidence/small-library.ts';

/** What Discord's Markdown takes for its own, as long as a member can write it. */
const HOSTILE = '**@everyone** [x](http://a.b) `~~_|';
const long = (length: number, n = 0) =>
  `${n} ${HOSTILE.repeat(Math.ceil(length / HOSTILE.length))}`.slice(0, length);

const TEXT = Array.from({ length: 40 }, (_, n) => `The ${n}th *heron* [stands] in the _river_ @ dawn.`).join(
  ' ',
);
const library = sharedLibraryOf({ title: '# *Herons* '.repeat(30), authors: ['A *B*'], text: TEXT });

/** Components of all kinds and depths that Discord takes in one message. */
const MAX_CARD_COMPONENTS = 40;

/** How many components these are, with all that they hold. */
function componentCount(components: object[]): number {
  return components.reduce((sum: number, component) => {
    const { components: inner, accessory } = component as { components?: object[]; accessory?: object };
    return sum + 1 + componentCount(inner ?? []) + (accessory ? 1 : 0);
  }, 0);
}

function textsOf(card: Card): string[] {
  const texts: string[] = [];
  JSON.stringify(card, (_key, value) => {
    if (value?.type === ComponentType.TextDisplay) texts.push(value.content);
    return value;
  });
  return texts;
}

function fits(card: Card) {
  expect(textsOf(card).join('').length).toBeLessThanOrEqual(MAX_CARD_TEXT);
  expect(componentCount(card.components)).toBeLessThanOrEqual(MAX_CARD_COMPONENTS);
  expect(textsOf(card).join('')).not.toMatch(/(?<!\\)[@[]/);
}

/** A debate of an opening by Ann and one by Ben, each with many points. */
function withPoints(count: number) {
  const debate = evening('oxford', { motion: { text: long(300) } });
  debate.begun({ for: ['ann'], against: ['ben'] });
  debate.pass(3);
  const tag = (who: string, turn: number, points: number) => {
    for (let first = 0; first < points; first += 10)
      debate.can(who, 'tag', {
        turn,
        made: Array.from({ length: Math.min(10, points - first) }, (_, n) => ({
          text: long(200, first + n),
          evidence: [],
        })),
        answered: [],
      });
  };
  tag('ann', 1, count);
  debate.can('ann', 'done', {});
  tag('ben', 2, 10);
  return debate;
}

describe('the card of the flow', () => {
  it('fits on every page, and gives each side the same room', () => {
    const { state } = withPoints(100);
    const shown = [0, 1, 2, 16].map((page) => {
      const card = flowCard(state, page);
      fits(card);
      return textsOf(card).filter((text) => /^\*\*(?:For|Against)/.test(text));
    });
    const count = (text: string) => text.split('\n').length - 1;
    expect(shown.map((sides) => sides.map(count))).toEqual([
      [6, 6],
      [6, 4],
      [6, 0],
      [4, 0],
    ]);
    const lengths = shown[0]!.map((text) => text.length);
    expect(Math.abs(lengths[0]! - lengths[1]!)).toBeLessThan(80);
  });

  it('opens a form that Discord takes', () => {
    const { state } = withPoints(60);
    const [, answered, conceded] = pointsForm(state, state.turns[1]!).components.map((label) =>
      'component' in label ? label.component : undefined,
    );
    expect([answered, conceded]).toMatchObject([{ custom_id: 'answered' }, { custom_id: 'conceded' }]);
    for (const field of [answered, conceded]) {
      const { options } = field as { options: { label: string }[] };
      expect(options).toHaveLength(25);
      expect(Math.max(...options.map(({ label }) => label.length))).toBeLessThanOrEqual(100);
    }
  });
});

describe('the cards of the table', () => {
  it('fit one message, whatever was quoted and answered', () => {
    const debate = withPoints(1);
    const { revision } = documentsOf(library())[0]!;
    const place = { revision, start: 0, end: TEXT.length };
    debate.can('ann', 'cite', { quote: place });
    fits(evidenceCard(debate.state, debate.state.evidence[0]!, quoteAt(library(), place)));
    fits(evidenceCard(debate.state, debate.state.evidence[0]!, undefined));
    const altered = `${TEXT.slice(0, 1_800).replaceAll('stands', 'sits')}`;
    debate.can('ben', 'challenge', { quotation: altered, turn: 1, author: long(300), messageId: '7' });
    debate.can('ann', 'answer', { challenge: 1, answer: { kind: 'stands', text: long(500) } });
    const [challenge] = debate.state.challenges;
    const verification = verifyQuotation(library(), altered, 'A *B*');
    expect(verification.verdict).toBe('altered');
    const card = debateChallengeCard(debate.state, challenge!, '1', verification);
    expect(textsOf(card).join('').length).toBeLessThanOrEqual(MAX_CARD_TEXT);
    expect(debateChallengeCard(debate.state, challenge!, '1', undefined).components).toHaveLength(1);
  });
});
