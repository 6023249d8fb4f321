import type { APIComponentInContainer } from 'discord.js';
import type { Metadata } from '../../documents/import/draft.ts';
import type { Preview } from '../../documents/preview.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { sayKept } from '../../language/kept-text.ts';
import { say } from '../../language/say.ts';
import { separator, text } from '../card.ts';
import { languageName } from '../language-name.ts';
import { blockQuote, shortened, shownBeginning, visible } from '../markdown.ts';
import { impactParts } from './impact-parts.ts';
import type { UploadView } from './upload-card.ts';

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
  const unknown = say('library.unknown');
  return [
    say('library.author', authors.length === 0 ? unknown : shownBeginning(authors.join(', '), most)),
    say('library.published', published ? writtenDate(published) : unknown),
    say('library.outlet', outlet ? shownBeginning(outlet, most) : unknown),
    ...(source ? [say('library.source', shownBeginning(source, most))] : []),
    ...(language ? [say('library.language', languageName(language))] : []),
    ...(topic ? [say('library.read-for', shownBeginning(topic, most))] : []),
  ].join('\n');
}

function held({ passages, format, completeness, language }: Preview): string {
  return say(
    completeness === 'excerpts' ? 'preview.held-excerpts' : 'preview.held-full',
    passages,
    say(`preview.format-${format}`),
    language === null ? undefined : languageName(language),
  );
}

function warningsOf(
  { passages, same, alike, oddCharacters }: Preview,
  isRevision: boolean,
  room: number,
): string[] {
  const title = (of: { title: string }) => shownBeginning(of.title, Math.min(SHOWN_NAMES, room));
  return [
    ...(passages === 0 ? [`⚠ ${say('preview.nothing-to-quote')}`] : []),
    ...(same ? [`⚠ ${say('preview.same', title(same))}`] : []),
    // A revision is like what it takes the place of.
    ...(isRevision ? [] : alike.slice(0, 3)).map(
      (other) => `⚠ ${say('preview.alike', Math.round(other.share * 100), title(other))}`,
    ),
    // What could not be read is lost for good, however rare it is.
    ...oddCharacters
      .toSorted((a, b) => Number(b.kind === 'lost') - Number(a.kind === 'lost'))
      .slice(0, 3)
      .map(({ code, kind, count }) => `⚠ ${say(`preview.odd-${kind}`, count, code)}`),
  ];
}

const VOICES = { direct: 'preview.paragraph-quotes', indirect: 'preview.paragraph-reports' } as const;

function sampleOf({ sample }: Preview, room: number): APIComponentInContainer[] {
  if (sample.length === 0) return [];
  const passages = sample.map(({ text: words, paragraph, others }) => {
    const [voice] = others;
    const speaker = voice?.speaker ? shownBeginning(visible(voice.speaker), Math.min(60, room)) : undefined;
    const where = voice ? say(VOICES[voice.form], paragraph, speaker) : say('preview.paragraph', paragraph);
    return `${blockQuote(shortened(words, room))}\n-# ${where}`;
  });
  return [separator(), text(`**${say('preview.as-quoted')}**\n${passages.join('\n')}`), separator()];
}

function asideOf({ boilerplate }: Preview, room: number): string[] {
  if (boilerplate.length === 0) return [say('preview.nothing-aside')];
  return [
    `**${say('preview.aside')}**`,
    ...boilerplate.slice(0, 5).map(({ reason, blocks, examples }) => {
      const [example] = examples;
      const shown = example === undefined ? undefined : shownBeginning(example, Math.min(80, room));
      return say('preview.set-aside', say(`set-aside.${reason}`), blocks, shown);
    }),
  ];
}

function notesOf({ notes, rights }: Preview, room: number): string[] {
  return [...notes, rights].map((note) => `-# ${shownBeginning(sayKept(note), Math.max(room, 60))}`);
}
