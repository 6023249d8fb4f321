import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The library that runs a model, where somebody has installed it; see docs/OPERATING.md. */
export const hasLibrary = existsSync(
  fileURLToPath(new URL('../../node_modules/@huggingface/transformers', import.meta.url)),
);

/**
 * Writes a model that looks each word up in a table and means nothing beyond it: words of one group are the same
 * to it, those of two groups have nothing in common, and a word of no group says a little of its own.
 */
export function writeTinyModel(
  folder: string,
  groups: string[][],
  files: Record<string, unknown> = {},
): void {
  const words = ['[PAD]', '[UNK]', ...groups.flat()];
  const width = groups.length + 1;
  const table = words.flatMap((word) => {
    const group = groups.findIndex((list) => list.includes(word));
    return Array.from({ length: width }, (_, at) => (at === group ? 1 : at === width - 1 ? 0.05 : 0));
  });
  const vocab = Object.fromEntries(words.map((word, index) => [word, index]));
  mkdirSync(join(folder, 'onnx'), { recursive: true });
  const write = (name: string, value: unknown) => writeFileSync(join(folder, name), JSON.stringify(value));
  write('config.json', { model_type: 'bert', hidden_size: width, vocab_size: words.length });
  write('tokenizer_config.json', {
    tokenizer_class: 'PreTrainedTokenizerFast',
    model_max_length: 512,
    pad_token: '[PAD]',
    unk_token: '[UNK]',
  });
  write('tokenizer.json', {
    version: '1.0',
    truncation: null,
    padding: null,
    added_tokens: ['[PAD]', '[UNK]'].map((content, id) => ({
      id,
      content,
      special: true,
      single_word: false,
      lstrip: false,
      rstrip: false,
      normalized: false,
    })),
    normalizer: { type: 'Lowercase' },
    pre_tokenizer: { type: 'BertPreTokenizer' },
    post_processor: null,
    decoder: null,
    model: { type: 'WordLevel', vocab, unk_token: '[UNK]' },
  });
  for (const [name, value] of Object.entries(files)) write(name, value);
  writeFileSync(join(folder, 'onnx', 'model.onnx'), lookupModel(table, words.length, width));
}

/** Protocol Buffers: a field of a number, and one of bytes. */
const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value & 127) | 128, ...varint(Math.floor(value / 128))];
const number = (field: number, value: number) => Buffer.from([...varint(field * 8), ...varint(value)]);
const bytes = (field: number, value: Buffer | string) => {
  const content = Buffer.from(value);
  return Buffer.concat([Buffer.from([...varint(field * 8 + 2), ...varint(content.length)]), content]);
};
const message = (...fields: Buffer[]) => Buffer.concat(fields);

const FLOAT = 1;
const INT64 = 7;

/** An ONNX model (onnx.proto) of one `Gather`: a row of `table` for each token. */
function lookupModel(table: number[], rows: number, width: number): Buffer {
  const dimension = (size: number | string) =>
    bytes(1, typeof size === 'string' ? bytes(2, size) : number(1, size));
  const valueInfo = (name: string, type: number, shape: (number | string)[]) => {
    const tensor = message(number(1, type), bytes(2, message(...shape.map(dimension))));
    return message(bytes(1, name), bytes(2, bytes(1, tensor)));
  };
  const weights = message(
    number(1, rows),
    number(1, width),
    number(2, FLOAT),
    bytes(8, 'table'),
    bytes(9, Buffer.from(Float32Array.from(table).buffer)),
  );
  const gather = message(
    bytes(1, 'table'),
    bytes(1, 'input_ids'),
    bytes(2, 'last_hidden_state'),
    bytes(4, 'Gather'),
  );
  const graph = message(
    bytes(1, gather),
    bytes(2, 'lookup'),
    bytes(5, weights),
    bytes(11, valueInfo('input_ids', INT64, ['batch', 'length'])),
    bytes(11, valueInfo('attention_mask', INT64, ['batch', 'length'])),
    bytes(12, valueInfo('last_hidden_state', FLOAT, ['batch', 'length', width])),
  );
  const operators = message(bytes(1, ''), number(2, 13));
  return message(number(1, 8), bytes(7, graph), bytes(8, operators));
}
