import type { IncomingMessage } from 'node:http';
import { refusal } from '../api-error.ts';
import type { UploadedFile } from '../attachments.ts';
import { LIMITS } from '../limits.ts';

/** Reads a request's body, at most `limit` bytes of it. */
function readBytes(request: IncomingMessage, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.byteLength;
      if (size <= limit) chunks.push(chunk);
    });
    request.on('end', () => {
      // What is too much was read and dropped, so that the client hears the refusal, not a broken pipe.
      if (size > limit) reject(refusal('tooLarge'));
      else resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks));
    });
    request.on('error', reject);
  });
}

/** The JSON and the files of a request to the API, from `application/json` or `multipart/form-data`. */
export async function readBody(request: IncomingMessage): Promise<{ json: unknown; files: UploadedFile[] }> {
  const type = request.headers['content-type'] ?? '';
  const bytes = await readBytes(request, LIMITS.requestBytes);
  if (bytes.byteLength === 0) return { json: undefined, files: [] };
  if (type.startsWith('multipart/form-data')) return readMultipart(bytes, type);
  return { json: parse(bytes.toString('utf8')), files: [] };
}

async function readMultipart(bytes: Buffer, type: string): Promise<{ json: unknown; files: UploadedFile[] }> {
  const body = new Uint8Array(bytes);
  const form = await new Response(body, { headers: { 'content-type': type } }).formData().catch(() => {
    throw refusal('badBody');
  });
  const files: UploadedFile[] = [];
  let json: unknown = {};
  for (const [name, value] of form) {
    if (name === 'payload_json') {
      json = parse(typeof value === 'string' ? value : await value.text());
    } else if (typeof value !== 'string') {
      const index = /^files\[(\d+)\]$/.exec(name)?.[1] ?? String(files.length);
      const content = new Uint8Array(await value.arrayBuffer());
      files.push({ index, name: value.name, type: value.type, bytes: content });
    }
  }
  return { json, files };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusal('badBody');
  }
}
