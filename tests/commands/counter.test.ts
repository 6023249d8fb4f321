import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const STAY = 'U.S. troops should have stayed in Iraq after 2011';
const UNKNOWN = 'Unknown author of “Containment (opinion piece)”';

const labels = (answer: { message: { buttons: { label: string }[] } }) =>
  answer.message.buttons.map(({ label }) => label);

describe('/counter', () => {
  it('shows why each answer counters a claim: relation, reason, source and words', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const card = await general.command('counter', { claim: STAY });
    expect(card.ephemeral).toBe(true);
    expect(card.text).toContain(`**Claim:** “${STAY}”`);
    expect(card.text).toContain('This is a motion of this library; the claim is for it.');
    expect(card.text).toMatch(
      /\*\*1\. Undercuts: denies that a reason given by Max Boot supports the claim\*\* \(written later, against Max Boot\)\nReason: Puts the victories[^\n]*\n> First, ISIS's wins/,
    );
    expect(card.text).toContain('(stands against Max Boot, not as a reply)');
    expect(card.text).toContain("-# Curated by the pack's editors");
    expect(card.text).toMatch(
      /Qualifies: limits the claim\*\* \(even Max Boot concedes this\)\nReason: Max Boot, who is for/,
    );
    expect(labels(card).slice(0, 3)).toEqual(['Context 1', 'Cite 1', 'Context 2']);
    expect(new Set(labels(card)).size).toBe(labels(card).length);
    const context = await card.click('Context 1');
    expect(context.text).toMatch(/In context[\s\S]*> First, ISIS's wins/);
    expect(labels(context)).toEqual(['Cite', 'Counter', 'Share']);
    const shared = await card.click('Share');
    expect(shared.ephemeral).toBe(false);
    expect(shared.text).toContain('Shared by');
    expect(shared.text).toContain(card.text);
    expect(labels(shared).at(-1)).toBe('Remove');
  });

  it('takes a claim of one’s own for the motion that it speaks to, and says how sure it is', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const card = await general.command('counter', { claim: 'It was right to leave Iraq in 2011' });
    expect(card.text).toMatch(
      /Taken as: against the motion “U\.S\. troops[^”]*” \((likely|perhaps), \d+ %\), by rule\./,
    );
    expect(card.text).toMatch(
      /\*\*1\. Rebuts: denies the claim\*\*[^\n]*\nReason: Max Boot is for the motion “[^”]*”; the claim is against it\.\n> There was no compelling reason/,
    );
    expect(card.text).toMatch(
      /Curated by the pack's editors; the claim was matched by rule, confidence \d+ %/,
    );
  });

  it('shows the positions of both sides to a claim whose side is not clear, each to be opened', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const card = await general.command('counter', { claim: 'Some say that ISIS cannot be beaten' });
    expect(card.text).toContain(
      '**It is on the topic “ISIS can be beaten”; which side it takes is not clear.**',
    );
    expect(card.text).toContain('none is meant as an answer');
    expect(card.text).toContain('\nFor: 1 · Against: 0\n');
    expect(card.text).toMatch(/\*\*For: /);
    expect(card.text).not.toMatch(/Rebuts|Undercuts|Qualifies/);
    const [open] = labels(card);
    expect(open).toMatch(/^Open ./);
    expect((await card.click(open!)).text).toContain('**Motion:** ISIS can be beaten');
  });

  it('counters a position, by a suggestion, by its name and from its card', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const choices = await general.autocomplete('counter', { position: 'Max Boot: U.S.' }, 'position');
    expect(choices.map(({ name }) => name)).toEqual([`Max Boot: ${STAY}`]);
    const chosen = await general.command('counter', { position: choices[0]!.value as string });
    expect(chosen.text).toContain(`**Against the position:** Max Boot, for: “${STAY}”`);
    expect(chosen.text).toContain('**4. Undercuts');
    const named = await general.command('counter', { position: 'Boot: leaving Iraq' });
    expect(named.text).toBe(chosen.text);
    const position = await general.command('position', { author: 'Boot', topic: 'leaving Iraq' });
    expect(position.text).toContain('4 rebuttals stand against it: *Counter* shows them.');
    expect((await position.click('Counter')).text).toBe(chosen.text);
    const silent = await general.command('counter', { position: 'Boot: refugees' });
    expect(silent.text).toContain('says nothing on that motion');
  });

  it('counters a quote from its card, and its author’s own side is no answer to it', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const quote = await general.command('quote', { words: '"his heart was in troop withdrawal"' });
    const card = await quote.click('Counter');
    expect(card.ephemeral).toBe(true);
    expect(card.text).toMatch(
      /\*\*These words are Max Boot’s:\*\*\n> There was no compelling reason[^\n]*But his heart was/,
    );
    expect(card.text).toContain('> First, ISIS');
    const authors = [...card.text.matchAll(/^\*\*(Max Boot|Unknown|unnamed forum member)\*\*, /gm)].slice(1);
    expect(authors.length).toBeGreaterThan(2);
    const claimed = await general.command('counter', {
      claim: 'But his heart was in troop withdrawal, not in a long-term commitment.',
    });
    expect(claimed.text).toContain('**These words are Max Boot’s:**');
  });

  it('answers anew for another motion or side that its asker chooses, also after a restart', async () => {
    const first = await startBot();
    const general = first.discord.as('member').in('general', GROUP);
    const card = await general.command('counter', { claim: 'It was right to leave Iraq in 2011' });
    const options = () => general.last().selects[0]!.options;
    expect(options()[0]!.label).toBe(`It says yes to: ${STAY}`);
    expect(options().length).toBeLessThanOrEqual(25);
    const other = await card.choose('', `It says yes to: ${STAY}`);
    expect([other.kind, other.message.id]).toEqual(['update', card.message.id]);
    expect(other.text).toContain('**Claim:** “It was right to leave Iraq in 2011”');
    expect(other.text).toContain(`You chose: for the motion “${STAY}”.`);
    expect(other.text).toMatch(/\*\*1\. Undercuts: [\s\S]*Curated by the pack's editors\n/);
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const later = discord.as('member').in('general', GROUP);
    const [further] = later.last().selects[0]!.options.filter(({ label }) => !label.startsWith('It says'));
    const side = await later.choose(later.last(), '', further!.value);
    expect(side.text).toContain(`**Motion:** ${further!.label}\nYou chose this motion. Which side`);
    const answer = await side.click('It says no');
    expect(answer.text).toContain(`You chose: against the motion “${further!.label}”.`);
    expect((await answer.click('Share')).message.selects).toEqual([]);
  });

  it('offers the motions for a claim on none of them, to its asker alone, as long as they are there', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    const topic = { id: 'tolls', motion: 'Bridges should cost a toll', aliases: ['tolls'] };
    addText(dataDir, id, 'Bridges must never cost a toll.\n', { title: 'Tolls', topic });
    const settings = await discord.as('moderator').in('general', GROUP).command('settings');
    await settings.choose('Answers', 'The channel at once');
    const general = discord.as('member').in('general', GROUP);
    const claim = `School uniforms improve discipline${', discipline'.repeat(60)}`;
    const card = await general.command('counter', { claim });
    expect([card.ephemeral, card.text.includes('**Nothing in this library answers that.**')]).toEqual([
      false,
      true,
    ]);
    const toll = () => general.last().selects[0]!.options.find(({ label }) => label.includes(topic.motion))!;
    const refused = await discord.as('newcomer').in('general', GROUP).choose(card.message, '', toll().value);
    expect([refused.ephemeral, refused.text]).toEqual([true, expect.stringContaining('Only the member who')]);
    expect((await card.choose('', toll().value)).text).toContain('Which side does the claim take?');
    const store = openLibraryStore(join(dataDir, 'library'));
    store.file(`guild:${id}`).database.exec('DELETE FROM topic');
    store.close();
    const gone = await card.choose('', toll().value);
    expect([gone.ephemeral, gone.text]).toEqual([
      true,
      expect.stringContaining('Choose another, or see `/topics`'),
    ]);
  });

  it('works after a restart, and is gone with its document', async () => {
    const first = await startBot();
    const { id } = first.discord.server(GROUP);
    addText(first.dataDir, id, 'Bridges must never cost a toll.\n', {
      title: 'Tolls',
      authors: ['Ann Mason'],
    });
    const general = first.discord.as('member').in('general', GROUP);
    const position = await general.command('position', { author: 'Boot', topic: 'leaving Iraq' });
    const shared = await position.click('Share');
    expect(shared.ephemeral).toBe(false);
    await first.stop();
    const { discord } = await startBot({ dataDir: first.dataDir });
    const other = discord.as('curator').in('general', GROUP);
    const opened = await other.click(other.last(), 'Counter');
    expect([opened.ephemeral, opened.text.includes('Against the position')]).toEqual([true, true]);
  });

  it.each([
    [{}, 'Give either a claim, in a sentence, or a position'],
    [{ claim: STAY, position: 'Boot: leaving Iraq' }, 'Give either a claim'],
    [{ claim: 'Why did Mosul fall?' }, 'That is a question'],
    [{ claim: 'idiots' }, 'too short to be a claim'],
    [{ claim: '“The Fall of Mosul”' }, 'That is the title of a document'],
    [{ claim: 'Die Truppen hätten im Irak bleiben sollen' }, 'does not read as English'],
    [{ claim: 'ISIS is a threat, but ISIS is not a threat' }, 'claims two things that pull apart'],
    [
      { claim: 'U.S. troops should have stayed in Iraq and U.S. troops should have left Iraq' },
      'claims two things that pull apart',
    ],
    [{ claim: 'Oh sure, because invading worked so well' }, 'sounds like irony'],
    [{ claim: 'Yeah right, American power can turn events in Iraq' }, 'Say plainly what you hold'],
    [{ claim: 'Les troupes américaines auraient dû rester en Irak' }, 'Write the claim in English'],
    [{ position: 'Max Boot' }, 'with a colon between'],
    [{ position: 'Karl Marx: iran' }, 'Karl Marx'],
    [{ position: 'Max Bot: iran' }, 'Did you mean “Max Boot”?'],
    [{ position: 'Boot: troops' }, 'Several topics fit “troops”'],
  ])('refuses %o kindly', async (options, message) => {
    const { discord } = await startBot();
    const answer = await discord.as('member').in('general', GROUP).command('counter', options);
    expect([answer.ephemeral, answer.text]).toEqual([true, expect.stringContaining(message)]);
  });

  it('offers the candidates for a name that several authors bear, and says who holds nothing', async () => {
    const { discord, dataDir } = await startBot();
    const { id } = discord.server(GROUP);
    for (const name of ['Ann Mason', 'Lee Mason'])
      addText(dataDir, id, `Bridges must never cost a toll, says ${name}.\n`, {
        title: `Tolls, by ${name}`,
        authors: [name],
      });
    const general = discord.as('member').in('general', GROUP);
    const several = await general.command('counter', { position: 'Mason: iran' });
    expect([several.ephemeral, several.text]).toEqual([true, expect.stringContaining('Ann Mason')]);
    expect(several.text).toContain('Lee Mason');
    const silent = await general.command('counter', { position: 'Ann Mason: iran' });
    expect(silent.text).toContain('Nobody has mapped yet what this author holds');
  });

  it('takes a claim that says only who wrote some words for these words, and no claim about them', async () => {
    const { discord } = await startBot();
    const general = discord.as('member').in('general', GROUP);
    const words = '“his heart was in troop withdrawal, not in a long-term commitment.”';
    const quoted = await general.command('counter', { claim: `As Max Boot says, ${words}` });
    expect(quoted.text).toContain('**These words are Max Boot’s:**\n> But his heart was in troop withdrawal');
    const denied = await general.command('counter', { claim: `Boot is wrong that ${words}` });
    expect(denied.text).not.toContain('These words are');
  });

  it.each([
    'School uniforms improve discipline',
    'You are all idiots, @everyone, and your *mothers* too',
    'Max Boot is a warmongering idiot',
  ])('says that nothing answers what has nothing to do with the library: %s', async (claim) => {
    const { discord } = await startBot();
    const card = await discord.as('member').in('general', GROUP).command('counter', { claim });
    expect(card.text).toContain('**Nothing in this library answers that.**');
    expect(card.text).not.toMatch(/(?<!\\)@everyone|(?<!\\)\*mothers/);
    expect(labels(card)).toEqual([]);
  });
});

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];

