import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateSpeech, evaluateVoices } from '../../evaluate/voices.ts';
import { analyse } from '../../src/documents/analysis.ts';
import type { Block, QuotedVoice } from '../../src/documents/document.ts';
import { findSentences } from '../../src/documents/sentences.ts';
import { findBlocks } from '../../src/documents/structure.ts';
import { findVoices } from '../../src/documents/voices.ts';
import { anyText } from './arbitrary-texts.ts';

function voicesOf(text: string): QuotedVoice[] {
  const blocks = findBlocks(text);
  return findVoices(text, blocks, findSentences(text, blocks));
}

/** Each voice as "speaker (via medium): words", indirect ones in brackets. */
function heard(text: string): string[] {
  return voicesOf(text).map(({ start, end, form, speaker, via }) => {
    const words = text.slice(start, end);
    return `${speaker ?? '?'}${via ? ` (via ${via})` : ''}: ${form === 'direct' ? words : `[${words}]`}`;
  });
}

type Case = [text: string, ...voices: string[]];
const hears = (cases: Case[]): void => {
  it.each(cases)('%s', (text, ...voices) => {
    expect(heard(text)).toEqual(voices);
  });
};

describe('marks of every style hold someone’s words', () => {
  hears([
    ['“We will rebuild,” the mayor said.', 'the mayor: “We will rebuild,”'],
    ['"We will rebuild," the mayor said.', 'the mayor: "We will rebuild,"'],
    ['‘We will rebuild,’ the mayor said.', 'the mayor: ‘We will rebuild,’'],
    ["'We will rebuild,' the mayor said.", "the mayor: 'We will rebuild,'"],
    ['« We will rebuild », said the mayor.', 'the mayor: « We will rebuild »'],
    ['»We will rebuild«, said the mayor.', 'the mayor: »We will rebuild«'],
    ['„We will rebuild“, said the mayor.', 'the mayor: „We will rebuild“'],
    ['‹We will rebuild›, said the mayor.', 'the mayor: ‹We will rebuild›'],
    ['「再建します」 said the mayor.', 'the mayor: 「再建します」'],
    ["``We will rebuild,'' the mayor said.", "the mayor: ``We will rebuild,''"],
    ['“We will rebuild," the mayor said.', 'the mayor: “We will rebuild,"'],
    ['"We will rebuild,” the mayor said.', 'the mayor: "We will rebuild,”'],
  ]);
});

describe('the speaker is found before, after and between', () => {
  hears([
    ['The mayor said, “We will rebuild.”', 'The mayor: “We will rebuild.”'],
    ['“We will rebuild,” said the mayor.', 'the mayor: “We will rebuild,”'],
    [
      '“We will rebuild,” the mayor said, “if the money comes.”',
      'the mayor: “We will rebuild,”',
      'the mayor: “if the money comes.”',
    ],
    [
      '“We will rebuild,” the mayor said. “It will take a year. Perhaps two.”',
      'the mayor: “We will rebuild,”',
      'the mayor: “It will take a year. Perhaps two.”',
    ],
    ['“Come,” said Anna, looking up, “it is late.”', 'Anna: “Come,”', 'Anna: “it is late.”'],
    ['“Will you rebuild?” asked the old man.', 'the old man: “Will you rebuild?”'],
    ['“Stop!” Holland cried. He ran to the door.', 'Holland: “Stop!”'],
    ['“Never!” hooted Weber, and laughed.', 'Weber: “Never!”'],
    ['“Never,” was Mrs. Weber’s reply.', 'Mrs. Weber: “Never,”'],
    ['“We will rebuild,” she said.', 'she: “We will rebuild,”'],
    ['He rose from his chair, looked at the crowd and said: “We will rebuild.”', 'He: “We will rebuild.”'],
    [
      '“Where are you going?” asked the old man. “Home,” she said.',
      'the old man: “Where are you going?”',
      'she: “Home,”',
    ],
    ['The chairman wrote:\n\n“The vote is final.”', 'The chairman: “The vote is final.”'],
    ['“Courage comes first.” — Winifred Holt', 'Winifred Holt: “Courage comes first.”'],
    [
      '“Rivers freeze only in the coldest winters” (Smith 1999, 4).',
      'Smith: “Rivers freeze only in the coldest winters”',
    ],
    ['Weber’s remark, “We shall stay,” is famous.', 'Weber: “We shall stay,”'],
    ['He quotes the saying of Kung: “Be still.”', 'Kung: “Be still.”'],
  ]);
});

