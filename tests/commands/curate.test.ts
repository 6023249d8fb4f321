import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Position } from '../../src/documents/position.ts';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addSuggestions } from '../../src/documents/store/position-writer.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const FOR = 'Tolls keep bridges safe. Every bridge should have a toll. Of course, tolls are dear.\n';
const AGAINST = 'Tolls are a tax on the poor. No bridge should have a toll.\n';
const TOPIC = { id: 'tolls', motion: 'Bridges should have tolls', aliases: ['tolls'] };

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

const at = (discord: Discord, who: string) => discord.as(who).in('general', GROUP);
/** The button that opens the history of what is named so, or of the first that is listed. */
const historyOf = (answer: Parameters<typeof labels>[0], name = '') =>
  labels(answer).find((label) => label.startsWith(`History: ${name}`))!;
const labels = (answer: { message: { buttons: { label: string }[] } }) =>
  answer.message.buttons.map(({ label }) => label);

/** The study group with three texts of its own; of the first two authors a position is suggested. */
async function debating() {
  const running = await startBot();
  const { discord, dataDir } = running;
  const { id } = discord.server(GROUP);
  addText(dataDir, id, FOR, { title: 'Pay the ferryman', authors: ['Ann Mason'] });
  addText(dataDir, id, AGAINST, { title: 'Open roads', authors: ['@everyone _Bea_'] });
  addText(dataDir, id, 'A toll pays for the paint. “Tolls are theft,” said the mayor.\n', {
    title: 'Paint',
    authors: ['Cas Third'],
  });
  const store = openLibraryStore(join(dataDir, 'library'));
  const documents = store.library([`guild:${id}`])[0]!.documents();
  const suggestion = (stance: 'for' | 'against', text: string, words: string, granted?: string) => {
    const { authors, revision } = documents.find(({ length }) => length === text.length)!;
    const placeOf = (part: string) => {
      const start = text.indexOf(part);
      return { revision, start, end: start + part.length };
    };
    const position: Position & { status: 'suggested' } = {
      ...{ topic: TOPIC.id, author: { name: authors[0]! }, stance, status: 'suggested' },
      ...{ evidence: [placeOf(words)], conditions: [], cue: '“should”', by: 'rules', at: '2026-01-01' },
      concessions: granted === undefined ? [] : [placeOf(granted)],
    };
    return { topic: TOPIC, position };
  };
  addSuggestions(store.file(`guild:${id}`), [
    suggestion('for', FOR, 'Every bridge should have a toll.', 'Of course, tolls are dear.'),
    suggestion('against', AGAINST, 'No bridge should have a toll.'),
  ]);
  store.close();
  return { ...running, guildId: id };
}

