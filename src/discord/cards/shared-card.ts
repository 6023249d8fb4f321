import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { say } from '../../language/say.ts';
import type { Audience } from '../audience.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { customId } from '../routes.ts';

/** The route by which a card is shared as its asker saw it, for what a button's id cannot hold. */
const SHARE = 'share-verdict';

/** Share for its asker, Remove for the channel. */
export function shareButton(audience: Audience) {
  return audience.kind === 'asker'
    ? button(say('quote.share'), customId(SHARE), ButtonStyle.Primary)
    : button(say('quote.remove'), customId('remove', audience.askerId), ButtonStyle.Danger);
}

/** The card that its asker saw, word for word and so in their language, for the channel. */
export function sharedCard(components: APIMessageTopLevelComponent[], askerId: string): Card {
  const remove = shareButton({ kind: 'channel', askerId, shared: true });
  const shown = components
    .flatMap((top) => (top.type === ComponentType.Container ? top.components : []))
    .filter((part) => !isMenu(part));
  return card([
    text(`-# ${say('quote.shared-by', `<@${askerId}>`)}`),
    ...shown.map((component) =>
      component.type === ComponentType.ActionRow
        ? row(
            component.components.map((one) => ('custom_id' in one && one.custom_id === SHARE ? remove : one)),
          )
        : component,
    ),
  ]);
}

/** A menu changes the card for its asker, and nothing in a channel. */
function isMenu(part: APIComponentInContainer): boolean {
  return (
    part.type === ComponentType.ActionRow &&
    part.components.some(({ type }) => type === ComponentType.StringSelect)
  );
}
