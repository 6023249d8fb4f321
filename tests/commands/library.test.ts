import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { libraryCard } from '../../src/discord/cards/library-card.ts';
import { removeDocument } from '../../src/documents/store/document-remover.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

/** The names of the documents on a page of the list. */
const titlesIn = (text: string) => [...text.matchAll(/^\*\*(.+)\*\*$/gm)].map(([, title]) => title);

describe('/library', () => {
  it('lists the documents that ship, with author, date and how they are held, for the asker alone', async () => {
    const { discord } = await startBot();
    const answer = await discord.as('newcomer').in('general', GROUP).command('library list');
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain('3 documents in this server');
    expect(titlesIn(answer.text)).toEqual([
      'Containment (opinion piece)',
      'The Fall of Mosul',
      'The will to fight (forum post)',
    ]);
    expect(answer.text).toMatch(/Max Boot, June 2014 · \d+ passages, excerpts/);
    expect(answer.text).toMatch(/\nUnknown, June 2015 · /);
    expect(answer.message.buttons.map(({ label }) => label)).toEqual([
      'Details: Containment (opinion piece)',
      'Details: The Fall of Mosul',
      'Details: The will to fight (forum post)',
    ]);
  });

  it('tells what is known of one document, by a button, by a suggestion and by its title', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const [choice] = await general.autocomplete('library show', { document: 'fall of' });
    expect(choice!.name).toBe('The Fall of Mosul (Max Boot)');
    const shown = await general.command('library show', { document: choice!.value as string });
    expect(shown.ephemeral).toBe(true);
    for (const fact of [
      'Author:** Max Boot',
      'Outlet:** Commentary',
      'Published:** June 2014',
      'Language:** English',
    ])
      expect(shown.text).toContain(fact);
    expect(shown.text).toMatch(
      /Held as:\*\* excerpts[\s\S]*From:\*\* pack fall-of-mosul[\s\S]*Revision:\*\* `[0-9a-f]{16}…`/,
    );
    const typed = await general.command('library show', { document: ' the FALL of mosul ' });
    expect(typed.text).toBe(shown.text);
    const list = await general.command('library list');
    const pressed = await list.click(list.message.buttons[1]!.customId!);
    expect(pressed.text).toBe(shown.text);
  });

  it('takes a few words of a title, as /quote does, and says which documents share them', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    for (const [title, text] of [
      ['On *bridges*', 'A bridge carries.\n'],
      ['Of bridges', 'A pier stands.\n'],
    ] as const)
      addText(dataDir, id, text, { title });
    const general = discord.as('member').in('general', GROUP);
    const show = async (document: string) => (await general.command('library show', { document })).text;
    expect(await show('mosul')).toBe(await show('The Fall of Mosul'));
    expect(await show('FALL, mosul')).toBe(await show('The Fall of Mosul'));
    const several = await show('bridges');
    expect(several).toContain('Several documents here have these words in their titles');
    expect(several).toContain('“On \\*bridges\\*”');
    expect(several).toContain('“Of bridges”');
    expect(await show('of bridges')).toContain('**Author');
    for (const none of ['?!', 'mosul bridges'])
      expect(await show(none)).toContain('No document here has that title');
  });

  it('tells which topic a document is read for, here as in /topics', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    const topic = { id: 'toll', motion: 'Bridges should be *free* of toll', aliases: [] };
    addText(dataDir, id, 'A bridge carries.\n', { title: 'On bridges', topic });
    const general = discord.as('member').in('general', GROUP);
    const shown = await general.command('library show', { document: 'On bridges' });
    expect(shown.text).toContain('**Read for:** Bridges should be \\*free\\* of toll');
    expect((await general.command('topics')).text).toMatch(
      /Bridges should be \\\*free\\\* of toll\*\*\n[^\n]*Documents read for it: 1/,
    );
    const other = await general.command('library show', { document: 'The Fall of Mosul' });
    expect(other.text).not.toContain('Read for');
  });

  it('says "Unknown" of what nobody knows', async () => {
    const { discord } = await startBot();
    const shown = await discord
      .as('member')
      .in('general', GROUP)
      .command('library show', { document: 'Containment (opinion piece)' });
    expect(shown.text).toContain('Author:** Unknown');
    expect(shown.text).toContain('Outlet:** Unknown');
  });

  it('says of a library without documents that it has none', () => {
    expect(JSON.stringify(libraryCard([], 0))).toContain('There are no documents here yet.');
  });

  it('refuses a title that is not there in one kind sentence', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const refused = await general.command('library show', { document: 'On Tunnels' });
    expect(refused.ephemeral).toBe(true);
    expect(refused.text).toBe(
      'No document here has that title. Choose one from the list, or use /library list.',
    );
    expect(await general.autocomplete('library show', { document: 'tunnels' })).toEqual([]);
  });

  it('leafs through many documents, each of them once', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    const given = Array.from({ length: 20 }, (_, index) => `Essay ${String(index).padStart(2, '0')}`);
    for (const title of given)
      addText(dataDir, id, `${title} is about bridges.\n`, { title, authors: ['Ann Mason'] });
    const general = discord.as('member').in('general', GROUP);
    const first = await general.command('library list');
    expect(first.text).toContain('23 documents in this server, page 1 of 3');
    expect(first.message.buttons.map(({ label }) => label)).not.toContain('Previous');
    const seen = titlesIn(first.text);
    await first.click('Next');
    expect(first.text).toContain('page 2 of 3');
    seen.push(...titlesIn(first.text));
    await first.click('Next');
    expect(first.message.buttons.map(({ label }) => label)).not.toContain('Next');
    seen.push(...titlesIn(first.text));
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(23);
    expect(seen).toEqual(expect.arrayContaining(given));
    await first.click('Previous');
    expect(first.text).toContain('page 2 of 3');
    expect((await general.autocomplete('library show', { document: '' })).length).toBe(23);
  });

  it('keeps to what a message holds where titles and names are endless', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    for (let index = 0; index < 9; index += 1) {
      addText(dataDir, id, `A text about bridge ${index}.\n`, {
        title: `${index}${' *endless*'.repeat(3)}${'\u202E'.repeat(600)}`,
        authors: Array.from(
          { length: 40 },
          (_, author) => `Author_${author}_of_[${index}]${'\u202E'.repeat(60)}`,
        ),
      });
    }
    const general = discord.as('member').in('general', GROUP);
    const list = await general.command('library list');
    expect(list.text).toContain('12 documents');
    const shown = await list.click(list.message.buttons[0]!.customId!);
    expect(shown.text).toContain('and 30 more');
    expect(shown.text).toContain('\\*endless\\*');
  });

  it('forgets a document that was removed: its button says so', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    addText(dataDir, id, 'A text about bridges.\n', { title: 'A short life' });
    const general = discord.as('member').in('general', GROUP);
    const list = await general.command('library list');
    const store = openLibraryStore(join(dataDir, 'library'));
    const [document] = store.library([`guild:${id}`])[0]!.documents();
    removeDocument(store.file(`guild:${id}`), document!);
    store.close();
    const gone = await list.click(list.message.buttons[0]!.customId!);
    expect(gone.text).toContain('No document here has that title');
    expect((await general.command('library list')).text).toContain('3 documents');
  });

  it('shows a server its own documents and no other server’s', async () => {
    const { discord, dataDir } = await startBot();
    addText(dataDir, discord.server(GROUP).id, 'A text about bridges.\n', { title: 'Ours alone' });
    const here = await discord.as('member').in('general', GROUP).command('library list');
    expect(titlesIn(here.text)).toContain('Ours alone');
    const [there] = [...discord.server('Policy seminar').guild.members.values()].filter(
      ({ user }) => !user.bot,
    );
    const seminar = discord.as(there!.user.username).in('seminar', 'Policy seminar');
    expect(titlesIn((await seminar.command('library list')).text)).not.toContain('Ours alone');
    expect(await seminar.autocomplete('library show', { document: 'ours' })).toEqual([]);
    const named = await seminar.command('library show', { document: 'Ours alone' });
    expect(named.text).toContain('No document here has that title');
  });
});
