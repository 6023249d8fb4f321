import { type APIMessageTopLevelComponent, ButtonStyle, ComponentType } from 'discord.js';
import type { Audience } from '../audience.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { customId } from '../routes.ts';

/** The route by which a card is shared as its asker saw it, for what a button's id cannot hold. */
const SHARE = 'share-verdict';

/** Share for its asker, Remove for the channel. */
export function shareButton(audience: Audience) {
  return audience.kind === 'asker'
    ? button('Share', customId(SHARE), ButtonStyle.Primary)
    : button('Remove', customId('remove', audience.askerId), ButtonStyle.Danger);
}

/** The card that its asker saw, word for word, for the channel. */
export function sharedCard(components: APIMessageTopLevelComponent[], askerId: string): Card {
  const remove = shareButton({ kind: 'channel', askerId, shared: true });
  const shown = components.flatMap((top) => (top.type === ComponentType.Container ? top.components : []));
  return card([
    text(`-# Shared by <@${askerId}>`),
    ...shown.map((component) =>
      component.type === ComponentType.ActionRow
        ? row(
            component.components.map((one) => ('custom_id' in one && one.custom_id === SHARE ? remove : one)),
          )
        : component,
    ),
  ]);
}
