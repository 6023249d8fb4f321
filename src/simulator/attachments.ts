import { extname } from 'node:path';
import { type FormErrors, type Path, refusal } from './api-error.ts';
import { LIMITS } from './limits.ts';
import type { Attachment, Component, Embed, Media, Snowflake } from './protocol.ts';
import { ComponentType } from './protocol.ts';
import type { AttachmentEntry } from './validation/message-body.ts';
import type { World } from './world.ts';

/** A file that came with a request; `index` is the n of its form field `files[n]`. */
export type UploadedFile = { index: string; name: string; type: string; bytes: Uint8Array };

/** Discord's attachment links work for a day (reference, "Signed Attachment CDN URLs"). */
const LINK_MS = 24 * 3_600_000;

const TYPES: Record<string, string> = {
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.epub': 'application/epub+zip',
  '.zip': 'application/zip',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** Stores a file where the CDN path serves it, and describes it as an attachment. */
export function storeFile(
  world: World,
  channelId: Snowflake,
  file: UploadedFile,
  options: { description?: string | undefined; title?: string | undefined; ephemeral?: boolean } = {},
): Attachment {
  if (file.bytes.byteLength > LIMITS.fileBytes) throw refusal('tooLarge');
  const id = world.nextId();
  const filename = safeName(file.name);
  const expires = world.now() + LINK_MS;
  const folder = options.ephemeral ? 'ephemeral-attachments' : 'attachments';
  const query = `ex=${hexSeconds(expires)}&is=${hexSeconds(world.now())}&hm=${id}`;
  const url = `${world.origin}/${folder}/${channelId}/${id}/${filename}?${query}`;
  const title = options.title ?? (filename === file.name ? undefined : file.name.replace(/\.[^.]*$/, ''));
  const attachment: Attachment = {
    id,
    filename,
    size: file.bytes.byteLength,
    url,
    proxy_url: url,
    content_type: contentType(file),
    ...(options.description ? { description: options.description } : {}),
    ...(title ? { title } : {}),
    ...(options.ephemeral ? { ephemeral: true } : {}),
    ...imageSize(file.bytes),
  };
  world.files.set(id, { attachment, bytes: file.bytes, expires });
  return attachment;
}

/** The attachments of a message after a request: those kept of `before`, then the new files. */
export function resolveAttachments(
  world: World,
  channelId: Snowflake,
  before: readonly Attachment[],
  entries: AttachmentEntry[] | undefined,
  files: readonly UploadedFile[],
  ephemeral: boolean,
  errors: FormErrors,
  path: Path,
): Attachment[] {
  if (files.length > LIMITS.attachments) {
    errors.add(
      [...path, 'attachments'],
      'BASE_TYPE_MAX_LENGTH',
      `Must be ${LIMITS.attachments} or fewer in length.`,
    );
    return [...before];
  }
  const kept = entries ? before.filter((one) => entries.some((entry) => entry.id === one.id)) : [...before];
  for (const [index, entry] of (entries ?? []).entries()) {
    const known = before.some((one) => one.id === entry.id) || files.some((file) => file.index === entry.id);
    if (!known) {
      errors.add([...path, 'attachments', index, 'id'], 'ATTACHMENT_NOT_FOUND', 'Attachment data not found');
    }
  }
  if (errors.any) return kept;
  const added = files.map((file) => {
    const entry = entries?.find((one) => one.id === file.index);
    const named = entry?.filename ? { ...file, name: entry.filename } : file;
    const { description, title } = entry ?? {};
    return storeFile(world, channelId, named, { ephemeral, description, title });
  });
  return [...kept, ...added];
}

/** Replaces `attachment://name` in components and embeds by the link of the attachment of that name. */
export function resolveMedia(
  attachments: readonly Attachment[],
  components: readonly Component[],
  embeds: readonly Embed[],
  errors: FormErrors,
  path: Path,
): void {
  const resolve = (media: Media | undefined, at: Path) => {
    if (!media) return undefined;
    if (!media.url.startsWith('attachment://')) {
      media.proxy_url ??= media.url;
      return attachments.find((one) => one.url === media.url);
    }
    const name = decodeURIComponent(media.url.slice('attachment://'.length));
    const found = attachments.find((one) => one.filename === name || one.filename === safeName(name));
    if (!found) {
      const message = 'The referenced attachment was not found';
      errors.add([...at, 'url'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
      return undefined;
    }
    Object.assign(media, {
      url: found.url,
      proxy_url: found.proxy_url,
      content_type: found.content_type,
      attachment_id: found.id,
    });
    return found;
  };
  const walk = (component: Component, at: Path): void => {
    resolve(component.media, [...at, 'media']);
    for (const [index, item] of (component.items ?? []).entries()) {
      resolve(item.media, [...at, 'items', index, 'media']);
    }
    if (component.type === ComponentType.File) {
      const found = resolve(component.file, [...at, 'file']);
      if (found) Object.assign(component, { name: found.filename, size: found.size });
    }
    for (const [index, inner] of (component.components ?? []).entries()) {
      walk(inner, [...at, 'components', index]);
    }
    if (component.accessory) walk(component.accessory, [...at, 'accessory']);
  };
  for (const [index, component] of components.entries()) walk(component, [...path, 'components', index]);
  for (const [index, embed] of embeds.entries()) {
    resolve(embed.image, [...path, 'embeds', index, 'image']);
    resolve(embed.thumbnail, [...path, 'embeds', index, 'thumbnail']);
  }
}

/** A file's name as Discord keeps it: spaces become underscores, and only plain characters remain. */
export function safeName(name: string): string {
  const safe = name.replace(/\s+/g, '_').replace(/[^\w.-]/g, '');
  return safe.replace(/^\.+/, '') || 'unknown';
}

function contentType(file: UploadedFile): string {
  const known = TYPES[extname(file.name).toLowerCase()];
  return known ?? (file.type || 'application/octet-stream');
}

/** The size of a PNG, read from its header (PNG specification, 11.2.2 IHDR). */
function imageSize(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (bytes.byteLength < 24 || bytes[0] !== 0x89 || bytes[1] !== 0x50) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

function hexSeconds(time: number): string {
  return Math.floor(time / 1_000).toString(16);
}
