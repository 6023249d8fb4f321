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

/** How many files are remembered; the oldest are forgotten, so that memory is bounded. */
const REMEMBERED_FILES = 2_000;

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
  const folder = options.ephemeral ? 'ephemeral-attachments' : 'attachments';
  const title = options.title ?? (filename === file.name ? undefined : file.name.replace(/\.[^.]*$/, ''));
  const attachment: Attachment = {
    id,
    filename,
    size: file.bytes.byteLength,
    path: `/${folder}/${channelId}/${id}/${filename}`,
    content_type: contentType(file),
    ...(options.description ? { description: options.description } : {}),
    ...(title ? { title } : {}),
    ...(options.ephemeral ? { ephemeral: true } : {}),
    ...imageSize(file.bytes),
  };
  world.files.set(id, { attachment, bytes: file.bytes });
  for (const oldest of world.files.keys()) {
    if (world.files.size <= REMEMBERED_FILES) break;
    world.files.delete(oldest);
  }
  return attachment;
}

/** The link to an attachment, good for a day from now, as Discord signs it anew each time. */
export function attachmentLink(world: World, attachment: Attachment): string {
  const query = `ex=${hexSeconds(world.now() + LINK_MS)}&is=${hexSeconds(world.now())}&hm=${attachment.id}`;
  return `${world.origin}${attachment.path}?${query}`;
}

/** An attachment as Discord writes it. */
export function attachmentPayload(world: World, attachment: Attachment): object {
  const { path: _path, ...rest } = attachment;
  const url = attachmentLink(world, attachment);
  return { ...rest, url, proxy_url: url };
}

/** Components or embeds with links in place of the paths of a message's attachments. */
export function withLinks<T>(world: World, value: T, attachments: readonly Attachment[]): T {
  let text = JSON.stringify(value);
  for (const attachment of attachments) {
    text = text.replaceAll(`"${attachment.path}"`, () => JSON.stringify(attachmentLink(world, attachment)));
  }
  return JSON.parse(text) as T;
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

/** Replaces `attachment://name` in components and embeds by the path of the attachment of that name. */
export function resolveMedia(
  world: World,
  attachments: readonly Attachment[],
  components: readonly Component[],
  embeds: readonly Embed[],
  errors: FormErrors,
  path: Path,
): void {
  const find = (url: string) => {
    if (url.startsWith('attachment://')) {
      const name = decodeURIComponent(url.slice('attachment://'.length));
      return attachments.find((one) => one.filename === name || one.filename === safeName(name));
    }
    // A bot may send back the link that it was told.
    return attachments.find((one) => one.path === url || url.includes(`${one.path}?`));
  };
  const resolve = (media: Media | undefined, at: Path) => {
    if (!media) return undefined;
    const found = find(media.url);
    if (found) {
      const { path, content_type, id } = found;
      Object.assign(media, { id, url: path, proxy_url: path, content_type, attachment_id: id });
    } else if (media.url.startsWith('attachment://')) {
      const message = 'The referenced attachment was not found';
      errors.add([...at, 'url'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND', message);
    } else {
      media.id = world.nextId();
      media.proxy_url = media.url;
    }
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
function safeName(name: string): string {
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