/** The debater writes a message, and a member asks what answers it. */
function answered(discord: Discord, content: string) {
  const message = discord.as('debater').in('general', GROUP).post(content);
  return discord.as('member').in('general', GROUP).messageCommand('Find counterarguments', message);
}

describe('Find counterarguments', () => {
  it('answers the first claim of a message, and says that it was the first', async () => {
    const { discord } = await startBot();
    const card = await answered(discord, `Hello all! ${STAY}. And what about Syria?`);
    expect(card.text).toContain(`**Claim:** “${STAY}`);
    expect(card.text).toContain('-# The first claim of the message; the rest of it was not looked at.');
    expect(card.text).toContain('> First, ISIS');
  });

  it('answers a quotation where the message claims nothing itself', async () => {
    const { discord } = await startBot();
    const card = await answered(
      discord,
      '> But his heart was in troop withdrawal, not in a long-term commitment.\nWhat about this?',
    );
    expect(card.text).toContain('**These words are Max Boot’s:**\n> But his heart was in troop withdrawal');
    expect(card.text).toContain('-# The first quotation of the message');
  });

  it.each([
    ['Is it true?', 'That is a question'],
    ['<@1234567890> :thumbsup:', 'too short to be a claim'],
    ['```let it = be;```', 'There is no claim in this message'],
    ['Who knows? Who cares?', 'There is no claim in this message'],
  ])('refuses %s kindly', async (content, message) => {
    const { discord } = await startBot();
    expect((await answered(discord, content)).text).toContain(message);
  });
});

it('names the unknown author of each document apart', async () => {
  const { discord } = await startBot();
  const general = discord.as('member').in('general', GROUP);
  const card = await general.command('counter', { position: `${UNKNOWN}: american power` });
  expect(card.text).toContain(`**Against the position:** ${UNKNOWN}, against:`);
});
