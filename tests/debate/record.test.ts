import { loadImage } from '@napi-rs/canvas';
import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { outcomeSentence, swingLines } from '../../src/debate/outcome-words.ts';
import { recordOf } from '../../src/debate/record.ts';
import { recordAsDocx } from '../../src/debate/record-docx.ts';
import { recordAsMarkdown } from '../../src/debate/record-markdown.ts';
import { swingPicture } from '../../src/debate/swing-picture.ts';
import { documentsOf } from '../../src/documents/library.ts';
import { quoteAt } from '../../src/evidence/quote.ts';
import { LANGUAGES } from '../../src/language/languages.ts';
import { loadLanguage, speaking } from '../../src/language/say.ts';
import { sharedLibraryOf } from '../evidence/small-library.ts';
import { evening } from './evening.ts';

const WORDS = 'Power concedes nothing without a demand.';
const library = sharedLibraryOf({
  title: 'West India Emancipation',
  authors: ['Frederick Douglass'],
  published: '1857',
  text: `Find out *what* people submit to.\n\n${WORDS} It never did and it never will.`,
});

/** An evening with everything in it, from the first ballot to the second. */
function played() {
  const document = documentsOf(library())[0]!;
  const start = `Find out *what* people submit to.\n\n`.length;
  const place = { revision: document.revision, start, end: start + WORDS.length };
  const debate = evening('oxford', { motion: { text: 'Change | is *demanded*, not given' } });
  debate.can('server', 'room', { room: { channelId: '5', threadId: '77' } });
  debate.begun({ for: ['ann'], against: ['ben'], floor: ['eli', 'fay'] });
  debate.can('eli', 'vote', { choice: 'against', reason: 'I doubt it.' });
  debate.can('fay', 'vote', { choice: 'undecided' });
  debate.pass(3);
  debate.can('server', 'link', { turn: 1, messageId: '123' });
  debate.can('ann', 'cite', { quote: place });
  debate.can('ann', 'tag', {
    turn: 1,
    made: [{ text: 'Nothing comes by itself', evidence: [1] }],
    answered: [],
  });
  debate.pass(2);
  debate.can('ben', 'offer-point', {});
  debate.can('ann', 'answer-point', { point: 1, accepted: true });
  debate.pass(1);
  debate.can('ben', 'challenge', { quotation: 'Power concedes everything.', turn: 1 });
  debate.can('server', 'verdict', { challenge: 1, verdict: 'altered', quote: place });
  debate.can('ann', 'answer', { challenge: 1, answer: { kind: 'withdrawn' } });
  debate.can('mo', 'pause', {});
  debate.pass(2);
  debate.can('mo', 'resume', {});
  debate.can('ann', 'done', {});
  debate.can('ben', 'tag', { turn: 2, made: [{ text: 'Some gave freely', evidence: [] }], answered: [1] });
  debate.can('mo', 'extend', { seconds: 120 });
  debate.can('ben', 'done', {});
  debate.away(30);
  for (const step of ['ben']) debate.can(step, 'done', {});
  debate.can('mo', 'skip', {});
  debate.can('ben', 'done', {});
  debate.can('ann', 'done', {});
  debate.can('eli', 'vote', { choice: 'for', reason: 'Zeal' });
  debate.can('fay', 'vote', { choice: 'for', reason: 'A good case' });
  debate.pass(3);
  expect(debate.state.how).toBe('completed');
  return debate;
}

const recorded = (options: { nameless?: boolean; gone?: boolean } = {}) =>
  recordOf(played().debate, {
    guildId: '9',
    quoteAt: (place) => (options.gone ? undefined : quoteAt(library(), place)),
    ...options,
  });