describe('the queue of /curate', () => {
  it('shows one suggestion at a time, approves it with a summary, and gives it back by Undo', async () => {
    const { discord } = await debating();
    const { userId } = discord.as('moderator');
    const panel = await at(discord, 'moderator').command('curate');
    expect(panel.ephemeral).toBe(true);
    expect(panel.text).toContain('2 suggestions wait for review.');
    await panel.click('Review (2)');
    const first = panel.text;
    expect(first).toContain('### Suggestion 1 of 2\n**Author:** Ann Mason');
    expect(first).toContain(`**Topic:** ${TOPIC.motion}\n**Suggested stance:** For\n**Summary:** none yet`);
    expect(first).toContain('-# Suggested, unreviewed (found by: “should”)');
    expect(first).toContain('**Evidence** (1)\n> Every bridge should have a toll.');
    expect(first).toContain('**Granted to the other side** (1)\n> Of course, tolls are dear.');
    expect(labels(panel).slice(0, 5)).toEqual(['Approve', 'Edit', 'Reject', 'Skip', 'History']);
    await panel.click('Skip');
    expect(panel.text).toContain('### Suggestion 2 of 2\n**Author:** \\@everyone \\_Bea\\_');
    await panel.click('Skip');
    expect(panel.text).toBe(first);
    const form = await panel.click('Approve');
    expect(form.modal!.title).toBe('Approve a position');
    await form.submit({ Summary: 'Wants a *toll* on every bridge.' });
    expect(panel.text).toContain('Approved.');
    expect(panel.text).toContain('### Suggestion 1 of 1\n**Author:** \\@everyone');
    const shown = await at(discord, 'member').command('position', { author: 'Ann Mason', topic: 'tolls' });
    expect(shown.text).toContain('### For: Ann Mason');
    expect(shown.text).toContain('Wants a \\*toll\\* on every bridge.');
    expect(shown.text).toContain(`-# Approved by <@${userId}>`);
    await panel.click('Undo');
    expect(panel.text).toContain('Undone.');
    expect(panel.text).toContain('### Suggestion 1 of 2\n**Author:** Ann Mason');
    expect((await at(discord, 'member').command('topics')).text).toContain('Suggested, unreviewed: 2');
  });

  it('edits in a form and rejects, each told in the history, the audit and the log channel, without a ping', async () => {
    const { discord } = await debating();
    const log = await at(discord, 'organiser').command('settings');
    await log.click('Records');
    await log.choose('No channel', 'debates');
    const panel = await at(discord, 'moderator').command('curate');
    await panel.click('Review (2)');
    await panel.click('Skip');
    const form = await panel.click('Edit');
    const asked = form.modal!.components.map(({ label }) => label);
    expect(asked).toEqual([
      'Stance',
      'Summary',
      'Evidence',
      'Granted to the other side',
      'Conditions and hedges',
    ]);
    await form.submit({ Stance: 'Mixed', 'Conditions and hedges': ['No bridge should have a toll.'] });
    expect(panel.text).toContain('Saved.');
    expect(panel.text).toContain('### Suggestion 2 of 2');
    expect(panel.text).toContain('**Suggested stance:** Mixed');
    expect(panel.text).toContain('**Conditions and hedges** (1)');
    await panel.click('Reject');
    expect(panel.text).toContain('Rejected: it will not be suggested again.');
    expect(panel.text).toContain('### Suggestion 1 of 1\n**Author:** Ann Mason');
    const told = await at(discord, 'member')
      .person.in('debates', GROUP)
      .until(({ text }) => text.includes('**Rejected** the position'));
    expect(told.pings).toEqual({ everyone: false, users: [], roles: [] });
    const recent = await (await at(discord, 'organiser').command('curate')).click('Recent changes');
    expect(recent.text).toContain(`@everyone \\_Bea\\_: ${TOPIC.motion}\n**Rejected** by <@`);
    await recent.click(historyOf(recent, '@everyone _Bea_: '));
    expect(recent.text).toContain('### History\n\\@everyone');
    expect(recent.text.match(/^\*\*\w+\*\* by/gm)).toEqual([
      '**Rejected** by',
      '**Edited** by',
      '**Suggested** by',
    ]);
    expect(recent.text).toContain('-# stance: against → mixed');
    await recent.click('Undo last change');
    expect(recent.text).toContain('### Suggestion 2 of 2');
    const again = await panel.click('History');
    expect(again.text).toContain('### History\nAnn Mason');
    const audit = await at(discord, 'organiser').command('audit');
    expect(audit.text).toContain('**Rejected** the position “\\@everyone \\_Bea\\_:');
  });

  it('says so where there is nothing to review', async () => {
    const { discord } = await startBot();
    const panel = await at(discord, 'moderator').command('curate');
    expect(panel.text).toContain('No suggestion waits for review.');
    expect(labels(panel)).toEqual(['Add position', 'Add topic', 'Add rebuttal', 'Recent changes']);
    expect((await panel.click('Recent changes')).text).toContain('Nobody has changed a topic');
  });
});

/** A topic's documents are read in a worker, which may take longer than an answer at once. */
const told = (discord: Awaited<ReturnType<typeof startBot>>['discord'], words: string) =>
  at(discord, 'moderator').until(({ text }) => text.includes(words));

