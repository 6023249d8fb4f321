import { createRequire } from 'node:module';
import { say } from '../language/say.ts';
import { capitalised, outcomeSentence, swingLines } from './outcome-words.ts';
import type { Votes } from './record-votes.ts';

/** A picture with what it shows in words, for those who do not see it. */
export type Picture = { png: Buffer; alt: string; width: number; height: number };

/** Pixels, twice as many as are shown, so that it is sharp on fine screens. */
const WIDTH = 1_200;
const MARGIN = 48;
const BAR = 84;
const ROW = 196;
const LEGEND = 68;
/** Sizes of letters, large enough on a phone, where the picture is a quarter as wide. */
const HEADING = 44;
const FIGURE = 46;
const NAME = 42;
/** What is written with, the first that has a character: DejaVu Sans, then Sawarabi Gothic for Japanese. */
const FONTS = {
  'Counterpoint Sans': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'Counterpoint Gothic': '@fontsource/sawarabi-gothic/files/sawarabi-gothic-japanese-400-normal.woff2',
};
/** What neither font has, by scripts: it would be drawn as empty boxes. The picture's description has it. */
const UNDRAWN =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/gu;

/**
 * Okabe and Ito's colours, which those tell apart who see few ("Color Universal Design", 2008); bars have
 * their figures besides. The last is for the undecided.
 */
const COLOURS = ['#0072B2', '#D55E00', '#009E73', '#CC79A7', '#E69F00', '#56B4E9'];
/** How many of them are dark enough for white figures. */
const DARK = 3;
const GREY = '#6A6A6A';
const PAPER = '#FFFFFF';
const INK = '#1A1A1A';

/** Discord's limit for the description of a file. */
const MOST_ALT = 1_024;

/** What the picture says, in words. */
function swingAlt(votes: Votes): string {
  const text = say('record.picture', [outcomeSentence(votes), ...swingLines(votes)].join(' '));
  return text.length <= MOST_ALT ? text : `${text.slice(0, MOST_ALT - 1)}…`;
}

/** The shares of each round as bars, one above the other. */
export async function swingPicture(votes: Votes): Promise<Picture> {
  // Loaded only where a debate has ended: it is as large as everything else.
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas');
  const { resolve } = createRequire(import.meta.url);
  for (const [family, file] of Object.entries(FONTS))
    if (!GlobalFonts.has(family)) GlobalFonts.registerFromPath(resolve(file), family);
  const rounds = votes.rounds.filter(({ ballots }) => ballots > 0);
  const names = rounds[0]?.choices.map(({ choice }) => choice) ?? [];
  const legendRows = Math.ceil(names.length / 2);
  const height = MARGIN * 2 + rounds.length * ROW + legendRows * LEGEND;
  const canvas = createCanvas(WIDTH, height);
  const context = canvas.getContext('2d');
  const write = (text: string, x: number, y: number, size: number, colour: string, most: number) => {
    context.fillStyle = colour;
    context.font = `${size}px ${Object.keys(FONTS)
      .map((family) => `"${family}"`)
      .join()}`;
    context.fillText(
      fitted(drawn(text), most, (shown) => context.measureText(shown).width),
      x,
      y,
    );
  };
  const colourOf = (index: number) => (index === names.length - 1 ? GREY : COLOURS[index % COLOURS.length]!);
  const inkOn = (index: number) => (index < DARK || index === names.length - 1 ? PAPER : INK);
  context.fillStyle = PAPER;
  context.fillRect(0, 0, WIDTH, height);
  for (const [row, { round, choices, ballots }] of rounds.entries()) {
    const top = MARGIN + row * ROW;
    const heading = `${say(`record.${round}`)} (${ballots})`;
    write(heading, MARGIN, top + HEADING, HEADING, INK, WIDTH - 2 * MARGIN);
    let left = MARGIN;
    for (const [index, { share }] of choices.entries()) {
      const width = (WIDTH - 2 * MARGIN) * share;
      context.fillStyle = colourOf(index);
      context.fillRect(left, top + 64, width, BAR);
      // A gap, so that neighbours are two bars in any colour.
      context.fillStyle = PAPER;
      if (left > MARGIN && width > 0) context.fillRect(left - 2, top + 64, 4, BAR);
      const percent = `${Math.round(share * 100)} %`;
      if (width > 140) write(percent, left + 14, top + 64 + BAR / 2 + 16, FIGURE, inkOn(index), width - 20);
      left += width;
    }
  }
  for (const [index, name] of names.entries()) {
    const x = MARGIN + (index % 2) * (WIDTH / 2 - MARGIN / 2);
    const y = MARGIN + rounds.length * ROW + Math.floor(index / 2) * LEGEND;
    context.fillStyle = colourOf(index);
    context.fillRect(x, y, 40, 40);
    write(capitalised(name), x + 56, y + 36, NAME, INK, WIDTH / 2 - MARGIN - 76);
  }
  return { png: canvas.toBuffer('image/png'), alt: swingAlt(votes), width: WIDTH, height };
}

function drawn(text: string): string {
  return text.replace(UNDRAWN, '').replace(/ +/g, ' ').trim() || '…';
}

/** As much of a text as there is room for. */
function fitted(text: string, most: number, widthOf: (text: string) => number): string {
  if (widthOf(text) <= most) return text;
  const characters = [...text];
  while (characters.length > 1 && widthOf(`${characters.join('')}…`) > most) characters.pop();
  return `${characters.join('')}…`;
}
