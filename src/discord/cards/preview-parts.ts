import type { APIComponentInContainer } from 'discord.js';
import type { Metadata } from '../../documents/import/draft.ts';
import type { OddCharacter } from '../../documents/odd-characters.ts';
import type { Preview } from '../../documents/preview.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { UNKNOWN_AUTHOR } from '../../evidence/quote.ts';
import { separator, text } from '../card.ts';
import { languageName } from '../language-name.ts';
import { blockQuote, shortened, shownBeginning, visible } from '../markdown.ts';
import { impactParts } from './impact-parts.ts';
import type { UploadView } from './upload-card.ts';

const FORMATS: Record<Preview['format'], string> = {
  text: 'plain text',
  markdown: 'Markdown',
  html: 'HTML',
  pdf: 'PDF',
  docx: 'DOCX',
  epub: 'EPUB',
};

const ODD: Record<OddCharacter['kind'], string> = {
  reorders: 'turn the order of text around',
  invisible: 'are invisible',
  control: 'are control characters',
  lost: 'could not be read',
  private: 'look different in each font',
};

/** A preview has many parts; each takes a share of the room. */
const SHARE = 8;
const SHOWN_NAMES = 200;

/** Everything that a curator is to see of an upload before it is published. */
export function previewParts({ upload, impact }: UploadView, room: number): APIComponentInContainer[] {
  const preview = upload.preview!;
  const each = Math.max(15, Math.floor(room / SHARE));
  const isRevision = upload.revises !== null;
  return [
    text(
      [
        // A revision keeps what is known of its document.
        ...(isRevision ? [] : [knownOf({ ...preview.detected, ...upload.stated }, each)]),
        held(preview),
        ...warningsOf(preview, isRevision, each),
      ].join('\n'),
    ),
    ...(impact ? impactParts(impact, each) : []),
    ...sampleOf(preview, each),
    text([...asideOf(preview, each), ...notesOf(preview, each)].join('\n')),
  ];
}

function knownOf(
  { authors = [], published, outlet, source, topic, language }: Metadata,
  room: number,
): string {
  const most = Math.min(SHOWN_NAMES, room);
  const facts: [string, string][] = [
    ['Author', authors.length === 0 ? UNKNOWN_AUTHOR : shownBeginning(authors.join(', '), most)],
    ['Published', published ? writtenDate(published) : UNKNOWN_AUTHOR],
    ['Outlet', outlet ? shownBeginning(outlet, most) : UNKNOWN_AUTHOR],
    ...(source ? [['Source', shownBeginning(source, most)] as [string, string]] : []),
    ...(language ? [['Language', languageName(language)] as [string, string]] : []),
    ...(topic ? [['Read for', shownBeginning(topic, most)] as [string, string]] : []),
  ];
  return facts.map(([name, value]) => `**${name}:** ${value}`).join('\n');
}

function held({ passages, format, completeness, language }: Preview): string {
  const count = passages === 1 ? '1 passage' : `${passages} passages`;
  const seems = language === null ? 'language not clear' : `seems to be ${languageName(language)}`;
  return `**${count}**, ${FORMATS[format]}${completeness === 'excerpts' ? ', excerpts alone' : ''}, ${seems}`;
}

function warningsOf(
  { passages, same, alike, oddCharacters }: Preview,
  isRevision: boolean,
  room: number,
): string[] {
  const title = (of: { title: string }) => `“${shownBeginning(of.title, Math.min(SHOWN_NAMES, room))}”`;
  return [
    ...(passages === 0 ? ['⚠ Nothing in it can be quoted.'] : []),
    ...(same ? [`⚠ The library has exactly this text, as ${title(same)}.`] : []),
    // A revision is like what it takes the place of.
    ...(isRevision ? [] : alike.slice(0, 3)).map(
      (other) => `⚠ ${Math.round(other.share * 100)} % of it stands in ${title(other)} too.`,
    ),
    ...oddCharacters
      .slice(0, 3)
      .map(
        ({ code, kind, count }) =>
          `⚠ ${count} ${count === 1 ? 'character' : 'characters'} (${code}) of those that ${ODD[kind]}.`,
      ),
  ];
}

function sampleOf({ sample }: Preview, room: number): APIComponentInContainer[] {
  if (sample.length === 0) return [];
  const passages = sample.map(({ text: words, paragraph, others }) => {
    const [voice] = others;
    const whose = voice
      ? ` · ${voice.form === 'direct' ? 'quotes' : 'reports'} ${voice.speaker ? shownBeginning(visible(voice.speaker), Math.min(60, room)) : 'somebody'}`
      : '';
    return `${blockQuote(shortened(words, room))}\n-# paragraph ${paragraph}${whose}`;
  });
  return [separator(), text(`**As it would be quoted**\n${passages.join('\n')}`), separator()];
}

function asideOf({ boilerplate }: Preview, room: number): string[] {
  if (boilerplate.length === 0) return ['**Set aside:** nothing'];
  return [
    '**Set aside, never quoted**',
    ...boilerplate.slice(0, 5).map(({ reason, blocks, examples }) => {
      const example =
        examples[0] === undefined ? '' : `: “${shownBeginning(examples[0], Math.min(80, room))}”`;
      return `${reason.replaceAll('-', ' ')}, ${blocks === 1 ? 'once' : `${blocks} times`}${example}`;
    }),
  ];
}

function notesOf({ notes, rights }: Preview, room: number): string[] {
  return [...notes, rights].map((note) => `-# ${shownBeginning(note, Math.max(room, 60))}`);
}