describe('the speaker is given as the text names them', () => {
  hears([
    [
      '“We will rebuild,” said Anna Weber, the mayor of Hill, in an interview.',
      'Anna Weber, the mayor of Hill: “We will rebuild,”',
    ],
    [
      '“We will rebuild,” Anna Weber, the mayor of Hill, said on Tuesday.',
      'Anna Weber, the mayor of Hill: “We will rebuild,”',
    ],
    ['Weber, at a rally in Hill, said, “We will rebuild.”', 'Weber: “We will rebuild.”'],
    ['In 1990 Weber said, “We will rebuild.”', 'Weber: “We will rebuild.”'],
    ['“We will rebuild,” Sen. Anna Weber (D-Mo.) said.', 'Sen. Anna Weber (D-Mo.): “We will rebuild,”'],
    ['“We will rebuild,” one of Weber’s aides said.', 'one of Weber’s aides: “We will rebuild,”'],
    ['“We will rebuild,” she’s said.', 'she: “We will rebuild,”'],
  ]);

  it('and the medium is told apart from the speaker', () => {
    expect(
      heard('The Daily Planet quotes one engineer suggesting that it “could fall at any time.”'),
    ).toEqual([
      'one engineer (via The Daily Planet): [that it]',
      'one engineer (via The Daily Planet): “could fall at any time.”',
    ]);
    expect(heard('The Daily Planet quoted one engineer as saying that it could fall.')).toEqual([
      'one engineer (via The Daily Planet): [that it could fall]',
    ]);
  });
});

describe('an author reports in other words', () => {
  hears([
    ['Sources say the minister will resign.', 'Sources: [the minister will resign]'],
    ['The minister will resign, sources said.', 'sources: [The minister will resign]'],
    ['The minister, sources said, will resign.', 'sources: [The minister]', 'sources: [will resign]'],
    ['The minister will resign, said Anna Weber.', 'Anna Weber: [The minister will resign]'],
    ['According to two engineers, the bridge is weak.', 'two engineers: [the bridge is weak]'],
    ['The bridge is weak, according to two engineers.', 'two engineers: [The bridge is weak]'],
    ['Scholars of law argue that war made the state.', 'Scholars of law: [that war made the state]'],
    ['As Weber notes, the bridge is weak.', 'Weber: [the bridge is weak]'],
    ['Weber wondered whether the bridge would hold.', 'Weber: [whether the bridge would hold]'],
    ['Weber told reporters that the bridge was weak.', 'Weber: [that the bridge was weak]'],
    ['Weber vowed to rebuild the bridge.', 'Weber: [to rebuild the bridge]'],
    ['In her view, the bridge is weak.', 'her: [the bridge is weak]'],
    ['It is said that the river never froze.', '?: [that the river never froze]'],
    ['The bridge is, it is alleged, weak.', '?: [The bridge is]', '?: [weak]'],
    ['In a survey of May, most people wanted a bridge.', 'a survey of May: [most people wanted a bridge]'],
    ['You claim that the bridge is weak.', 'You: [that the bridge is weak]'],
    ['My father said that the bridge was weak.', 'My father: [that the bridge was weak]'],
    ['He did not say that the bridge was weak.', 'He: [that the bridge was weak]'],
  ]);

  it('and a noun can carry what is reported', () => {
    expect(heard('The union’s claim that the plant is unsafe has never been tested.')).toEqual([
      'The union: [that the plant is unsafe]',
    ]);
    expect(heard('His belief that men are equal was rare.')).toEqual(['His: [that men are equal]']);
  });

  it('until the author speaks again', () => {
    expect(heard('Many economists believe the tax will fail, but the evidence is thin.')).toEqual([
      'Many economists: [the tax will fail]',
    ]);
    expect(heard('If he says that the bridge is safe, he is lying.')).toEqual([
      'he: [that the bridge is safe]',
    ]);
    expect(heard('What he called tribalism was loyalty to others.')).toEqual(['he: [tribalism]']);
  });

  it('and another speaker can take over inside', () => {
    expect(heard('Weber said the council had failed, adding that Hill believed that it was lost.')).toEqual([
      'Weber: [the council had failed]',
      'Weber: [that Hill believed]',
      'Hill: [that it was lost]',
    ]);
  });

  it('mixing their words with the author’s', () => {
    expect(heard('He called the plan “reckless” and its author “a fool.”')).toEqual([
      'He: [the plan]',
      'He: “reckless”',
      'He: [and its author]',
      'He: “a fool.”',
    ]);
    expect(heard('He was, in the words of one rival, “a weathervane.”')).toEqual([
      'one rival: “a weathervane.”',
    ]);
  });
});

