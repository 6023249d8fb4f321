import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mode, QuotedVoice, Span } from '../../src/documents/document.ts';
import { findModes } from '../../src/documents/modes.ts';
import { findSentences } from '../../src/documents/sentences.ts';
import { findBlocks } from '../../src/documents/structure.ts';
import { wordsOf } from '../../src/documents/terms.ts';
import { findVoices } from '../../src/documents/voices.ts';
import { anyText } from './arbitrary-texts.ts';

const modesIn = (text: string, passage: Span, voices: QuotedVoice[]) =>
  findModes(text, passage, voices, wordsOf(text.slice(passage.start, passage.end)));

/** The modes of each sentence, with the cue of each but "asserts", which has none. */
function modesOf(text: string): string[][] {
  const blocks = findBlocks(text);
  const sentences = findSentences(text, blocks);
  const voices = findVoices(text, blocks, sentences);
  return sentences.map((sentence) =>
    modesIn(text, sentence, voices).map(({ mode, cue }) => (cue ? `${mode}: ${cue}` : mode)),
  );
}
const first = (text: string): string[] => modesOf(text)[0]!;
const has = (text: string, mode: Mode): boolean => first(text).some((one) => one.split(':')[0] === mode);

describe('concession', () => {
  it.each([
    ['There is, of course, no promise that it holds, but the odds are good.', 'of course'],
    ['Of course, the bridge is old. But it is strong.', 'Of course'],
    ['Yes, the bridge is old and narrow.', 'Yes'],
    ['True, the bridge is old.', 'True'],
    ['Granted, the bridge is old and narrow.', 'Granted'],
    ['It is true that the bridge is old.', 'It is true'],
    ['It’s true that the bridge is old.', 'It’s true'],
    ['That’s not to say that the bridge is bad.', 'That’s not to say'],
    ['This is not to say that the bridge is bad.', 'This is not to say'],
    ['To be sure, the bridge is old.', 'To be sure'],
    ['The bridge is, to be sure, old.', 'to be sure'],
    ['Admittedly, the bridge is old.', 'Admittedly'],
    ['I admit that the bridge is old.', 'I admit'],
    ['It must be confessed that the bridge is old.', 'It must be confessed'],
    ['Although the bridge is old, it holds.', 'Although'],
    ['The bridge holds, though it is old.', 'though'],
    ['The bridge holds even though it is old.', 'even though'],
    ['While the bridge has its faults, it holds.', 'While'],
    ['Even if the bridge fell, we would stay.', 'Even if'],
    ['The bridge may be old, but it holds.', 'may be'],
    ['The bridge is certainly old, but it holds.', 'certainly'],
    ['No doubt the bridge is old. Yet it holds.', 'No doubt'],
    ['Building bridges is one thing, but we cannot build a sea.', 'is one thing, but'],
  ])('%s', (text, cue) => {
    expect(first(text)).toContain(`concedes: ${cue}`);
  });

  it.each([
    'Yes.',
    'The bridge is of course old.',
    'While he was sleeping, the bridge fell.',
    'While waiting for him, she fell asleep.',
    'He slept while the bridge fell.',
    'It looks as though the bridge is old.',
    'It may be used not only by one, but also by two.',
    'The bridge is certainly old. He may come.',
  ])('not: %s', (text) => {
    expect(has(text, 'concedes')).toBe(false);
  });
});

describe('hedge', () => {
  it.each([
    ['Perhaps the bridge is old.', 'Perhaps'],
    ['He probably could have stayed.', 'probably'],
    ['The bridge may fall.', 'may'],
    ['The bridge might fall.', 'might'],
    ['They might, perhaps, stay.', 'might'],
    ['The bridge seems to be old.', 'seems'],
    ['It looks as though the bridge is old.', 'It looks as though'],
    ['The bridge is likely to fall.', 'likely to'],
    ['The odds are that it falls.', 'The odds are'],
    ['It will fall, I imagine, in spring.', 'I imagine'],
    ['I think the bridge is old.', 'I think'],
    ['In my view the bridge is old.', 'In my view'],
    ['In my opinion, the bridge is old.', 'In my opinion'],
    ['The plan could simply backfire.', 'could'],
    ['The bridge must have been old even then.', 'must have'],
    ['The bridge is reportedly old.', 'reportedly'],
    ['That is so, to some degree.', 'to some degree'],
    ['He was kind of old.', 'kind of'],
  ])('%s', (text, cue) => {
    expect(first(text)).toContain(`hedges: ${cue}`);
  });

  it.each([
    'We met in May 1920.',
    'On May 5 the bridge fell.',
    'May the bridge never fall!',
    'The might of Rome built it.',
    'All his might was in vain.',
    'American military might, in short, failed.',
    'The bridge can fall.',
    'She could see the bridge.',
    'He could not be found.',
    'It is a kind of bridge.',
    'Such feelings appear to him as signs.',
    'The bridge will fall.',
  ])('not: %s', (text) => {
    expect(has(text, 'hedges')).toBe(false);
  });
});

