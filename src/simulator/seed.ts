import { MEMBER_PERMISSIONS, Permission } from './permissions.ts';
import type { Channel, Guild, Overwrite, Snowflake, User } from './protocol.ts';
import { ChannelType, MessageType } from './protocol.ts';
import { snowflakeAt } from './snowflakes.ts';
import type { World } from './world.ts';
import { isoTimestamp, newChannel, newRole, newUser, storeMessage } from './world.ts';

/** What the simulator starts with: people, servers, and what was said before anyone came. */
export type Seed = {
  application: { name: string; description: string };
  people: SeedPerson[];
  servers: SeedServer[];
};

type SeedPerson = { name: string; displayName: string; locale?: string };

type SeedServer = {
  name: string;
  locale?: string;
  /** The name of the person who owns it. */
  owner: string;
  /** The bot's own permissions, besides those of everyone; `false` where it is not a member. */
  bot?: bigint | false;
  /** From the highest down; everyone's role is made besides. */
  roles?: { name: string; permissions?: bigint; mentionable?: boolean; color?: number }[];
  /** Who belongs to it, by name, with their roles' names. */
  members: Record<string, string[]>;
  channels: SeedChannel[];
};

type SeedChannel = {
  name: string;
  topic?: string;
  /** Roles (or `everyone`, or `bot`) that are given or denied permissions here. */
  allow?: Record<string, bigint>;
  deny?: Record<string, bigint>;
  messages?: SeedMessage[];
};

type SeedMessage = {
  by: string;
  text: string;
  /** Opens a thread of this name under the message, with what was said in it. */
  thread?: { name: string; messages: SeedMessage[] };
};

/** What a bot needs that answers in channels and threads, opens threads and holds events. */
export const BOT_PERMISSIONS =
  MEMBER_PERMISSIONS |
  Permission.ManageThreads |
  Permission.CreatePrivateThreads |
  Permission.ManageMessages |
  Permission.CreateEvents;

const MODERATOR_PERMISSIONS =
  Permission.ManageGuild |
  Permission.ManageMessages |
  Permission.ManageThreads |
  Permission.ManageChannels |
  Permission.ManageRoles |
  Permission.ModerateMembers |
  Permission.ViewAuditLog |
  Permission.ManageEvents |
  Permission.CreateEvents;

const ROLES = [
  { name: 'Moderator', permissions: MODERATOR_PERMISSIONS, mentionable: true, color: 0x8a5a00 },
  { name: 'Curator', mentionable: true, color: 0x2f6f4f },
];

const EVERYONE_BELONGS = {
  organiser: [],
  moderator: ['Moderator'],
  curator: ['Curator'],
  member: [],
  debater: [],
  newcomer: [],
};

