import {
  type APIModalInteractionResponseCallbackData,
  ButtonStyle,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import { DAYS_NAMED_IN_AUDIT, isStillNamed } from '../../documents/store/person-rows.ts';
import { KEPT } from '../../guilds/kept.ts';
import type { Forgotten, PersonData } from '../../guilds/person-data.ts';
import type { Settings } from '../../guilds/settings.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { shownText } from '../markdown.ts';

const FILE = 'counterpoint-my-data.json';

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'delete everything';

/** What is kept, in plain words, and for how long. */
export function keptCard(settings: Settings, inServer: boolean, isManager: boolean): Card {
  const whose = inServer ? 'of this server' : 'of each server, if it has decided nothing else';
  return card([
    text(`### What is kept ${whose}\nNo other server can see any of it.`),
    text(KEPT.map(({ what, howLong }) => `- ${what}: ${howLong(settings)}.`).join('\n')),
    text(
      [
        '**What is not kept:** messages (Counterpoint can read only one that somebody uses it on), and who asked what. How often somebody asks is counted for a minute, in memory. The log of whoever runs this bot has ids of servers where something fails, and no words of anybody.',
        '**What is not Counterpoint’s:** its messages in channels are Discord’s, and stay until they are deleted there. Backups are with whoever runs this bot.',
        '',
        `\`/privacy export\` gives you what is kept of you ${inServer ? 'here, or in a direct message of all servers' : 'in all servers'}, as a file. \`/privacy delete\` deletes it.`,
        ...(isManager
          ? ['`/privacy delete-server` deletes everything of this server; you may, since you manage it.']
          : []),
      ].join('\n'),
    ),
  ]);
}

/** What is kept of a person, as a file. */
export function exportCard(personId: string, data: PersonData[], inServer: boolean): Card {
  if (data.length === 0) return card([text(`### Your data\n${nothingKept(inServer)}`)]);
  const file = { person: personId, at: new Date().toISOString(), servers: data };
  return {
    ...card([
      text('### Your data\nWhat is kept of you, and of others’ part in it nothing.'),
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ]),
    files: [{ name: FILE, attachment: Buffer.from(`${JSON.stringify(file, undefined, 2)}\n`) }],
  };
}

function nothingKept(inServer: boolean): string {
  return inServer ? 'Nothing is kept of you in this server.' : 'Nothing is kept of you in any server.';
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** What would be deleted of a person, with the button that does so. */
export function deletionCard(data: PersonData[], inServer: boolean): Card {
  const heading = '### Delete your data';
  if (data.length === 0) return card([text(`${heading}\n${nothingKept(inServer)}`)]);
  const sum = (of: (server: PersonData) => unknown[]) =>
    data.reduce((count, server) => count + of(server).length, 0);
  const lines = [
    [
      sum(({ checkedMessages }) => checkedMessages),
      'message of yours that was verified, with its quotations',
      'messages of yours that were verified, with their quotations',
    ],
    [
      sum(({ challengesToYou }) => challengesToYou),
      'challenge to you, with your answer',
      'challenges to you, with your answers',
    ],
    [sum(({ uploads }) => uploads), 'upload that is not published', 'uploads that are not published'],
  ] as const;
  const now = new Date();
  const unnamed = sum(({ challengesByYou, changes, positions, map }) => [
    ...challengesByYou,
    ...changes.filter((change) => !isStillNamed(change, now)),
    ...positions,
    ...map,
  ]);
  const named = sum(({ changes }) => changes.filter((change) => isStillNamed(change, now)));
  const nothing = unnamed === 0 && lines.every(([count]) => count === 0);
  return card([
    text(
      [
        heading,
        ...(nothing
          ? []
          : [
              `Nothing was deleted yet. ${inServer ? 'Of this server' : 'Of all servers'}, this goes for good:`,
            ]),
        ...lines.filter(([count]) => count > 0).map(([count, one, many]) => `- ${counted(count, one, many)}`),
        ...(unnamed > 0
          ? [
              `- your name in ${counted(unnamed, 'entry', 'entries')} of the audit, of topics, positions and rebuttals, and of challenges to others. The server goes on needing the entry itself, and it will name nobody.`,
            ]
          : []),
        ...(named > 0
          ? [
              `What stays: the audit names you in ${counted(named, 'entry', 'entries')} of the last ${DAYS_NAMED_IN_AUDIT} days, so that nobody can change a library and then hide it. Come back after that.`,
            ]
          : []),
        '-# Documents that you published are the server’s. Messages in channels are Discord’s: delete them there.',
      ].join('\n'),
    ),
    ...(nothing ? [] : [row([button('Delete my data', 'privacy-delete', ButtonStyle.Danger)])]),
  ]);
}

export function deletedCard({ deleted, unnamed }: Forgotten): Card {
  return card([
    text(
      `### Deleted\n${counted(deleted, 'record', 'records')} of yours ${deleted === 1 ? 'is' : 'are'} gone, and ${counted(unnamed, 'entry names', 'entries name')} you no more.`,
    ),
  ]);
}

/** What deleting a server's data means, with the button that opens the form. */
export function serverDeletionCard(serverName: string): Card {
  return card([
    text(
      [
        '### Delete everything of this server',
        `Nothing was deleted yet. This deletes all that Counterpoint keeps of **${shownText(serverName)}**, at once and for good: documents and uploads, removed ones too, positions with their history, settings, the audit, verified messages and challenges.`,
        'Nobody can undo it. `/settings` exports the settings as a file, before. Counterpoint stays in the server, as on its first day.',
      ].join('\n'),
    ),
    row([button('Delete everything …', 'privacy-server', ButtonStyle.Danger)]),
  ]);
}

export function serverDeletionForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'privacy-server',
    title: 'Delete everything of this server',
    components: [
      {
        type: ComponentType.Label,
        label: `Type: ${CONFIRMATION}`,
        description: 'It is deleted at once, and nobody can undo it.',
        component: {
          type: ComponentType.TextInput,
          custom_id: 'confirmation',
          style: TextInputStyle.Short,
          max_length: 100,
        },
      },
    ],
  };
}

/** Whether somebody has typed what the form asks for. */
export function isConfirmed(typed: string): boolean {
  return typed.trim().replace(/\s+/g, ' ').toLowerCase() === CONFIRMATION;
}

export const NOT_CONFIRMED = `Nothing was deleted. To delete everything, press the button again and type: ${CONFIRMATION}`;