describe('question', () => {
  it.each([
    ['What is truth?', 'What'],
    ['Is he mad?', 'Is'],
    ['And what do we get for it?', 'what'],
    ['I can only say: What are they thinking?', 'What'],
    ['If it falls, who will pay?', 'who'],
    ['You came by boat, did you?', 'did'],
    ['The other problem?', '?'],
  ])('%s', (text, cue) => {
    expect(first(text)).toEqual([`asks: ${cue}`]);
  });

  it.each([
    'She asked whether the bridge was old.',
    'I wonder what truth is.',
    'He was born in 1802(?) in the hills.',
    'What a bridge it was!',
    'She asked, “What is truth?”',
    '? ?',
  ])('not: %s', (text) => {
    expect(has(text, 'asks')).toBe(false);
  });
});

describe('prescription', () => {
  it.each([
    ['We must rebuild the bridge.', 'must'],
    ['The bridge should be rebuilt.', 'should'],
    ['He should have stayed.', 'should'],
    ['He should’ve stayed.', 'should’ve'],
    ['They ought to stay.', 'ought to'],
    ['The city needs to pay.', 'needs to'],
    ['We need to try.', 'need to'],
    ['The city will have to pay.', 'have to'],
    ['Let us rebuild the bridge.', 'Let us'],
    ['Let’s rebuild it.', 'Let’s'],
    ['Let the city pay for it.', 'Let'],
    ['Realize that bridges fall.', 'Realize'],
    ['Above all, make sure that it holds.', 'make sure'],
    ['So keep the bridge.', 'keep'],
    ['Do not rebuild the bridge.', 'Do not'],
    ['Don’t rebuild the bridge.', 'Don’t'],
    ['Never trust an old bridge.', 'Never trust'],
    ['The right answer is to rebuild it.', 'right answer is to'],
    ['The only way out is to rebuild it.', 'only way out is to'],
    ['The answer is patience.', 'answer is'],
    ['It is time to rebuild the bridge.', 'It is time to'],
    ['It is essential that the city pay.', 'It is essential that'],
  ])('%s', (text, cue) => {
    expect(first(text)).toContain(`prescribes: ${cue}`);
  });

  it.each([
    'The bridge must have been old.',
    'Should they fail, we pay.',
    'If he should fail, we pay.',
    'I should think that it is old.',
    'Were it old, we should see it fall.',
    'Should we rebuild it?',
    'Why should the city pay?',
    'I must say that it is old.',
    'It has to do with money.',
    'We do not need to pay.',
    'There is no need to pay.',
    'He had to pay.',
    'Let me be clear about the bridge.',
    'Let us suppose that it fell.',
    'Stop signs are red.',
    'Support for the bridge is weak.',
    'Open bridges are old.',
    'The answer is no.',
    'Giving the city a bridge was wrong.',
  ])('not: %s', (text) => {
    expect(has(text, 'prescribes')).toBe(false);
  });

  it('by a command is no assertion, by a modal verb it is one too', () => {
    expect(first('Rebuild nothing. Keep the bridge.')).toEqual(['asserts']);
    expect(first('Keep the bridge.')).toEqual(['prescribes: Keep']);
    expect(first('We must keep the bridge.')).toEqual(['asserts', 'prescribes: must']);
  });
});

