import { refusal } from '../api-error.ts';
import { commandsIn, deleteCommand, patchCommand, replaceCommands, upsertCommand } from '../commands.ts';
import { applicationPayload, commandPayload, ownUserPayload } from '../payloads.ts';
import { botGuild } from './access.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

/** The application itself, its gateway, and its commands, global and of one server. */
export function applicationRoutes(api: Api): Route[] {
  const { world } = api;
  const gateway = () => `${world.origin.replace('http', 'ws')}/gateway`;
  const own = ({ params }: ApiRequest) => {
    if (params.application_id !== world.application.id) throw refusal('wrongApplication');
  };
  const scope = (request: ApiRequest): string | undefined => {
    own(request);
    return request.params.guild_id && botGuild(world, request.params.guild_id).id;
  };
  const localised = ({ query }: ApiRequest) => query.get('with_localizations') === 'true';
  const oneCommand = (request: ApiRequest) => {
    const command = commandsIn(world, scope(request)).get(request.params.command_id ?? '');
    if (!command) throw refusal('unknownCommand');
    return command;
  };

  const commandRoutes = ['/applications/{application_id}', '/applications/{application_id}/guilds/{guild_id}']
    .map((base) => `${base}/commands`)
    .flatMap((path): Route[] => [
      {
        method: 'GET',
        path,
        handle: (request) =>
          ok(
            [...commandsIn(world, scope(request)).values()].map((one) =>
              commandPayload(one, localised(request)),
            ),
          ),
      },
      {
        method: 'PUT',
        path,
        handle: (request) =>
          ok(replaceCommands(world, scope(request), request.json).map((one) => commandPayload(one, true))),
      },
      {
        method: 'POST',
        path,
        handle: (request) => {
          const { command, created } = upsertCommand(world, scope(request), request.json);
          return { status: created ? 201 : 200, body: commandPayload(command, true) };
        },
      },
      {
        method: 'GET',
        path: `${path}/{command_id}`,
        handle: (request) => ok(commandPayload(oneCommand(request), true)),
      },
      {
        method: 'PATCH',
        path: `${path}/{command_id}`,
        handle: (request) => {
          const { id } = oneCommand(request);
          return ok(commandPayload(patchCommand(world, scope(request), id, request.json), true));
        },
      },
      {
        method: 'DELETE',
        path: `${path}/{command_id}`,
        handle: (request) => {
          deleteCommand(world, scope(request), request.params.command_id ?? '');
          return NO_CONTENT;
        },
      },
    ]);

  const permissionsPayload = (guildId: string, commandId: string) => ({
    id: commandId,
    application_id: world.application.id,
    guild_id: guildId,
    permissions: world.commandPermissions.get(`${guildId}:${commandId}`) ?? [],
  });

  return [
    { method: 'GET', path: '/gateway', open: true, handle: () => ok({ url: gateway() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      handle: () =>
        ok({
          url: gateway(),
          shards: api.shards,
          session_start_limit: {
            total: 1_000,
            remaining: api.sessionsLeft(),
            reset_after: 86_400_000,
            max_concurrency: 1,
          },
        }),
    },
    { method: 'GET', path: '/applications/@me', handle: () => ok(applicationPayload(world)) },
    { method: 'GET', path: '/oauth2/applications/@me', handle: () => ok(applicationPayload(world)) },
    { method: 'GET', path: '/users/@me', handle: () => ok(ownUserPayload(world.bot)) },
    ...commandRoutes,
    {
      method: 'GET',
      path: '/applications/{application_id}/guilds/{guild_id}/commands/permissions',
      handle: (request) => {
        const guildId = scope(request)!;
        const keys = [...world.commandPermissions.keys()].filter((key) => key.startsWith(`${guildId}:`));
        return ok(keys.map((key) => permissionsPayload(guildId, key.slice(guildId.length + 1))));
      },
    },
    {
      method: 'GET',
      path: '/applications/{application_id}/guilds/{guild_id}/commands/{command_id}/permissions',
      handle: (request) => {
        const guildId = scope(request)!;
        const commandId = request.params.command_id ?? '';
        if (!world.commandPermissions.has(`${guildId}:${commandId}`)) {
          throw refusal('unknownCommandPermissions');
        }
        return ok(permissionsPayload(guildId, commandId));
      },
    },
  ];
}
