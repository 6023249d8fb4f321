import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { formErrors } from './api-error.ts';
import { type Dispatch, dispatchesOf } from './dispatches.ts';
import { LIMITS } from './limits.ts';
import { guildCreatePayload, memberPayload, userPayload } from './payloads.ts';
import type { Guild, Json, Snowflake } from './protocol.ts';
import { ALL_INTENTS, CloseCode, Intent, Opcode, PRIVILEGED_INTENTS } from './protocol.ts';
import { Fields } from './validation/fields.ts';
import type { Change, World } from './world.ts';

/** How many events a session keeps for a client that resumes. */
const REPLAYED = 1_000;
/** How long a session without a connection can be resumed. */
const RESUMABLE_MS = 180_000;
const SESSIONS_PER_DAY = 1_000;

type Session = {
  id: string;
  intents: number;
  shard: [number, number];
  seq: number;
  sent: { seq: number; text: string }[];
  socket: WebSocket | undefined;
  lostAt: number;
  /** Set before GUILD_CREATE is sent, so that events of a server follow its creation. */
  ready: boolean;
};

type Connection = { session: Session | undefined; lastBeat: number; sends: number[] };

type GatewayOptions = {
  /** Privileged intents that are switched on for the application; none by default. */
  privilegedIntents: number;
  heartbeatMs: number;
};

export type Gateway = ReturnType<typeof createGateway>;

