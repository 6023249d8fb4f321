import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { gridCard } from '../../src/discord/cards/position-card.ts';
import type { Position } from '../../src/documents/position.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { changePosition } from '../../src/documents/store/map-curation.ts';
import { addSuggestions } from '../../src/documents/store/position-writer.ts';
import type { PositionAnswer } from '../../src/evidence/positions.ts';
import { addText, startBot } from '../running-bot.ts';
import { hasSharedDocuments, SHARED } from '../shared-files.ts';

const GROUP = 'Thursday reading group';
const STAY = 'U.S. troops should have stayed in Iraq after 2011';
const UNKNOWN = 'Unknown author of “Containment (opinion piece)”';

const labels = (answer: { message: { buttons: { label: string }[] } }) =>
  answer.message.buttons.map(({ label }) => label);

describe('/position', () => {
  it('shows both sides of a motion, opens the evidence and a concession, with context and citation', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const [choice] = await general.autocomplete('position', { topic: 'withdr' }, 'topic');
    expect(choice).toEqual({ name: STAY, value: 'troops-after-2011' });
    const grid = await general.command('position', { topic: choice!.value as string });
    expect(grid.ephemeral).toBe(true);
    expect(grid.text).toContain(`### ${STAY}\nFor: 1 · Against: 0 · Not stated: 2`);
    expect(grid.text).toMatch(
      /\*\*For: Max Boot\*\*\nSummary: Nothing compelled[\s\S]*\n> There was no compelling reason/,
    );
    expect(grid.text).toContain(`**Not stated: ${UNKNOWN}**\nSummary: Judges the occupation`);
    expect(grid.text).toContain(
      "-# Approved by the pack's editors, 21 November 2026 · 4 passages, 1 concession",
    );
    expect(labels(grid)).toEqual([
      'Open Max Boot',
      'Counter Max Boot',
      `Open ${UNKNOWN}`,
      'Open unnamed forum member',
      'Share',
    ]);
    expect((await grid.click('Counter Max Boot')).text).toContain('utter rottenness of the Iraqi government');
    const position = await grid.click('Open Max Boot');
    expect(position.ephemeral).toBe(true);
    expect(position.text).toContain('### For: Max Boot');
    expect(position.text).toContain('**Summary, not a quotation:** Nothing compelled');
    expect(position.text).toContain('**Max Boot**, *The Fall of Mosul*, Commentary, June 2014, paragraph 5');
    expect((await position.click('Context')).text).toContain('In context');
    expect((await position.click('Cite')).text).toContain('MLA');
    expect(position.text).toMatch(/\*\*Hedged:\*\* [^\n]* in “if President Obama[^\n]*“probably”/);
    const evidence = await position.click('Evidence (4)');
    expect(evidence.text).toContain('> But his heart was in troop withdrawal');
    expect(labels(evidence)).toEqual([
      'Open paragraph 5',
      'Open paragraph 5 (2)',
      'Open paragraph 6',
      'Open paragraph 6 (2)',
    ]);
    const opened = await evidence.click('Open paragraph 5 (2)');
    expect(labels(opened)).toEqual(['Context', 'Cite', 'Counter', 'Share']);
    const granted = await position.click('Concessions (1)');
    expect(granted.text).toContain('### What is granted to the other side');
    expect(granted.text).toMatch(
      /Note, not a quotation:\*\* Grants[\s\S]*> There is, of course, no guarantee/,
    );
    expect(granted.text).toContain('**Concession:**');
    expect((await position.click('Conditions (2)')).text).toContain('### Conditions and hedges');
    expect((await position.click('All authors')).text).toBe(grid.text);
  });

  it.skipIf(!hasSharedDocuments)('keeps a map for the author whom only the server’s copy names', async () => {
    const { discord, dataDir } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const before = await general.command('position', { topic: 'ground-troops' });
    const { id: guildId } = discord.server(GROUP);
    const text = readFileSync(join(SHARED, 'documents/containment.txt'), 'utf8');
    addText(dataDir, guildId, text, { title: 'Containment', authors: ['Ann Mason'] });
    const grid = await general.command('position', { topic: 'ground-troops' });
    expect(grid.text).toContain('**Against: Ann Mason**\nSummary: America must not be drawn in');
    expect(grid.text).not.toContain(UNKNOWN);
    // A card from before the import leads to the same author.
    expect((await before.click(`Open ${UNKNOWN}`)).text).toContain('### Against: Ann Mason');
    const countered = await general.command('counter', {
      claim: 'America should send ground troops against ISIS',
    });
    expect(countered.text).toContain('Ann Mason is against the motion');
  });

  it('lists and counts apart whom nobody has read for the topic', async () => {
    const { discord, dataDir } = await startBot();
    addText(dataDir, discord.server(GROUP).id, 'A quay holds the boats.\n', {
      title: 'Quays',
      authors: ['Ann Mason'],
    });
    const general = discord.as('member').in('general', GROUP);
    const grid = await general.command('position', { topic: 'Obama' });
    expect(grid.text).toContain('For: 2 · Against: 0 · Not stated: 1 · Not reviewed yet: 1');
    expect(grid.text).toContain('**Not reviewed yet:** Ann Mason. Nobody has mapped what they hold on this.');
    expect(grid.text).toContain('**Not stated: unnamed forum member**');
    const one = await general.command('position', { topic: 'Obama', author: 'Mason' });
    expect(one.text).toContain('### Not reviewed yet: Ann Mason');
    expect((await general.command('topics')).text).toMatch(/Not stated: 1 · Not reviewed yet: 1/);
  });

  it('lists whole sentences, so that no hedge is lost', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const all = await general.command('position', { author: 'Boot' });
    for (let page = 1; ; page += 1) {
      for (const [, words] of all.text.matchAll(/^> (.*)$/gm)) expect(words).not.toMatch(/ …$/);
      if (page === 1) expect(all.text).toContain('he probably could have succeeded');
      if (!labels(all).includes('Next')) break;
      await all.click('Next');
    }
  });

  it('names those who agree, though for other reasons', async () => {
    const { discord } = await startBot();
    const grid = await discord.as('member').in('general', GROUP).command('position', { topic: 'Obama' });
    expect(grid.text).toContain(`**In agreement, for:** Max Boot, ${UNKNOWN}. Their reasons may differ.`);
  });

  it('shows all that an author holds, and one position with both options', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const authors = await general.autocomplete('position', { author: '' }, 'author');
    expect(authors.map(({ name }) => name).sort()).toEqual(['Max Boot', UNKNOWN, 'unnamed forum member']);
    const unknown = authors.find(({ name }) => name === UNKNOWN)!.value as string;
    const all = await general.command('position', { author: unknown });
    expect(all.text).toContain(`### What ${UNKNOWN} holds\n14 topics, page 1 of 3`);
    expect(all.text).toContain('**Against: The United States should send ground troops against ISIS**');
    await all.click('Next');
    await all.click('Next');
    expect(all.text).toContain('page 3 of 3');
    expect(all.text).toContain(`**Not stated: ${STAY}**`);
    await all.click('Previous');
    expect(all.text).toContain('page 2 of 3');
    const one = await general.command('position', { author: unknown, topic: 'refugees' });
    expect(one.text).toContain('> Above all, make sure there is plenty of money for refugees.');
    const silent = await general.command('position', { author: 'Boot', topic: 'refugees' });
    expect(silent.text).toMatch(/### Not stated: Max Boot[\s\S]*Does not speak of refugees/);
    expect(labels(silent)).toEqual(['All authors', 'Share']);
  });

  it.each([
    [{}, 'Name an author, a topic or both. `/topics` lists the topics of this server.'],
    [{ topic: 'troops' }, 'Several topics fit “troops”'],
    [{ topic: 'the price of *cheese*' }, 'There is no topic “the price of \\*cheese\\*” in this library'],
    [{ author: 'Max Bot' }, 'There is no author “Max Bot” in this library. Did you mean “Max Boot”?'],
    [{ author: '@everyone' }, 'There is no author “\\@everyone”'],
    [{ author: '?', topic: 'iran' }, 'Name an author, or leave the author out.'],
  ])('refuses %o kindly', async (options, message) => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general', GROUP).command('position', options);
    expect(answer.ephemeral).toBe(true);
    expect(answer.text).toContain(message);
  });

  it('is shared as it was seen, removed by its asker alone, and still answers after a restart', async () => {
    const first = await startBot();
    const general = first.discord.as('member').in('general', GROUP);
    const grid = await general.command('position', { topic: 'iran' });
    const shared = await grid.click('Share');
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain(grid.text);
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const other = discord.as('curator').in('general', GROUP);
    const seen = other.last();
    expect(seen.text).toContain('Shared by');
    const opened = await other.click(seen, labels({ message: seen })[0]!);
    expect([opened.ephemeral, opened.text.includes('### For:')]).toEqual([true, true]);
    const spread = await (await opened.click('Share')).click('Remove');
    expect(spread.text).not.toContain('Only the member');
    const refused = await other.click(seen, 'Remove');
    expect(refused.text).toContain('Only the member who asked');
  });

  it('leafs through a long grid with each side on each page, and turns nobody else’s page', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    manySuggestions(dataDir, id, 20);
    const general = discord.as('member').in('general', GROUP);
    const grid = await general.command('position', { topic: 'tolls' });
    expect(grid.text).toContain(
      'For: 0 · Against: 0 · Not reviewed yet: 3\nSuggested, unreviewed: For: 15 · Against: 5',
    );
    expect(grid.text).toContain('Page 1 of 4');
    const sides = () => [...grid.text.matchAll(/^\*\*(For|Against): /gm)].map(([, side]) => side);
    expect(sides()).toEqual(['For', 'For', 'For', 'Against', 'Against']);
    expect(grid.text).toContain('⚠ **Suggested, unreviewed (found by: “should \\*not\\*”)**');
    expect(grid.text).not.toContain('In agreement');
    expect((await general.command('topics')).text).toContain(
      'Not reviewed yet: 3 · Suggested, unreviewed: 20',
    );
    const shared = await grid.click('Share');
    const before = shared.text;
    const turned = await discord.as('curator').in('general', GROUP).click(shared.message, 'Next');
    expect([turned.ephemeral, shared.text]).toEqual([true, before]);
    expect(turned.text).toContain('Page 2 of 4');
    await grid.click('Next');
    expect(sides()).toEqual(['For', 'For', 'Against', 'Against', 'Against']);
    await grid.click('Next');
    await grid.click('Next');
    expect(grid.text).toContain('**Not reviewed yet:** Max Boot, Unknown author');
    expect(grid.text).toContain('Nobody has mapped');
  });

  it('sets what is suggested apart from what is approved, whatever its side', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    manySuggestions(dataDir, id, 4);
    const store = openLibraryStore(join(dataDir, 'library'));
    const scope = store.library([`guild:${id}`])[0]!;
    const [topic, suggested] = [scope.topics()[0]!, scope.positions().at(-1)!];
    const { cue: _, ...position } = suggested;
    const approved: Position = { ...position, summary: 'No tolls.', status: 'approved', by: 'Cy' };
    changePosition(store.file(`guild:${id}`), topic, approved, {
      action: 'approved',
      by: 'Cy',
      at: '2026-01-02',
    });
    store.close();
    const grid = await discord.as('member').in('general', GROUP).command('position', { topic: 'tolls' });
    expect(grid.text).toContain('For: 0 · Against: 1 · Not reviewed yet: 3\nSuggested, unreviewed: For: 3\n');
    const [above, below] = grid.text.split('**Suggested, unreviewed** (nobody vouches for these)');
    expect([above!.match(/\*\*Against: /g)?.length, above!.includes('⚠')]).toEqual([1, false]);
    expect([below!.match(/\*\*For: /g)?.length, below!.match(/⚠/g)?.length]).toEqual([3, 3]);
    expect(below).not.toContain('Approved by');
  });

  it('keeps a server’s positions to itself, and says when they are gone', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    manySuggestions(dataDir, id, 1);
    const general = discord.as('member').in('general', GROUP);
    const grid = await general.command('position', { topic: 'tolls' });
    const [there] = [...discord.server('Policy seminar').guild.members.values()].filter(
      ({ user }) => !user.bot,
    );
    const seminar = discord.as(there!.user.username).in('seminar', 'Policy seminar');
    expect((await seminar.command('position', { topic: 'tolls' })).text).toContain('There is no topic');
    expect(await seminar.autocomplete('position', { topic: 'tolls' }, 'topic')).toEqual([]);
    const store = openLibraryStore(join(dataDir, 'library'));
    store.file(`guild:${id}`).database.exec('DELETE FROM topic');
    store.close();
    expect((await grid.click(labels(grid)[0]!)).text).toBe(
      'This topic is no longer in this server’s library.',
    );
  });
});

