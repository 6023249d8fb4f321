import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { Permission } from '../../src/simulator/permissions.ts';
import { startBot } from '../running-bot.ts';

const GROUP = 'Thursday reading group';
const CLAIM = 'U.S. troops should have stayed in Iraq after 2011';

type Discord = Awaited<ReturnType<typeof startBot>>['discord'];
type Where = ReturnType<ReturnType<Discord['as']>['in']>;

/** Who may use a command on the server's side, and whether Discord offers it to everyone. */
type Access = {
  use(where: Where): ReturnType<Where['command']>;
  for: 'everyone' | 'curators' | 'managers';
  offered: 'everyone' | 'managers';
  /** Whether it answers where the server has chosen other channels. */
  elsewhere: boolean;
  direct: boolean;
};

const slash =
  (name: string, options: Record<string, string> = {}) =>
  (where: Where) =>
    where.command(name, options);
const menu = (name: string) => (where: Where) =>
  where.messageCommand(name, where.post(`${CLAIM}. “a training ground”`));

const ASKED = { for: 'everyone', offered: 'everyone', elsewhere: false, direct: false } as const;
const ANYWHERE = { ...ASKED, elsewhere: true, direct: true };

/** Every command; a new one has to say here who may use it, and where. */
const TABLE: Record<string, Access> = {
  quote: { use: slash('quote', { words: 'refugees' }), ...ASKED },
  verify: { use: slash('verify', { text: 'a training ground' }), ...ASKED },
  'Verify quotations': { use: menu('Verify quotations'), ...ASKED },
  position: { use: slash('position', { author: 'Max Boot' }), ...ASKED },
  topics: { use: slash('topics'), ...ASKED },
  counter: { use: slash('counter', { claim: CLAIM }), ...ASKED },
  'Find counterarguments': { use: menu('Find counterarguments'), ...ASKED },
  library: { use: slash('library list'), ...ASKED },
  'Add to library': {
    use: menu('Add to library'),
    for: 'curators',
    offered: 'everyone',
    elsewhere: false,
    direct: false,
  },
  settings: { use: slash('settings'), for: 'managers', offered: 'managers', elsewhere: true, direct: false },
  audit: { use: slash('audit'), for: 'curators', offered: 'everyone', elsewhere: true, direct: false },
  privacy: { use: slash('privacy show'), ...ANYWHERE },
  curate: { use: slash('curate'), for: 'curators', offered: 'everyone', elsewhere: true, direct: false },
  debate: { use: slash('debate history'), ...ASKED },
  cite: { use: slash('cite', { quote: 'refugees' }), ...ASKED },
  help: { use: slash('help'), ...ANYWHERE },
  about: { use: slash('about'), ...ANYWHERE },
};

const ROLES = {
  everyone: ['everyone', 'curators', 'managers'],
  curators: ['curators', 'managers'],
  managers: ['managers'],
};
/** What each person of the study group is. */
const PEOPLE = {
  member: 'everyone',
  curator: 'curators',
  moderator: 'managers',
  organiser: 'managers',
} as const;
type Who = keyof typeof PEOPLE;

const may = (who: Who, those: Access['for']) => ROLES[those].includes(PEOPLE[who]);

const REFUSED = /^Only (?:members who may manage this server|curators of this server) can use this/;
const ELSEWHERE = /^Counterpoint answers elsewhere in this server/;
const NOT_OFFERED = 'not offered';

/** How a command answers: not offered at all, refused, told to go elsewhere, or answered. */
async function outcome(act: () => ReturnType<Where['command']>): Promise<string> {
  let text: string;
  try {
    ({ text } = await act());
  } catch (error) {
    if (/^There is no (?:command \/|")/.test((error as Error).message)) return NOT_OFFERED;
    throw error;
  }
  if (REFUSED.test(text)) return 'refused';
  if (ELSEWHERE.test(text)) return 'elsewhere';
  expect(text).not.toContain('something went wrong');
  return 'answered';
}

/** A study group whose curators have their role, with a channel in which nobody is offered commands. */
async function studyGroup() {
  const { discord } = await startBot();
  const server = discord.server(GROUP);
  server.overwrite('debates', 'everyone', { deny: Permission.UseApplicationCommands });
  const panel = await discord.as('organiser').in('general', GROUP).command('settings');
  await panel.click('Library');
  await panel.choose('Those who manage the server', 'Curator');
  return { discord, server, panel };
}

it('the table has every command', () => {
  expect(Object.keys(TABLE).sort()).toEqual(COMMANDS.map(({ definition }) => definition.name).sort());
});

describe.each(Object.entries(TABLE))('%s', (name, access) => {
  it('is offered to whom it is meant for, in channels and threads where commands are, and nowhere else', async () => {
    const { discord } = await studyGroup();
    for (const who of Object.keys(PEOPLE) as Who[]) {
      const offered = access.offered === 'everyone' || may(who, 'managers');
      const answer = may(who, access.for) ? 'answered' : 'refused';
      const outcomes: Record<string, string> = {};
      for (const channel of ['general', 'Who wanted troops to stay?', 'debates'])
        outcomes[channel] = await outcome(() => access.use(discord.as(who).in(channel, GROUP)));
      expect({ who, ...outcomes }).toEqual({
        who,
        general: offered ? answer : NOT_OFFERED,
        'Who wanted troops to stay?': offered ? answer : NOT_OFFERED,
        debates: who === 'organiser' ? 'answered' : NOT_OFFERED,
      });
    }
  });

  it(`is ${access.direct ? '' : 'not '}there in direct messages`, async () => {
    const { discord } = await startBot();
    const direct = await outcome(() => access.use(discord.as('member').dm()));
    expect(direct).toBe(access.direct ? 'answered' : NOT_OFFERED);
  });

  it('asks on the server’s side too, where an administrator has given it to everyone', async () => {
    const { discord, server } = await studyGroup();
    server.commandExceptions(name, { everyone: true });
    for (const who of Object.keys(PEOPLE) as Who[])
      expect({ who, is: await outcome(() => access.use(discord.as(who).in('general', GROUP))) }).toEqual({
        who,
        is: may(who, access.for) ? 'answered' : 'refused',
      });
  });

  it(`${access.elsewhere ? 'answers' : 'says where to go'} in a channel that the server has not chosen`, async () => {
    const { discord, panel } = await studyGroup();
    await panel.click('Answers');
    await panel.choose('Everywhere', 'reading-room');
    const at = (channel: string) => outcome(() => access.use(discord.as('moderator').in(channel, GROUP)));
    expect(await at('reading-room')).toBe('answered');
    expect(await at('Who wanted troops to stay?')).toBe('answered');
    expect(await at('general')).toBe(access.elsewhere ? 'answered' : 'elsewhere');
  });
});