describe('report', () => {
  it.each([
    ['Scholars of law argue that war made the state.', 'Scholars of law'],
    ['“It is old,” said the mayor.', 'the mayor'],
    ['“It is old.”', '“'],
    ['The Daily Planet quotes one engineer suggesting that it could fall.', 'one engineer'],
    ['The bridge is old, sources said.', 'sources'],
  ])('%s', (text, cue) => {
    expect(first(text)).toEqual([`reports: ${cue}`]);
  });

  it('is not made of a few quoted words', () => {
    expect(
      has(
        'He called it “old,” but it has held for ninety years and it will hold for ninety more.',
        'reports',
      ),
    ).toBe(false);
  });

  it('takes no cue from the words of others', () => {
    expect(first('“Perhaps we must go,” the mayor said.')).toEqual(['reports: the mayor']);
    expect(first('Weber says that the city must pay, perhaps twice.')).toEqual(['reports: Weber']);
    expect(modesOf('“Must we go? Perhaps. Let us see.”')).toEqual([['reports: “'], ['reports'], ['reports']]);
  });
});

describe('assertion', () => {
  it('is what is left, and rests on no cue', () => {
    const text = 'The bridge is old.';
    expect(modesIn(text, { start: 0, end: text.length }, [])).toEqual([
      { mode: 'asserts', start: 0, end: 0, cue: '' },
    ]);
  });

  it('stands beside concessions and hedges', () => {
    expect(first('Yes, it looks as though the bridge is old, but it holds.')).toEqual([
      'asserts',
      'concedes: Yes',
      'hedges: it looks as though',
    ]);
  });
});

describe('any text', () => {
  it('has findings that are slices of their passage, one for each mode', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = findBlocks(text);
        const sentences = findSentences(text, blocks);
        const voices = findVoices(text, blocks, sentences);
        for (const sentence of sentences) {
          const findings = modesIn(text, sentence, voices);
          expect(findings.length).toBeGreaterThan(0);
          expect(new Set(findings.map(({ mode }) => mode)).size).toBe(findings.length);
          for (const { start, end, cue } of findings) {
            expect(text.slice(start, end)).toBe(cue);
            expect(start).toBeGreaterThanOrEqual(sentence.start);
            expect(end).toBeLessThanOrEqual(sentence.end);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('of cues in any order is read without failing', () => {
    const cues = fc.constantFrom(
      ...[
        'may',
        'might',
        'must',
        'have',
        'been',
        'should',
        'they',
        'if',
        'could',
        'be',
        'let',
        'us',
        'Do',
        'not',
      ],
      ...[
        'of course',
        ', but',
        'yes',
        'True',
        ',',
        'while',
        'was',
        'the answer is',
        'to',
        'need',
        '?',
        ':',
        '“',
        '”',
      ],
    );
    fc.assert(
      fc.property(fc.array(cues, { minLength: 1, maxLength: 40 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, cue } of modesIn(text, { start: 0, end: text.length }, []))
          expect(text.slice(start, end)).toBe(cue);
      }),
      { numRuns: 2000 },
    );
  });
});

const DOCUMENTS = '../shared/documents';

describe.skipIf(!existsSync(DOCUMENTS))('the study group’s documents', () => {
  const found = (name: string, opening: string): string[] => {
    const text = readFileSync(`${DOCUMENTS}/${name}.txt`, 'utf8');
    const blocks = findBlocks(text);
    const sentences = findSentences(text, blocks);
    const sentence = sentences.find(({ start }) => text.startsWith(opening, start));
    return modesIn(text, sentence!, findVoices(text, blocks, sentences)).map(({ mode }) => mode);
  };

  it.each<[string, string, Mode[]]>([
    ['mosul-fell', 'There is, of course', ['asserts', 'concedes', 'hedges']],
    ['mosul-fell', 'And what is the U.S. doing', ['asks']],
    ['mosul-fell', 'The New York Times quotes', ['reports']],
    ['mosul-fell', 'Now all that is gone', ['asserts']],
    ['the-will-to-fight', 'Perhaps it is just', ['asserts', 'hedges']],
    ['the-will-to-fight', 'I think we need to', ['asserts', 'prescribes', 'hedges']],
    ['containment', "That's not to say", ['asserts', 'concedes']],
    ['containment', 'Yes, it looks as though', ['asserts', 'concedes', 'hedges']],
    ['containment', 'Scholars of international', ['reports']],
    ['containment', 'Realize American military', ['prescribes']],
    ['containment', 'Let the Iraqis', ['prescribes']],
    ['containment', 'Above all, make sure', ['prescribes']],
    ['containment', 'Providing air support', ['asserts', 'prescribes', 'concedes']],
  ])('%s: %s', (name, opening, modes) => {
    expect(found(name, opening)).toEqual(modes);
  });
});
