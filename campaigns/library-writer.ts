import type { DocumentDraft } from '../src/documents/import/draft.ts';
import type { ScopeId } from '../src/documents/library.ts';
import type { Position } from '../src/documents/position.ts';
import { revisionHash } from '../src/documents/revision.ts';
import { openLibraryStore } from '../src/documents/store/library-store.ts';
import { changePosition } from '../src/documents/store/map-curation.ts';
import { removedDocuments } from '../src/documents/store/removed-documents.ts';
import { draftOfUpload, uploadsIn } from '../src/documents/store/uploads.ts';
import { createGuildQueue } from '../src/guilds/guild-queue.ts';
import { createJobRunner } from '../src/guilds/library/job-runner.ts';
import { openLibraryChanges } from '../src/guilds/library/library-changes.ts';
import { chanceOf } from './chance.ts';

/**
 * The child that the campaign `library-kill` kills: it changes a library as the bot does, one act after
 * another, and says on standard output what it begins and what is done.
 */

/** One act; the ids that it gives are known once it is done. */
export type Act = {
  kind: 'upload' | 'publish' | 'revise' | 'remove' | 'restore';
  upload?: string;
  document?: string;
  hash?: string;
};

export type ActNote = { said: 'begin' | 'done'; act: Act };

const SCOPE: ScopeId = 'guild:1';
const [folder, seed] = [process.argv[2]!, Number(process.argv[3])];
const chance = chanceOf(seed);
const store = openLibraryStore(folder);
const changes = openLibraryChanges(store, folder, createGuildQueue(), createJobRunner());

function say(said: ActNote['said'], act: Act): void {
  process.stdout.write(`${JSON.stringify({ said, act })}\n`);
}

/** Prose with one sentence that every text of the same number has, for a position to rest on. */
function madeUpText(number: number): string {
  const sentence = () =>
    `${chance.pick(['They', 'Ada', '“Yes,” she'])} ${Array.from({ length: chance.whole(4, 15) }, () => chance.whole(0, 1e6).toString(36)).join(' ')}.`;
  const paragraphs = Array.from({ length: chance.pick([2, 20, 400]) }, () => `${sentence()} ${sentence()}`);
  return `${paragraphs.join('\n\n')}\n\n${keySentence(number)}\n\n${sentence()}\n`;
}

function keySentence(number: number): string {
  return `Everyone should hold the key number k${number.toString(36)}.`;
}

async function upload(number: number, revises?: string): Promise<void> {
  const text = madeUpText(number);
  const at = new Date().toISOString();
  const draft: DocumentDraft = { text, format: 'text', metadata: { title: `Text ${number}` }, notes: [] };
  const posted = {
    curator: '1',
    fileName: `${number}.txt`,
    bytes: Buffer.from(text),
    ...(revises !== undefined && { revises }),
  };
  say('begin', { kind: 'upload' });
  const [added] = await changes.run({ kind: 'add uploads', scope: SCOPE, at, uploads: [posted] });
  say('done', { kind: 'upload', upload: added!.id });
  await changes.run({ kind: 'keep draft', scope: SCOPE, at, uploadId: added!.id, draft, packs: [] });
}

async function publish(): Promise<void> {
  const waiting = uploadsIn(store.file(SCOPE)).filter(({ preview }) => preview !== null);
  if (waiting.length === 0) return;
  const { id, revises, fileName } = chance.pick(waiting);
  const present = store.library([SCOPE])[0]!.documents();
  if (revises !== null && !present.some((document) => document.id === revises)) return;
  const hash = revisionHash(draftOfUpload(store.file(SCOPE), id).text);
  const kind = revises === null ? 'publish' : 'revise';
  const at = new Date().toISOString();
  say('begin', { kind, upload: id, hash, ...(revises !== null && { document: revises }) });
  const { document } = await changes.publish({ scope: SCOPE, uploadId: id, packs: [], by: '1', at });
  say('done', { kind, upload: id, document: document.id, hash });
  if (kind === 'publish') await holdKey(Number.parseInt(fileName, 10), document.revision);
}

/** A position that rests on the text's key sentence. */
async function holdKey(number: number, revision: string): Promise<void> {
  await changes.change(SCOPE, (file) => {
    const [reader] = store.library([SCOPE]);
    const document = reader!.documents().find((held) => held.revision === revision)!;
    const start = reader!.slice(document.revisionKey, 0, document.length)!.indexOf(keySentence(number));
    const at = new Date().toISOString();
    const position: Position = {
      topic: 'keys',
      author: { authorOf: revision },
      stance: 'for',
      summary: 'Keys are to be held.',
      evidence: [{ revision, start, end: start + keySentence(number).length }],
      concessions: [],
      conditions: [],
      status: 'approved',
      by: 'Ann',
      at,
    };
    const topic = { id: 'keys', motion: 'Everyone should hold keys', aliases: [] };
    changePosition(file, topic, position, { action: 'added', by: 'Ann', at });
  });
}

async function removeOne(): Promise<void> {
  const [reader] = store.library([SCOPE]);
  const document = chance.pick(reader!.documents()).id;
  say('begin', { kind: 'remove', document });
  await changes.run({
    kind: 'remove',
    scope: SCOPE,
    at: new Date().toISOString(),
    documentId: document,
    by: '1',
  });
  say('done', { kind: 'remove', document });
}

async function restoreOne(): Promise<void> {
  const document = chance.pick(removedDocuments(store.file(SCOPE))).id;
  say('begin', { kind: 'restore', document });
  await changes.run({
    kind: 'restore',
    scope: SCOPE,
    at: new Date().toISOString(),
    documentId: document,
    by: '1',
  });
  say('done', { kind: 'restore', document });
}

/** Documents and uploads beyond which no more are added. */
const MOST = 6;

store.file(SCOPE);
for (let number = seed * 1_000; ; number += 1) {
  const held = store.library([SCOPE])[0]!.documents();
  const waiting = uploadsIn(store.file(SCOPE)).length;
  const removed = removedDocuments(store.file(SCOPE)).length;
  const lot = chance.fraction();
  if (waiting > 0 && lot < 0.5) await publish();
  else if (held.length > 0 && lot < 0.65) await removeOne();
  else if (removed > 0 && lot < 0.8) await restoreOne();
  else if (held.length > 0 && (held.length >= MOST || lot < 0.9)) await reviseOne();
  else if (waiting < MOST) await upload(number);
}

/** A new text for a document, with the same key sentence where its position is to find it again. */
async function reviseOne(): Promise<void> {
  const { id, title } = chance.pick(store.library([SCOPE])[0]!.documents());
  await upload(Number(title.slice('Text '.length)), id);
}
