import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { Refusal } from '../documents/refusal.ts';
import { type LikenessWeights, UNFITTED } from '../evidence/opposition/likeness.ts';

/** A folder with an embedding model in it, as Hugging Face's ONNX models are laid out. */
export type ModelFolder = {
  path: string;
  /** Whether the model is there whole or quantized to 8 bits. */
  dtype: 'fp32' | 'q8';
  weights: LikenessWeights;
};

const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json'];
/** The library's names for the two, the exact one first. */
const MODELS = { fp32: 'onnx/model.onnx', q8: 'onnx/model_quantized.onnx' } as const;
/** Written by evaluate/fit/likeness.ts. */
export const WEIGHTS_FILE = 'counterpoint.json';

const weights = z.object({
  ranking: z.object({ claim: z.number(), statement: z.number(), argument: z.number() }),
  sureness: z.object({ bias: z.number(), was: z.number(), towards: z.number(), away: z.number() }),
});

/** @throws Refusal naming what is missing of a model. */
export function readModelFolder(folder: string): ModelFolder {
  const path = resolve(folder);
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory())
    throw new Refusal(
      'written',
      `EMBEDDINGS_MODEL is "${folder}", which is no folder. Give the folder of an embedding model, or leave it empty: nothing needs one.`,
    );
  const missing = NEEDED.filter((name) => !existsSync(join(path, name)));
  const dtype = (['fp32', 'q8'] as const).find((kind) => existsSync(join(path, MODELS[kind])));
  if (missing.length > 0 || !dtype) {
    const names = [...missing, ...(dtype ? [] : [`${MODELS.fp32} (or ${MODELS.q8})`])];
    throw new Refusal(
      'written',
      `EMBEDDINGS_MODEL is "${folder}", which holds no ${names.join(', no ')}. Give the folder of an embedding model in ONNX form with its tokenizer, or leave it empty.`,
    );
  }
  return { path, dtype, weights: readWeights(path) };
}

function readWeights(path: string): LikenessWeights {
  const file = join(path, WEIGHTS_FILE);
  if (!existsSync(file)) return UNFITTED;
  try {
    return weights.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Refusal(
      'written',
      `${file} does not hold the weights of an embedding model. Delete it, or let evaluate/fit/likeness.ts write it anew.`,
    );
  }
}