/** A motion of a server's own with as many suggested positions, a quarter of them against. */
function manySuggestions(dataDir: string, guildId: string, count: number) {
  for (let at = 0; at < count; at += 1)
    addText(dataDir, guildId, `Bridge number ${at} should not cost a toll${' at all'.repeat(80)}.\n`, {
      title: `Bridge ${at}`,
      authors: [`${'_*~'.repeat(60)} Mason ${String(at).padStart(2, '0')}`],
    });
  const store = openLibraryStore(join(dataDir, 'library'));
  const topic = {
    id: 'tolls',
    motion: `Tolls should be *dropped*${' soon'.repeat(200)}`,
    aliases: ['tolls'],
  };
  const suggestions = store
    .library([`guild:${guildId}`])[0]!
    .documents()
    .map(({ authors, revision, length }, at): Position & { status: 'suggested' } => ({
      topic: 'tolls',
      author: { name: authors[0]! },
      stance: at % 4 === 3 ? 'against' : 'for',
      evidence: [{ revision, start: 0, end: length - 1 }],
      concessions: [],
      conditions: [],
      status: 'suggested',
      cue: '“should *not*”',
      by: 'rules',
      at: '2026-01-01',
    }));
  addSuggestions(
    store.file(`guild:${guildId}`),
    suggestions.map((position) => ({ topic, position })),
  );
  store.close();
}

