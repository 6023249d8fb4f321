import { InteractionContextType, SlashCommandBuilder } from 'discord.js';
import { type AuditQuestion, auditCard, ENTRIES_PER_PAGE } from '../src/discord/cards/audit-card.ts';
import type { Command, Context } from '../src/discord/command.ts';
import { AUDIT_KINDS, type AuditKind } from '../src/documents/store/audit-log.ts';

const DAY = 86_400_000;
/** As far back as any server keeps it. */
const ALL = 1_825;

const KINDS: { name: string; value: AuditKind }[] = [
  { name: 'Added', value: 'added' },
  { name: 'Changed', value: 'changed' },
  { name: 'Approved', value: 'approved' },
  { name: 'Rejected', value: 'rejected' },
  { name: 'Removed', value: 'removed' },
  { name: 'Restored', value: 'restored' },
  { name: 'Configured', value: 'configured' },
];

/** `/audit`: who changed what in this server, for those who look after it. */
export const audit: Command = {
  definition: new SlashCommandBuilder()
    .setName('audit')
    .setDescription('Who added, changed, approved, removed or configured what in this server')
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option.setName('kind').setDescription('Only changes of this kind').addChoices(KINDS),
    )
    .addUserOption((option) => option.setName('member').setDescription('Only what this member did'))
    .addIntegerOption((option) =>
      option
        .setName('since')
        .setDescription('How far back; without it, as far as it is kept')
        .addChoices(
          { name: 'The last day', value: 1 },
          { name: 'The last 7 days', value: 7 },
          { name: 'The last 30 days', value: 30 },
          { name: 'The last 365 days', value: 365 },
        ),
    )
    .toJSON(),

  // Curators are known to the settings alone, so Discord cannot be told whom to offer it to.
  allowed: 'curators',
  everywhere: true,
  ephemeral: () => true,

  async execute({ options }, context) {
    const { keepAuditDays } = await context.settings();
    const question: AuditQuestion = {
      kind: (options.getString('kind') ?? undefined) as AuditKind | undefined,
      by: options.getUser('member')?.id,
      days: options.getInteger('since') ?? keepAuditDays,
    };
    return { kind: 'reply', card: page(context, question, 0), ephemeral: true };
  },

  buttons: {
    'audit-page': (_pressed, [kind, by, days, shown], context) => {
      const question: AuditQuestion = {
        kind: AUDIT_KINDS.find((known) => known === kind),
        by: by || undefined,
        days: Math.min(Number(days) || ALL, ALL),
      };
      return { kind: 'update', card: page(context, question, Math.max(0, Number(shown) || 0)) };
    },
  },
};

function page(context: Context, question: AuditQuestion, shown: number) {
  const { kind, by, days } = question;
  const filter = { kind, by, since: new Date(Date.now() - days * DAY).toISOString() };
  const read = (offset: number) => context.audit(filter, { offset, limit: ENTRIES_PER_PAGE });
  const found = read(shown * ENTRIES_PER_PAGE);
  const last = Math.max(0, Math.ceil(found.count / ENTRIES_PER_PAGE) - 1);
  // Entries may have gone since the button was shown.
  return shown > last
    ? auditCard(read(last * ENTRIES_PER_PAGE), question, last)
    : auditCard(found, question, shown);
}
