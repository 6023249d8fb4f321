import { describe, expect, it } from 'vitest';
import { writeFormat } from '../../src/debate/format-text.ts';
import { shippedFormat } from '../../src/debate/formats.ts';
import { startBot } from '../running-bot.ts';

const SERVER = 'Thursday reading group';
const OXFORD = writeFormat(shippedFormat('oxford')!);
const OURS = OXFORD.replace('name: Oxford', 'name: Ours');
const CHANGE = 'Look at one of your own, edit or delete it';

/** The panel of formats, as a moderator of the server has it. */
async function panel() {
  const { discord } = await startBot();
  const formats = await discord.as('moderator').in('debates', SERVER).command('debate formats');
  /** A server's own Oxford of another name, and the panel with it. */
  const withOurs = async () => {
    const form = await formats.choose('Copy one and edit it', 'oxford');
    return (await form.submit({ text: OURS })).click('Save');
  };
  return { discord, formats, withOurs };
}

describe('/debate formats', () => {
  it('is for those who manage the server', async () => {
    const { discord } = await panel();
    const refused = await discord.as('member').in('debates', SERVER).command('debate formats');
    expect(refused.text).toContain('Only members who may manage this server');
  });

  it('copies a format, shows what is wrong with it and where, and offers it once it is saved', async () => {
    const { discord, formats } = await panel();
    expect(formats.text).toMatch(/Oxford, about 47 minutes[\s\S]*own\*\*\nnone yet/);
    // It goes on until a moderator ends it.
    expect(formats.text).toContain('- Free discussion\n');
    const form = await formats.choose('Copy one and edit it', 'oxford');
    const taken = await form.submit({ text: OXFORD });
    expect((await taken.click('Save')).text).toContain('There is a format “Oxford” already.');
    const wrong = await (await taken.click('Edit')).submit({
      text: OXFORD.replace('minutes: 7', 'minutes: 900'),
    });
    expect(wrong.text).toContain(
      'In step 2 (line 14), “minutes” is 900. It takes a number from 0.25 to 120.',
    );
    const again = await wrong.click('Mend it');
    expect(JSON.stringify(again.modal)).toContain('minutes: 900');
    const named = OXFORD.replace('name: Oxford', 'name: Thursday _evening_')
      .replace('minutes: 7', 'minutes: 5')
      .replace('evidence: false', 'evidence: true');
    const preview = await again.submit({ text: named });
    expect(preview.text).toContain('Nothing is saved yet.');
    expect(preview.text).toContain('2. Opening (For), 5 min');
    expect(preview.text).toContain('Each speech rests on a passage');
    expect((await preview.click('Save')).text).toContain('“Thursday \\_evening\\_” is saved.');
    const member = discord.as('member').in('debates', SERVER);
    const [choice] = await member.autocomplete('debate start', { motion: 'M', format: 'thurs' });
    expect(choice!.name).toBe('Thursday _evening_');
    const started = await member.command('debate start', { motion: 'M', format: choice!.value as string });
    const room = discord.as('member').in(/<#(\d+)>/.exec(started.text)![1]!);
    const card = await room.until(({ text }) => text.startsWith('### M'));
    expect(card.text).toContain('Thursday \\_evening\\_, about 45 minutes');
    expect(card.text).toContain('Each speech rests on a passage');
    const none = await member.command('debate start', { motion: 'M', format: 'Wednesday' });
    expect(none.text).toContain('There is no such format');
  });

  it('changes a format of the server’s, and a debate keeps the one that it began with', async () => {
    const { discord, withOurs } = await panel();
    const own = await withOurs();
    const member = discord.as('member').in('debates', SERVER);
    const started = await member.command('debate start', { motion: 'M', format: 'ours' });
    const shown = await own.choose(CHANGE, 'Ours');
    const changed = await (await shown.click('Edit')).submit({
      text: OURS.replace('minutes: 7', 'minutes: 1'),
    });
    expect((await changed.click('Save')).text).toContain('Ours, about 41 minutes');
    const room = discord.as('member').in(/<#(\d+)>/.exec(started.text)![1]!);
    const card = await room.until(({ text }) => text.startsWith('### M'));
    expect((await room.click(card, 'Join For')).text).toContain('You are on the side For');
    expect(room.read().find(({ id }) => id === card.id)!.text).toContain('Ours, about 47 minutes');
  });

  it('shows as much of a format as a message holds', async () => {
    const { formats } = await panel();
    const step = `  - speech: "${'*_'.repeat(20)}"\n    by: for\n    minutes: 1\n`;
    const head = OURS.slice(0, OURS.indexOf('steps:')).replace('for: For', `for: "${'~|'.repeat(20)}"`);
    const form = await formats.choose('Copy one and edit it', 'oxford');
    const preview = await form.submit({ text: `${head}steps:\n${step.repeat(40)}` });
    expect(preview.text).toMatch(/^40\. /m);
    expect((await preview.click('Save')).text).toContain('“Ours” is saved.');
  });

  it('deletes one after asking once more', async () => {
    const { discord, withOurs } = await panel();
    const sure = await (await (await withOurs()).choose(CHANGE, 'Ours')).click('Delete');
    expect(sure.text).toContain('Delete “Ours”?');
    expect((await sure.click('Delete')).text).toContain('“Ours” is deleted.');
    const audit = await discord.as('organiser').in('debates', SERVER).command('audit');
    expect(audit.text).toMatch(/Removed\*\* the format “Ours”[\s\S]*Added\*\* the format “Ours”/);
    const member = discord.as('member').in('debates', SERVER);
    expect(await member.autocomplete('debate start', { motion: 'M', format: 'ours' })).toEqual([]);
  });
});