describe('the author’s verdict is not put into the mouth of whom they report', () => {
  hears([
    ['Smith argues that wages will fall, but he is mistaken.', 'Smith: [that wages will fall]'],
    ['Smith thinks the war was just, and he is right.', 'Smith: [the war was just]'],
    ['She says the tax is fair but she is plainly wrong.', 'She: [the tax is fair]'],
    ['According to Smith, the plan works, but critics disagree.', 'Smith: [the plan works]'],
    ['The mayor claimed the law was unjust, yet the court upheld it.', 'The mayor: [the law was unjust]'],
    ['People who think that the earth is flat are wrong.', 'People: [that the earth is flat]'],
    ['Critics who claim that the tax hurts growth have no evidence.', 'Critics: [that the tax hurts growth]'],
    ['People claiming that the earth is flat are often wrong.', 'People: [that the earth is flat]'],
    ['Her claim that uniforms save money is false.', 'Her: [that uniforms save money]'],
    ['Contrary to his claim that men learn nothing, there is hope.', 'his: [that men learn nothing]'],
    ['There are people who think that the earth is flat.', 'people: [that the earth is flat]'],
    [
      'According to Smith, “bees pollinate a third of our food,” though he admits the figure is a guess.',
      'Smith: “bees pollinate a third of our food,”',
      'he: [the figure is a guess]',
    ],
    ['“The heron,” he told me once, “is a thief.”', 'he: “The heron,”', 'he: “is a thief.”'],
    ['People who say “the earth is flat” are wrong.', 'People: “the earth is flat”'],
    ['Mill, who thought that liberty mattered, wrote books.', 'Mill: [that liberty mattered]'],
    ['The government, which claims that the war is won, is lying.', 'The government: [that the war is won]'],
    ['She says that uniforms are cheap, and I agree that they are.', 'She: [that uniforms are cheap]'],
    ['In his view, rivers freeze, but that is wrong.', 'his: [rivers freeze]'],
    ['He told me once that herons steal.', 'He: [that herons steal]'],
    ['He called it a “historic” win.', 'He: “historic”'],
  ]);

  it('but what goes on in the tense or the conjunction of the report stays theirs', () => {
    expect(heard('Smith said the plan would fail, but he would vote for it.')).toEqual([
      'Smith: [the plan would fail, but he would vote for it]',
    ]);
    expect(heard('Smith says that the tax is fair, but that it comes too late.')).toEqual([
      'Smith: [that the tax is fair, but that it comes too late]',
    ]);
  });

  it('and nobody is given a clause of which the end cannot be told', () => {
    expect(heard('People who think that prices double deceive us.')).toEqual([]);
  });
});

