import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, sayMessage } from '../say.ts';

const { plural, list, either, number } = grammarOf('en-GB');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'Settings of this server',
  'settings.page.answers': 'Answers',
  'settings.page.library': 'Library',
  'settings.page.records': 'Records',
  'settings.page.more': 'Test and file',
  'settings.saved': 'Saved.',
  'settings.saved-unaudited': 'Saved, though it could not be written into the audit.',
  'settings.old-setting': () =>
    `This setting is from an older version of Counterpoint. Use ${command('settings')} again.`,
  'settings.back': 'Back',

  'settings.everywhere': 'Everywhere',
  'settings.managers': 'Those who manage the server',
  'settings.everybody': 'Everybody',
  'settings.no-channel': 'No channel',
  'settings.packs': 'Packs',
  'settings.packs-chosen': 'Those that are chosen are asked here.',
  'settings.choose-channel': 'Choose a channel or thread',
  /** `channels` are mentions, here and below. */
  'settings.own-choices': (channels: string[]) => `With a choice of their own: ${channels.join(', ')}`,
  'settings.packs-in': (channel: string) => `Packs in ${channel}`,
  'settings.packs-as-server': 'As in the whole server',
  'settings.packs-own': 'A choice of its own',
  'settings.packs-chosen-in-channel':
    'Those that are chosen are asked in this channel. A thread goes by its channel, unless it has a choice of its own.',

  'settings.test': 'Test',
  'settings.test-about':
    'Looks whether Counterpoint can do its work in each chosen channel, and says what is missing.',
  'settings.file': 'File',
  'settings.file-about':
    'Export gives the settings as a file. Import takes such a file, and tells what it would change before anything is changed.',
  'settings.export': 'Export',
  'settings.import': 'Import',

  'settings.exported': 'The settings as a file',
  'settings.exported-about': 'It names channels and roles of this server, and no person.',
  'settings.import-form': 'Import settings',
  'settings.import-file': 'File',
  'settings.import-file-about': 'As Export gives it. Nothing is changed before you have seen what would be.',
  'settings.import-text': 'Or its text',
  'settings.import-text-about': 'JSON; what it leaves out gets its default.',
  'settings.so-already': 'The settings are so already. Nothing would change.',
  'settings.would-change': (count: number) =>
    `Nothing was changed yet. This would change ${plural(count, { one: '1 setting', other: `${count} settings` })}:`,
  'settings.confirm': 'Confirm',
  'settings.leave': 'Leave it',
  'settings.left': 'Nothing was changed.',
  'settings.import-stale': 'The settings have changed since. This is what the import would change now.',

  'settings.nothing-given': 'Give the file that Export made, or paste its text.',
  'settings.no-json': 'This is no JSON. Give the file that Export made, or its whole text.',
  'settings.import-gone': 'This import is no longer kept. Import the file again.',
  'settings.changed-just-now': 'The settings have changed this very moment. Press Confirm again.',
  /** Ids; `more`: whether there are others besides. */
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `This file names what is not in this server: ${[...channels.map((id) => `channel ${id}`), ...roles.map((id) => `role ${id}`)].join(', ')}${more ? ' and more' : ''}. Take it out of the file, or write those of this server.`,
  'settings.none': () =>
    `These are no settings. ${command('settings')} exports a file that shows how they are written.`,
  'settings.newer': (version: number, known: number) =>
    `These settings were written by a newer Counterpoint (version ${version} of the settings; this one knows ${known}). Nothing was changed: update Counterpoint first.`,
  'settings.unknown': (name: string) => `There is no setting "${name}". Take it out, or correct its name.`,
  'settings.unknown-version': (known: number) => `"version" is not known; it takes ${known}.`,
  /** `name` and `given` as they are written in the file. */
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `"${name}" is ${given}; it takes ${sayMessage(takes)}.`,

  // What a setting takes, as it is written in the file: ends the sentence above.
  'settings.takes-answers': '"private" (the asker first) or "public" (the channel at once)',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto" (that of each person’s Discord), ${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `a whole number from ${least} to ${most}`,
  'settings.takes-channel': 'the id of a channel, or null',
  'settings.takes-channels': (most: number) => `a list of at most ${most} ids of channels`,
  'settings.takes-roles': (most: number) => `a list of at most ${most} ids of roles`,
  'settings.takes-packs': (most: number) => `a list of at most ${most} ids of packs`,
  'settings.takes-packs-by-channel': (most: number) =>
    `for at most ${most} ids of channels each a list of the packs that are off there`,
  'settings.takes-list-of': (values: string[]) => `a list of ${list(values)}`,

  'settings.it-answers-in': 'Where it answers',
  'settings.it-answers-everywhere': 'It answers everywhere',
  'settings.no-log-channel': 'None is chosen.',
  /** `more` is how many channels there are besides. */
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: members can use commands.`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)}: not everyone sees this; those who do can be given commands there.`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: members are not offered commands. Open the settings of each (the cog beside it; on a phone press and hold it), then *Permissions*, then *@everyone*, allow *Use Application Commands*.`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)}: gone, archived, or hidden from Counterpoint. Choose another in ${command('settings')}, or let Counterpoint see it.`,
  'settings.test-open-everywhere': '✓ Members can use commands in every channel that everyone sees.',
  'settings.test-log-open': (channel: string) => `✓ ${channel}: Counterpoint can write there.`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel}: messages cannot be sent there. Choose a text channel.`,
  /** `where` is the channel that has the permissions; those that are missing are said below. */
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel}: Counterpoint cannot write there. Open the settings of ${where} (the cog beside it; on a phone press and hold it), then *Permissions*, then add *Counterpoint*, allow ${list(missing.map((permission) => `*${permission}*`))}.`,
  // As Discord itself calls them.
  'settings.permission.view': 'View Channel',
  'settings.permission.send': 'Send Messages',
  'settings.permission.send-in-threads': 'Send Messages in Threads',

  'setting.answers.name': 'Answers',
  'setting.answers.about': 'Who sees an answer when it comes.',
  'setting.channels.name': 'Where it answers',
  'setting.channels.about': 'Only in these channels and their threads; with none chosen, everywhere.',
  'setting.answersPerMinute.name': 'Cooldown',
  'setting.answersPerMinute.about': 'Answers that one person can ask for in a minute.',
  'setting.citation.name': 'Citations',
  'setting.citation.about': 'The style that Cite gives.',
  'setting.language.name': 'Language',
  'setting.language.about': 'The language of everything but quotes.',
  'setting.packsOff.name': 'Packs',
  'setting.packsOff.about': 'Packs of documents that are not asked in this server.',
  'setting.packsOffIn.name': 'Packs by channel',
  'setting.packsOffIn.about': 'A choice of packs for a channel or thread, in place of the server’s.',
  'setting.curatorRoles.name': 'Curators',
  'setting.curatorRoles.about': 'Who looks after the library, besides those who manage the server.',
  'setting.voterRoles.name': 'Who votes in debates',
  'setting.voterRoles.about':
    'Roles of which a voter has to have one, where whoever opens a debate names no other; with none chosen, everybody votes.',
  'setting.logChannel.name': 'Log channel',
  'setting.logChannel.about': () =>
    `Where changes are told as they are made; with none chosen, in ${command('audit')} alone.`,
  'setting.logged.name': 'Told in the log channel',
  'setting.logged.about': 'Which changes are told there.',
  'setting.keepChallengesDays.name': 'Challenges are kept',
  'setting.keepChallengesDays.about': 'Days that a question for a source and its answer are kept.',
  'setting.keepDebatesDays.name': 'Debates are kept',
  'setting.keepDebatesDays.about': 'Days that a debate is kept.',
  'setting.keepAuditDays.name': 'The audit is kept',
  'setting.keepAuditDays.about': () => `Days that ${command('audit')} goes back.`,

  // What a setting says: where it is chosen, and as one that changes ("Answers: … → …").
  'setting.answers.private': 'The asker first',
  'setting.answers.private-about': 'They can share it with the channel',
  'setting.answers.public': 'The channel at once',
  'setting.answers.public-about': 'The asker or a moderator can remove it',
  'setting.citation.all': 'Every style',
  'setting.language.auto': 'That of each person’s Discord',
  'setting.language.auto-about': 'What a channel sees is in the language of the server',
  'setting.per-minute-choice': (count: number) =>
    plural(count, { one: 'Once a minute', other: `${count} times a minute` }),
  'setting.per-minute': (count: number) => `${count} a minute`,
  'setting.days': (count: number) => plural(count, { one: '1 day', other: `${number(count)} days` }),
  /** At least one thing; `more` is how many there are besides those that are named. */
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join(', ') : [...items, `${more} more`].join(', '),
  'setting.everywhere': 'everywhere',
  'setting.no-packs-off': 'none is off',
  'setting.no-own-packs': 'no channel has a choice of its own',
  /** `more` packs are left out besides; with none at all, all are asked. */
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    `${channel} without ${packs.length + more === 0 ? 'leaving any out' : [...packs, ...(more > 0 ? [`${more} more`] : [])].join(', ')}`,
  /** Each of `choices` as above; `more` is how many channels there are besides. */
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    more === 0
      ? choices.join('; ')
      : `${choices.join('; ')}; ${plural(more, { one: '1 more channel', other: `${more} more channels` })}`,
  'setting.managers': 'those who manage the server',
  'setting.everybody': 'everybody',
  'setting.no-log-channel': 'none',
  'setting.nothing-logged': 'nothing',
  'setting.changes': (name: string, before: string, after: string) => `**${name}:** ${before} → ${after}`,
};

function named(channels: string[], more: number): string {
  return `${channels.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
