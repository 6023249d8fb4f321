import {
  type AnySelectMenuInteraction,
  type ButtonInteraction,
  type Guild,
  InteractionContextType,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  SlashCommandBuilder,
} from 'discord.js';
import { attachmentText } from '../src/discord/attachment-text.ts';
import { type Card, noticeCard } from '../src/discord/card.ts';
import { packsChange } from '../src/discord/cards/packs-card.ts';
import { channelPacksCard, PAGE_OF, settingsCard, settingsPage } from '../src/discord/cards/settings-card.ts';
import {
  dryRunCard,
  exportCard,
  importForm,
  MAX_SETTINGS_BYTES,
} from '../src/discord/cards/settings-file-card.ts';
import { channelCheckCard, logChannelFault } from '../src/discord/channel-check.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { refuseStrangers } from '../src/discord/settings-strangers.ts';
import { Refusal } from '../src/documents/refusal.ts';
import {
  answeringLanguage,
  differing,
  readSettings,
  type SettingName,
  type SettingsChange,
} from '../src/guilds/settings.ts';
import { languageOf } from '../src/language/languages.ts';
import { loadLanguage, say, speaking } from '../src/language/say.ts';

/** `/settings`: what this server decides for itself, on one panel with a few pages. */
export const settings: Command = {
  definition: new SlashCommandBuilder()
    .setName('settings')
    .setDescription('Who curates, where Counterpoint answers, and what is kept in this server')
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .toJSON(),

  allowed: 'managers',
  everywhere: true,
  finishing: ['settings-confirm', 'settings-leave'],
  ephemeral: () => true,

  execute: async (_interaction, context) => ({
    kind: 'reply',
    card: await panel(context),
    ephemeral: true,
  }),

  buttons: {
    'settings-page': async (_pressed, [page], context) => ({
      kind: 'update',
      card: await panel(context, page),
    }),
    'settings-packs-reset': async (_pressed, [channelId = ''], context) => {
      const made = await context.changeSettings(({ packsOffIn }) => {
        const { [channelId]: _, ...others } = packsOffIn;
        return { packsOffIn: others };
      });
      return { kind: 'update', card: channelPacks(context, channelId, made) };
    },
    'settings-test': async (pressed, _args, context) => ({
      kind: 'reply',
      card: channelCheckCard(pressed.guild!, await context.settings()),
      ephemeral: true,
    }),
    'settings-export': async (_pressed, _args, context) => ({
      kind: 'reply',
      card: exportCard(await context.settings()),
      ephemeral: true,
    }),
    'settings-import': () => ({ kind: 'modal', modal: importForm() }),
    'settings-confirm': async (pressed, [id = ''], context) => confirmed(pressed, context, id),
    'settings-leave': () => ({
      kind: 'update',
      card: noticeCard(`### ${say('settings.import')}\n${say('settings.left')}`),
    }),
  },

  selects: {
    'settings-set': async (chosen, [name = '', channelId], context) => {
      const made = await context.changeSettings(changeOf(name, channelId, chosen, context));
      if (channelId !== undefined) return { kind: 'update', card: channelPacks(context, channelId, made) };
      const note = () => (name === 'logChannel' ? savedLogChannel(made, chosen.guild!) : saved(made));
      const page = settingsPage(PAGE_OF[name as keyof typeof PAGE_OF]);
      const card = await inLanguageOf(made, chosen, () =>
        settingsCard(page, { settings: made.settings, packs: context.packs(), note: note() }),
      );
      return { kind: 'update', card };
    },
    'settings-packs': async (chosen, _args, context) => ({
      kind: 'update',
      card: channelPacksCard(chosen.values[0]!, {
        settings: await context.settings(),
        packs: context.packs(),
      }),
    }),
  },

  forms: {
    'settings-import': async (submitted, _args, context) => {
      const to = readSettings(await givenSettings(submitted));
      const from = await context.settings();
      refuseStrangers(submitted.guild!, from, to);
      const { id } = submitted;
      await context.proposedSettings.keep({
        id,
        at: new Date().toISOString(),
        from: JSON.stringify(from),
        to: JSON.stringify(to),
      });
      return { kind: 'reply', card: dryRunCard(id, from, to), ephemeral: true };
    },
  },
};

