import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { Refusal } from '../../src/documents/refusal.ts';
import { INSTALL, openModel } from '../../src/embedding/model.ts';
import { type CounterAnswer, findCounters } from '../../src/evidence/opposition/counters.ts';
import { type EmbeddingModel, UNFITTED, withLikeness } from '../../src/evidence/opposition/likeness.ts';
import { rankCounters } from '../../src/evidence/opposition/ranking.ts';
import { parseQuery } from '../../src/evidence/query.ts';
import { start } from '../../src/main.ts';
import { createLog } from '../../src/operations/log.ts';
import { libraryOf } from '../evidence/small-library.ts';
import { addText, startBot } from '../running-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { hasLibrary, writeTinyModel } from './tiny-model.ts';

const GROUP = 'Thursday reading group';
const CLAIM = 'Schools should ban phones.';
/** Two paragraphs share the claim's words and are about something else; one shares none, and is about the claim. */
const HATS = 'Schools should not ban hats. A ban on hats is wrong and harmful.';
const RUNNING = 'Schools have rules. A ban on running in the corridors does not work.';
const SMARTPHONES = 'Teachers welcome smartphones in lessons. They are not a danger but a useful tool.';
const TEXT = [RUNNING, SMARTPHONES, HATS].join('\n\n');
const GROUPS = [
  ['phones', 'smartphones'],
  ['schools', 'teachers', 'lessons'],
  ['hats', 'running', 'corridors'],
];
/** As a fit would write it for a model that can be relied on. */
const RELIED_ON = {
  ranking: { claim: 4, statement: 4, argument: 4 },
  sureness: { bias: 4, was: 1, towards: 2, away: 4 },
};

function tinyModel(files: Record<string, unknown> = {}): string {
  const folder = temporaryFolder();
  writeTinyModel(folder, GROUPS, files);
  return folder;
}

async function opened(folder: string, patience?: number) {
  const troubles: string[] = [];
  const model = await openModel(folder, (trouble) => troubles.push(trouble), patience);
  onTestFinished(() => model.close());
  return { model, troubles };
}

const offered = ({ counters }: CounterAnswer) => counters.map(({ text }) => text);

function ranked(model?: EmbeddingModel) {
  const library = libraryOf(TEXT);
  const claim = { ...parseQuery(CLAIM), kind: 'claim' as const };
  return withLikeness(model, (likeness) =>
    rankCounters(library, claim, { likeness }).map(({ point, score }) => ({
      text: point.scope.slice(point.rows[0]!.revisionKey, point.rows[0]!.start, point.rows.at(-1)!.end),
      score,
    })),
  );
}

