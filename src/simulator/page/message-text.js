import { parseMarkdown, plainText } from './markdown.js';

/** Every text of a message, in reading order: content, text displays, embeds. */
function* texts(message) {
  if (message.content) yield message.content;
  yield* componentTexts(message.components);
  for (const embed of message.embeds) {
    for (const text of [embed.author?.name, embed.title, embed.description]) if (text) yield text;
    for (const field of embed.fields ?? []) yield `${field.name}\n${field.value}`;
    if (embed.footer) yield embed.footer.text;
  }
}

function* componentTexts(components) {
  for (const component of components) {
    if (component.content) yield component.content;
    if (component.components) yield* componentTexts(component.components);
  }
}

/** A message's text as it was written, for copying. */
export function messageText(message) {
  return [...texts(message)].join('\n');
}

/** A message as a screen reader should hear it when it arrives. */
export function spokenText(message, nameOf) {
  const name = nameOf(message.author.id) ?? message.author.global_name ?? message.author.username;
  if (message.loading) return `${name} is thinking`;
  const text = [...texts(message)].map((one) => plainText(parseMarkdown(one))).join(' ');
  const files = message.attachments.map((file) => file.title ?? file.filename).join(', ');
  const whom = message.ephemeral ? `${name}, only to you` : name;
  return `${whom}: ${text.slice(0, 400)}${files ? `, with ${files}` : ''}`;
}

/** The first words of a message, for a line that points at it. */
export function snippet(message) {
  const text = [...texts(message)]
    .map((one) => plainText(parseMarkdown(one)))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (text) return text.length > 90 ? `${text.slice(0, 90)}…` : text;
  return message.attachments.length > 0 ? 'A file' : 'A message';
}
