import { messagePayload } from '../payloads.ts';
import { type Api, type ApiRequest, NO_CONTENT, ok, type Route } from './route.ts';

/** Five in two seconds for each token, as Discord's headers on webhooks say. */
const WEBHOOK_RATE = { limit: 5, seconds: 2 };

/** Answering interactions: the callback, and the webhook of each interaction's token. */
export function interactionRoutes({ world, interactions }: Api): Route[] {
  const webhook = '/webhooks/{webhook_id}/{webhook_token}';
  const find = ({ params }: ApiRequest) =>
    interactions.byWebhook(params.webhook_id ?? '', params.webhook_token ?? '');
  const messageRoutes = ['@original', '{message_id}'].flatMap((id): Route[] => {
    const path = `${webhook}/messages/${id}`;
    const idOf = ({ params }: ApiRequest) => params.message_id ?? '@original';
    return [
      {
        method: 'GET',
        path,
        open: true,
        rate: WEBHOOK_RATE,
        handle: (request) =>
          ok(messagePayload(world, interactions.responseMessage(find(request), idOf(request)))),
      },
      {
        method: 'PATCH',
        path,
        open: true,
        rate: WEBHOOK_RATE,
        handle: (request) => {
          const { json, files } = request;
          const message = interactions.editResponse(find(request), idOf(request), json, files);
          return ok(messagePayload(world, message));
        },
      },
      {
        method: 'DELETE',
        path,
        open: true,
        rate: WEBHOOK_RATE,
        handle: (request) => {
          interactions.deleteResponse(find(request), idOf(request));
          return NO_CONTENT;
        },
      },
    ];
  });
  return [
    {
      method: 'POST',
      path: '/interactions/{interaction_id}/{interaction_token}/callback',
      open: true,
      handle: ({ params, query, json, files }) => {
        const { interaction_id: id = '', interaction_token: token = '' } = params;
        const response = interactions.respond(id, token, json, files);
        return query.get('with_response') === 'true' ? ok(response) : NO_CONTENT;
      },
    },
    {
      method: 'POST',
      path: webhook,
      open: true,
      rate: WEBHOOK_RATE,
      handle: (request) => {
        const message = interactions.followUp(find(request), request.json, request.files);
        return request.query.get('wait') === 'false' ? NO_CONTENT : ok(messagePayload(world, message));
      },
    },
    ...messageRoutes,
  ];
}
