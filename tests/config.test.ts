import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readConfig, VARIABLES } from '../src/config.ts';

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(readConfig({})).toEqual({ dataDir: 'data/runtime', logLevel: 'info', localPort: 4100 });
  });

  it.each([
    ['LOCAL_PORT', 'eighty', /LOCAL_PORT is "eighty".*0 to 65535/],
    ['LOCAL_PORT', '70000', /LOCAL_PORT is "70000"/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL is "loud".*"info"/],
    ['STATE_URL', 'mysql://somewhere', /STATE_URL is not usable; it takes .*redis:\/\//],
    ['DISCORD_API_URL', 'localhost', /DISCORD_API_URL is "localhost".*http/],
  ])('tells of %s=%s what it got and what it takes', (name, value, message) => {
    expect(() => readConfig({ [name]: value })).toThrow(message);
  });

  it('never repeats a token', () => {
    expect(() => readConfig({ DISCORD_TOKEN: 'has a space in it' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('space in it') }),
    );
    expect(() => readConfig({ STATE_URL: 'http://me:hunter2@somewhere' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('takes an empty value for none', () => {
    expect(readConfig({ DISCORD_TOKEN: '', DATA_DIR: '', EMBEDDINGS_MODEL: '' })).toEqual(readConfig({}));
  });

  it('is described whole in .env.example', () => {
    const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8');
    const described = [...example.matchAll(/^#?([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(described.sort()).toEqual([...VARIABLES].sort());
  });
});
