import { LIMITS } from '../limits.ts';
import type { Embed, Media } from '../protocol.ts';
import { defined, type Fields } from './fields.ts';

/** The fields of which an embed needs one, to show anything. */
const SHOWN = [
  'title',
  'description',
  'url',
  'timestamp',
  'footer',
  'author',
  'image',
  'thumbnail',
  'fields',
];

/** Checks and reads the legacy embeds of a message body (resources/message, "Embed Limits"). */
export function readEmbeds(body: Fields): Embed[] | undefined {
  const embeds = body.each('embeds', { max: LIMITS.embeds }, readEmbed);
  const total = (embeds ?? []).reduce((sum, embed) => sum + embedLength(embed), 0);
  if (total > LIMITS.embedTotal) {
    const message = `Embed size exceeds maximum size of ${LIMITS.embedTotal}`;
    body.fail('embeds', 'MAX_EMBED_SIZE_EXCEEDED', message);
  }
  return embeds;
}

function readEmbed(embed: Fields): Embed {
  const footer = embed.object('footer');
  const author = embed.object('author');
  const result: Embed = defined({
    type: 'rich',
    title: embed.string('title', { max: LIMITS.embedTitle }),
    description: embed.string('description', { max: LIMITS.embedDescription }),
    url: embed.url('url', ['http', 'https', 'discord']),
    timestamp: readTimestamp(embed, 'timestamp'),
    color: embed.integer('color', { min: 0, max: 0xffffff }),
    footer:
      footer &&
      defined({
        text: footer.string('text', { required: true, max: LIMITS.embedFooter }) ?? '',
        icon_url: footer.url('icon_url', ['http', 'https'], { attachment: true }),
      }),
    author:
      author &&
      defined({
        name: author.string('name', { required: true, min: 1, max: LIMITS.embedAuthor }) ?? '',
        url: author.url('url', ['http', 'https', 'discord']),
        icon_url: author.url('icon_url', ['http', 'https'], { attachment: true }),
      }),
    image: readImage(embed, 'image'),
    thumbnail: readImage(embed, 'thumbnail'),
    fields: embed.each('fields', { max: LIMITS.embedFields }, (field) =>
      defined({
        name: field.string('name', { required: true, min: 1, max: LIMITS.embedFieldName }) ?? '',
        value: field.string('value', { required: true, min: 1, max: LIMITS.embedFieldValue }) ?? '',
        inline: field.boolean('inline') ?? false,
      }),
    ),
  } as const);
  if (!SHOWN.some((key) => embed.has(key))) {
    embed.fail('description', 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  return result;
}

function readImage(embed: Fields, key: string): Media | undefined {
  const url = embed.object(key)?.url('url', ['http', 'https'], { required: true, attachment: true });
  return url === undefined ? undefined : { url };
}

export function readTimestamp(fields: Fields, key: string): string | undefined {
  const value = fields.string(key);
  if (value === undefined || !Number.isNaN(Date.parse(value))) return value;
  return fields.fail(key, 'DATE_TIME_TYPE_PARSE', `Could not parse ${value}. Should be ISO8601.`);
}

/** What counts towards the 6,000 characters: title, description, field names and values, footer, author. */
function embedLength(embed: Embed): number {
  const texts = [embed.title, embed.description, embed.footer?.text, embed.author?.name];
  for (const field of embed.fields ?? []) texts.push(field.name, field.value);
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
