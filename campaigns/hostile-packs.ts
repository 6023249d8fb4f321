import { strToU8, zipSync } from 'fflate';
import type { Chance } from './chance.ts';
import { type NamedFile, named, TEXT } from './whole-files.ts';

const MANIFEST = 'id: bridges\ntitle: On bridges\n';
const DOCUMENT = `---\ntitle: On bridges\n---\n${TEXT}\n`;

/** A pack with parts changed or added. */
const pack = (changed: Record<string, string>) =>
  named(
    'pack.zip',
    zipSync(
      Object.fromEntries(
        Object.entries({ 'pack.yaml': MANIFEST, 'documents/bridges.md': DOCUMENT, ...changed }).map(
          ([path, text]) => [path, strToU8(text)],
        ),
      ),
    ),
  );

/** Zipped packs that promise, repeat or point to what they should not. */
export const HOSTILE_PACKS: Record<string, (chance: Chance) => NamedFile> = {
  'a pack of YAML that multiplies': (chance) => {
    const levels = Array.from({ length: chance.whole(2, 40) }, (_, at) =>
      at === 0 ? 'a0: &a0 [x, x, x, x]' : `a${at}: &a${at} [${`*a${at - 1}, `.repeat(9)}]`,
    );
    return pack({ [chance.pick(['pack.yaml', 'map.yaml'])]: `${MANIFEST}${levels.join('\n')}\n` });
  },
  'a pack of YAML that is deep': (chance) => {
    const depth = chance.whole(100, 40_000);
    return pack({ 'map.yaml': `positions: ${'['.repeat(depth)}${']'.repeat(chance.pick([0, depth]))}` });
  },
  'a pack that names itself as anything': (chance) => {
    const id = chance.pick([
      '../../etc',
      '__proto__',
      'constructor',
      '""',
      'A B',
      'x'.repeat(70),
      '!!js/x 1',
    ]);
    return pack({ 'pack.yaml': `id: ${id}\ntitle: ${chance.pick(['""', 'On bridges', '[1]', '{a: 1}'])}\n` });
  },
  'a pack with a map of words that stand nowhere': (chance) =>
    pack({
      'pack.yaml': `${MANIFEST}topics:\n  - id: bridges\n    motion: Bridges should be built\n`,
      'map.yaml': [
        `documents:\n  b: "${'0'.repeat(64)}"`,
        'positions:',
        '  - topic: bridges\n    author: Nobody\n    stance: for\n    status: approved\n    summary: For them.\n    evidence:',
        `      - { in: b, start: ${chance.whole(-5, 1e9)}, end: ${chance.whole(-5, 1e9)}, text: "${TEXT}" }`,
      ].join('\n'),
    }),
  'a pack of many documents': (chance) =>
    pack(
      Object.fromEntries(
        Array.from({ length: chance.whole(100, 4_000) }, (_, at) => [
          `documents/${at}.md`,
          `---\ntitle: ${at}\n---\n${TEXT} ${at}\n`,
        ]),
      ),
    ),
  'a pack whose documents are anything': (chance) => {
    const noise = Array.from({ length: chance.whole(0, 3_000) }, () => chance.whole(1, 0xd7ff));
    const content = chance.pick(['', '---\n', '---\n---\n', '\0', String.fromCharCode(...noise), 'a: b']);
    return pack({ [`documents/${chance.pick(['a.md', 'a.yaml', 'a.exe', '../../a.md', '.md'])}`]: content });
  },
};
