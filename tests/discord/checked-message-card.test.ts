import { describe, expect, it } from 'vitest';
import { checkedMessageCard } from '../../src/discord/cards/checked-message-card.ts';
import type { CheckedQuotation } from '../../src/evidence/message-verification.ts';

const PLACE = { guildId: '1', channelId: '2', messageId: '3', authorId: '4' };

describe('the list of a message’s quotations', () => {
  it('says why one was not checked, and offers no challenge of it', () => {
    const refused: CheckedQuotation = {
      text: 'a very long quotation',
      unclosed: false,
      refused: { key: 'verify.too-long' as const, args: [4000, 4001] },
    };
    const check = { id: '5', challengeable: true };
    const shown = JSON.stringify(checkedMessageCard([refused, refused], 0, PLACE, { kind: 'asker' }, check));
    expect(shown).toContain('2. Not checked');
    expect(shown).toContain('Paste it in parts');
    expect(shown).toContain('None could be checked.');
    expect(shown).not.toContain('Challenge');
  });
});
