import type { NewDocument } from '../src/documents/store/document-writer.ts';
import type { Chance } from './chance.ts';

/** A made-up server with words of its own, by which it would be known anywhere else. */
export type MadeUpServer = { id: string; code: string };

/** What a canary stands for: where it came up tells what has leaked. */
const KINDS = ['textory', 'titlery', 'writery', 'topicry', 'settery'] as const;
type Kind = (typeof KINDS)[number];

const LETTERS = 'bcdfghjklm';

/** At most a hundred servers. */
export function madeUpServers(count: number): MadeUpServer[] {
  return Array.from({ length: count }, (_, n) => ({
    id: String(10n ** 17n + BigInt(n)),
    code: `${LETTERS[Math.floor(n / 10)]}${LETTERS[n % 10]}`,
  }));
}

/** A word that only this server has; no other's begins or ends alike. */
export function canaryOf({ code }: MadeUpServer, kind: Kind): string {
  return `${kind}${code}x`;
}

const CANARY = new RegExp(`(?:${KINDS.join('|')})([${LETTERS}]{2})x`, 'g');

/** The canaries of other servers in what a server was told, but for what it has itself asked about. */
export function foreignCanaries(told: string, { code }: MadeUpServer, asked: string): string[] {
  return [...told.matchAll(CANARY)]
    .filter(([canary, of]) => of !== code && !asked.includes(canary))
    .map(([canary]) => canary);
}

/** What all servers speak of, so that their texts would compete in a ranking and count in each other's counts. */
const SENTENCES = [
  'Tolls keep the old bridge in repair, and nobody else would pay for it.',
  'The toll on the bridge falls on those who can least afford it.',
  'A ferry carries fewer people than the bridge, but it never closes for ice.',
  'The council should not sell the common to the mill.',
  'Selling the common would pay the debts of the town within a year.',
  'Nobody has shown that the mill would hire a single weaver of the town.',
  'Perhaps the schoolhouse can wait until the harvest is in.',
  'The schoolhouse cannot wait, because the roof will not last the winter.',
  'Lamps in the high street have made the nights safer.',
  'The lamps cost more than the watchmen whom they replaced.',
  'It is true that the river floods every tenth year, but the dam would drown the meadows.',
  'The dam protects the lower town, and that is worth three meadows.',
];

const TOPICS = [
  { id: 'bridge', motion: 'This house would abolish the toll on the bridge' },
  { id: 'common', motion: 'This house would sell the common' },
  { id: 'dam', motion: 'This house would build the dam' },
];

/** A short text of a server's own among words that all have. */
export function madeUpDocument(server: MadeUpServer, chance: Chance): NewDocument {
  const number = chance.whole(1, 1_000_000);
  const sentences = Array.from({ length: chance.whole(3, 8) }, () => {
    const sentence = chance.pick(SENTENCES);
    return chance.happens(0.4) ? `${sentence.slice(0, -1)}, as in ${canaryOf(server, 'textory')}.` : sentence;
  });
  const topic = chance.pick(TOPICS);
  return {
    title: `On the ${canaryOf(server, 'titlery')} ${number % 50}`,
    metadata: {
      authors: chance.happens(0.8) ? [`Ada ${canaryOf(server, 'writery')}`] : ['Bertram Pell'],
      published: `19${chance.whole(10, 99)}`,
    },
    ...(chance.happens(0.4) && {
      topic: { ...topic, aliases: [canaryOf(server, 'topicry')] },
    }),
    format: 'text',
    notes: [],
    content: { completeness: 'full', text: `${sentences.join(' ')}\n\nNumber ${number}.\n` },
    addedAt: new Date().toISOString(),
  };
}

/** What somebody of a server might ask: of all, of their own, or to find out about another. */
export function madeUpWords(server: MadeUpServer, others: MadeUpServer[], chance: Chance): string {
  const words = chance.pick(SENTENCES);
  if (chance.happens(0.5)) return words;
  const whose = chance.happens(0.5) ? server : chance.pick(others);
  const canary = canaryOf(whose, chance.pick(KINDS));
  return chance.happens(0.5) ? canary : `${canary} ${words}`;
}
