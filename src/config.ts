import { config as loadEnvironmentFile } from 'dotenv';
import { z } from 'zod';
import { Refusal } from './documents/refusal.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Every variable that Counterpoint reads, with what it takes; .env.example describes them. */
const schema = z.object({
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'a bot token, which has no spaces').optional(),
  DISCORD_API_URL: z
    .url({ protocol: /^https?$/, error: 'an address that begins with http:// or https://' })
    .optional(),
  DATA_DIR: z.string().default('data/runtime'),
  STATE_URL: z
    .url({
      protocol: /^(?:rediss?|postgres(?:ql)?)$/,
      error: 'an address that begins with redis://, rediss:// or postgres://',
    })
    .optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, LOG_LEVELS.map((level) => `"${level}"`).join(', ')).default('info'),
  LOCAL_PORT: z
    .string()
    .regex(/^\d+$/, 'a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'a port from 0 to 65535')
    .default(4100),
  EMBEDDINGS_MODEL: z.string().optional(),
});

/** What must not be repeated on a screen: tokens, and addresses with a password. */
const SECRET = new Set(['DISCORD_TOKEN', 'STATE_URL']);

export const VARIABLES = Object.keys(schema.shape);

export type Config = {
  discordToken?: string;
  discordApiUrl?: string;
  /** The folder under which everything lies that is written at run time. */
  dataDir: string;
  /** The Redis or PostgreSQL that holds the servers' state; a file in `dataDir` where absent. */
  stateUrl?: string;
  logLevel: (typeof LOG_LEVELS)[number];
  /** The port of the local Discord on 127.0.0.1; 0 for any that is free. */
  localPort: number;
  /** The folder of an embedding model that helps to find counterarguments. */
  embeddingsModel?: string;
};

/** The process's environment, with what a file `.env` in the working folder adds to it. */
export function environment(): NodeJS.ProcessEnv {
  loadEnvironmentFile({ quiet: true });
  return process.env;
}

/**
 * Parses the environment, once. An empty value counts as none.
 * @throws Refusal naming the variable, what it got and what it takes.
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const { path, message } = result.error.issues[0]!;
    const name = String(path[0]);
    const got = SECRET.has(name) ? 'not usable' : `"${given[name]}"`;
    throw new Refusal('written', `${name} is ${got}; it takes ${message}.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DATA_DIR, STATE_URL, LOG_LEVEL, LOCAL_PORT, EMBEDDINGS_MODEL } =
    result.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    ...(DISCORD_API_URL !== undefined && { discordApiUrl: DISCORD_API_URL }),
    dataDir: DATA_DIR,
    ...(STATE_URL !== undefined && { stateUrl: STATE_URL }),
    logLevel: LOG_LEVEL,
    localPort: LOCAL_PORT,
    ...(EMBEDDINGS_MODEL !== undefined && { embeddingsModel: EMBEDDINGS_MODEL }),
  };
}
