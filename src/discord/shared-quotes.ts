import { type APIMessageTopLevelComponent, ComponentType } from 'discord.js';
import { quoteAt } from '../evidence/quote.ts';
import type { Card } from './card.ts';
import type { Context, Response } from './command.ts';
import { parseQuoteReference } from './quote-reference.ts';
import { parseRoute } from './routes.ts';

/** The buttons that stand below the words that they are about. */
const ABOUT_SHOWN_WORDS = new Set(['context', 'cite', 'open']);

/** A card for the channel; the words of this server's own documents that it shows are taken note of. */
export function sharedWith(channel: string, context: Context, make: () => Card): Response {
  const card = context.forChannel(make);
  return {
    kind: 'reply',
    card,
    ephemeral: false,
    async shown(message) {
      const own = context.library().filter(({ id }) => id.startsWith('guild:'));
      const quotes = shownReferences(card).flatMap((reference) => {
        const place = parseQuoteReference(reference);
        const quote = place && quoteAt(own, place);
        return quote ? [{ start: quote.start, end: quote.end, revision: quote.document.revision }] : [];
      });
      if (quotes.length > 0) await context.ownLibrary.recordShared({ channel, message }, quotes);
    },
  };
}

/** The references of the quotes that a card shows, each once. */
function shownReferences({ components }: Card): string[] {
  const references = components.flatMap(idsWithin).flatMap((id) => {
    const { name, args } = parseRoute(id);
    return ABOUT_SHOWN_WORDS.has(name) && args[0] !== undefined ? [args[0]] : [];
  });
  return [...new Set(references)];
}

function idsWithin(top: APIMessageTopLevelComponent): string[] {
  if (top.type !== ComponentType.Container) return [];
  return top.components.flatMap((component): string[] => {
    if (component.type === ComponentType.ActionRow)
      return component.components.flatMap((one) => ('custom_id' in one ? [one.custom_id] : []));
    if (component.type !== ComponentType.Section || !('custom_id' in component.accessory)) return [];
    return [component.accessory.custom_id];
  });
}
