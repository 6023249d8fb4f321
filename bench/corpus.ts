import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import background from '../data/lexicon/background-frequencies.json' with { type: 'json' };
import { seededRandom } from '../evaluate/seeded-random.ts';

const DATASETS = fileURLToPath(new URL('../../shared/datasets/', import.meta.url));

export type BenchText = { title: string; text: string };

/** Texts to measure on: real ones where they are at hand, and made-up ones everywhere else. */
export function benchTexts(): { texts: BenchText[]; source: string } {
  if (!existsSync(DATASETS)) return { texts: madeUpTexts(), source: 'made-up texts' };
  const rows = (path: string): BenchText[] =>
    readFileSync(`${DATASETS}${path}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
  const books = readdirSync(`${DATASETS}documents`)
    .filter((name) => name.endsWith('.txt') && !name.startsWith('ocr'))
    .map((name) => ({
      title: name,
      text: readFileSync(`${DATASETS}documents/${name}`, 'utf8').replace(/\r\n?/g, '\n'),
    }));
  const texts = [
    ...rows('quote/wikipedia-claims/documents.jsonl'),
    ...books,
    ...rows('verify/novels/documents.jsonl').map(({ text }, index) => ({
      title: `Novel ${index + 1}`,
      text,
    })),
    ...volumes(rows('counter/arguana-arguments/corpus.jsonl')),
  ];
  return { texts, source: 'articles, books, novels and debate points' };
}

/** One text of about `units` code units, made of books; what frames them (licences) is left out. */
export function bookOf(units: number): string {
  const { texts } = benchTexts();
  const bodies = texts
    .filter(({ text }) => text.length > 15_000)
    .map(({ text }) => text.replace(/^.*?\n\*\*\* ?START OF[^\n]*\n|\n\*\*\* ?END OF.*$/gs, ''));
  const parts: string[] = [];
  let length = 0;
  for (let volume = 1; length < units; volume += 1) {
    const body = `Volume ${volume}\n\n${bodies[(volume - 1) % bodies.length]!.slice(0, units - length)}`;
    parts.push(body);
    length += body.length;
  }
  return parts.join('\n\n\n');
}

/** Debate points to a volume; as documents of their own they would make a library of thousands. */
const POINTS_IN_VOLUME = 40;

function volumes(points: BenchText[]): BenchText[] {
  const count = Math.ceil(points.length / POINTS_IN_VOLUME);
  return Array.from({ length: count }, (_, index) => ({
    title: `Debates ${index + 1}`,
    text: points
      .slice(index * POINTS_IN_VOLUME, (index + 1) * POINTS_IN_VOLUME)
      .map(({ text }) => text)
      .join('\n\n'),
  }));
}

/** Sentences of words drawn by how often they stand in English prose, with rare words made up. */
function madeUpTexts(): BenchText[] {
  const random = seededRandom(7);
  const words = Object.entries(background.terms);
  const cumulative: number[] = [];
  let total = 0;
  for (const [, count] of words) {
    total += count;
    cumulative.push(total);
  }
  const word = () => {
    if (random() < 0.08) return `x${Math.floor(random() ** 3 * 60_000).toString(36)}`;
    const wanted = random() * total;
    let low = 0;
    let high = cumulative.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (cumulative[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return words[low]![0];
  };
  const sentence = () => {
    const length = 6 + Math.floor(random() * 30);
    const made = Array.from({ length }, (_, index) => (index % 3 === 1 ? 'the' : word())).join(' ');
    return `${made[0]!.toUpperCase()}${made.slice(1)}.`;
  };
  return Array.from({ length: 400 }, (_, index) => ({
    title: `Text ${index}`,
    text: Array.from({ length: 60 }, () => Array.from({ length: 5 }, sentence).join(' ')).join('\n\n'),
  }));
}