describe('whoever believes is someone', () => {
  hears([
    [
      'The principal believes that ‘school spirit’ rises in May.',
      'The principal: [that]',
      'The principal: ‘school spirit’',
      'The principal: [rises in May]',
    ],
    ['The beekeeper believes that the hive will last.', 'The beekeeper: [that the hive will last]'],
    ['The teachers who signed the letter say that it is late.', 'The teachers: [that it is late]'],
  ]);
});

describe('what is the author’s own is no voice', () => {
  it.each([
    'I say that the plant is unsafe. We believe it should close.',
    'In my view, the treaty was a mistake.',
    'I fear that what comes will be “too little and too late”.',
    'The so-called “surge” worked.',
    'At this level, the question Weber poses of “what next” is open.',
    'The word “liberty” means little here.',
    'She read “The Name of the River” and “Emma” last summer.',
    'William “Billy” Stone kept the “right” books.',
    'It may be concluded that the river never froze.',
    'It must be remembered that rivers freeze.',
    'Everyone knows that rivers freeze.',
    'No one said that rivers freeze.',
    'One could say that rivers freeze.',
    'This shows that rivers freeze.',
    'That is not to say that rivers freeze.',
    'The farmers’ tools weren’t theirs; ’tis the landlord’s to give.',
    'The pipe was 6" wide and 5\' 4" long.',
    'He acted according to the rules and according to his means.',
    'The army attacked the town for three days.',
    'They supported competent ground forces.',
    'The regular claims of the crown were paid.',
    'He must admit that rivers freeze.',
    'No one who has read the report can doubt that taxes hurt growth.',
    'No man who has read the report says that it is false.',
    'Nobody can deny that taxes hurt growth.',
    'Few would doubt that taxes hurt growth.',
    'I hold that no man who has not seen the heron rise can be said to have lived.',
    'Subscribe to the view that all men are equal, and you subscribe to democracy.',
  ])('%s', (text) => {
    expect(heard(text)).toEqual([]);
  });

  it('but words that a narrator utters are given as such', () => {
    expect(heard('“I will not go,” I said.')).toEqual(['I: “I will not go,”']);
  });
});

describe('a quotation runs on', () => {
  it('over paragraphs that repeat the opening mark, all of one speaker', () => {
    const text =
      '“It began in spring.\n\n“The river rose.\n\n“We left,” the old man said.\n\nHe fell silent.';
    expect(heard(text)).toEqual([
      'the old man: “It began in spring.',
      'the old man: “The river rose.',
      'the old man: “We left,”',
    ]);
  });

  it('over a paragraph that only closes it', () => {
    const text = 'He said: “It began in spring.\n\nThe river rose, and we left.” Then he fell silent.';
    expect(heard(text)).toEqual(['He: “It began in spring.', 'He: The river rose, and we left.”']);
  });

  it('but a mark that is never closed ends with its paragraph at the latest', () => {
    expect(heard('He said, “We will come. It will be late.\n\nThe author goes on here.')).toEqual([
      'He: “We will come. It will be late.',
    ]);
    expect(heard('A stray “ mark stands here. The author goes on.\n\nAnd on.')).toEqual([]);
    expect(heard('“We will come, she said. “It is late,” he said.')).toEqual([
      '?: “We will come, she said.',
      'he: “It is late,”',
    ]);
  });

  it('with another one inside', () => {
    expect(heard('“She told me, ‘Leave at once,’ and I left,” he said.')).toEqual([
      'he: “She told me',
      'She: ‘Leave at once,’',
      'he: and I left,”',
    ]);
    expect(heard('“He called it ‘bold’ and went,” she said.')).toEqual([
      'she: “He called it ‘bold’ and went,”',
    ]);
  });

  it('and apostrophes inside do not end it', () => {
    expect(heard('He said, ‘The dogs’ barking in ’45 didn’t wake me, talkin’ or not.’')).toEqual([
      'He: ‘The dogs’ barking in ’45 didn’t wake me, talkin’ or not.’',
    ]);
  });
});