type Made = Awaited<ReturnType<Context['changeSettings']>>;

function saved({ audited }: Made): string {
  return say(audited ? 'settings.saved' : 'settings.saved-unaudited');
}

/** That a log channel was saved, and what keeps Counterpoint from writing there. */
function savedLogChannel(made: Made, guild: Guild): string {
  const { logChannel } = made.settings;
  const fault = logChannel === null ? undefined : logChannelFault(guild, logChannel);
  return [saved(made), ...(fault === undefined ? [] : [fault])].join('\n');
}

/** Makes what shows changed settings in the language that they may have changed to. */
async function inLanguageOf(
  { settings }: Made,
  { locale }: { locale: string },
  make: () => Card,
): Promise<Card> {
  const language = answeringLanguage(settings, locale);
  await loadLanguage(language);
  return speaking(language, make, languageOf(locale));
}

async function panel(context: Context, page?: string): Promise<Card> {
  return settingsCard(settingsPage(page), { settings: await context.settings(), packs: context.packs() });
}

function channelPacks(context: Context, channelId: string, made: Made): Card {
  return channelPacksCard(channelId, {
    settings: made.settings,
    packs: context.packs(),
    note: saved(made),
  });
}

/** What a select of the panel changes. Values that no setting takes are refused where they are kept. */
function changeOf(
  name: string,
  channelId: string | undefined,
  { values }: AnySelectMenuInteraction,
  context: Context,
): Parameters<Context['changeSettings']>[0] {
  switch (name as SettingName) {
    case 'answersPerMinute':
    case 'keepChallengesDays':
    case 'keepDebatesDays':
    case 'keepAuditDays':
      return () => ({ [name]: Number(values[0]) });
    case 'answers':
    case 'citation':
    case 'language':
      return () => ({ [name]: values[0] });
    case 'logChannel':
      return () => ({ logChannel: values[0] ?? null });
    case 'channels':
    case 'curatorRoles':
    case 'voterRoles':
    case 'logged':
      return () => ({ [name]: values });
    case 'packsOff':
    case 'packsOffIn':
      return packsChange(values, context.packs(), channelId);
    default:
      throw new Refusal('settings.old-setting');
  }
}

/** @throws Refusal where nothing was given, or it is no JSON */
async function givenSettings({ fields, client }: ModalSubmitInteraction): Promise<unknown> {
  const file = fields.getUploadedFiles('file')?.first();
  const pasted = fields.getTextInputValue('text').trim();
  if (!file && pasted === '') throw new Refusal('settings.nothing-given');
  const given = file ? await attachmentText(file, client, MAX_SETTINGS_BYTES) : pasted;
  try {
    return JSON.parse(given);
  } catch {
    throw new Refusal('settings.no-json');
  }
}

/** Makes the settings those of the file, unless they have changed since its effect was listed. */
async function confirmed(pressed: ButtonInteraction, context: Context, id: string) {
  const proposal = await context.proposedSettings.find(id);
  if (!proposal) throw new Refusal('settings.import-gone');
  const to = readSettings(JSON.parse(proposal.to));
  const seen = readSettings(JSON.parse(proposal.from));
  const current = await context.settings();
  if (differing(seen, current).length > 0) {
    await context.proposedSettings.keep({ ...proposal, from: JSON.stringify(current) });
    return { kind: 'update' as const, card: dryRunCard(id, current, to, say('settings.import-stale')) };
  }
  const { version: _, ...change } = to;
  const made = await context.changeSettings((now): SettingsChange => {
    if (differing(seen, now).length > 0) throw new Refusal('settings.changed-just-now');
    return change;
  });
  const note = () =>
    made.settings.logChannel === current.logChannel ? saved(made) : savedLogChannel(made, pressed.guild!);
  const card = await inLanguageOf(made, pressed, () =>
    noticeCard(`### ${say('settings.import')}\n${note()}`),
  );
  return { kind: 'update' as const, card };
}
