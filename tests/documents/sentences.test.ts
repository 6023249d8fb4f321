import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSentences } from '../../evaluate/sentences.ts';
import { LONGEST_PASSAGE } from '../../src/documents/long-passages.ts';
import { sentencesOf } from '../../src/documents/sentences.ts';
import { anyText } from './arbitrary-texts.ts';

const divide = (text: string): string[] => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

/** Each case is a text with `|` where it is to be divided; the bar replaces a space or nothing. */
function expectDivided(marked: string): void {
  const text = marked.replaceAll(' | ', ' ').replaceAll('|', '');
  expect(divide(text)).toEqual(marked.split(/ ?\| ?/));
}

describe('any text', () => {
  it('is covered by ordered, disjoint spans that begin and end on no white space and cut no character', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of sentencesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(at, start).trim()).toBe('');
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          for (const edge of [start, end]) {
            expect(/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(edge - 1, edge + 1))).toBe(false);
          }
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 3000, examples: [['No.。. . . The']] },
    );
  });

  it('has no passage that is too long to show', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (text, times) => {
        for (const { start, end } of sentencesOf(text.repeat(times))) {
          expect(end - start).toBeLessThanOrEqual(LONGEST_PASSAGE);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('abbreviations', () => {
  it.each([
    'Mr. and Mrs. Hill met Dr. Moss at St. Anne’s. | They talked.',
    'The paper of Prof. J. R. R. Carter is long. | I read it.',
    'He moved to the U.S. in 1990. | She stayed.',
    'He moved to the U.S. | She stayed.',
    'The U.S. Senate met.',
    'It costs approx. ten dollars, i.e. little, cf. the list on p. 12 and fig. 3.',
    'We sell nails, screws, etc. | Ask for the list.',
    'We sell nails, screws, etc. at low prices.',
    'She works for Canal Works Inc. and lives nearby.',
    'She works for Canal Works Inc. | It is large.',
    'Hill v. Moss was decided in Sept. 1990.',
    'He left at 5 p.m. | Mr. Hill came later.',
    'At 5 p.m. Mr. Hill came.',
    'The bus leaves at 8 a.m. Monday.',
    'See Gen. 3. 16 and Mat. 5. 34 for this.',
    'No. 5 won. | No. | It lost.',
    'It was you and I. | Nobody else came.',
    'John I. Carter came.',
    'After World War I. Carter wrote nothing. | The end.'.replace(' Carter', ' | Carter'),
    'Hooker, Eccl. Pol. lib. i. sect. 10, says so.',
    'P.S. I forgot the key.',
    'I took her B.A. for an M.A. | That was wrong.',
  ])('%s', expectDivided);
});

describe('numbers, addresses and names', () => {
  it.each([
    'It is 3.14, or 1,000.50 at most. | That is all.',
    'He paid $100. | It was 5.30 a.m. then.',
    'Write to ann.hill@example.org. | She answers.',
    'See https://example.org/a.b?c=d.html. | Then go on.',
    'Node.js runs on example.com and reads file.txt here.',
    'She works at Yahoo! in the north.',
    'The end came.Then it rained.He left.',
    'See the form at www.example.org | Ann will help.',
  ])('%s', (marked) => {
    expectDivided(marked.replace('came.Then', 'came.|Then').replace('rained.He', 'rained.|He'));
  });
});

describe('quotations and parentheses', () => {
  it.each([
    '“Is it so?” Mary asked. | “It is.” | He laughed.',
    '"Stop!" I cried. | "Stop!" he answered.',
    '"It is late." she said.',
    'He said, "It is late." | She left.',
    '"I came. | I saw. | I won," he wrote.',
    'He teaches (he was a baker before. Then he read a book.) at the school.',
    'He left. | (It was late.) | She stayed.',
    '“The laws will appear less complex. . . .”',
    'He wrote "one word."|Then he left.',
    'Er sagte: „Das ist gut.“ | Dann ging er.',
    '«No lo sé.» | Dijo que no.',
    'The king died.[2] | His son did not.1 | Nobody wept.* | That is all.',
  ])('%s', expectDivided);
});

describe('dots and marks', () => {
  it.each([
    'I never meant that.... | She left.',
    'I was really ... well, what I meant . . . I did not mean it.',
    'Nice people... I hear.',
    'It was a great beach... | Nice warm water.',
    'One word for it was lost . . . . | The next was not.',
    'Really?! | Yes!!! | Why?',
    'It rained (?) all day.',
    'He came. — | Nobody knew.'.replace(' — |', ' | —'),
    'He wrote [...] of it. | [...] That was all.',
  ])('%s', expectDivided);
});

describe('enumerations', () => {
  it.each([
    '1. The first thing | 2. The second thing',
    '1.) One thing. | 2.) Another thing.',
    'a) one thing | b) another thing | c) a third',
    '• one thing | • another thing',
    'There are two reasons: (1) the cost; and (2) the time.',
    'We read chapter 1. | Then we read chapter 2. | And so on.',
    'IV. Of Speech',
    'Sect. 28. He that is fed has what he needs. | Nobody denies it.',
  ])('%s', expectDivided);
});

describe('informal texts', () => {
  it.each([
    'hey there. | how are you? | i am fine. | thanks for asking :) | see you. | bye',
    'thanks a lot!! | u r great :-) | see you soon',
    'Great work 😀 | See you. 😂 | Bye',
    'I love her. :) | She loves me.',
    'we had wifi...nobody used it | does it work??yes it does'.replace(' |', '').replace('??', '??|'),
    'Best regards, | Ann Hill',
    'Dear Ann, | I write to you.',
    'Ann Hill | 02/13/2001 08:02 PM | Will you come?',
  ])('%s', expectDivided);

  it('a small letter after a full stop ends nothing in edited prose', () => {
    const text =
      'It was, in the words of Mr. Hill, a wrong. to the town. ' + 'The act was passed. '.repeat(15);
    expect(divide(text)[0]).toBe('It was, in the words of Mr. Hill, a wrong. to the town.');
    expectDivided(
      'Did he pick them up? or when did he boil them? | Nobody knows. | That is all. | It was his.',
    );
  });
});

describe('other scripts and languages', () => {
  it.each([
    '第一句。|第二句！|第三句？|“引用。”|他说。',
    '「これはペンです。」と彼は言った。|次の文です。',
    'هذه جملة أولى. | هل هذه ثانية؟ | نعم.',
    'यह पहला वाक्य है। | यह दूसरा है।',
    'یہ پہلا جملہ ہے۔ | یہ دوسرا ہے۔',
    'Τι κάνεις; | Είμαι καλά.',
    '¿Cómo estás? | ¡Muy bien! | El Sr. Ruiz llegó.',
    'M. Dupont est venu. | Il a dit : « Bonjour ! » | Puis il est parti.',
    'Am 3. Oktober feiern wir z. B. hier. | Dr. Moos kommt.',
    'А. С. Пушкин родился в 1799 г. в Москве. | Конец.',
  ])('%s', expectDivided);
});

describe('layout', () => {
  it('a sentence spans the line breaks of wrapped prose, and its slice is exact', () => {
    const text =
      'The first sentence of this text is wrapped over two lines, and\nends here. The sec-\nond is short.';
    expect(divide(text)).toEqual([
      'The first sentence of this text is wrapped over two lines, and\nends here.',
      'The sec-\nond is short.',
    ]);
  });

  it('a line of verse is a passage', () => {
    const lines = [
      'The wind goes over the hill. It sings,',
      'And nobody knows from where;',
      'The lamp is burning',
    ];
    expect(divide(lines.join('\n'))).toEqual(lines);
  });

  it('a sentence never runs from one block into the next', () => {
    expect(divide('A title without a stop\n\nA paragraph without one\n\n- an item')).toHaveLength(3);
  });
});

describe('text without full stops', () => {
  const words = (text: string): string[] => text.split(/\s+/);

  it('is divided between words', () => {
    const text = 'alpha beta gamma delta '.repeat(2000).trim();
    const pieces = divide(text);
    expect(pieces.every((piece) => piece.length <= LONGEST_PASSAGE && piece.length > 300)).toBe(true);
    expect(pieces.flatMap(words)).toEqual(words(text));
  });

  it('is divided at semicolons before commas, and at commas before words', () => {
    const semicolons = 'this clause has words, and more of them; '.repeat(100).trim();
    expect(divide(semicolons).every((piece) => piece.endsWith(';'))).toBe(true);
    const commas = 'this clause has many words and then it ends, '.repeat(100).trim();
    expect(divide(commas).every((piece) => piece.endsWith(','))).toBe(true);
  });

  it('in a script without spaces is divided between characters', () => {
    expect(divide('漢字'.repeat(3000)).every((piece) => piece.length <= LONGEST_PASSAGE)).toBe(true);
    expect(divide('𠮷'.repeat(3000)).join('')).toBe('𠮷'.repeat(3000));
  });

  it.each(['"', '(', '.', 'a. (', '\n', '\ud800', '. . ', 'a\n', '1. ', 'http://', ' :)'])(
    '10⁵ of %j are divided',
    (piece) => {
      const text = piece.repeat(100_000);
      const spans = sentencesOf(text);
      expect(
        spans.reduce((sum, { start, end }) => sum + text.slice(start, end).replace(/\s/g, '').length, 0),
      ).toBe(text.replace(/\s/g, '').length);
    },
  );
});

const SETS = '../shared/datasets/sentences';

describe.skipIf(!existsSync(SETS))('gold sets', () => {
  it('golden rules', () => {
    expect(evaluateSentences(`${SETS}/golden-rules`).lists!.right).toBeGreaterThanOrEqual(48);
  });

  it('informal mail and web text', () => {
    const { ends, misses } = evaluateSentences(`${SETS}/ewt-dev`);
    expect(ends!.f1).toBeGreaterThan(0.945);
    expect(misses).toHaveLength(ends!.gold - ends!.right + ends!.found - ends!.right);
  });
});
