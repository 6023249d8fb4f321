/** What the thread of a model is started with. */
export type WorkerStart = { library: string; folder: string; dtype: 'fp32' | 'q8' };

export type ToWorker = { kind: 'embed'; id: number; texts: string[] } | { kind: 'end' };

export type FromWorker =
  | { kind: 'ready' }
  /** `missing`: the library, or a part of it, is not installed. */
  | { kind: 'unusable'; missing: boolean; reason: string }
  | { kind: 'vectors'; id: number; vectors: Float32Array[] }
  | { kind: 'failed'; id: number; reason: string };
