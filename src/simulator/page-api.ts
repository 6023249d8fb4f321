import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Acts } from './acts.ts';
import { sees } from './acts.ts';
import { ApiError } from './api-error.ts';
import type { UploadedFile } from './attachments.ts';
import type { OptionValues } from './command-options.ts';
import type { Fault, Faults } from './faults.ts';
import type { Gateway } from './gateway.ts';
import type { Interaction } from './interactions.ts';
import type { Answer } from './modal-answers.ts';
import { conversation, messageView, overview } from './page-views.ts';
import type { Snowflake } from './protocol.ts';
import { LOCALES } from './protocol.ts';
import { Refused } from './refused.ts';
import { readBody } from './rest/request-body.ts';
import { isObject } from './validation/fields.ts';
import type { Change, World } from './world.ts';
import { canSee } from './world.ts';

const KEEP_ALIVE_MS = 25_000;

/** What the page asks to be done: `as` does `act`, with the act's own fields. */
type ActBody = {
  as: Snowflake;
  act: string;
  channelId: Snowflake;
  messageId?: Snowflake;
  interactionId?: Snowflake;
  name?: string;
  content?: string;
  values?: OptionValues & Record<string, Answer>;
  chosen?: string[];
  customId?: string;
  focused?: string;
  targetId?: Snowflake;
  replyTo?: Snowflake;
  emoji?: string;
  on?: boolean;
  locale?: string;
  change?: { archived?: boolean; locked?: boolean; name?: string };
};

