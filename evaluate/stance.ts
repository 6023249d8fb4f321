import { join } from 'node:path';
import { z } from 'zod';
import { stanceOf } from '../src/evidence/stance/stance.ts';
import { readRows } from './dataset.ts';
import { mean } from './retrieval.ts';

const SIDES = ['for', 'against'] as const;
type Side = (typeof SIDES)[number];

const item = z.object({
  id: z.string(),
  group: z.string(),
  topic: z.string(),
  text: z.string(),
  stance: z.enum(SIDES),
});
export type StanceItem = z.infer<typeof item>;

type StanceMetrics = {
  texts: number;
  accuracy: number;
  'macro-F1': number;
  /** Share of the texts of whose stance the model is sure, and its accuracy there. */
  sure: number;
  'accuracy where sure': number;
  /** Always the commoner side. */
  majority: number;
};

/**
 * Runs a `stance` set: is each text for or against its topic? Where the model calls it unclear, the side that
 * it leans to is counted.
 * @throws Refusal where the file is missing or has another shape
 */
export function evaluateStances(folder: string): StanceMetrics {
  const items = readRows(join(folder, 'items.jsonl'), item);
  const answers = items.map(({ topic, text, stance }) => ({ gold: stance, answer: stanceOf(topic, text) }));
  const sure = answers.filter(({ answer }) => answer.stance !== 'unclear');
  const counts = SIDES.map((side) => items.filter(({ stance }) => stance === side).length);
  return {
    texts: items.length,
    ...summariseStances(answers.map(({ gold, answer }) => ({ gold, given: answer.leaning }))),
    sure: sure.length / items.length,
    'accuracy where sure': mean(sure.map(({ gold, answer }) => (gold === answer.stance ? 1 : 0))),
    majority: Math.max(...counts) / items.length,
  };
}

/** Accuracy, and F1 averaged over both sides. */
export function summariseStances(answers: { gold: Side; given: Side }[]) {
  const f1 = SIDES.map((side) => {
    const right = answers.filter(({ gold, given }) => gold === side && given === side).length;
    const named = answers.filter(({ gold }) => gold === side).length;
    const told = answers.filter(({ given }) => given === side).length;
    return named + told === 0 ? 0 : (2 * right) / (named + told);
  });
  return {
    accuracy: mean(answers.map(({ gold, given }) => (gold === given ? 1 : 0))),
    'macro-F1': mean(f1),
  };
}