export const DEFAULT_SEED: Seed = {
  application: { name: 'Counterpoint', description: 'A referee for study groups that debate over documents' },
  people: [
    { name: 'member', displayName: 'Member' },
    { name: 'curator', displayName: 'Curator' },
    { name: 'moderator', displayName: 'Moderator' },
    { name: 'debater', displayName: 'Debater' },
    { name: 'newcomer', displayName: 'Newcomer' },
    { name: 'organiser', displayName: 'Organiser' },
  ],
  servers: [
    {
      name: 'Thursday reading group',
      owner: 'organiser',
      roles: ROLES,
      members: EVERYONE_BELONGS,
      channels: [
        {
          name: 'general',
          topic: 'Dates, questions, and whatever fits nowhere else',
          messages: [
            {
              by: 'organiser',
              text: 'Welcome. We read one set of texts every two weeks and then argue about it, with the texts on the table.',
            },
            { by: 'newcomer', text: 'Hello! Do I need to have read everything before Thursday?' },
            {
              by: 'moderator',
              text: 'No. Bring **one sentence** you would defend and **one** you would not, and be ready to say where they stand.',
            },
            {
              by: 'curator',
              text: 'Counterpoint finds them for you: type `/quote refugees` to see what the texts say of refugees, word for word, or `/help` for the rest.',
            },
          ],
        },
        {
          name: 'reading-room',
          topic: 'This week: three pieces on the fall of Mosul',
          messages: [
            {
              by: 'curator',
              text: 'The three texts are in. One is an essay, one a forum post, and one an opinion piece whose author we do not know. Please quote them, do not paraphrase them from memory.',
            },
            {
              by: 'member',
              text: 'Where do they say something about the refugees? I remember a figure but not which text it was in.',
            },
            {
              by: 'debater',
              text: 'I would like to know who of them wanted troops to stay, and in which words.',
              thread: {
                name: 'Who wanted troops to stay?',
                messages: [
                  { by: 'member', text: 'Let us collect the sentences here, one message for each.' },
                ],
              },
            },
          ],
        },
        { name: 'debates', topic: 'Motions, sides, speeches' },
        {
          name: 'moderators',
          topic: 'For moderators only',
          deny: { everyone: Permission.ViewChannel },
          allow: { Moderator: Permission.ViewChannel },
          messages: [
            {
              by: 'moderator',
              text: 'Reminder: the settings are per server. Try things out in #debates first.',
            },
          ],
        },
      ],
    },
    {
      name: 'Policy seminar',
      owner: 'organiser',
      roles: ROLES,
      members: { organiser: [], moderator: ['Moderator'], curator: ['Curator'], member: [], debater: [] },
      channels: [
        {
          name: 'seminar',
          topic: 'Announcements and questions between sessions',
          messages: [
            {
              by: 'organiser',
              text: 'Next session: *what would have had to be different for the other side to be right?*',
            },
            {
              by: 'debater',
              text: 'I have the other side. Somebody will have to help me find its best sentence.',
            },
          ],
        },
        {
          name: 'read-only',
          topic: 'Nobody but moderators writes here',
          deny: { everyone: Permission.SendMessages },
          messages: [{ by: 'moderator', text: 'Session plan: opening, two rebuttals each, floor, vote.' }],
        },
      ],
    },
    {
      name: 'A new server',
      owner: 'moderator',
      members: { moderator: [], member: [] },
      channels: [{ name: 'general' }],
    },
  ],
};

/** How far apart the seeded messages lie, ending shortly before the simulator starts. */
const MESSAGE_GAP_MS = 7 * 60_000;