describe('without a named speaker', () => {
  it('words that plainly are someone’s are a voice all the same', () => {
    expect(heard('The latest news: “Soldiers left the city on Tuesday.”')).toEqual([
      '?: “Soldiers left the city on Tuesday.”',
    ]);
    expect(heard('“Yes.”\n\n“No.”')).toEqual(['?: “Yes.”', '?: “No.”']);
  });

  it('nobody is taken for the speaker of a turn in a dialogue, or of words that a colon introduces', () => {
    expect(heard('“You will write,” said Anna. “To whom?” “To me.”')).toEqual([
      'Anna: “You will write,”',
      '?: “To whom?”',
      '?: “To me.”',
    ]);
    expect(heard('Weber said it was late. One line stood on the wall: “No bridge ahead.”').at(-1)).toBe(
      '?: “No bridge ahead.”',
    );
  });
});

describe('labels of speakers', () => {
  hears([
    [
      'ALICE: Uniforms save money.\nBOB: They do not. A uniform costs £200 a year.',
      'ALICE: Uniforms save money.',
      'BOB: They do not. A uniform costs £200 a year.',
    ],
    [
      'Q: What is a uniform?\nA: It is a suit of clothes.',
      'Q: What is a uniform?',
      'A: It is a suit of clothes.',
    ],
    [
      'Mr. Smith: The bill is bad.\n\nMrs. Jones: The bill is good. I shall vote for it.',
      'Mr. Smith: The bill is bad.',
      'Mrs. Jones: The bill is good. I shall vote for it.',
    ],
    [
      'Alice: Come in.\n\nBen (sighing): I will not.\n\nAlice: Why?\n\nBen: It is late.',
      'Alice: Come in.',
      'Ben: I will not.',
      'Alice: Why?',
      'Ben: It is late.',
    ],
    [
      'We met.\n\nALICE: It is so.\n\nBOB: No.\nIt is not.\n\nALICE: My aunt says that it is.\n\nWe left.',
      'ALICE: It is so.',
      'BOB: No.',
      'BOB: It is not.',
      'ALICE: My aunt says',
      'My aunt: [that it is]',
    ],
  ]);

  it.each([
    'Note: Uniforms save money.\nWarning: They do not.',
    'FACT: Uniforms save money.\n\nMYTH: They do not.\n\nFACT: They are dear.',
    'COST: Uniforms are cheap.\n\nSAFETY: Uniforms are safe.',
    'Meeting at 12:30: the canal.\nJohn 3:16: For the world was loved.',
    'Athens: a town by the sea.\n\nSparta: a town inland.',
    'From: the office\nTo: the canal company\nSubject: The bridge',
    'Alice: a story in three parts.',
  ])('are not headings, times and verses: %s', (text) => {
    expect(heard(text)).toEqual([]);
  });
});

