import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, sayMessage } from '../say.ts';

const { plural, number } = grammarOf('en-GB');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': 'Library',
  'library.empty': 'There are no documents here yet.',
  /** Pages count from 1. */
  'library.count': (documents: number, page: number, pages: number) =>
    `${documentsOf(documents)} in this server${pages > 1 ? `, page ${page} of ${pages}` : ''}`,
  /** `published` is a date that is written out, undefined where it is not known. */
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, full text`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, excerpts`,
  'library.waiting': (uploads: number) => `Waiting for you: ${uploads}`,
  'library.previous': 'Previous',
  'library.next': 'Next',
  'library.details': 'Details',
  /** A label with what the button is for, where several stand on one card. */
  'library.button-for': (label: string, what: string) => `${label}: ${what}`,
  'library.edit': 'Edit',
  'library.language-and-topic': 'Language and topic',
  'library.new-text': 'New text',
  'library.remove': 'Remove',
  'library.keep': 'Keep',
  'library.restore': 'Restore',

  'library.unknown': 'Unknown',
  'library.authors-and-more': (names: string, more: number) => `${names} and ${more} more`,
  'library.author': (authors: string) => `**Author:** ${authors}`,
  'library.outlet': (outlet: string) => `**Outlet:** ${outlet}`,
  'library.published': (date: string) => `**Published:** ${date}`,
  'library.source': (source: string) => `**Source:** ${source}`,
  'library.language': (language: string) => `**Language:** ${language}`,
  'library.read-for': (motion: string) => `**Read for:** ${motion}`,
  'library.held-full': '**Held as:** full text',
  'library.held-excerpts': '**Held as:** excerpts; the full text is not in this library',
  'library.passages': (count: number) => `**Passages:** ${number(count)}`,
  /** `pack` is a pack’s id. */
  'library.from-pack': (pack: string) => `**From:** pack ${pack}`,
  'library.from-server': '**From:** this server',
  /** `day` is written by Discord. */
  'library.added': (day: string) => `**Added:** ${day}`,
  /** `digits` are the first of the hash. */
  'library.revision': (digits: string) => `**Revision:** \`${digits}…\` (SHA-256)`,

  'library.kept': 'Kept',
  'library.nothing-changed': 'Nothing was changed.',
  'library.saved': 'Saved.',
  'library.saved-without-audit': 'Saved, though it could not be written into the audit.',
  'library.restored': 'Restored. It can be quoted again.',
  'library.remove-title': (title: string) => `Remove “${title}”?`,
  'library.remove-about': (passages: number, days: number) =>
    `Its ${plural(passages, { one: 'passage', other: `${number(passages)} passages` })} will be in no answer any more, and positions that rest on it lose these words. It can be restored for ${days} days, and is deleted then.`,
  'library.removed-title': 'Removed',
  'library.removed': (title: string, days: number) =>
    `“${title}” is in no answer any more. For ${days} days, this button and ${command('library restore')} bring it back.`,

  'library.export-title': 'The library as a file',
  'library.exported': (documents: number) =>
    `${documentsOf(documents)} of this server, with topics and positions.`,
  'library.left-out': (count: number) =>
    plural(count, {
      one: '1 position or rebuttal that rests on documents of packs, or on removed ones, stayed behind.',
      other: `${number(count)} positions and rebuttals that rest on documents of packs, or on removed ones, stayed behind.`,
    }),
  'library.left-out-gone': (count: number) =>
    plural(count, {
      one: '1 position or rebuttal stayed behind: the words that it rests on are of an earlier text, and no longer stand in the present one.',
      other: `${number(count)} positions and rebuttals stayed behind: the words that they rest on are of earlier texts, and no longer stand in the present ones.`,
    }),
  /** Of positions that are in the export with what else they rest on. */
  'library.left-out-passages': (count: number) =>
    plural(count, {
      one: '1 passage of a position stayed behind, since its words are of an earlier text and no longer stand in the present one.',
      other: `${number(count)} passages of positions stayed behind, since their words are of earlier texts and no longer stand in the present ones.`,
    }),
  'library.export-too-large': (megabytes: number, most: number) =>
    `This export is ${number(megabytes)} MB, and Discord takes ${number(most)}. Whoever runs the bot can write it in the terminal, with export.`,
  'library.export-too-large-to-zip':
    'This library is too large for one zip. Export it as a folder with `counterpoint export` in the terminal.',
  'library.nothing-to-export': 'This server has no documents of its own yet: there is nothing to export.',
  'library.no-map-to-export': 'There are no topics here, so there is no argument map to export.',

  /** The texts of an argument map in Argdown, beside the curators’ and the documents’ own; without signs of Argdown. */
  'library.map-rebuttals': 'Rebuttals',
  'library.map-rebuttal': (place: number) => `Rebuttal ${place}`,
  'library.map-untitled': 'Untitled',
  'library.map-author-of': (document: string) => `Author of ${document}`,
  /** `passage` refers to its words, `note` is what the curator says of them, undefined where that is nothing. */
  'library.map-rests-on': (passage: string, note: string | undefined) => noted(`Rests on ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`Speaks for it with ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`Speaks against it with ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) => noted(`Grants ${passage}`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`Limited by ${passage}`, note),

  'library.packs': 'Packs',
  'library.packs-about': 'Those that are chosen are asked, beside the server’s own documents.',
  'library.packs-in-server': 'In this server',
  'library.packs-in-server-about': 'Everywhere that has no choice of its own.',
  'library.packs-here': 'Here alone',
  /** `channel` is a mention. */
  'library.packs-as-in-server': (channel: string) => `In ${channel} they are as in the whole server.`,
  'library.packs-own-choice': (channel: string) =>
    `${channel} has a choice of its own; ${command('settings')} takes it back.`,
  'library.no-packs': 'There are no packs here.',
  'library.no-pack': 'No pack',
  'library.packs-first': (count: number) => `The first ${count} are listed; the others are as they were.`,

  'library.from-a-pack': () =>
    `This document comes with a pack, and is as it is. ${command('library packs')} chooses which packs are asked here.`,
  'library.none-removed': (days: number) =>
    `No document of that title was removed within the last ${days} days. Choose one from the list.`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `No document ${id} was removed within the last ${days} days. ${others.length === 0 ? 'There is none at present.' : `Those that can be restored: ${others.join(', ')}.`}`,
  'library.no-such-document': (id: string) => `There is no document ${id} here. It may have been removed.`,
  'library.document-gone': 'This document is not here any more: it was removed.',
  /** `who` has added it, or made the change below, where that is known. */
  'library.has-text': (title: string, who: Message | undefined) =>
    `This text is in the library already, as “${title}”${who === undefined ? '' : `, added by ${sayMessage(who)}`}. Discard the upload, or remove that document first.`,
  'library.topics-called': (name: string, motions: string[]) =>
    `Several topics are called “${name}”: ${motions.map((motion) => `“${motion}”`).join(', ')}. Name one by its motion.`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `There is another topic “${id}” here already: “${motion}”. Give the new one an id of its own.`,
  'library.topic-used':
    'Something was said on this topic meanwhile: a position, a rebuttal, or a document that is read for it. Undo that first.',
  'library.rebuttal-changed': 'This rebuttal has changed since. Look at it again.',
  'library.no-such-change': 'There is no such change here. The list of changes tells which there are.',
  'library.changed-since': (who: Message | undefined) =>
    `This was undone already, or there has been another change since${who === undefined ? '' : `, by ${sayMessage(who)}`}. Its history tells which.`,

  'library.upload-gone': (days: number) =>
    `This upload is not here any more: it was published or discarded, or it waited for more than ${days} days. Add the file again.`,
  'library.upload-of-another': () =>
    `This upload is another curator’s. ${command('library list')} shows yours.`,
  'library.publishing-stopped': 'It was stopped before anything was published. The upload waits as before.',
  'library.upload-being-published': () =>
    `It is being published. Take it back with ${command('library remove')}.`,
  'library.most-uploads': (most: number, waiting: number) =>
    `At most ${most} uploads of a server wait at a time, and ${waiting} do. Publish or discard some first: ${command('library list')} shows yours.`,
  'library.most-documents': (most: number, used: number) =>
    `A server has at most ${number(most)} documents of its own, and this one has ${number(used)}. Remove some with ${command('library remove')}.`,
  'library.most-megabytes': (most: number, used: number) =>
    `A server keeps at most ${number(most)} MB, and this one has ${number(used)} MB. Remove documents with ${command('library remove')}.`,

  'library.disk-full': 'The disk is full: nothing was changed. Free some space and try again.',
  /** What follows is told by the system: a path, or its own sentence. */
  'library.not-permitted': (path: string | undefined) =>
    `This may not be written or read${path ? ` (${path})` : ''}: change its permissions, or name another folder (the library's is named by --library, or by DATA_DIR).`,
  'library.busy': 'The library is busy with another import. Try again when it has ended.',
  'library.disk-failed': (fault: string) =>
    `The disk failed (${fault}): nothing was changed. Check it and try again.`,
  'library.damaged': (fault: string) =>
    `The library file is damaged (${fault}). Move it away, or restore a backup.`,
};

function noted(sentence: string, note: string | undefined): string {
  return note === undefined ? `${sentence}.` : `${sentence}: ${note}`;
}

function documentsOf(count: number): string {
  return plural(count, { one: '1 document', other: `${number(count)} documents` });
}

function passagesOf(count: number): string {
  return plural(count, { one: '1 passage', other: `${number(count)} passages` });
}