describe('adding with /curate', () => {
  it('reads the documents that are there for a new topic, and tells what waits', async () => {
    const { discord, dataDir } = await startBot();
    addText(
      dataDir,
      discord.server(GROUP).id,
      'The bell rings. Homework should be abolished. The yard is wide.\n',
      {
        title: 'School',
        authors: ['Ann Mason'],
      },
    );
    const panel = await at(discord, 'moderator').command('curate');
    await (await panel.click('Add topic')).submit({
      Motion: 'Homework should be abolished',
      'Other names': '',
    });
    await told(discord, 'Added. The documents were read for it: 1 suggestion waits for review.');
    const grid = await at(discord, 'member').command('position', { topic: 'homework' });
    expect(grid.text).toContain('**For: Ann Mason**');
    const none = await at(discord, 'moderator').command('curate');
    await (await none.click('Add topic')).submit({ Motion: 'Chalk should be blue', 'Other names': '' });
    await told(discord, 'nobody’s side was clear enough');
  });

  it('adds a topic, and a position whose evidence is picked from what was found', async () => {
    const { discord } = await debating();
    const motion = 'Bridges should be *painted*';
    const panel = await at(discord, 'moderator').command('curate');
    await (await panel.click('Add topic')).submit({
      Motion: motion,
      'Other names': 'paint\n\nbridge paint',
      'How people say it who are for it': 'Get the brushes out\nRust is ugly',
      'How people say it who are against it': 'Leave the rust alone',
    });
    await told(discord, 'Added.');
    expect(panel.text).toContain(
      '**Motion:** Bridges should be \\*painted\\*\n**Other names:** paint, bridge paint\n' +
        '**As people say it:** 2 sentences for it, 1 against it',
    );
    await panel.click('Curate');
    const form = await panel.click('Add position');
    await form.submit({ Author: 'Cas Third', Topic: motion, 'Words to look for': 'tolls and paint' });
    expect(panel.text).toContain('> A toll pays for the paint.');
    expect(panel.text).not.toContain('theft');
    const chosen = await panel.choose('Choose passages', '1. A toll pays for the paint.');
    await chosen.submit({ Stance: 'For', Summary: 'Wants paint.' });
    expect(panel.text).toContain('Added.');
    expect(panel.text).toContain('**Stance:** For\n**Summary:** Wants paint.');
    const member = at(discord, 'member');
    expect((await member.command('position', { topic: 'bridge paint' })).text).toMatch(
      /\*\*For: Cas Third\*\*\nSummary: Wants paint\.\n> A toll pays for the paint\./,
    );
    const counter = await member.command('counter', { claim: `${motion.replaceAll('*', '')} not` });
    expect(counter.text).not.toContain('something went wrong');
    const second = await at(discord, 'organiser').command('curate', { topic: 'paint' });
    const twice = await (await second.click('Edit')).submit({ Motion: TOPIC.motion });
    expect(
      twice.followUps
        .concat(twice.message)
        .map(({ text }) => text)
        .join(),
    ).toContain('is called');
  });

  it('tells where a stance is turned on the evidence for the other side, and gives the way back', async () => {
    const { discord } = await debating();
    const panel = await at(discord, 'moderator').command('curate', { author: 'Ann Mason', topic: 'tolls' });
    await (await panel.click('Approve')).submit({ Stance: 'For', Summary: 'Finds tolls safe.' });
    const card = await at(discord, 'moderator').command('curate', { author: 'Ann Mason', topic: 'tolls' });
    await (await card.click('Edit')).submit({ Stance: 'Against' });
    expect(card.text).toContain('**Stance:** Against');
    expect(card.text).toContain('rests on what was chosen for the other side');
    await card.click('Undo');
    expect(card.text).toContain('**Stance:** For');
    await (await card.click('Edit')).submit({ Stance: 'Mixed' });
    expect(card.text).toContain('Saved.');
    expect(card.text).not.toContain('rests on what was chosen for the other side');
  });

  it('makes a quote the evidence of a position, for curators alone', async () => {
    const { discord } = await debating();
    const seen = await at(discord, 'member').command('quote', { words: 'tolls keep bridges safe' });
    expect(labels(seen)).not.toContain('Use as evidence');
    const quote = await at(discord, 'moderator').command('quote', { words: 'tolls keep bridges safe' });
    const card = await quote.click('Use as evidence');
    expect(card.ephemeral).toBe(true);
    expect(card.text).toContain('### Use as evidence\n> Tolls keep bridges safe.');
    const form = await card.choose('Choose a topic', TOPIC.motion);
    await form.submit({ Summary: 'Finds tolls safe.' });
    expect(card.text).toContain('**Evidence** (2)');
    await card.click('Approve');
    expect(card.text).toContain('Approved.');
    const shown = await at(discord, 'member').command('position', { author: 'Ann Mason', topic: 'tolls' });
    expect(labels(shown)).toContain('Evidence (2)');
    const rejected = await at(discord, 'organiser').command('curate', {
      author: 'Ann Mason',
      topic: 'tolls',
    });
    await rejected.click('Reject');
    expect(rejected.text).toContain('Rejected: it is out of every answer.');
    expect(rejected.text).toContain('A curator has rejected what stood here');
    await (await rejected.click('Not stated')).submit({ Summary: 'Says nothing of it.' });
    expect(rejected.text).toContain('**Stance:** Not stated');
  });

  it('adds a rebuttal of a position by words, which /counter gives at once with its reason', async () => {
    const { discord } = await debating();
    const boot = { author: 'Max Boot', topic: 'leaving Iraq' };
    const panel = await at(discord, 'moderator').command('curate', boot);
    await panel.click(labels(panel).find((label) => label.startsWith('Rebuttals'))!);
    expect(panel.text).toContain('### Rebuttals\n**Author:** Max Boot');
    const other = await panel.click('Add rebuttal');
    expect(other.text).toContain('### What answers this?');
    await (await other.click('Find passages')).submit({ 'Words to look for': 'tax on the poor' });
    expect(other.text).not.toContain('**Max Boot**, *');
    const form = await other.choose('Choose a passage', '1. Tolls are a tax on the poor.');
    await form.submit({
      'What it does': 'Undercuts: denies that the reason supports the claim',
      'How it stands to it': 'Stands against it, not as a reply',
      Reason: 'What burdens the poor *cannot* be kept up.',
    });
    expect(other.text).toContain('Added.');
    expect(other.text).toContain('**Undercuts: denies that the reason supports the claim**');
    const { userId } = discord.as('moderator');
    const answered = async () => {
      const card = await at(discord, 'member').command('counter', { position: 'Max Boot: leaving Iraq' });
      let all = card.text;
      while (labels(card).includes('Next')) all += (await card.click('Next')).text;
      return all;
    };
    const told = await answered();
    expect(told).toContain('Reason: What burdens the poor \\*cannot\\* be kept up.');
    expect(told).toContain(`Curated by <@${userId}>`);
    await (await other.click('Edit')).submit({ Reason: 'It burdens the poor.' });
    expect(other.text).toContain('**Reason:** It burdens the poor.');
    const own = await at(discord, 'organiser').command('curate');
    await own.click('Recent changes');
    await own.click(historyOf(own));
    expect(own.text).toContain('### History\nIt burdens the poor.');
    await own.click('Back');
    await own.click('Remove');
    expect(own.text).toContain('Removed: the rebuttal stands against nothing any more.');
    expect(await answered()).not.toContain('the poor');
    await own.click('Undo');
    expect(own.text).toContain('**Reason:** It burdens the poor.');
  });

  it('answers a position with a position, and one’s own words with nothing', async () => {
    const { discord } = await debating();
    const panel = await at(discord, 'moderator').command('curate');
    await panel.click('Add rebuttal');
    const other = await panel.choose('Choose a position', [
      panel.message.selects[0]!.options!.find(({ label }) => label.startsWith('Max Boot: For'))!.value,
    ]);
    const answers = other.message.selects[0]!.options!.map(({ label }) => label);
    expect(answers.length).toBeGreaterThan(3);
    expect(answers.filter((label) => label.startsWith('Max Boot'))).toEqual([]);
    const form = await other.choose(
      'Choose a position that answers',
      other.message.selects[0]!.options![0]!.value,
    );
    await form.submit({
      'What it does': 'Qualifies: limits the claim',
      'How it stands to it': 'Stands against it, not as a reply',
      Reason: 'It limits that.',
    });
    expect(other.text).toContain(
      '### Rebuttal\n**Qualifies: limits the claim**\n**Reason:** It limits that.',
    );
  });
});

