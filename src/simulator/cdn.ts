import type { IncomingMessage, ServerResponse } from 'node:http';
import type { World } from './world.ts';

/** `/attachments/CHANNEL/ID/NAME?ex=…`, and the same for files of ephemeral messages. */
const PATH = /^\/(?:ephemeral-)?attachments\/\d+\/(\d+)\/[^/?]+/;

/** Serves attachments as Discord's CDN does, until their link expires. False where it is another path. */
export function serveAttachment(world: World, request: IncomingMessage, response: ServerResponse): boolean {
  const id = PATH.exec(request.url ?? '')?.[1];
  if (id === undefined) return false;
  const file = world.files.get(id);
  const expires = Number.parseInt(/[?&]ex=([0-9a-f]+)/.exec(request.url ?? '')?.[1] ?? '0', 16) * 1_000;
  if (!file || expires < world.now()) {
    response.writeHead(404, { 'content-type': 'text/plain' }).end('This content is no longer available.');
    return true;
  }
  response.writeHead(200, {
    'content-type': file.attachment.content_type,
    'content-length': file.bytes.byteLength,
    // A person's file is never shown as a page of ours.
    'content-disposition': `attachment; filename="${file.attachment.filename}"`,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "default-src 'none'; sandbox",
    'cache-control': 'private, max-age=3600',
  });
  response.end(request.method === 'HEAD' ? undefined : file.bytes);
  return true;
}
