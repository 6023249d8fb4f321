import { expect, it } from 'vitest';
import { followReading } from '../../src/discord/upload-views.ts';
import type { Upload } from '../../src/documents/store/uploads.ts';
import type { GuildLibrary } from '../../src/guilds/library/guild-library.ts';
import { speaking, spokenLanguage } from '../../src/language/say.ts';

const NOW = '2026-03-01T12:00:00.000Z';

const waiting: Upload = {
  ...{
    id: 'a',
    curator: '7',
    state: 'reading',
    kind: 'file',
    fileName: 'a.txt',
    bytes: 1,
    stated: {},
    preview: null,
    pack: null,
  },
  ...{ refusal: null, revises: null, createdAt: NOW, changedAt: NOW },
};

it('tells how a reading gets on in the language of whoever waits, whoever has begun it', async () => {
  let begun = () => {};
  const library = {
    uploads: () => [waiting],
    reading: () => 0.5,
    publishing: () => undefined,
    twinsOf: () => [],
    // What tells of progress was begun where another language is spoken.
    whileReading: (_ids: string[], onProgress: () => void) =>
      new Promise<void>((resolve) => {
        begun = () => {
          onProgress();
          resolve();
        };
      }),
  } as unknown as GuildLibrary;
  const spoken: string[] = [];
  const clock = Date.now;
  const followed = speaking('de', () =>
    followReading(library, ['a'], [], async () => {
      spoken.push(spokenLanguage());
    }),
  );
  try {
    Date.now = () => clock() + 60_000;
    speaking('fr', begun);
  } finally {
    Date.now = clock;
  }
  await followed;
  expect(spoken).toEqual(['de', 'de']);
});
