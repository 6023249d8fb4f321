import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';
import { at, press, quoted, whenRead } from './library-uploads.ts';

describe('/library add of excerpts', () => {
  const FIELDS = { title: 'My Bondage', authors: 'Frederick Douglass', published: '1855', outlet: 'Miller' };

  it('takes quotations with their pages, and marks them as excerpts', async () => {
    const { discord } = await startBot();
    const form = await at(discord).command('library add', { kind: 'excerpts' });
    const text =
      '“Power concedes nothing without a demand.” (p. 12)\n\nIt never did and it never will. (p. 13)';
    const preview = await whenRead(await form.submit({ ...FIELDS, text }));
    expect(preview.text).toContain('**2 passages**, plain text, excerpts alone');
    expect(preview.text).toContain('> Power concedes nothing without a demand.\n-# p. 12\n');
    await press(preview, 'Publish');
    const answer = await quoted(discord, 'demand');
    expect(answer).toContain('> Power concedes nothing without a demand.');
    expect(answer).toContain('p. 12');
    expect(answer).toContain('From excerpts; the full text is not in this library.');
    expect(answer).not.toContain('Someone else’s words');
  });

  it('gives back what says no page, so that nobody writes it again', async () => {
    const { discord } = await startBot();
    const form = await at(discord).command('library add', { kind: 'excerpts' });
    const refused = await form.submit({ ...FIELDS, text: 'Power concedes nothing without a demand.' });
    expect(refused.text).toContain('Quotation 1 has neither page nor paragraph.');
    expect(refused.text).toContain('Nothing was added.');
    const [back] = refused.message.attachments;
    expect(await (await fetch(back!.url)).text()).toBe('Power concedes nothing without a demand.');
  });

  it('goes on with all the excerpts that it is to have', async () => {
    const { discord } = await startBot();
    const form = await at(discord).command('library add', { kind: 'excerpts' });
    await press(
      await whenRead(await form.submit({ ...FIELDS, text: 'Power concedes nothing. (p. 12)' })),
      'Publish',
    );
    const revise = await at(discord).command('library revise', { document: 'My Bondage' });
    const text = 'Power concedes nothing. (p. 12)\n\nIt never did and it never will. (p. 13)';
    const preview = await whenRead(await revise.submit({ text }));
    expect(preview.text).toContain('excerpts alone');
    await press(preview, 'Publish');
    expect(await quoted(discord, '"never will"')).toContain('p. 13');
  });
});
