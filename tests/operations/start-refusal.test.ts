import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { startBot } from '../running-bot.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const programFile = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const MAIN = programFile('src/main.ts');
const REGISTER = programFile('commands/register.ts');

/** Runs a program until it ends by itself, where no file `.env` lies. */
async function startProgram(variables: Record<string, string>, file = MAIN) {
  const { DISCORD_TOKEN: _token, DISCORD_API_URL: _url, ...environment } = process.env;
  const program = spawn(process.execPath, [file], {
    cwd: temporaryFolder(),
    env: { ...environment, ...variables },
  });
  let said = '';
  for (const stream of [program.stdout, program.stderr]) stream.on('data', (data) => (said += data));
  const status = await new Promise((resolve) => program.on('close', resolve));
  return { said, status };
}

describe('a start that cannot be', () => {
  it('says that the port is taken, and what to set', async () => {
    const { discord } = await startBot();
    const { port } = new URL(discord.origin);
    const { said, status } = await startProgram({ DATA_DIR: temporaryFolder(), LOCAL_PORT: port });
    expect(said).toContain(`Port ${port} is taken`);
    expect(said).toContain('LOCAL_PORT');
    expect(said).not.toContain('node:');
    expect(status).toBe(2);
  });

  it('says that the token is wrong, without repeating it', async () => {
    const { discord } = await startBot();
    const variables = {
      DATA_DIR: temporaryFolder(),
      DISCORD_TOKEN: 'not.the.token',
      DISCORD_API_URL: discord.url,
    };
    for (const file of [MAIN, REGISTER]) {
      const { said, status } = await startProgram(variables, file);
      expect(said.trim()).toBe('Discord does not accept the token. Set DISCORD_TOKEN to the bot’s token.');
      expect(status).toBe(2);
    }
  });

  it('says that Discord cannot be reached, with a status that asks for another try', async () => {
    const { said, status } = await startProgram({
      DATA_DIR: temporaryFolder(),
      DISCORD_TOKEN: 'a.b.c',
      DISCORD_API_URL: 'http://127.0.0.1:9/api',
    });
    expect(said).toContain('Discord cannot be reached');
    expect(said).not.toContain('node:');
    expect(status).toBe(1);
  });
});