describe('the record of a debate', () => {
  it('has all that was acknowledged, and everything with its time', () => {
    const debate = played();
    const record = recordOf(debate.debate, { guildId: '9', quoteAt: (place) => quoteAt(library(), place) });
    expect(record.events).toHaveLength(debate.debate.log.length);
    expect(record.turns).toHaveLength(debate.state.turns.length);
    expect(record.turns[0]).toMatchObject({
      step: 'Opening',
      side: 'For',
      speakers: ['ANN'],
      startedAt: '2026-01-15T20:03:00.000Z',
      paused: 120,
      link: 'https://discord.com/channels/9/77/123',
      evidence: [1],
      pointsOfInformation: [{ by: 'BEN', state: 'over' }],
    });
    expect(record.notes.map(({ note }) => note)).toContainEqual({ kind: 'late', seconds: 26 * 60 });
    expect(JSON.parse(JSON.stringify(record))).toEqual(record);
  });

  it('cites its evidence word for word, with what finds it again', () => {
    const [evidence] = recorded().evidence;
    expect(evidence?.quote).toMatchObject({
      text: WORDS,
      selectors: { exact: WORDS, suffix: expect.any(String) },
    });
    expect(evidence?.citations?.MLA).toContain('Douglass, Frederick. “West India Emancipation.”');
    expect(recorded({ gone: true }).evidence[0]).toMatchObject({ quote: null, place: evidence!.place });
  });

  it('tells how the vote went, and not who voted how', () => {
    const record = recorded();
    expect(record.votes).toMatchObject({ winner: 'For', by: 'swing' });
    expect(swingLines(record.votes!)).toEqual([
      'Before (2 ballots): For 0 (0 %), Against 1 (50 %), undecided 1 (50 %).',
      'After (2 ballots): For 2 (100 %), Against 0 (0 %), undecided 0 (0 %).',
      'For: +100 percentage points.',
      'Against: −50 percentage points.',
      'Undecided: −50 percentage points.',
      '1 voter moved from Against to For.',
      '1 voter moved from undecided to For.',
      '2 voters cast a ballot in both votes.',
    ]);
    expect(record.votes?.reasons.map(({ reason }) => reason)).toEqual(['I doubt it.', 'A good case', 'Zeal']);
    expect(record.events.filter(({ kind }) => kind === 'vote').map(({ by }) => by)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('has no results while a vote is still to come', () => {
    const debate = evening();
    debate.begun({ for: ['ann'], against: ['ben'], floor: ['eli'] });
    debate.can('eli', 'vote', { choice: 'for', reason: 'Secret' });
    debate.pass(5);
    const record = recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined });
    expect(record.votes).toBeNull();
    expect(JSON.stringify(record)).not.toContain('Secret');
  });

  it('withholds the names of those who ask for it, or of all', () => {
    const debate = played();
    debate.can('ann', 'withhold', { withheld: true });
    const options = { guildId: '9', quoteAt: () => undefined };
    expect(JSON.stringify(recordOf(debate.debate, options))).not.toContain('ANN');
    expect(recordOf(debate.debate, options).turns[0]?.speakers).toEqual(['Participant 2']);
    const nameless = JSON.stringify(recordOf(debate.debate, { ...options, nameless: true }));
    for (const name of ['ANN', 'BEN', 'ELI', '"Mo"']) expect(nameless).not.toContain(name);
  });

  it('says that nobody voted where nobody did, and that it never began where it did not', () => {
    const silent = evening();
    silent.begun({ for: ['ann'], against: ['ben'] });
    silent.can('mo', 'end', { reason: 'Too few of us.' });
    const record = recordOf(silent.debate, { guildId: '9', quoteAt: () => undefined });
    const told = recordAsMarkdown(record, 'MLA');
    expect(told).toMatch(/by a moderator\. Too few of us\.[\s\S]*Nobody voted\./);
    expect(told).not.toContain('0 ballots');
    expect(told).toContain('Second ballot: this vote was not held.');
    const never = evening();
    never.can('mo', 'end', {});
    const nothing = recordOf(never.debate, { guildId: '9', quoteAt: () => undefined });
    expect(recordAsMarkdown(nothing, 'MLA')).toContain('It never began. Called off at 20:00:00.');
  });
});

it('tells who voted once alone, when ballots were open and who closed them, and a floor without words', () => {
  const debate = evening();
  debate.begun({ for: ['ann'], against: ['ben'], floor: ['eli', 'fay'] });
  debate.can('eli', 'vote', { choice: 'for' });
  debate.can('ann', 'vote', { choice: 'for' });
  debate.pass(1);
  while (debate.step !== 'Second ballot') debate.can('mo', 'skip', {});
  debate.can('fay', 'vote', { choice: 'for' });
  debate.can('ann', 'vote', { choice: 'for' });
  debate.pass(3);
  const told = recordAsMarkdown(recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined }), 'MLA');
  expect(told).toContain(
    '1 voter cast a ballot in both votes. 1 ballot was cast in the first vote only. 1 ballot was cast in the second vote only.',
  );
  expect(told).toContain('First ballot: ballots were open from 20:00:00 to 20:01:00, when Mo closed them.');
  expect(told).toContain('Second ballot: ballots were open from 20:01:00 to 20:04:00.');
  expect(told).toContain('20:01:00: The floor: nobody spoke.');
});

