import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
  SeparatorSpacingSize,
} from 'discord.js';
import { say } from '../language/say.ts';
import { shortened, visible } from './markdown.ts';

/** One message of the bot: Discord's Components V2 as plain data. */
export type Card = {
  components: APIMessageTopLevelComponent[];
  flags: MessageFlags.IsComponentsV2;
  allowedMentions: { parse: [] };
  /** Files that a component of the card shows as `attachment://name`. */
  files?: { name: string; attachment: Buffer }[];
};

/** Characters of all text of a message; the documentation gives 4,000 for one text and none for the sum, so both are kept. */
export const MAX_CARD_TEXT = 4_000;

const LABEL_LENGTH = 80;
const NAME_IN_LABEL = 60;

/** Makes a card of one container. Nothing in a card ever pings anyone. */
export function card(components: APIComponentInContainer[]): Card {
  return {
    components: [{ type: ComponentType.Container, components }],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: { parse: [] },
  };
}

/** Characters that each long text of a card may take, from the most to the least that is tried. */
const ROOMS = [3_500, 2_000, 1_000, 500, 250, 120, 60, 30, 15];

/**
 * Makes a card that a message holds: `make` is told how many characters each text of a document may
 * take, and is asked again with fewer as long as the card is too long. Escapes count, so that a
 * hostile text can take several times its length.
 */
export function fittedCard(make: (room: number) => Card, most = MAX_CARD_TEXT): Card {
  for (const room of ROOMS) {
    const made = make(room);
    if (textLength(made.components) <= most) return made;
  }
  throw new RangeError('a card has too much text of its own');
}

function textLength(components: object[]): number {
  return components.reduce((sum: number, component) => {
    const {
      content,
      components: inner,
      accessory,
    } = component as {
      content?: string;
      components?: object[];
      accessory?: object;
    };
    return sum + (content?.length ?? 0) + textLength(inner ?? []) + textLength(accessory ? [accessory] : []);
  }, 0);
}

export function text(content: string): APIComponentInContainer {
  return { type: ComponentType.TextDisplay, content };
}

export function separator(): APIComponentInContainer {
  return { type: ComponentType.Separator, divider: true, spacing: SeparatorSpacingSize.Small };
}

export function row(
  components: APIComponentInMessageActionRow[],
): APIActionRowComponent<APIComponentInMessageActionRow> {
  return { type: ComponentType.ActionRow, components };
}

export function button(
  label: string,
  customId: string,
  style = ButtonStyle.Secondary as ButtonStyle.Secondary | ButtonStyle.Primary | ButtonStyle.Danger,
): APIButtonComponent {
  return { type: ComponentType.Button, style, label: shortened(label, LABEL_LENGTH), custom_id: customId };
}

/** A line of text with a button beside it. */
export function textWithButton(content: string, beside: APIButtonComponent): APIComponentInContainer {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: beside,
  };
}

/**
 * An entry of a list with its button below it. Where a button stands once for each entry, its label says for which:
 * a screen reader reads it alone. Beside the text, so long a label would leave it no room on a phone.
 */
export function entryWithButton(
  content: string,
  { label, what, id }: { label: string; what: string; id: string },
): APIComponentInContainer[] {
  const name = shortened(visible(what).replace(/\s+/g, ' ').trim(), NAME_IN_LABEL);
  return [text(content), row([button(say('library.button-for', label, name), id)])];
}

/** A card that says one thing. */
export function noticeCard(content: string): Card {
  return card([text(content)]);
}
