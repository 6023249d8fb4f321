import { expect, it } from 'vitest';
import { dryRunCard } from '../../src/discord/cards/settings-file-card.ts';
import { changeText, settingText } from '../../src/discord/setting-text.ts';
import { DEFAULT_SETTINGS } from '../../src/guilds/settings.ts';

const id = (index: number) => String(10n ** 17n + BigInt(index));
const packs = Array.from({ length: 100 }, (_, index) => `pack-${index}`);

it('names what has room, and counts the rest', () => {
  const channels = Array.from({ length: 25 }, (_, index) => id(index));
  expect(settingText('channels', channels, 50)).toBe(`<#${id(0)}>, <#${id(1)}>, 23 more`);
  expect(settingText('channels', channels.slice(0, 2), 50)).toBe(`<#${id(0)}>, <#${id(1)}>`);
  expect(settingText('channels', [], 50)).toBe('everywhere');
  expect(settingText('packsOffIn', { [id(0)]: [] }, 50)).toBe(`<#${id(0)}> without leaving any out`);
  expect(settingText('packsOffIn', { [id(0)]: packs, [id(1)]: packs }, 20)).toBe(
    `<#${id(0)}> without pack-0, pack-1, 98 more; 1 more channel`,
  );
});

it('tells what a setting was and what it becomes', () => {
  expect(changeText('language', DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, language: 'pt' }, 100)).toBe(
    '**Language:** That of each person’s Discord → Português (Brasil)',
  );
});

it('has room for an import that changes everything', () => {
  const packsOffIn = Object.fromEntries(packs.map((_, index) => [id(index), packs]));
  const channels = packs.slice(0, 25).map((_, index) => id(index));
  const to = { ...DEFAULT_SETTINGS, packsOff: packs, packsOffIn, channels, curatorRoles: channels };
  expect(JSON.stringify(dryRunCard('1', DEFAULT_SETTINGS, to).components)).toContain('This would change 4');
});