it('says where those have gone who changed places while it went on', () => {
  const debate = evening();
  debate.begun({ for: ['ann', 'cleo'], against: ['ben'] });
  debate.pass(4);
  debate.can('cleo', 'join', { name: 'CLEO', place: 'floor' });
  debate.can('dee', 'join', { name: 'DEE', place: 'against' });
  const told = recordAsMarkdown(recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined }), 'MLA');
  expect(told).toContain('20:04:00: CLEO went from For to the floor.');
  expect(told).toContain('20:04:00: DEE joined Against.');
});

describe.each(LANGUAGES)('the result, in %s', (language) => {
  const told = (before: string[], after: string[] | undefined) => {
    const debate = evening();
    debate.begun({ for: ['ann'], against: ['ben'] });
    for (const [voter, choice] of before.entries()) debate.can(`v${voter}`, 'vote', { choice });
    if (after) {
      while (debate.step !== 'Second ballot') debate.can('mo', 'skip', {});
      for (const [voter, choice] of after.entries()) debate.can(`v${voter}`, 'vote', { choice });
      debate.pass(3);
    } else debate.can('mo', 'end', {});
    return speaking(language, () => {
      const { votes } = recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined });
      return { outcome: outcomeSentence(votes!), lines: swingLines(votes!), votes: votes! };
    });
  };
  beforeAll(() => loadLanguage(language));

  it('is none where a second vote was not held, or nobody voted in it', async () => {
    const notHeld = told(['for', 'for'], undefined);
    const silent = told(['for', 'for'], []);
    for (const { outcome, lines, votes } of [notHeld, silent]) {
      expect(outcome).not.toMatch(/For|Dafür|A favor|Pour|賛成/);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/2.{0,2}100/);
      expect(votes.winner).toBeNull();
      expect((await swingPicture(votes)).height).toBeLessThan(500);
    }
    expect(notHeld.outcome).not.toBe(silent.outcome);
  });

  it('is told by what was lost where no side has gained', () => {
    const six = (choices: string) =>
      choices.split('').map((c) => (c === 'f' ? 'for' : c === 'a' ? 'against' : 'undecided'));
    const { outcome, votes } = told(six('faaaau'), six('fauuuu'));
    expect(votes.winner).not.toBeNull();
    expect(outcome).toContain('50');
    expect(outcome.split(votes.winner!).length).toBe(3);
    if (language === 'en')
      expect(outcome).toBe('For lost nothing and Against lost 50 percentage points, so For has won.');
  });
});

