import { pino } from 'pino';

export type Log = ReturnType<typeof createLog>;

/** What must never stand in a log, wherever it comes up. */
const SECRETS = [
  // Of a request that Discord refused: its address holds the interaction's token, its body the answer.
  'err.url',
  'err.requestBody',
  'token',
  '*.token',
  'authorization',
  '*.authorization',
  'headers.authorization',
  '*.headers.authorization',
];

/** A log of one JSON object per line on standard output. */
export function createLog(level: string) {
  return pino({ level, redact: SECRETS, base: null, timestamp: pino.stdTimeFunctions.isoTime });
}
