import { type DestinationStream, pino } from 'pino';

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

/** A log of one JSON object per line, on standard output unless another place is given. */
export function createLog(level: string, destination: DestinationStream = pino.destination(1)) {
  return pino(
    {
      level,
      redact: SECRETS,
      serializers: { err: withoutWords },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    destination,
  );
}

/**
 * An error as it is logged. What stands in quotation marks in its message may be somebody's words, as
 * where `JSON.parse` or Discord repeats what it cannot read; so it is left out.
 */
function withoutWords(error: Error): object {
  const { message, stack, rawError: _, ...rest } = pino.stdSerializers.err(error);
  return {
    ...rest,
    message: masked(message),
    stack: masked(stack),
    ...('issues' in error && isIssues(error.issues) && { issues: error.issues.map(codeAndPath) }),
  };
}

function masked(text: string): string {
  return text.replace(/"[^\n]*"|“[^\n]*”/g, '"…"');
}

type Issue = { code: string; path: PropertyKey[] };

/** Those of zod, whose message has everything in quotation marks. */
function isIssues(value: unknown): value is Issue[] {
  return Array.isArray(value);
}

function codeAndPath({ code, path }: Issue): Issue {
  return { code, path };
}
