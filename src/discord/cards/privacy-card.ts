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
import { say, speaking } from '../../language/say.ts';
import { button, type Card, card, row, text } from '../card.ts';
import { shownText } from '../markdown.ts';

const FILE = 'counterpoint-my-data.json';

/** What is kept, in plain words, and for how long. */
export function keptCard(settings: Settings, inServer: boolean, isManager: boolean): Card {
  const title = say(inServer ? 'privacy.kept-here' : 'privacy.kept-by-default');
  return card([
    text(`### ${title}\n${say('privacy.no-other-server')}`),
    text(KEPT.map(({ told }) => `- ${told(settings)}`).join('\n')),
    text(
      [
        say('privacy.not-kept'),
        say('privacy.not-ours'),
        '',
        say(inServer ? 'privacy.yours-here' : 'privacy.yours-anywhere'),
        ...(isManager ? [say('privacy.whole-server')] : []),
      ].join('\n'),
    ),
  ]);
}

/** What is kept of a person, as a file. */
export function exportCard(personId: string, data: PersonData[], inServer: boolean): Card {
  if (data.length === 0) return card([text(`### ${say('privacy.your-data')}\n${nothingKept(inServer)}`)]);
  const file = { person: personId, at: new Date().toISOString(), servers: data };
  return {
    ...card([
      text(`### ${say('privacy.your-data')}\n${say('privacy.your-data-about')}`),
      { type: ComponentType.File, file: { url: `attachment://${FILE}` } },
    ]),
    files: [{ name: FILE, attachment: Buffer.from(`${JSON.stringify(file, undefined, 2)}\n`) }],
  };
}

function nothingKept(inServer: boolean): string {
  return say(inServer ? 'privacy.nothing-here' : 'privacy.nothing-anywhere');
}

/** What would be deleted of a person, with the button that does so. */
export function deletionCard(data: PersonData[], inServer: boolean): Card {
  const heading = `### ${say('privacy.delete-yours')}`;
  if (data.length === 0) return card([text(`${heading}\n${nothingKept(inServer)}`)]);
  const sum = (of: (server: PersonData) => unknown[]) =>
    data.reduce((count, server) => count + of(server).length, 0);
  const lines = [
    ['privacy.goes.messages', sum(({ checkedMessages }) => checkedMessages)],
    ['privacy.goes.challenges', sum(({ challengesToYou }) => challengesToYou)],
    ['privacy.goes.uploads', sum(({ uploads }) => uploads)],
  ] as const;
  const now = new Date();
  const unnamed = sum(({ challengesByYou, changes, positions, map }) => [
    ...challengesByYou,
    ...changes.filter((change) => !isStillNamed(change, now)),
    ...positions,
    ...map,
  ]);
  const isAsked = ({ forgetting }: PersonData, { at }: PersonData['changes'][number]) =>
    forgetting.some(({ askedAt }) => at <= askedAt);
  const namedWhere = (asked: boolean) =>
    sum((server) =>
      server.changes.filter((change) => isStillNamed(change, now) && isAsked(server, change) === asked),
    );
  const [named, leaving] = [namedWhere(false), namedWhere(true)];
  const gone = [...lines, ['privacy.goes.names', unnamed] as const].filter(([, count]) => count > 0);
  return card([
    text(
      [
        heading,
        ...(gone.length === 0 ? [] : [say(inServer ? 'privacy.goes-here' : 'privacy.goes-anywhere')]),
        ...gone.map(([key, count]) => `- ${say(key, count)}`),
        ...(named > 0 ? [say('privacy.stays', named, DAYS_NAMED_IN_AUDIT)] : []),
        ...(leaving > 0 ? [say('privacy.stays-asked', leaving, DAYS_NAMED_IN_AUDIT)] : []),
        `-# ${say('privacy.not-yours')}`,
      ].join('\n'),
    ),
    ...(gone.length + named === 0
      ? []
      : [
          row([
            button(
              say(gone.length > 0 ? 'privacy.delete-mine' : 'privacy.forget-name'),
              'privacy-delete',
              ButtonStyle.Danger,
            ),
          ]),
        ]),
  ]);
}

export function deletedCard({ deleted, unnamed }: Forgotten): Card {
  return card([text(`### ${say('privacy.deleted')}\n${say('privacy.deleted-yours', deleted, unnamed)}`)]);
}

/** What deleting a server's data means, with the button that opens the form. */
export function serverDeletionCard(serverName: string | undefined): Card {
  const server = serverName === undefined ? undefined : shownText(serverName);
  return card([
    text(
      [
        `### ${say('privacy.delete-server')}`,
        say('privacy.delete-server-about', server),
        say('privacy.delete-server-warning'),
      ].join('\n'),
    ),
    row([button(say('privacy.delete-everything'), 'privacy-server', ButtonStyle.Danger)]),
  ]);
}

/** What has become of a server's data. */
export function serverDeletedCard(): Card {
  return card([text(`### ${say('privacy.deleted')}\n${say('privacy.deleted-server')}`)]);
}

export function serverDeletionForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'privacy-server',
    title: say('privacy.delete-server'),
    components: [
      {
        type: ComponentType.Label,
        label: say('privacy.type'),
        description: say('privacy.type-about'),
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

/** Whether somebody has typed what the form asks for, in the language that they are asked in or in English. */
export function isConfirmed(typed: string): boolean {
  const words = typed.trim().replace(/\s+/g, ' ').toLowerCase();
  return [say('privacy.confirmation'), speaking('en', () => say('privacy.confirmation'))].some(
    (asked) => asked.toLowerCase() === words,
  );
}