describe.skipIf(!hasLibrary)('an embedding model from a folder', () => {
  it('lifts the point that means what the claim means though it shares no word with it', async () => {
    const without = await ranked();
    expect(without.map(({ text }) => text).at(-1)).toBe(SMARTPHONES);
    const { model, troubles } = await opened(tinyModel());
    const scores = new Map((await ranked(model)).map(({ text, score }) => [text, score]));
    for (const { text, score } of without)
      if (text === SMARTPHONES) expect(scores.get(text)).toBeGreaterThan(score);
      else expect(scores.get(text)).toBeLessThan(score);
    const { model: fitted } = await opened(tinyModel({ 'counterpoint.json': RELIED_ON }));
    expect((await ranked(fitted))[0]!.text).toBe(SMARTPHONES);
    expect(troubles).toEqual([]);
  });

  it('that nobody has fitted makes no passage surer, and holds back what is unlike the claim', async () => {
    const library = libraryOf(TEXT);
    const { model } = await opened(tinyModel());
    const surenessOf = ({ counters }: CounterAnswer) =>
      new Map(counters.map(({ text, confidence }) => [text, confidence]));
    const without = surenessOf(findCounters(library, CLAIM, { least: 0 }));
    const withModel = surenessOf(
      await withLikeness(model, (likeness) => findCounters(library, CLAIM, { least: 0, likeness })),
    );
    expect(withModel.size).toBeGreaterThan(1);
    for (const [text, confidence] of withModel) expect(confidence).toBeLessThanOrEqual(without.get(text)!);
    expect(withModel.get('Schools should not ban hats.')).toBeLessThan(
      without.get('Schools should not ban hats.')!,
    );
  });

  it('answers a member of a server, by its fitted weights', async () => {
    const embeddingsModel = tinyModel({ 'counterpoint.json': RELIED_ON });
    const asked = async (changes: { embeddingsModel?: string }) => {
      const { discord, dataDir, stop } = await startBot(changes);
      addText(dataDir, discord.server(GROUP).id, TEXT, { title: 'School rules', authors: ['Ann Mason'] });
      const general = discord.as('member').in('general', GROUP);
      const card = await general.command('counter', { claim: CLAIM });
      await stop();
      return card.text;
    };
    expect(await asked({})).toContain('Nothing in this library answers that.');
    expect(await asked({ embeddingsModel })).toContain('> Teachers welcome smartphones in lessons.');
  });

  it('is not waited for when it is slow, which is said once', async () => {
    const { model, troubles } = await opened(tinyModel(), 0);
    const library = libraryOf(TEXT);
    const texts = Array.from({ length: 2_000 }, (_, index) => `phones ${index} `.repeat(200));
    expect(await model.embed(texts)).toBeUndefined();
    expect(await model.embed(texts)).toBeUndefined();
    const answer = await withLikeness(model, (likeness) =>
      findCounters(library, CLAIM, { least: 0, likeness }),
    );
    expect(answer).toEqual(findCounters(library, CLAIM, { least: 0 }));
    expect(troubles).toEqual([expect.stringContaining('took longer than')]);
  });

  it('that has ended leaves the answers as they are without one', async () => {
    const { model } = await opened(tinyModel());
    await model.close();
    expect(await ranked(model)).toEqual(await ranked());
  });

  it.each([
    ['no model at all', (folder: string) => writeFileSync(join(folder, 'onnx/model.onnx'), 'not a model')],
    ['a broken tokenizer', (folder: string) => writeFileSync(join(folder, 'tokenizer.json'), '{}')],
  ])('refuses the start where it holds %s', async (_, spoil) => {
    const folder = tinyModel();
    spoil(folder);
    const refused = startWith(folder);
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(/EMBEDDINGS_MODEL\) cannot be used: .*Give the folder of another/s);
  });
});

function startWith(embeddingsModel: string) {
  const config = { ...readConfig({}), dataDir: temporaryFolder(), localPort: 0, embeddingsModel };
  return start(config, createLog('silent'), () => {});
}

describe('a folder that is no embedding model', () => {
  it.each([
    ['is not there', (folder: string) => join(folder, 'nowhere'), /which is no folder/],
    [
      'is empty',
      (folder: string) => folder,
      /holds no config\.json, no tokenizer\.json, no tokenizer_config\.json, no onnx\/model\.onnx \(or/,
    ],
    [
      'lacks its tokenizer',
      (folder: string) => {
        writeTinyModel(folder, GROUPS);
        rmSync(join(folder, 'tokenizer.json'));
        return folder;
      },
      /holds no tokenizer\.json\. Give the folder/,
    ],
    [
      'has weights of another kind',
      (folder: string) => {
        writeTinyModel(folder, GROUPS, { 'counterpoint.json': { ranking: 'much' } });
        return folder;
      },
      /does not hold the weights of an embedding model\. Delete it/,
    ],
  ])('refuses the start where it %s', async (_, folderOf, message) => {
    const refused = startWith(folderOf(temporaryFolder()));
    await expect(refused).rejects.toThrow(Refusal);
    await expect(refused).rejects.toThrow(message);
  });

  it.skipIf(hasLibrary)('tells how the library is installed where it is not', async () => {
    await expect(startWith(tinyModel())).rejects.toThrow(INSTALL);
  });
});

it.each(['docs/OPERATING.md', '.ci/run'])('%s installs the library that the bot asks for', (file) => {
  expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(`\n${INSTALL}`);
});

describe('without a model', () => {
  it('nothing is asked, and a model that tells nothing changes nothing', async () => {
    const silent: EmbeddingModel = { embed: async () => undefined, weights: UNFITTED };
    expect(await ranked(silent)).toEqual(await ranked());
  });

  it('that tells nothing apart changes nothing either', async () => {
    const same: EmbeddingModel = {
      embed: async (texts) => texts.map(() => Float32Array.of(1, 0)),
      weights: RELIED_ON,
    };
    expect(await ranked(same)).toEqual(await ranked());
    const library = libraryOf(TEXT);
    expect(
      offered(await withLikeness(same, (likeness) => findCounters(library, CLAIM, { least: 0, likeness }))),
    ).toEqual(offered(findCounters(library, CLAIM, { least: 0 })));
  });
});
