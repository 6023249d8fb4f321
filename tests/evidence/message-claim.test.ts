import { describe, expect, it } from 'vitest';
import { claimOfMessage } from '../../src/evidence/message-claim.ts';

describe('the claim of a message', () => {
  it.each([
    ['Foreign troops do more harm than good.', 'Foreign troops do more harm than good.', 'text', false],
    [
      'Hi there! Who knows?\nForeign troops are a danger to peace. They always were.',
      'Foreign troops are a danger to peace.',
      'text',
      true,
    ],
    [
      'Max Boot has written: “His heart was in troop withdrawal.”',
      'His heart was in troop withdrawal.',
      'quotation',
      false,
    ],
    [
      'The “surge of that strange year” was a success.',
      'The “surge of that strange year” was a success.',
      'text',
      false,
    ],
    ['Keep all foreign troops out', 'Keep all foreign troops out', 'text', false],
    [
      'What of this?\n> Foreign troops are a danger to peace.',
      'Foreign troops are a danger to peace.',
      'quotation',
      true,
    ],
    [
      'See https://example.org/is/it ```x is not y``` <@12345>: the “surge” was a success for peace.',
      ': the “surge” was a success for peace.',
      'text',
      false,
    ],
  ])('is the first sentence that claims something, or a quotation: %j', (message, claim, from, more) => {
    const { claim: found, ...rest } = claimOfMessage(message);
    expect([found.replace(/^See\s+/, ''), rest]).toEqual([claim, { from, more }]);
  });

  it.each([
    ['', 'no text of its own'],
    ['  \n', 'no text of its own'],
    ['Is it?', 'That is a question'],
    ['Who? What? Where?', 'no claim in this message'],
    ['```let troops = not.good;```', 'no claim in this message'],
  ])('is refused kindly where there is none: %j', (message, reason) => {
    expect(() => claimOfMessage(message)).toThrow(reason);
  });
});
