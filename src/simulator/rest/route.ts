import type { IncomingHttpHeaders } from 'node:http';
import type { UploadedFile } from '../attachments.ts';
import type { Interactions } from '../interactions.ts';
import type { RateLimit } from '../rate-limits.ts';
import type { World } from '../world.ts';

/** A request to the REST API once it is read: its path's parameters, query, body and files. */
export type ApiRequest = {
  method: string;
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The JSON body, or the `payload_json` of a multipart one; `undefined` where there is none. */
  json: unknown;
  files: UploadedFile[];
};

export type ApiReply = { status: number; body?: unknown };

export type Route = {
  method: string;
  /** As Discord's OpenAPI document writes it: `/channels/{channel_id}/messages`. */
  path: string;
  handle(request: ApiRequest): ApiReply | Promise<ApiReply>;
  /** Whether it takes no bot token: interaction callbacks and webhooks carry their own. */
  open?: boolean;
  rate?: RateLimit;
};

/** What every group of routes works on. */
export type Api = {
  world: World;
  interactions: Interactions;
  /** How many shards `/gateway/bot` recommends. */
  shards: number;
  /** How many sessions may still be started today, as `/gateway/bot` says. */
  sessionsLeft(): number;
};

export function ok(body: unknown): ApiReply {
  return { status: 200, body };
}

export const NO_CONTENT: ApiReply = { status: 204 };
