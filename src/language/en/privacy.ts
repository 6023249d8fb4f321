import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, number } = grammarOf('en-GB');

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'delete everything';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'What is kept of this server',
  'privacy.kept-by-default': 'What is kept of each server, if it has decided nothing else',
  'privacy.no-other-server': 'No other server can see any of it.',
  'privacy.kept.documents': (days: number) =>
    `The documents of this server, their earlier versions, and the index of their words: until a curator removes them, and ${inDays(days)} more, to be restored.`,
  'privacy.kept.uploads': (days: number) =>
    `Files that were uploaded and not published, with who did so: for ${inDays(days)}.`,
  'privacy.kept.map':
    'Topics, positions and rebuttals, with who added or changed them: for good, as the history of the map.',
  'privacy.kept.shared':
    'Where quotes were shared: the message and the place in the document, and nobody’s name: for good, so that a revision can tell which are affected.',
  'privacy.kept.audit': (days: number) =>
    `Who added, changed, approved, rejected, removed or configured what: for ${inDays(days)}.`,
  'privacy.kept.settings':
    'The settings of this server; an import of settings that waits for a word: as long as Counterpoint is here; the import for a day.',
  'privacy.kept.checks': (days: number, most: number) =>
    `Quotations of messages that somebody had verified, with who wrote them, and not who asked: for ${inDays(days)}, of the last ${number(most)} messages at most.`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `Challenges: who was asked for a source, by whom, and the answer: for ${inDays(days)}, the last ${number(most)} at most.`,
  'privacy.kept.debates': (days: number, most: number) =>
    `Debates: the motion, who took part and spoke when, evidence, challenges, points, and ballots, which nobody is shown: for ${inDays(days)} after their end, the last ${number(most)} at most.`,
  'privacy.kept.formats': (most: number) =>
    `Formats of debates that the server has made its own, at most ${number(most)}, until they are deleted; a text that is not saved yet for a day.`,
  'privacy.kept.membership': (days: number) =>
    `That Counterpoint is in this server, or when it left: everything of a server goes ${inDays(days)} after Counterpoint was removed from it; inviting it back before stops that.`,
  'privacy.not-kept':
    '**What is not kept:** messages (Counterpoint can read only one that somebody uses it on), and who asked what. How often somebody asks is counted for a minute, in memory. The log of whoever runs this bot has ids of servers where something fails, and no words of anybody.',
  'privacy.not-ours':
    '**What is not Counterpoint’s:** its messages in channels are Discord’s, and stay until they are deleted there. Backups are with whoever runs this bot.',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\` gives you what is kept of you here, or in a direct message of all servers, as a file. \`${command('privacy delete')}\` deletes it.`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\` gives you what is kept of you in all servers, as a file. \`${command('privacy delete')}\` deletes it.`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\` deletes everything of this server; you may, since you manage it.`,

  'privacy.your-data': 'Your data',
  'privacy.your-data-about': 'What is kept of you, and of others’ part in it nothing.',
  'privacy.nothing-here': 'Nothing is kept of you in this server.',
  'privacy.nothing-anywhere': 'Nothing is kept of you in any server.',

  'privacy.delete-yours': 'Delete your data',
  'privacy.goes-here': 'Nothing was deleted yet. Of this server, this goes for good:',
  'privacy.goes-anywhere': 'Nothing was deleted yet. Of all servers, this goes for good:',
  'privacy.goes.messages': (count: number) =>
    plural(count, {
      one: '1 message of yours that was verified, with its quotations',
      other: `${number(count)} messages of yours that were verified, with their quotations`,
    }),
  'privacy.goes.challenges': (count: number) =>
    plural(count, {
      one: '1 challenge to you, with your answer',
      other: `${number(count)} challenges to you, with your answers`,
    }),
  'privacy.goes.uploads': (count: number) =>
    plural(count, {
      one: '1 upload that is not published',
      other: `${number(count)} uploads that are not published`,
    }),
  'privacy.goes.names': (count: number) =>
    `your name in ${entries(count)} of the audit, of topics, positions and rebuttals, and of challenges to others. The server goes on needing the entry itself, and it will name nobody.`,
  'privacy.stays': (count: number, days: number) =>
    `What stays: the audit names you in ${entries(count)} of the last ${inDays(days)}, so that nobody can change a library and then hide it. Your name goes from each by itself when the entry is older than that.`,
  'privacy.stays-asked': (count: number, days: number) =>
    `You have asked for it: your name goes by itself from ${entries(count)} of the audit as each becomes older than ${inDays(days)}, so that nobody can change a library and then hide it.`,
  'privacy.forget-name': 'Ask for my name to go',
  'privacy.not-yours':
    'Documents that you published are the server’s. Messages in channels are Discord’s: delete them there.',
  'privacy.delete-mine': 'Delete my data',
  'privacy.deleted': 'Deleted',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `${plural(deleted, { one: '1 record of yours is', other: `${number(deleted)} records of yours are` })} gone, and ${plural(unnamed, { one: '1 entry names', other: `${number(unnamed)} entries name` })} you no more.`,

  'privacy.delete-server': 'Delete everything of this server',
  /** `server` is its name, undefined where that is not known. */
  'privacy.delete-server-about': (server: string | undefined) =>
    `Nothing was deleted yet. This deletes all that Counterpoint keeps of ${server === undefined ? 'this server' : `**${server}**`}, at once and for good: documents and uploads, removed ones too, positions with their history, debates with their votes and records, formats, settings, the audit, verified messages and challenges.`,
  'privacy.delete-server-warning': () =>
    `Nobody can undo it. Before, \`${command('library export')}\` gives the documents, positions and rebuttals as a file, \`${command('debate record')}\` the record of a debate, and \`${command('settings')}\` the settings. Counterpoint stays in the server, as on its first day.`,
  'privacy.delete-everything': 'Delete everything …',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `Type: ${CONFIRMATION}`,
  'privacy.type-about': 'It is deleted at once, and nobody can undo it.',
  'privacy.not-confirmed': `Nothing was deleted. To delete everything, press the button again and type: ${CONFIRMATION}`,
  'privacy.deleted-server': 'Nothing of this server is kept any more. What is done from now on is kept anew.',
  'privacy.managers-only': 'Only members who may manage this server can delete its data.',
};

function inDays(count: number): string {
  return plural(count, { one: '1 day', other: `${number(count)} days` });
}

function entries(count: number): string {
  return plural(count, { one: '1 entry', other: `${number(count)} entries` });
}
