import type { AutocompleteInteraction, ChatInputCommandInteraction, Interaction } from 'discord.js';
import { type Format, MOST_NAME } from '../../debate/format.ts';
import { readFormat, writeFormat } from '../../debate/format-text.ts';
import { FORMATS, shippedFormat } from '../../debate/formats.ts';
import { saidFormat } from '../../debate/said-format.ts';
import { foldedText } from '../../documents/folding.ts';
import { Refusal } from '../../documents/refusal.ts';
import type { FormatDraft } from '../../guilds/formats.ts';
import { say } from '../../language/say.ts';
import {
  formatForm,
  formatPreviewCard,
  formatsCard,
  ownFormatCard,
  wrongFormatCard,
} from '../cards/formats-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { shownText, visible } from '../markdown.ts';
import { manages } from '../permissions.ts';
import { refusalText } from '../refusal-text.ts';

/** What Discord takes of an option's suggestions. */
const MOST_CHOICES = 25;

type Manager = Pick<Interaction, 'member' | 'memberPermissions'>;

/** A server's own formats: copies of others that somebody who manages the server has edited. */
export const FORMAT_EDITING = {
  buttons: {
    'debate-format-list': async (pressed, _args, context) => listed(pressed, context),
    'debate-format-edit': async (pressed, [id = ''], context) => {
      const format = await ownFormat(pressed, id, context);
      return { kind: 'modal', modal: formatForm([id], writeFormat(format)) };
    },
    'debate-format-again': async (pressed, [draftId = ''], context) => {
      const { text, formatId } = await draftOf(pressed, draftId, context);
      return { kind: 'modal', modal: formatForm(formatId === null ? [] : [formatId], text) };
    },
    'debate-format-save': async (pressed, [draftId = ''], context) => {
      const draft = await draftOf(pressed, draftId, context);
      const format = readFormat(draft.text, idOf(draft));
      await context.formats.save(format);
      return listed(pressed, context, say('formats.saved', shownText(format.name)));
    },
    'debate-format-delete': async (pressed, [id = '', sure], context) => {
      const format = await ownFormat(pressed, id, context);
      if (sure !== '1') return { kind: 'update', card: ownFormatCard(format, true) };
      await context.formats.remove(id);
      return listed(pressed, context, say('formats.deleted', shownText(format.name)));
    },
  },
  selects: {
    'debate-format-copy': async (chosen, _args, context) => {
      requireManager(chosen);
      const format = await formatNamed(context, chosen.values[0] ?? '');
      if (!format) throw new Refusal('formats.gone');
      const said = saidFormat(format);
      const name = `${said.name.slice(0, MOST_NAME - 2)} 2`;
      return { kind: 'modal', modal: formatForm([], writeFormat({ ...said, name })) };
    },
    'debate-format-show': async (chosen, _args, context) => ({
      kind: 'update',
      card: ownFormatCard(await ownFormat(chosen, chosen.values[0] ?? '', context)),
    }),
  },
  forms: {
    'debate-format': async (submitted, [formatId], context) => {
      requireManager(submitted);
      const text = submitted.fields.getTextInputValue('text');
      const { id } = submitted;
      const draft: FormatDraft = { id, at: new Date().toISOString(), formatId: formatId ?? null, text };
      await context.formats.keepDraft(draft);
      const card = previewOf(draft);
      return submitted.isFromMessage() ? { kind: 'update', card } : { kind: 'reply', card, ephemeral: true };
    },
  },
} satisfies Pressed;

export async function formatsShown(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  requireManager(interaction);
  return { kind: 'reply', card: formatsCard(await context.formats.list()), ephemeral: true };
}

/** A format by its id, or by what it is called; undefined where there is none. */
export async function formatNamed(context: Context, named: string): Promise<Format | undefined> {
  const shipped = shippedFormat(named);
  if (shipped) return shipped;
  const all = [...(await context.formats.list()), ...FORMATS];
  const name = foldedText(named);
  return all.find(
    (format) =>
      format.id === named || [format, saidFormat(format)].some((known) => foldedText(known.name) === name),
  );
}

/** The server's own come first. */
export async function suggestFormats(context: Context, interaction: AutocompleteInteraction) {
  const wanted = foldedText(interaction.options.getFocused());
  return [...(await context.formats.list()), ...FORMATS.map(saidFormat)]
    .filter(({ name }) => foldedText(name).includes(wanted))
    .slice(0, MOST_CHOICES)
    .map(({ id, name }) => ({ name: visible(name), value: id }));
}

function previewOf(draft: FormatDraft) {
  try {
    return formatPreviewCard(draft.id, readFormat(draft.text, idOf(draft)), draft.formatId === null);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return wrongFormatCard(draft.id, refusalText(error));
  }
}

/** One that is new has an id of its draft's, so that it is there once, however often it is saved. */
function idOf({ id, formatId }: FormatDraft): string {
  return formatId ?? `own-${BigInt(id).toString(36)}`;
}

async function listed(pressed: Manager, context: Context, note?: string): Promise<Response> {
  requireManager(pressed);
  return { kind: 'update', card: formatsCard(await context.formats.list(), note) };
}

async function ownFormat(pressed: Manager, id: string, context: Context): Promise<Format> {
  requireManager(pressed);
  const format = (await context.formats.list()).find((own) => own.id === id);
  if (!format) throw new Refusal('formats.gone');
  return format;
}

async function draftOf(pressed: Manager, id: string, context: Context): Promise<FormatDraft> {
  requireManager(pressed);
  const draft = await context.formats.draft(id);
  if (!draft) throw new Refusal('formats.draft-gone');
  return draft;
}

function requireManager(asking: Manager): void {
  if (!manages(asking)) throw new Refusal('answering.managers-only');
}
