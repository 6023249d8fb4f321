import type { APIComponentInContainer } from 'discord.js';
import type { BoilerplateReason } from '../../documents/document.ts';
import type { Metadata } from '../../documents/import/draft.ts';
import { titleOfFile } from '../../documents/preparation.ts';
import type { Preview } from '../../documents/preview.ts';
import { liesFarAhead } from '../../documents/stated-date.ts';
import type { Upload } from '../../documents/store/uploads.ts';
import { writtenDate } from '../../evidence/publication-date.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import type { Twin } from '../../guilds/library/upload-twins.ts';
import { type KeptText, sayKept } from '../../language/kept-text.ts';
import { say } from '../../language/say.ts';
import { separator, text } from '../card.ts';
import { languageName } from '../language-name.ts';
import { blockQuote, shortened, shownBeginning, shownPerson, visible } from '../markdown.ts';
import { impactParts } from './impact-parts.ts';
import type { UploadView } from './upload-card.ts';

/** A preview has many parts; each takes a share of the room. */
const SHARE = 8;
const SHOWN_NAMES = 200;
const SHOWN_NAME = 100;
const SHOWN_TWINS = 3;
const SHOWN_ASIDE = 5;
/** Of what is set aside for one reason; an example of fewer characters does not tell what it is. */
const SHOWN_EXAMPLES = { characters: 150, least: 25 };

/** Everything that a curator is to see of an upload before it is published. */
export function previewParts(
  { upload, impact, twins = [] }: UploadView,
  room: number,
): APIComponentInContainer[] {
  const preview = upload.preview!;
  const each = Math.max(15, Math.floor(room / SHARE));
  const isRevision = upload.revises !== null;
  return [
    text(
      [
        // A revision keeps what is known of its document.
        ...(isRevision ? [] : [knownOf(preview.detected, upload.stated, each)]),
        held(preview),
        ...warningsOf(preview, isRevision, each),
        ...twinLines(upload, twins.slice(0, SHOWN_TWINS), each),
      ].join('\n'),
    ),
    ...(impact ? impactParts(impact, each) : []),
    ...sampleOf(preview, each),
    text([...asideOf(preview, each), ...notesOf(preview, each)].join('\n')),
  ];
}

function knownOf(detected: Metadata, stated: Metadata, room: number): string {
  const { published, outlet, source, topic, language } = { ...detected, ...stated };
  const most = Math.min(SHOWN_NAMES, room);
  const unknown = say('library.unknown');
  const isAhead = stated.published === undefined && published && liesFarAhead(published);
  return [
    authorLine(detected, stated, most),
    say('library.published', published ? writtenDate(published) : unknown),
    say('library.outlet', outlet ? shownBeginning(outlet, most) : unknown),
    ...(source ? [say('library.source', shownBeginning(source, most))] : []),
    ...(language ? [say('library.language', languageName(language))] : []),
    ...(topic ? [say('library.read-for', shownBeginning(topic, most))] : []),
    ...(isAhead ? [`⚠ ${say('preview.says-date-ahead')}`] : []),
  ].join('\n');
}

/** One form may name the authors of several files, each of which may name its own. */
function authorLine({ authors: inFile = [] }: Metadata, { authors }: Metadata, most: number): string {
  const shown = (names: string[], length: number) => shownBeginning(names.join(', '), length);
  const named = authors ?? inFile;
  if (named.length === 0) return say('library.author', say('library.unknown'));
  if (inFile.length === 0 || named.join('; ') === inFile.join('; '))
    return say('library.author', shown(named, most));
  const half = Math.ceil(most / 2);
  return say('preview.author-otherwise', shown(named, half), shown(inFile, half));
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

const VOICES = { direct: 'preview.place-quotes', indirect: 'preview.place-reports' } as const;

function sampleOf({ sample }: Preview, room: number): APIComponentInContainer[] {
  if (sample.length === 0) return [];
  const passages = sample.map(({ text: words, paragraph, page, others }) => {
    const [voice] = others;
    const speaker = voice?.speaker ? shownBeginning(visible(voice.speaker), Math.min(60, room)) : undefined;
    const place = writtenPlace({ paragraph, ...(page !== undefined && { page }) });
    const where = voice ? say(VOICES[voice.form], place, speaker) : place;
    return `${blockQuote(shortened(words, room))}\n-# ${where}`;
  });
  return [separator(), text(`**${say('preview.as-quoted')}**\n${passages.join('\n')}`), separator()];
}

function asideOf({ boilerplate }: Preview, room: number): string[] {
  if (boilerplate.length === 0) return [say('preview.nothing-aside')];
  return [
    `**${say('preview.aside')}**`,
    ...boilerplate.slice(0, SHOWN_ASIDE).map(({ reason, blocks, examples }) => {
      const all = Math.min(SHOWN_EXAMPLES.characters, room);
      const count = Math.min(examples.length, Math.max(1, Math.floor(all / SHOWN_EXAMPLES.least)));
      const shown = examples
        .slice(0, count)
        .map((example) => shownBeginning(example, Math.floor(all / count)));
      return say('preview.set-aside', say(`set-aside.${reason}`), blocks, shown);
    }),
  ];
}

/** Notes of the reading that tell of what is shown as set aside. */
const TELL_OF_ASIDE = new Map<string, readonly BoilerplateReason[]>([
  ['reading.running-heads', ['running-head', 'page-number']],
  ['reading.aside-contents', ['contents']],
  ['reading.aside-navigation', ['navigation']],
  ['reading.aside-licence', ['licence']],
]);

function notesOf({ notes, rights, boilerplate }: Preview, room: number): string[] {
  const shown = new Set(boilerplate.slice(0, SHOWN_ASIDE).map(({ reason }) => reason));
  const isShown = (note: KeptText) =>
    typeof note !== 'string' && TELL_OF_ASIDE.get(note.key)?.some((reason) => shown.has(reason));
  return [...notes.filter((note) => !isShown(note)), rights].map(
    (note) => `-# ${shownBeginning(sayKept(note), Math.max(room, 60))}`,
  );
}

/** What an upload is called: by its curator, by its text, or by its file. */
export function titleOf({ fileName, preview, pack, stated }: Upload): string {
  return (
    pack?.title || stated.title || preview?.detected.title || (preview ? titleOfFile(fileName) : fileName)
  );
}

export function nameOf(upload: Upload, room: number): string {
  return shownBeginning(titleOf(upload), Math.min(SHOWN_NAME, room));
}

/** What else waits and is much the same, and whose it is if it is another curator's. */
export function twinLines({ curator }: Upload, twins: Twin[], room: number): string[] {
  return twins.map(({ upload: other, share }) => {
    const by = other.curator === curator ? undefined : shownPerson(other.curator, SHOWN_NAME);
    const title = nameOf(other, room);
    return share === 1
      ? `⚠ ${say('preview.waits-too', title, by)}`
      : `⚠ ${say('preview.alike-waits', Math.round(share * 100), title, by)}`;
  });
}
