import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftOfExcerpts } from '../../src/documents/import/pasted-excerpts.ts';
import { prepareDocument, prepareRevision } from '../../src/documents/preparation.ts';
import { analysed } from '../../src/documents/store/analysis-writer.ts';
import { addDocuments } from '../../src/documents/store/document-writer.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { reviseDocument } from '../../src/evidence/revising.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const NOW = '2026-03-01T12:00:00.000Z';

describe('a quote shown in a server', () => {
  it('of a book that is held as excerpts names the page, and says that it is an excerpt', async () => {
    const { discord, dataDir } = await startBot();
    const store = openLibraryStore(join(dataDir, 'library'));
    const draft = draftOfExcerpts([{ text: 'The pelican is a patient bird.', page: '12' }], {
      title: 'Birds of the pier',
      authors: ['Ada Example'],
    });
    addDocuments(store.file(`guild:${discord.server(GROUP).id}`), [prepareDocument(draft, 'a', {}, [], NOW)]);
    store.close();
    const answer = await discord.as('member').in('general', GROUP).command('quote', { words: 'pelican' });
    expect(answer.text).toContain('*Birds of the pier*, p. 12');
    expect(answer.text).toContain('From excerpts');
    const cited = await answer.click('Cite');
    expect(cited.text).toContain('(Example 12)');
    expect(cited.text).toContain('n.d., p. 12)');
  });

  it('says loudly that its document was revised since, and still shows the words as they were', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    addText(dataDir, id, 'The canary sings in the coal mine every morning. It is yellow.\n', {
      title: 'Canaries',
    });
    const answer = await discord.as('member').in('general', GROUP).command('quote', { words: 'canary' });
    const store = openLibraryStore(join(dataDir, 'library'));
    const scope = `guild:${id}` as const;
    const [before] = store.library([scope])[0]!.documents();
    const text = 'The canary sleeps.\n';
    const document = prepareRevision({ text, format: 'text', metadata: {}, notes: [] }, {}, before!, NOW);
    const stretches = analysed(document.content);
    reviseDocument(store.file(scope), { id: before!.id, document, stretches }, { by: 'Cy' });
    store.close();
    for (const label of ['Context', 'Cite', 'Share']) {
      const later = await answer.click(label);
      expect(later.text).toContain('From an earlier revision: this document was revised on 1 March 2026');
      expect(later.text).toContain('The canary sings in the coal mine every morning.');
    }
  });
});