describe('block quotes', () => {
  it('of mail and forums belong to whoever wrote the lines', () => {
    expect(heard('Weber wrote:\n\n> The vote is final.\n> We shall not repeat it.\n\nI disagree.')).toEqual([
      'Weber: The vote is final.',
      'Weber: We shall not repeat it.',
    ]);
  });

  it('may bear a signature', () => {
    const text = 'Some lines first.\n\nThe river never freezes.\n— Winifred Holt\n\nMore lines.';
    const at = text.indexOf('The river');
    const end = text.indexOf('\n\nMore');
    const blocks: Block[] = [
      { start: 0, end: 17, kind: 'paragraph', paragraph: 1 },
      { start: at, end, kind: 'block-quote', paragraph: 2 },
    ];
    const [voice] = findVoices(text, blocks, findSentences(text, blocks));
    expect(voice).toMatchObject({ form: 'direct', speaker: 'Winifred Holt' });
    expect(text.slice(voice!.start, voice!.end)).toMatch(/^The river never freezes\./);
  });

  it.each([
    '> There is grandeur.\n>\n> It is in this view of life.\n>\n> — Charles Darwin\n\nMore lines.',
    '> There is grandeur.\n> It is in this view of life.\n\n— Charles Darwin, On the Origin of Species\n\nMore.',
  ])('have the speaker whom a line under them names: %s', (text) => {
    expect(heard(text)).toEqual([
      'Charles Darwin: There is grandeur.',
      'Charles Darwin: It is in this view of life.',
    ]);
    const { sentences } = analyse(text, findBlocks(text));
    expect(sentences.map(({ start, end }) => text.slice(start, end)).join(' ')).not.toContain('Darwin');
  });

  it('are not signed by a line further off', () => {
    expect(heard('> It rains.\n\nI agree.\n\n— Winifred Holt')).toEqual(['?: It rains.']);
    expect(heard('> It rains.\n\n> It shines.\n\n— Winifred Holt')).toEqual([
      '?: It rains.',
      'Winifred Holt: It shines.',
    ]);
  });

  it('but a table that is set in is none', () => {
    const text = 'The parts are these.\n\n    SCIENCE, which is PHILOSOPHY';
    const blocks: Block[] = [
      { start: 0, end: 20, kind: 'paragraph', paragraph: 1 },
      { start: 26, end: text.length, kind: 'block-quote', paragraph: 2 },
    ];
    expect(findVoices(text, blocks, findSentences(text, blocks))).toEqual([]);
  });
});

describe('a news report', () => {
  const report = (last: string): string =>
    [
      'Weber: Bridge will close',
      'Anna Weber said the bridge would close.',
      '“It is weak,” said Paul Hill, an engineer.',
      'Hill told the council that repairs would cost millions.',
      last,
    ].join('\n\n');

  it('is read more freely: what people support and seek is theirs', () => {
    expect(heard(report('The council supports Weber.')).at(-1)).toBe('The council: [Weber]');
    expect(heard('The council supports Weber.')).toEqual([]);
  });

  it.each([
    'No one who has read the report can doubt that taxes hurt growth.',
    'Few would doubt that taxes hurt growth.',
    'Subscribe to the view that all men are equal, and you subscribe to democracy.',
  ])('leaves the author what is the author’s: %s', (sentence) => {
    expect(heard(report(sentence))).toEqual(heard(report('The bridge is old.')));
  });

  it('has headlines that name their source', () => {
    expect(heard(report('The bridge is old.'))[0]).toBe('Weber: [Bridge will close]');
    expect(heard('Weber: Bridge will close\n\nThe bridge is old.')).toEqual([]);
  });
});