describe('the record in Markdown', () => {
  it('reads as one that would be handed to a class', () => {
    const markdown = recordAsMarkdown(recorded(), 'MLA');
    expect(markdown.split('\n\n').slice(0, 4)).toEqual([
      '# Change \\| is \\*demanded\\*, not given',
      'Oxford; sides: For and Against. Began on 15 January 2026 at 20:00:00 (all times are UTC). Ended at 20:41:00, after its last step.',
      '**For gained most, and so has won.**',
      '[The thread](<https://discord.com/channels/9/77>)',
    ]);
    expect(markdown.match(/^## .*/gm)).toEqual([
      '## Participants',
      '## Turns',
      '## Evidence',
      '## Challenges',
      '## Flow',
      '## Votes',
      '## What else happened',
    ]);
    expect(markdown).toContain(`> ${WORDS}`);
    expect(markdown).toContain(
      '| [1](<https://discord.com/channels/9/77/123>) | Opening | For | ANN | 20:03:00 |',
    );
    expect(markdown).toContain('- **P1** For, turn 1: Nothing comes by itself (E1) – answered in turn 2.');
    expect(markdown).toContain('The library says: Altered ≠. ANN took it back.');
    expect(markdown).toContain('\n\n**Reasons given with the ballots**\n\n- Before, Against: I doubt it.\n');
    expect(markdown).toContain('what follows came 26 minutes late.');
    expect(markdown).not.toMatch(/undefined|null|\[object/);
  });
});

describe('the record for a word processor', () => {
  it('has real headings, lists, links, and a table with a head', async () => {
    const record = recorded();
    const docx = await recordAsDocx(record, 'MLA', await swingPicture(record.votes!));
    const { value } = await mammoth.convertToHtml({ buffer: docx });
    expect(value).toContain('<h1>Change | is *demanded*, not given</h1>');
    expect(value.match(/<h2>/g)).toHaveLength(7);
    expect(value).toMatch(/<ul><li><strong>Mo<\/strong>: moderator<\/li>/);
    expect(value).toContain('<thead><tr><th>');
    expect(value).toContain('<a href="https://discord.com/channels/9/77/123">');
    expect(value).toContain(WORDS);
    expect(value).toContain('alt="Bar chart of the votes. For gained most');
    const xml = strFromU8(unzipSync(docx)['word/document.xml']!);
    expect(xml).toContain('<w:tblHeader/>');
    const widths = [...xml.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(7);
    expect(widths.reduce((sum, width) => sum + width, 0) / 9_026).toBeCloseTo(1, 2);
  });

  it('opens whatever characters people write', async () => {
    const debate = evening('oxford', { motion: { text: 'A \u0001 motion \u{1f600} & <more>' } });
    debate.can('mo', 'end', { reason: '\u0000\ud83d' });
    const record = recordOf(debate.debate, { guildId: '9', quoteAt: () => undefined });
    const { value } = await mammoth.convertToHtml({ buffer: await recordAsDocx(record, 'APA') });
    expect(value).toContain('A  motion 😀 &amp; &lt;more&gt;');
  });
});

describe('the picture of the swing', () => {
  it('is a PNG with the same figures in words', async () => {
    const { png, alt, width, height } = await swingPicture(recorded().votes!);
    const image = await loadImage(png);
    expect([image.width, image.height]).toEqual([width, height]);
    expect(alt).toContain('After (2 ballots): For 2 (100 %)');
    expect(alt.length).toBeLessThanOrEqual(1_024);
  });

  it('has Japanese glyphs, and no boxes for what it cannot write', async () => {
    const named = async (name: string) => {
      const votes = recorded().votes!;
      const rounds = votes.rounds.map((round) => ({
        ...round,
        choices: round.choices.with(0, { ...round.choices[0]!, choice: name }),
      }));
      return (await swingPicture({ ...votes, rounds })).png;
    };
    // Characters that a font lacks all look the same.
    expect((await named('賛成')).equals(await named('反対'))).toBe(false);
    expect((await named('ああ')).equals(await named('いい'))).toBe(false);
    expect((await named('For 한국 🙂')).equals(await named('For'))).toBe(true);
  });
});
