import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

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

describe('the log', () => {
  it('tells what Discord refused, without the answer and without secrets', () => {
    const line = logged();
    expect(JSON.parse(line)).toMatchObject({ msg: 'interaction failed', err: { code: 50035, status: 400 } });
    expect(line).not.toContain('refugees');
    expect(line).not.toContain('aSecret');
  });
});
