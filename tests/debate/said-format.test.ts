import { describe, expect, it } from 'vitest';
import { MOST_NAME } from '../../src/debate/format.ts';
import { readFormat, writeFormat } from '../../src/debate/format-text.ts';
import { FORMATS, shippedFormat } from '../../src/debate/formats.ts';
import { recordOf } from '../../src/debate/record.ts';
import { recordAsMarkdown } from '../../src/debate/record-markdown.ts';
import { refusalOf } from '../../src/debate/refused.ts';
import { saidFormat } from '../../src/debate/said-format.ts';
import { roomOf } from '../../src/debate/views.ts';
import { formatNames } from '../../src/language/en/format-names.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { loadLanguage, sayMessage, speaking } from '../../src/language/say.ts';
import { evening } from './evening.ts';

await Promise.all(LANGUAGES.map(loadLanguage));

const namesOf = ({ name, sides, steps }: (typeof FORMATS)[number]) =>
  [{ name }, ...sides, ...steps].map((named) => named.name);

it('knows each name that a shipped format has, and no other', () => {
  expect(new Set(FORMATS.flatMap(namesOf))).toEqual(new Set(Object.values(formatNames)));
  for (const format of FORMATS) expect(saidFormat(format)).toEqual(format);
});

describe.each(LANGUAGES)('a shipped format in %s', (language) => {
  it.each(FORMATS)('is $name still, to be read, shown and edited', (format) => {
    const said = speaking(language, () => saidFormat(format));
    expect(namesOf(said).filter((name) => name.length > MOST_NAME)).toEqual([]);
    expect(speaking(language, () => readFormat(writeFormat(format), format.id))).toEqual(said);
    expect(speaking('en', () => saidFormat(said))).toEqual(said);
  });
});

describe('a debate in the language of its reader', () => {
  const debate = evening('oxford');
  debate.begun({ for: ['ann'], against: ['ben'], floor: ['eli'] });
  debate.can('eli', 'vote', { choice: 'for' });
  debate.pass(3);

  it('has its room card and its record in it', () => {
    expect(speaking('de', () => roomOf(debate.state))).toMatchObject({
      step: { name: 'Eröffnung' },
      sides: [{ name: 'Dafür' }, { name: 'Dagegen' }],
    });
    const options = { guildId: '9', quoteAt: () => undefined };
    const read = speaking('de', () => recordAsMarkdown(recordOf(debate.debate, options), 'MLA'));
    expect(read).toContain('Oxford; Seiten: Dafür und Dagegen.');
    expect(read).toMatch(/\| 1 \| Eröffnung \| Dafür \| ANN \|/);
    expect(recordOf(debate.debate, options).sides).toEqual(['For', 'Against']);
  });

  it('names its sides so where it refuses something', () => {
    const refused = () =>
      sayMessage(refusalOf(debate.cannot('ann', 'join', { name: 'ANN', place: 'third' })!).said);
    expect(speaking('de', refused)).toBe(
      'Diese Seite gibt es nicht. Zur Wahl stehen „Dafür“, „Dagegen“ und das Publikum.',
    );
  });
});

it('leaves what a server has named as it was written', () => {
  const oxford = shippedFormat('oxford')!;
  const renamed = { ...oxford, steps: oxford.steps.map((step) => ({ ...step, name: 'Round' })) };
  const own = { ...oxford, id: 'thursday' };
  speaking('de', () => {
    expect(new Set(saidFormat(renamed).steps.map(({ name }) => name))).toEqual(new Set(['Round']));
    expect(saidFormat(own)).toEqual(own);
  });
});