/** Discord's gateway (events/gateway): sessions, heartbeats, resuming, and the events of the world. */
export function createGateway(world: World, options: GatewayOptions) {
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 65_536 });
  const sessions = new Map<string, Session>();
  const connections = new Map<WebSocket, Connection>();
  let started = 0;
  let acking = true;
  let invalidating: { resumable: boolean } | undefined;
  let duplicates = 0;
  let dropped = 0;
  let lateMs = 0;

  const stopListening = world.listen((change) => broadcast(change));
  const sweep = setInterval(closeSilent, Math.max(1_000, options.heartbeatMs / 2));
  sweep.unref();

  function handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
    server.handleUpgrade(request, socket, head, (webSocket) => {
      const query = new URLSearchParams((request.url ?? '').split('?')[1]);
      connections.set(webSocket, { session: undefined, lastBeat: Date.now(), sends: [] });
      webSocket.on('message', (data) => receive(webSocket, data.toString()));
      webSocket.on('close', (code) => lose(webSocket, code));
      webSocket.on('error', () => webSocket.terminate());
      if ((query.get('v') ?? '10') !== '10') return webSocket.close(CloseCode.InvalidApiVersion);
      const heartbeat_interval = options.heartbeatMs;
      return sendTo(webSocket, { op: Opcode.Hello, d: { heartbeat_interval, _trace: [] }, s: null, t: null });
    });
  }

  function receive(socket: WebSocket, text: string) {
    const connection = connections.get(socket);
    // A connection whose session another one has resumed is on its way out.
    if (!connection) return undefined;
    if (Buffer.byteLength(text) > LIMITS.gatewayPayloadBytes) return socket.close(CloseCode.DecodeError);
    const now = Date.now();
    connection.sends = connection.sends.filter((time) => time > now - LIMITS.gatewaySendWindowMs);
    connection.sends.push(now);
    if (connection.sends.length > LIMITS.gatewaySends) return socket.close(CloseCode.RateLimited);
    let payload: Json;
    try {
      payload = JSON.parse(text) as Json;
    } catch {
      return socket.close(CloseCode.DecodeError);
    }
    const body = new Fields(formErrors(), [], payload.d);
    switch (payload.op) {
      case Opcode.Heartbeat:
        connection.lastBeat = now;
        if (acking) sendTo(socket, { op: Opcode.HeartbeatAck, d: null, s: null, t: null });
        return undefined;
      case Opcode.Identify:
        return identify(socket, connection, body);
      case Opcode.Resume:
        return resume(socket, connection, body);
      case Opcode.PresenceUpdate:
      case Opcode.VoiceStateUpdate:
        return connection.session ? undefined : socket.close(CloseCode.NotAuthenticated);
      case Opcode.RequestGuildMembers:
        if (!connection.session) return socket.close(CloseCode.NotAuthenticated);
        return requestMembers(connection.session, body);
      default:
        return socket.close(CloseCode.UnknownOpcode);
    }
  }

  function identify(socket: WebSocket, connection: Connection, body: Fields) {
    if (connection.session) return socket.close(CloseCode.AlreadyAuthenticated, 'Already authenticated.');
    if (body.values.token !== world.token) {
      return socket.close(CloseCode.AuthenticationFailed, 'Authentication failed.');
    }
    const intents = Number(body.values.intents);
    if (!Number.isInteger(intents) || intents & ~ALL_INTENTS) {
      return socket.close(CloseCode.InvalidIntents, 'Invalid intent(s).');
    }
    if (intents & PRIVILEGED_INTENTS & ~options.privilegedIntents) {
      return socket.close(CloseCode.DisallowedIntents, 'Disallowed intent(s).');
    }
    const [shardId, shardCount] = (body.values.shard as [number, number] | undefined) ?? [0, 1];
    if (!(shardId >= 0 && shardId < shardCount)) {
      return socket.close(CloseCode.InvalidShard, 'Invalid shard.');
    }
    if (takeInvalidation(socket, false)) return;
    if (started >= SESSIONS_PER_DAY) return socket.close(CloseCode.RateLimited);
    started += 1;
    const session: Session = {
      id: randomBytes(16).toString('hex'),
      intents,
      shard: [shardId, shardCount],
      seq: 0,
      sent: [],
      socket,
      lostAt: 0,
      ready: false,
    };
    sessions.set(session.id, session);
    connection.session = session;
    sendReady(session);
    if (sessionsOnline() === 1) world.emit({ kind: 'bot', online: true });
  }

  function sendReady(session: Session): void {
    const guilds = botGuilds().filter((guild) => ownsGuild(session, guild.id));
    dispatch(session, 'READY', {
      v: 10,
      user: userPayload(world.bot),
      guilds: guilds.map((guild) => ({ id: guild.id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: `${world.origin.replace('http', 'ws')}/gateway`,
      shard: session.shard,
      application: { id: world.application.id, flags: 0 },
      private_channels: [],
      session_type: 'normal',
      user_settings: {},
      relationships: [],
      presences: [],
      guild_join_requests: [],
      geo_ordered_rtc_regions: [],
      auth: {},
      _trace: [],
    });
    session.ready = true;
    if (!(session.intents & Intent.Guilds)) return;
    const withMembers = (session.intents & Intent.GuildMembers) !== 0;
    for (const guild of guilds) {
      dispatch(session, 'GUILD_CREATE', guildCreatePayload(world, guild, withMembers));
    }
  }

  function resume(socket: WebSocket, connection: Connection, body: Fields) {
    if (connection.session) return socket.close(CloseCode.AlreadyAuthenticated);
    if (body.values.token !== world.token) return socket.close(CloseCode.AuthenticationFailed);
    if (takeInvalidation(socket, true)) return;
    const session = sessions.get(String(body.values.session_id));
    const seq = Number(body.values.seq);
    const oldest = session?.sent[0]?.seq ?? 0;
    const expired = session && !session.socket && Date.now() - session.lostAt > RESUMABLE_MS;
    if (!session || expired || seq + 1 < oldest) return invalidate(socket, false);
    if (seq > session.seq) return socket.close(CloseCode.InvalidSeq);
    if (session.socket && session.socket !== socket) {
      connections.delete(session.socket);
      session.socket.close(CloseCode.UnknownError);
    }
    session.socket = socket;
    connection.session = session;
    for (const event of session.sent) if (event.seq > seq) socket.send(event.text);
    dispatch(session, 'RESUMED', { _trace: [] });
    if (sessionsOnline() === 1) world.emit({ kind: 'bot', online: true });
  }

  /** Answers the next identify or resume with INVALID_SESSION where a test asked for that. */
  function takeInvalidation(socket: WebSocket, resuming: boolean): boolean {
    if (!invalidating) return false;
    const { resumable } = invalidating;
    invalidating = undefined;
    invalidate(socket, resumable && resuming);
    return true;
  }

  function invalidate(socket: WebSocket, resumable: boolean): void {
    sendTo(socket, { op: Opcode.InvalidSession, d: resumable, s: null, t: null });
  }

  function lose(socket: WebSocket, code: number): void {
    const session = connections.get(socket)?.session;
    connections.delete(socket);
    if (!session || session.socket !== socket) return;
    session.socket = undefined;
    session.lostAt = Date.now();
    // A client that says goodbye does not come back to its session.
    if (code === 1000 || code === 1001) sessions.delete(session.id);
    if (sessionsOnline() === 0) world.emit({ kind: 'bot', online: false });
  }

  function sessionsOnline(): number {
    let count = 0;
    for (const session of sessions.values()) if (session.socket) count += 1;
    return count;
  }

  /** A client that has not sent a heartbeat for two intervals is gone. */
  function closeSilent(): void {
    const now = Date.now();
    for (const [socket, connection] of connections) {
      if (now - connection.lastBeat > 2 * options.heartbeatMs + 1_000) {
        socket.close(CloseCode.SessionTimedOut, 'Session timed out.');
      }
    }
    for (const session of sessions.values()) {
      if (!session.socket && now - session.lostAt > RESUMABLE_MS) sessions.delete(session.id);
    }
  }

  function botGuilds(): Guild[] {
    return [...world.guilds.values()].filter((guild) => guild.members.has(world.bot.id));
  }

  function ownsGuild(session: Session, guildId: Snowflake | undefined): boolean {
    const [id, count] = session.shard;
    return guildId ? Number((BigInt(guildId) >> 22n) % BigInt(count)) === id : id === 0;
  }

  function broadcast(change: Change): void {
    if (sessions.size === 0) return;
    let times = 1;
    if (change.kind === 'interaction') {
      if (dropped > 0) {
        dropped -= 1;
        return;
      }
      if (duplicates > 0) {
        duplicates -= 1;
        times = 2;
      }
    }
    for (const event of dispatchesOf(world, change)) {
      for (let n = 0; n < times; n += 1) {
        if (lateMs > 0) setTimeout(() => spread(event), lateMs);
        else spread(event);
      }
    }
  }

  function spread(event: Dispatch): void {
    let full: string | undefined;
    let bare: string | undefined;
    for (const session of sessions.values()) {
      if (!session.ready || !ownsGuild(session, event.guildId)) continue;
      if (event.intent && !(session.intents & event.intent)) continue;
      const hidden = event.withoutContent && !(session.intents & Intent.MessageContent);
      if (hidden) bare ??= JSON.stringify(event.withoutContent);
      else full ??= JSON.stringify(event.data);
      push(session, event.name, (hidden ? bare : full)!);
    }
  }

  function requestMembers(session: Session, body: Fields): void {
    const guild = world.guilds.get(String(body.values.guild_id));
    if (!guild) return;
    const ids = body.values.user_ids;
    const wanted = Array.isArray(ids) ? ids.map(String) : typeof ids === 'string' ? [ids] : undefined;
    const query = String(body.values.query ?? '').toLowerCase();
    // The whole list is for the Server Members intent alone.
    if (!wanted && query === '' && !(session.intents & Intent.GuildMembers)) return;
    const members = [...guild.members.values()].filter((member) =>
      wanted ? wanted.includes(member.user.id) : member.user.username.startsWith(query),
    );
    const limit = Number(body.values.limit) || members.length;
    dispatch(session, 'GUILD_MEMBERS_CHUNK', {
      guild_id: guild.id,
      members: members.slice(0, limit).map(memberPayload),
      chunk_index: 0,
      chunk_count: 1,
      not_found: wanted?.filter((id) => !guild.members.has(id)) ?? [],
      ...(body.values.nonce ? { nonce: body.values.nonce } : {}),
    });
  }

  function dispatch(session: Session, name: string, data: object): void {
    push(session, name, JSON.stringify(data));
  }

  function push(session: Session, name: string, data: string): void {
    session.seq += 1;
    const text = `{"t":"${name}","s":${session.seq},"op":0,"d":${data}}`;
    session.sent.push({ seq: session.seq, text });
    if (session.sent.length > 2 * REPLAYED) session.sent.splice(0, REPLAYED);
    if (session.socket?.readyState === 1) session.socket.send(text);
  }

  function sendTo(socket: WebSocket, payload: object): void {
    socket.send(JSON.stringify(payload));
  }

  return {
    handleUpgrade,
    /** Sessions that may still be started today. */
    sessionsLeft: () => SESSIONS_PER_DAY - started,
    online: () => sessionsOnline() > 0,
    /** Closes all connections with a code; clients may resume unless the code forbids it. */
    disconnect(code: number = CloseCode.UnknownError, reason = ''): void {
      for (const socket of connections.keys()) socket.close(code, reason);
    },
    /** Cuts all connections without a goodbye, as a network does. */
    cut(): void {
      for (const socket of connections.keys()) socket.terminate();
    },
    /** Asks all clients to reconnect and resume (opcode 7). */
    askToReconnect(): void {
      for (const socket of connections.keys()) {
        sendTo(socket, { op: Opcode.Reconnect, d: null, s: null, t: null });
      }
    },
    /** Answers the next identify or resume with INVALID_SESSION. */
    invalidateNext(resumable: boolean): void {
      invalidating = { resumable };
    },
    /** Forgets all sessions, so that whoever resumes must identify anew. */
    forgetSessions(): void {
      for (const [id, session] of sessions) if (!session.socket) sessions.delete(id);
    },
    /** Stops or starts answering heartbeats; a connection without answers is a zombie. */
    acknowledge(on: boolean): void {
      acking = on;
    },
    /** Delivers each of the next `count` interactions twice. */
    duplicateInteractions(count: number): void {
      duplicates = count;
    },
    /** Loses the next `count` interactions on the way. */
    dropInteractions(count: number): void {
      dropped = count;
    },
    /** Delivers every event so many milliseconds late; 0 ends it. */
    delayEvents(milliseconds: number): void {
      lateMs = milliseconds;
    },
    /** The sessions that are connected, with the intents and shard each identified with. */
    sessions: () =>
      [...sessions.values()]
        .filter((session) => session.socket)
        .map(({ id, intents, shard, seq }) => ({ id, intents, shard, seq })),
    close(): void {
      stopListening();
      clearInterval(sweep);
      for (const socket of connections.keys()) socket.terminate();
      server.close();
    },
  };
}