/** Fills an empty world with a seed. */
export function plant(world: World, seed: Seed): void {
  const start = world.now() - 30 * 86_400_000;
  let sequence = 0;
  const earlyId = () => {
    sequence += 1;
    return snowflakeAt(start + sequence);
  };
  world.application = { id: world.bot.id, ...seed.application };
  world.bot.username = seed.application.name.toLowerCase().replace(/\s+/g, '-');
  world.bot.global_name = seed.application.name;
  const people = new Map<string, User>([['bot', world.bot]]);
  for (const { name, displayName, locale } of seed.people) {
    const user = newUser(earlyId(), name, displayName);
    people.set(name, user);
    world.users.set(user.id, user);
    if (locale) world.locales.set(user.id, locale);
  }
  const person = (name: string): User => {
    const user = people.get(name);
    if (!user) throw new Error(`The seed names "${name}", who is not among its people.`);
    return user;
  };

  for (const server of seed.servers) {
    const guild = plantServer(server);
    let said = world.now() - countMessages(server) * MESSAGE_GAP_MS;
    for (const [position, plan] of server.channels.entries()) {
      const channel: Channel = {
        ...newChannel(earlyId(), ChannelType.GuildText, plan.name),
        guild_id: guild.id,
        position,
        topic: plan.topic ?? null,
        permission_overwrites: overwrites(guild, plan),
      };
      world.channels.set(channel.id, channel);
      for (const message of plan.messages ?? []) said = say(channel, message, said);
    }
  }

  function plantServer(server: SeedServer): Guild {
    const id = earlyId();
    const joined_at = isoTimestamp(start);
    const guild: Guild = {
      id,
      name: server.name,
      owner_id: person(server.owner).id,
      preferred_locale: server.locale ?? 'en-US',
      joined_at,
      roles: new Map(),
      members: new Map(),
      events: new Map(),
    };
    const roles = server.roles ?? [];
    guild.roles.set(id, newRole(id, '@everyone', MEMBER_PERMISSIONS, 0));
    const byName = new Map<string, Snowflake>();
    for (const [index, plan] of roles.entries()) {
      const role = {
        ...newRole(earlyId(), plan.name, plan.permissions ?? 0n, roles.length - index + 1),
        mentionable: plan.mentionable ?? false,
        color: plan.color ?? 0,
      };
      guild.roles.set(role.id, role);
      byName.set(plan.name, role.id);
    }
    for (const [name, roleNames] of Object.entries(server.members)) {
      const user = person(name);
      const own = roleNames.map((role) => byName.get(role)!);
      guild.members.set(user.id, {
        user,
        nick: null,
        roles: own,
        joined_at,
      });
    }
    if (server.bot !== false) {
      // A bot's own role comes with its invitation and carries the permissions granted there.
      const role = {
        ...newRole(earlyId(), seed.application.name, server.bot ?? BOT_PERMISSIONS, 1),
        managed: true,
        tags: { bot_id: world.bot.id },
      };
      guild.roles.set(role.id, role);
      guild.members.set(world.bot.id, {
        user: world.bot,
        nick: null,
        roles: [role.id],
        joined_at,
      });
    }
    world.guilds.set(id, guild);
    return guild;
  }

  function overwrites(guild: Guild, plan: SeedChannel): Overwrite[] {
    const names = new Set([...Object.keys(plan.allow ?? {}), ...Object.keys(plan.deny ?? {})]);
    return [...names].map((name) => {
      const role = [...guild.roles.values()].find((one) => one.name === name);
      const id = name === 'everyone' ? guild.id : name === 'bot' ? world.bot.id : role?.id;
      if (!id) throw new Error(`The seed names the role "${name}", which "${guild.name}" does not have.`);
      return {
        id,
        type: name === 'bot' ? 1 : 0,
        allow: String(plan.allow?.[name] ?? 0n),
        deny: String(plan.deny?.[name] ?? 0n),
      };
    });
  }

  /** Puts a message into the past, at `time`; gives the time after it and its thread. */
  function say(channel: Channel, plan: SeedMessage, time: number): number {
    sequence += 1;
    const id = snowflakeAt(time, sequence & 0xfff);
    storeMessage(world, {
      id,
      channel_id: channel.id,
      author: person(plan.by),
      type: MessageType.Default,
      content: plan.text,
      timestamp: isoTimestamp(time),
      edited_timestamp: null,
      flags: plan.thread ? 1 << 5 : 0,
      embeds: [],
      components: [],
      attachments: [],
      tts: false,
      pinned: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      reactions: [],
      pings: { everyone: false, users: [], roles: [] },
    });
    channel.last_message_id = id;
    if (channel.messageCount !== undefined) channel.messageCount += 1;
    let next = time + MESSAGE_GAP_MS;
    if (!plan.thread) return next;
    const created = isoTimestamp(time);
    const speakers = [plan.by, ...plan.thread.messages.map((message) => message.by)];
    const thread: Channel = {
      ...newChannel(id, ChannelType.PublicThread, plan.thread.name),
      guild_id: channel.guild_id!,
      parent_id: channel.id,
      owner_id: person(plan.by).id,
      messageCount: 0,
      threadMembers: new Map(speakers.map((name) => [person(name).id, { join_timestamp: created }])),
      thread_metadata: {
        archived: false,
        auto_archive_duration: 10_080,
        archive_timestamp: created,
        locked: false,
        create_timestamp: created,
      },
    };
    world.channels.set(id, thread);
    for (const message of plan.thread.messages) next = say(thread, message, next);
    return next;
  }
}

function countMessages(server: SeedServer): number {
  const count = (messages: SeedMessage[]): number =>
    messages.reduce((sum, message) => sum + 1 + count(message.thread?.messages ?? []), 0);
  return 1 + server.channels.reduce((sum, channel) => sum + count(channel.messages ?? []), 0);
}