/** The page's own API below `/simulator`, and the control over faults for programs elsewhere. */
export function createPageApi(world: World, acts: Acts, faults: Faults, gateway: Gateway) {
  return async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', world.origin);
    const path = url.pathname.replace(/^\/simulator/, '');
    const as = url.searchParams.get('as') ?? '';
    const route = `${request.method} ${path.replace(/\/\d+$/, '/ID')}`;
    try {
      switch (route) {
        case 'GET /overview':
          return send(response, 200, overview(world, person(as), gateway.online()));
        case 'GET /channels/ID': {
          const channel = world.channels.get(path.split('/').at(-1) ?? '');
          if (!channel || !canSee(world, channel, person(as))) {
            throw new Refused('You do not have access to this channel.');
          }
          return send(response, 200, conversation(world, channel, as));
        }
        case 'GET /stream':
          return stream(request, response, person(as));
        case 'POST /act': {
          const { json, files } = await readBody(request);
          return send(response, 200, await act(json as ActBody, files));
        }
        case 'GET /faults':
          return send(response, 200, faults.list());
        case 'POST /faults':
          faults.add((await readBody(request)).json as Fault);
          return send(response, 200, faults.list());
        case 'DELETE /faults':
          faults.clear();
          return send(response, 200, []);
        case 'POST /gateway':
          misbehave((await readBody(request)).json);
          return send(response, 200, { sessions: gateway.sessions() });
        default:
          return send(response, 404, { error: 'There is nothing here.' });
      }
    } catch (error) {
      if (error instanceof Refused) return send(response, 422, { error: error.message });
      if (error instanceof ApiError) return send(response, error.status, { error: error.message });
      throw error;
    }
  };

  function person(id: Snowflake): Snowflake {
    const user = world.users.get(id) ?? [...world.users.values()].find((one) => !one.bot);
    if (!user) throw new Refused('There is nobody here.');
    return user.id;
  }

  async function act(body: ActBody, files: UploadedFile[]): Promise<object> {
    const { as, channelId, messageId = '', name = '', content = '' } = body;
    const values = withFiles(body.values ?? {}, files);
    const started = (interaction: Interaction) => ({ interactionId: interaction.id });
    switch (body.act) {
      case 'command':
        return started(acts.useCommand(as, channelId, name, values as OptionValues));
      case 'autocomplete': {
        const given = values as OptionValues;
        const outcome = await acts.autocomplete(as, channelId, name, given, body.focused ?? '').outcome;
        if (outcome.kind === 'choices') return { choices: outcome.choices };
        throw new Refused('Loading options failed');
      }
      case 'message-command':
        return started(acts.useOnMessage(as, channelId, name, messageId));
      case 'user-command':
        return started(acts.useOnUser(as, channelId, name, body.targetId ?? ''));
      case 'component':
        return started(acts.useComponent(as, channelId, messageId, body.customId ?? '', body.chosen));
      case 'modal': {
        const answers = values as Record<string, Answer>;
        return started(acts.submitModal(as, body.interactionId ?? '', answers));
      }
      case 'post':
        return { messageId: acts.post(as, channelId, content, { files, replyTo: body.replyTo }).id };
      case 'edit':
        return { messageId: acts.editMessage(as, channelId, messageId, content).id };
      case 'delete':
        acts.deleteMessage(as, channelId, messageId);
        return {};
      case 'dismiss':
        acts.dismiss(as, channelId, messageId);
        return {};
      case 'react':
        acts.react(as, channelId, messageId, body.emoji ?? '', body.on ?? true);
        return {};
      case 'thread':
        return { channelId: acts.openThread(as, channelId, name, { from: body.messageId }).id };
      case 'change-thread':
        acts.changeThread(as, channelId, body.change ?? {});
        return {};
      case 'delete-channel':
        acts.deleteChannel(as, channelId);
        return {};
      case 'interest':
        acts.interest(as, body.targetId ?? '', body.on ?? true);
        return {};
      case 'locale':
        if (body.locale && LOCALES.has(body.locale)) world.locales.set(as, body.locale);
        return {};
      default:
        throw new Refused(`There is no act "${body.act}".`);
    }
  }

  function misbehave(body: unknown): void {
    if (!isObject(body)) throw new Refused('The body must be an object with one of the acts of the gateway.');
    if ('disconnect' in body) gateway.disconnect(Number(body.disconnect));
    if ('cut' in body) gateway.cut();
    if ('reconnect' in body) gateway.askToReconnect();
    if ('invalidate' in body) gateway.invalidateNext(body.invalidate === 'resumable');
    if ('acknowledge' in body) gateway.acknowledge(body.acknowledge === true);
    if ('duplicate' in body) gateway.duplicateInteractions(Number(body.duplicate));
    if ('drop' in body) gateway.dropInteractions(Number(body.drop));
    if ('delay' in body) gateway.delayEvents(Number(body.delay));
  }

  /** Sends what this person may notice, as server-sent events, until they close the page. */
  function stream(request: IncomingMessage, response: ServerResponse, userId: Snowflake): void {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    response.write('retry: 1000\n\n');
    const stop = world.listen((change) => {
      const event = noticed(change, userId);
      if (event) response.write(`data: ${JSON.stringify(event)}\n\n`);
    });
    const beat = setInterval(() => response.write(':\n\n'), KEEP_ALIVE_MS);
    beat.unref();
    request.on('close', () => {
      clearInterval(beat);
      stop();
    });
  }

  /** A change as this person's page hears of it; nothing where it is not theirs to notice. */
  function noticed(change: Change, userId: Snowflake): object | undefined {
    switch (change.kind) {
      case 'message':
      case 'reaction': {
        const { message } = change;
        const channel = world.channels.get(message.channel_id);
        if (!channel || !canSee(world, channel, userId)) return undefined;
        if (message.visibleTo !== undefined && message.visibleTo !== userId) return undefined;
        const gone = (change.kind === 'message' && change.op === 'delete') || !sees(message, userId);
        if (gone) return { type: 'message-gone', channelId: channel.id, messageId: message.id };
        const fresh = change.kind === 'message' && change.op === 'create';
        return { type: 'message', fresh, channelId: channel.id, message: messageView(world, message) };
      }
      case 'typing': {
        if (change.userId === userId || !canSee(world, change.channel, userId)) return undefined;
        return { type: 'typing', channelId: change.channel.id, userId: change.userId };
      }
      case 'modal':
        if (change.userId !== userId) return undefined;
        return { type: 'modal', interactionId: change.interactionId, modal: change.modal };
      case 'failed':
        if (change.userId !== userId) return undefined;
        return { ...change, type: 'failed' };
      case 'answered':
        if (change.userId !== userId) return undefined;
        return { type: 'answered', interactionId: change.interactionId };
      case 'commands':
      case 'command-permissions':
        return { type: 'commands' };
      case 'interaction':
      case 'answered-again':
        return undefined;
      case 'bot':
        return { type: 'bot', online: change.online };
      default:
        return { type: 'structure' };
    }
  }
}

/** Puts uploaded files where the values name them: `{"$file": 0}` or a list of such. */
function withFiles(values: Record<string, unknown>, files: UploadedFile[]): Record<string, unknown> {
  const place = (value: unknown): unknown =>
    isObject(value) && '$file' in value
      ? files.find((file) => file.index === String(value.$file))
      : Array.isArray(value)
        ? value.map(place)
        : value;
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, place(value)]));
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .end(JSON.stringify(body));
}
