import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openLibraryStore } from '../../src/documents/store/library-store.ts';
import { createLog } from '../../src/operations/log.ts';
import { addText, startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';

const LOG = new URL('../../src/operations/log.ts', import.meta.url).href;

/** What the program writes that logs a request to Discord that was refused. */
function logged(): string {
  const program = `
    import { DiscordAPIError } from 'discord.js';
    import { createLog } from '${LOG}';
    const body = { body: { content: 'what the texts say of refugees' }, files: undefined };
    const url = 'https://discord.com/api/v10/webhooks/1/aSecretOfAnInteraction/messages/@original';
    const error = new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'PATCH', url, body);
    createLog('info').error({ err: error, token: 'aSecretOfTheBot' }, 'interaction failed');
  `;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

/** As Discord tells of a field that it cannot take. */
const errorsOf = (message: string) => ({ content: { _errors: [{ code: 'NUMBER_TYPE_COERCE', message }] } });

/** What a log of the most talkative kind has, line by line. */
function recording() {
  const lines: string[] = [];
  return { lines, log: createLog('trace', { write: (line) => lines.push(line) }) };
}

describe('the log', () => {
  it('leaves out what an error repeats of what it was given, and tells what and where', () => {
    const { lines, log } = recording();
    const parsed = (words: string) => {
      try {
        return JSON.parse(words);
      } catch (error) {
        return error;
      }
    };
    log.error({ err: parsed('{"note": canary "and" more}') }, 'not read');
    log.error({ err: new Error('too late', { cause: parsed('canary of another kind') }) }, 'not kept');
    log.error({ err: z.strictObject({ a: z.number() }).safeParse({ a: 'canary', canary: 1 }).error }, 'odd');
    const unreadable = {
      code: 50035,
      message: 'Invalid Form Body',
      errors: errorsOf('Value "canary" is no id'),
    };
    log.error({ err: new DiscordAPIError(unreadable, 50035, 400, 'POST', '', {}) }, 'refused');
    expect(lines.join()).not.toContain('canary');
    expect(lines.map((line) => JSON.parse(line).err)).toMatchObject([
      { type: 'SyntaxError', stack: expect.stringContaining('log.test.ts') },
      { message: expect.stringContaining('too late') },
      { issues: [{ code: 'invalid_type', path: ['a'] }, { code: 'unrecognized_keys' }] },
      { code: 50035, status: 400, message: expect.stringContaining('Invalid Form Body') },
    ]);
  });

  it('has no word of what people ask, post or keep, whatever goes wrong', async () => {
    const { lines, log } = recording();
    const { discord, dataDir } = await startBot({}, log);
    const { id } = discord.server(GROUP);
    addText(dataDir, id, 'The canary sings in the mine.', { title: 'Canary', authors: ['Ada Canary'] });
    const member = discord.as('member').in('general', GROUP);
    await member.command('quote', { words: 'canary' });
    const panel = await discord.as('moderator').in('general', GROUP).command('settings');
    await panel.click('Test and file');
    await (await panel.click('Import')).submit({ text: '{"answers": canary}' });
    const message = discord.as('debater').in('general', GROUP).post('“A canary sings.” “No canary.”');
    discord.faults.add({ path: '/interactions/**', times: 3, effect: { kind: 'status', status: 400 } });
    const unanswered = await Promise.allSettled([
      member.command('quote', { words: 'canary' }),
      member.messageCommand('Verify quotations', message),
      member.autocomplete('quote', { words: 'canary' }),
    ]);
    expect(unanswered.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    const store = openLibraryStore(join(dataDir, 'library'));
    store.file(`guild:${id}`).database.exec(`UPDATE revision SET notes = 'canary "no" JSON'`);
    store
      .file(`guild:${id}`)
      .database.exec(`INSERT INTO topic (id, motion, aliases) VALUES ('x', 'canary', 'canary')`);
    store.close();
    const failed = await member.command('topics');
    expect(failed.text).toContain('something went wrong');
    expect(lines.filter((line) => line.includes('interaction failed')).length).toBeGreaterThanOrEqual(4);
    expect(lines.join().toLowerCase()).not.toContain('canary');
  });

  it('tells what Discord refused, without the answer and without secrets', () => {
    const line = logged();
    expect(JSON.parse(line)).toMatchObject({ msg: 'interaction failed', err: { code: 50035, status: 400 } });
    expect(line).not.toContain('refugees');
    expect(line).not.toContain('aSecret');
  });
});