describe('who may curate', () => {
  it('is asked again at every button, menu and form', async () => {
    const { discord } = await debating();
    const settings = await at(discord, 'organiser').command('settings');
    await settings.click('Library');
    await settings.choose('Those who manage the server', 'Curator');
    const mine = at(discord, 'curator');
    const panel = await mine.command('curate');
    const quote = await mine.command('quote', { words: 'tolls keep bridges safe' });
    const card = await quote.click('Use as evidence');
    const form = await panel.click('Add topic');
    discord.server(GROUP).take('curator', 'Curator');
    const refused = 'Only curators of this server can use this.';
    expect((await form.submit({ Motion: 'Mine' })).text).toContain(refused);
    expect((await panel.click('Review (2)')).text).toContain(refused);
    expect((await card.choose('Choose a topic', TOPIC.motion)).text).toContain(refused);
    expect((await mine.command('topics')).text).not.toContain('Mine');
  });

  it('is a server’s own affair: another’s suggestions, topics and changes are not seen', async () => {
    const { discord } = await debating();
    const here = await at(discord, 'moderator').command('curate', { topic: 'tolls' });
    await (await here.click('Edit')).submit({ 'Other names': 'tolls\nbridge tolls' });
    const there = discord.as('organiser').in('seminar', 'Policy seminar');
    const panel = await discord.as('moderator').in('seminar', 'Policy seminar').command('curate');
    expect(panel.text).toContain('No suggestion waits for review.');
    expect((await panel.click('Recent changes')).text).toContain('Nobody has changed');
    expect(await there.autocomplete('curate', { topic: 'tolls' }, 'topic')).toEqual([]);
  });
});