describe('any text', () => {
  it('has voices in order that lie within one block, with speakers that are slices', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const blocks = findBlocks(text);
        let at = 0;
        for (const { start, end, speaker, speakerAt, via } of findVoices(
          text,
          blocks,
          findSentences(text, blocks),
        )) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(blocks.some((block) => block.start <= start && end <= block.end && !block.boilerplate)).toBe(
            true,
          );
          expect(speaker).toBe(speakerAt && text.slice(speakerAt.start, speakerAt.end));
          if (via !== undefined) expect(text).toContain(via);
          at = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('of sentences that report is read without failing, whatever stands between their words', () => {
    const pieces = fc.constantFrom(
      ...['“', '”', '"', "'", '‘', '’', ', ', '. ', ': ', ' — ', ' (', ') ', '\n\n', '> ', ' '],
      ...[
        'he',
        'Weber',
        'who',
        'the mayor',
        'said',
        'says that',
        'asked',
        'according to',
        'told',
        'by',
        'to',
      ],
      ...[
        'accused',
        'it is said',
        'claim that',
        'his',
        'not',
        'must',
        'saying',
        'of',
        'I',
        'river',
        'was',
        'in',
      ],
    );
    const texts = fc.array(pieces, { maxLength: 80 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end, speaker, speakerAt } of voicesOf(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(speaker).toBe(speakerAt && text.slice(speakerAt.start, speakerAt.end));
          at = end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('is read whatever sentences are given', () => {
    const text = '“We will rebuild,” the mayor said. “It will take a year,” he added.';
    const block: Block = { start: 0, end: text.length, kind: 'paragraph', paragraph: 1 };
    for (const sentences of [[], [{ start: 0, end: text.length }], [{ start: 0, end: 9 }]])
      expect(findVoices(text, [block], sentences).map(({ form }) => form)).toContain('direct');
  });

  const unbroken = (text: string): void => {
    const block: Block = { start: 0, end: text.length, kind: 'paragraph', paragraph: 1 };
    const voices = findVoices(text, [block], [{ start: 0, end: text.length }]);
    expect(voices.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  };

  it.each(['"', '“', '”', '‘', "'a ", '“a ', '“a\n\n', 'a, ', '\ud800"'])('10⁵ of %j are read', (piece) => {
    unbroken(piece.repeat(100_000));
  });

  it.each(['“Go,” he said. ', 'he said that ', 'he said: ', 'according to X, '])(
    '2 × 10⁴ of %j are read',
    (piece) => {
      unbroken(piece.repeat(20_000));
    },
  );
});

const SHARED = '../shared';

describe.skipIf(!existsSync(`${SHARED}/documents`))('the study group’s documents', () => {
  const read = (name: string): string => readFileSync(`${SHARED}/documents/${name}.txt`, 'utf8');
  const spoken = (name: string): QuotedVoice[] => voicesOf(read(name));
  const voiceAt = (name: string, words: string): QuotedVoice | undefined => {
    const at = read(name).indexOf(words);
    expect(at).toBeGreaterThan(0);
    return spoken(name).find(({ start, end }) => start <= at && at + words.length <= end);
  };

  it('the news that Boot quotes has no named speaker', () => {
    const voice = voiceAt('mosul-fell', 'abandoned their weapons');
    expect(voice?.form).toBe('direct');
    expect(voice?.speaker).toBeUndefined();
  });

  it('the analyst’s words are the analyst’s, via the newspaper', () => {
    expect(voiceAt('mosul-fell', 'use cash reserves')).toMatchObject({
      form: 'direct',
      speaker: 'one analyst',
      via: 'The New York Times',
    });
  });

  it('all else is Boot’s own', () => {
    expect(spoken('mosul-fell')).toHaveLength(3);
    expect(voiceAt('mosul-fell', 'There is, of course, no guarantee')).toBeUndefined();
  });

  it('mentioned and imagined words are the forum member’s own', () => {
    expect(voiceAt('the-will-to-fight', 'what next')).toBeUndefined();
    expect(voiceAt('the-will-to-fight', 'too little and too late')).toBeUndefined();
  });

  it('what scholars argue is reported', () => {
    expect(voiceAt('containment', 'military competition was one of the key pressures')).toMatchObject({
      form: 'indirect',
      speaker: 'Scholars of international relations',
    });
    expect(spoken('containment')).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(`${SHARED}/datasets/voices`))('gold sets', () => {
  it('news: whose content a sentence holds, and who speaks', () => {
    const { scores, misses } = evaluateVoices(`${SHARED}/datasets/voices/news-dev`);
    expect(scores.content.accuracy).toBeGreaterThan(0.84);
    expect(scores.content.accuracy).toBeGreaterThan(scores.marksOrVerb.accuracy);
    expect(scores.content.accuracy).toBeGreaterThan(scores.alwaysYes.accuracy);
    expect(scores.speakers.exact).toBeGreaterThan(0.82);
    expect(misses.filter(({ kind }) => kind !== 'speaker')).toHaveLength(
      Math.round((1 - scores.content.accuracy) * scores.sentences),
    );
  });

  it('novels: quoted speech', () => {
    const scores = evaluateSpeech(`${SHARED}/datasets/verify/novels`);
    expect(scores.partRecall).toBeGreaterThan(0.99);
    expect(scores.interrupted.recall).toBeGreaterThan(0.98);
    expect(scores.named.found).toBeGreaterThan(0.88);
  });
});
