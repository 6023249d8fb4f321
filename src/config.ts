import { z } from 'zod';
import { Refusal } from './documents/refusal.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const url = z.url({ protocol: /^https?$/ });

/** Every variable that Counterpoint reads; .env.example describes them. */
const schema = z.object({
  DISCORD_TOKEN: z.string().min(1).optional(),
  DISCORD_API_URL: url.optional(),
  DATA_DIR: z.string().min(1).default('data/runtime'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  LOCAL_PORT: port.default(4100),
});

export type Config = {
  discordToken?: string;
  discordApiUrl?: string;
  dataDir: string;
  logLevel: z.infer<typeof schema>['LOG_LEVEL'];
  localPort: number;
};

/**
 * Parses the environment. An empty value counts as absent, as it stands in .env.example.
 * @throws Refusal naming the variable, what it got and what it takes.
 */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const issue = result.error.issues[0]!;
    const name = String(issue.path[0]);
    const got = name.includes('TOKEN') ? 'a value that cannot be used' : `"${given[name]}"`;
    throw new Refusal(`${name} is ${got}: ${issue.message}. See .env.example for what it takes.`);
  }
  const { DISCORD_TOKEN, DISCORD_API_URL, DATA_DIR, LOG_LEVEL, LOCAL_PORT } = result.data;
  return {
    ...(DISCORD_TOKEN !== undefined && { discordToken: DISCORD_TOKEN }),
    ...(DISCORD_API_URL !== undefined && { discordApiUrl: DISCORD_API_URL }),
    dataDir: DATA_DIR,
    logLevel: LOG_LEVEL,
    localPort: LOCAL_PORT,
  };
}
