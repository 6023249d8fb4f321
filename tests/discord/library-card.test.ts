import { expect, it } from 'vitest';
import { documentCard } from '../../src/discord/cards/library-card.ts';
import { addDocuments } from '../../src/documents/store/document-writer.ts';
import { message } from '../../src/language/say.ts';
import { temporaryStore } from '../evidence/small-library.ts';

it('shows how a document was read, also as an older version has kept it', () => {
  const file = temporaryStore().file('guild:1');
  const [added] = addDocuments(file, [
    {
      title: 'Swifts',
      metadata: {},
      format: 'docx',
      notes: ['The file was made by "office *pc*".', message('reading.made-by', 'office *pc*')],
      content: { completeness: 'full', text: 'The swifts return in May and never land.' },
      addedAt: '2026-03-01T12:00:00.000Z',
    },
  ]);
  const { components } = documentCard(added!.document);
  const texts = (components[0] as { components: { content?: string }[] }).components;
  expect(texts.at(-1)?.content?.split('\n')).toEqual([
    '-# The file was made by "office \\*pc\\*".',
    '-# The file was made by "office \\*pc\\*"; state the author if that is the one.',
  ]);
});