describe('/topics', () => {
  it('lists the motions with how many hold what, each to be opened', async () => {
    const { discord } = await startBot();
    const general = discord.as('newcomer').in('general', GROUP);
    const topics = await general.command('topics');
    expect(topics.ephemeral).toBe(true);
    expect(topics.text).toContain('14 topics to debate, page 1 of 2');
    expect(topics.text).toContain('**American power can turn events in Iraq**\nFor: 1 · Against: 2');
    await topics.click('Next');
    expect(topics.text).toContain(`**${STAY}**`);
    const grid = await topics.click(topics.message.buttons.at(-2)!.customId!);
    expect(grid.text).toContain('For: ');
    expect(grid.ephemeral).toBe(true);
  });
});

describe('the grid', () => {
  it('gives a lone voice as much of its page as the many on the other side', () => {
    const topic = { id: 'a', motion: 'A', aliases: [], reference: '0'.repeat(12) };
    const held = (at: number): PositionAnswer => ({
      topic,
      author: at < 25 ? `For ${at}` : 'Lone Voice',
      authorReference: String(at).padStart(12, '0'),
      stance: at < 25 ? 'for' : 'against',
      summary: 'A summary.',
      status: 'approved',
      cue: null,
      by: 'Cy',
      at: '2026-01-01',
      evidence: [],
      concessions: [],
      conditions: [],
      missing: 0,
    });
    const positions = Array.from({ length: 26 }, (_, at) => held(at));
    const pages = Array.from({ length: 6 }, (_, page) =>
      JSON.stringify(gridCard({ topic, positions, agreements: [] }, page, { kind: 'asker' })),
    );
    const told = (page: string, side: string) => page.split(`**${side}: `).length - 1;
    expect(pages.map((page) => [told(page, 'For'), told(page, 'Against')])).toEqual([
      [2, 1],
      ...Array(4).fill([5, 0]),
      [3, 0],
    ]);
    for (const page of pages) expect(page).toContain('For: 25 · Against: 1');
    expect(pages.join('')).not.toContain('accent_color');
  });

  it('is a card too where nobody has mapped anything', () => {
    const topic = { id: 'a', motion: 'A', aliases: [], reference: '0'.repeat(12) };
    const made = JSON.stringify(gridCard({ topic, positions: [], agreements: [] }, 7, { kind: 'asker' }));
    expect(made).toContain('For: 0 · Against: 0');
  });
});