describe('a card of /curate', () => {
  it('works after a restart, and is told of to curators alone', async () => {
    const first = await debating();
    expect((await at(first.discord, 'moderator').command('help')).text).toContain('`/curate` lists');
    expect((await at(first.discord, 'member').command('help')).text).not.toContain('/curate');
    const panel = await at(first.discord, 'moderator').command('curate');
    await panel.click('Review (2)');
    const { message } = panel;
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const form = await at(discord, 'moderator').click(message, 'Approve');
    await form.submit({ Summary: 'Wants tolls.' });
    const shown = await at(discord, 'member').command('position', { author: 'Ann Mason', topic: 'tolls' });
    expect(shown.text).toContain('Wants tolls.');
  });
});

describe('what has changed since', () => {
  it('is said kindly, and nothing is changed twice', async () => {
    const { discord } = await debating();
    const [one, two] = [
      await at(discord, 'moderator').command('curate', { author: 'Ann Mason', topic: 'tolls' }),
      await at(discord, 'organiser').command('curate', { author: 'Ann Mason', topic: 'tolls' }),
    ];
    const changedBy = (who: string) =>
      `<@${discord.as(who).userId}> has changed this position since you saw it`;
    const late = await two.click('Approve');
    await (await one.click('Approve')).submit({ Summary: 'Wants tolls.' });
    const mine = await at(discord, 'moderator').command('curate', { author: 'Ann Mason', topic: 'tolls' });
    expect((await late.submit({ Summary: 'Wants none.' })).text).toContain(changedBy('moderator'));
    const form = await mine.click('Edit');
    const other = await at(discord, 'organiser').command('curate', { author: 'Ann Mason', topic: 'tolls' });
    await (await other.click('Edit')).submit({ Summary: 'Wants many tolls.' });
    expect((await form.submit({ Summary: 'Wants a toll.' })).text).toContain(changedBy('organiser'));
    await other.click('Undo');
    await mine.click('History');
    const yours = await at(discord, 'organiser').command('curate', { author: 'Ann Mason', topic: 'tolls' });
    await yours.click('History');
    await yours.click('Undo last change');
    expect((await mine.click('Undo last change')).text).toContain(
      `This was undone already, or there has been another change since, by <@${discord.as('organiser').userId}>.`,
    );
    expect((await one.click('Undo')).text).toContain('This was undone already');
  });
});
