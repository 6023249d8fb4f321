/** What `npm start` answers instead of starting, and its exit status. */
type StartAnswer = { message: string; status: 0 | 2 };

const HELP = `Usage: npm start

Starts Counterpoint: on Discord where DISCORD_TOKEN is set, otherwise in a Discord of its own that opens in
a browser. It takes no arguments; environment variables say the rest, each explained in docs/OPERATING.md.

  npm start -- --help                 this help
  npm run counterpoint -- --help      the library in the terminal
  npm run register                    tells Discord which commands there are`;

/** What is said to arguments, all of which somebody else's program would take; undefined where there are none. */
export function startAnswer([first]: readonly string[]): StartAnswer | undefined {
  if (first === undefined) return undefined;
  if (first === '--help' || first === '-h') return { message: HELP, status: 0 };
  return {
    message: `npm start takes no “${first.replace(/\p{C}+/gu, ' ').slice(0, 60)}”: environment variables say what there is to say (docs/OPERATING.md). For commands in the terminal see npm run counterpoint -- --help.`,
    status: 2,
  };
}
