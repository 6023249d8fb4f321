import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { AttachmentView } from './attachments.js';
import { Avatar } from './avatar.js';
import { Components } from './components.js';
import { EmbedView } from './embeds.js';
import { classes, html } from './html.js';
import { Markdown } from './markdown-view.js';
import { Menu } from './menu.js';
import { messageText, snippet } from './message-text.js';
import { attempt, nameOf, open, replyTo, startEditing, useStore } from './store.js';
import { clockTime, dayAndTime, fullTime } from './times.js';

const LONG_PRESS_MS = 500;

/** One message, with its menu: by the button, a right click, a long press, or the menu key. */
export function Message({ message, joined, tabbable, onActive }) {
  const { me, conversation, editing, overview } = useStore();
  const [menu, setMenu] = useState(undefined);
  const [userMenu, setUserMenu] = useState(undefined);
  const element = useRef();
  const press = useRef();
  const name = nameOf(message.author.id) ?? message.author.global_name ?? message.author.username;
  const pinged = message.mention_everyone || message.mentions.some((user) => user.id === me);
  const ask = (anchor) => setMenu(anchor);

  useEffect(() => () => clearTimeout(press.current), []);

  if (message.type === 18) return html`<${ThreadNotice} message=${message} name=${name} />`;

  const longPress = {
    onPointerDown: (event) => {
      if (event.pointerType !== 'touch' || event.target.closest('button, a, input')) return;
      const point = { left: event.clientX, top: event.clientY };
      press.current = setTimeout(() => ask(point), LONG_PRESS_MS);
    },
    onPointerUp: () => clearTimeout(press.current),
    onPointerCancel: () => clearTimeout(press.current),
    onPointerMove: () => clearTimeout(press.current),
  };

  const key = (event) => {
    if (event.target !== element.current) return;
    if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey) || event.key === 'Enter') {
      event.preventDefault();
      ask(element.current.querySelector('.more'));
    }
  };

  return html`<li
    ref=${element}
    id=${`message-${message.id}`}
    class=${classes('message', joined && 'joined', message.ephemeral && 'ephemeral', pinged && 'pinged', message.loading && 'loading')}
    tabindex=${tabbable ? 0 : -1}
    aria-label=${`${name}, ${dayAndTime(message.timestamp)}`}
    onFocusIn=${onActive}
    onKeyDown=${key}
    onContextMenu=${(event) => {
      if (event.target.closest('a, input, textarea, pre') || String(getSelection())) return;
      event.preventDefault();
      ask({ left: event.clientX, top: event.clientY });
    }}
    ...${longPress}
  >
    <${Origin} message=${message} />
    <div class="gutter">
      ${
        joined
          ? html`<time class="late" datetime=${message.timestamp} title=${fullTime(message.timestamp)}>${clockTime(message.timestamp)}</time>`
          : html`<${Avatar} id=${message.author.id} name=${name} app=${message.author.bot} />`
      }
    </div>
    <div class="body">
      ${
        !joined &&
        html`<p class="byline">
          <button type="button" class="author" aria-haspopup="menu" onClick=${(event) => setUserMenu(event.currentTarget)}>${name}</button>
          ${message.author.bot && html`<span class="badge">App</span>`}
          <time datetime=${message.timestamp} title=${fullTime(message.timestamp)}>${dayAndTime(message.timestamp)}</time>
        </p>`
      }
      ${editing === message.id ? html`<${Editor} message=${message} />` : html`<${Content} message=${message} bot=${overview.bot.name} />`}
    </div>
    <button
      type="button"
      class="more"
      tabindex=${tabbable ? 0 : -1}
      aria-haspopup="menu"
      aria-label=${`More for the message by ${name}`}
      onClick=${(event) => ask(event.currentTarget)}
    >⋯</button>
    ${menu && html`<${Menu} anchor=${menu} label=${`Message by ${name}`} items=${messageItems(message, conversation, me)} returnTo=${element.current} onClose=${() => setMenu(undefined)} />`}
    ${userMenu && html`<${Menu} anchor=${userMenu} label=${name} items=${userItems(message.author, name, conversation)} returnTo=${userMenu} onClose=${() => setUserMenu(undefined)} />`}
  </li>`;
}

/** Where an answer comes from: a command that somebody used, or a message replied to. */
function Origin({ message }) {
  const metadata = message.interaction_metadata;
  const referenced = message.referenced_message;
  if (metadata?.name && metadata.type === 2) {
    const who = nameOf(metadata.user.id) ?? metadata.user.global_name;
    const what = metadata.command_type === 1 ? `/${metadata.name}` : metadata.name;
    return html`<p class="origin"><span aria-hidden="true">↱</span> ${who} used <strong>${what}</strong></p>`;
  }
  if (!message.message_reference || message.type !== 19) return null;
  if (!referenced)
    return html`<p class="origin"><span aria-hidden="true">↱</span> A message that is gone</p>`;
  const who = nameOf(referenced.author.id) ?? referenced.author.global_name;
  const go = () => {
    const target = document.querySelector(`#message-${CSS.escape(referenced.id)}`);
    target?.scrollIntoView({ block: 'center' });
    target?.focus();
  };
  return html`<p class="origin"><span aria-hidden="true">↱</span> <button type="button" onClick=${go}><span class="visually-hidden">In answer to </span><strong>${who}</strong> ${snippet(referenced)}</button></p>`;
}

function Content({ message, bot }) {
  if (message.loading) {
    return html`<p class="thinking">${bot} is thinking<span class="dots" aria-hidden="true"><i></i><i></i><i></i></span></p>
      ${message.ephemeral && html`<${OnlyYou} message=${message} />`}`;
  }
  const v2 = (message.flags & (1 << 15)) !== 0;
  return html`<div class="content">
      ${message.content && html`<${Markdown} text=${message.content} />`}
      ${message.edited_timestamp && html`<span class="edited" title=${fullTime(message.edited_timestamp)}>(edited)</span>`}
    </div>
    ${!v2 && message.attachments.length > 0 && html`<div class="attachments">${message.attachments.map((file) => html`<${AttachmentView} key=${file.id} file=${file} />`)}</div>`}
    ${message.embeds.map((embed) => html`<${EmbedView} embed=${embed} />`)}
    ${message.components.length > 0 && html`<div class="components"><${Components} message=${message} components=${message.components} /></div>`}
    <${Reactions} message=${message} />
    ${
      message.thread &&
      html`<button type="button" class="thread-link" onClick=${() => open(message.thread.id)}>
      <strong>${message.thread.name}</strong> <span>Open the thread (${message.thread.message_count}) ›</span>
    </button>`
    }
    ${message.ephemeral && html`<${OnlyYou} message=${message} />`}`;
}

function OnlyYou({ message }) {
  const dismiss = async () => {
    const next = document.querySelector(`#message-${CSS.escape(message.id)}`)?.previousElementSibling;
    await attempt({ act: 'dismiss', messageId: message.id });
    (next ?? document.querySelector('#composer-text'))?.focus();
  };
  return html`<p class="only-you">Only you can see this <span aria-hidden="true">·</span> <button type="button" onClick=${dismiss}>Dismiss</button></p>`;
}

function Reactions({ message }) {
  if (!message.reactions?.length) return null;
  return html`<p class="reactions">
    ${message.reactions.map(
      ({ emoji, count }) =>
        html`<button type="button" aria-label=${`${emoji.name}, ${count}. React too`} onClick=${() => attempt({ act: 'react', messageId: message.id, emoji: emoji.name })}>${emoji.name} ${count}</button>`,
    )}
  </p>`;
}

function ThreadNotice({ message, name }) {
  const id = message.message_reference?.channel_id;
  return html`<li class="notice">
    <span aria-hidden="true">⌁</span> ${name} opened a thread: <button type="button" class="inline-link" onClick=${() => open(id)}>${message.content}</button>
  </li>`;
}

/** One's own message, being changed. */
function Editor({ message }) {
  const [text, setText] = useState(message.content);
  const box = useRef();
  useLayoutEffect(() => box.current.focus(), []);
  const leave = () => {
    startEditing(undefined);
    document.querySelector(`#message-${CSS.escape(message.id)}`)?.focus();
  };
  const save = async () => {
    await attempt({ act: 'edit', messageId: message.id, content: text });
    leave();
  };
  const key = (event) => {
    if (event.key === 'Escape') leave();
    else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      void save();
    }
  };
  return html`<div class="editor">
    <label class="visually-hidden" for=${`edit-${message.id}`}>Change your message</label>
    <textarea id=${`edit-${message.id}`} ref=${box} rows="3" maxlength="2000" value=${text} onInput=${(event) => setText(event.target.value)} onKeyDown=${key}></textarea>
    <p><button type="button" class="button primary" onClick=${save}>Save</button> <button type="button" class="button secondary" onClick=${leave}>Cancel</button></p>
  </div>`;
}

function messageItems(message, { channel, commands }, me) {
  const own = message.author.id === me;
  const items = commands
    .filter((command) => command.type === 3 && !message.loading)
    .map((command) => ({
      group: 'apps',
      label: command.name,
      hint: 'App',
      run: () =>
        attempt(
          { act: 'message-command', name: command.name, messageId: message.id },
          { label: command.name },
        ),
    }));
  const text = messageText(message);
  const add = (group, label, run, danger) => items.push({ group, label, run, danger });
  if (!message.ephemeral && channel.may.send) add('talk', 'Reply', () => replyTo(message));
  if (!message.ephemeral && channel.may.openThreads && !message.thread) {
    add('talk', 'Open a thread', () => openThreadFrom(message));
  }
  if (text) add('talk', 'Copy the text', () => navigator.clipboard.writeText(text));
  if (!message.ephemeral)
    add('talk', 'React with 👍', () => attempt({ act: 'react', messageId: message.id, emoji: '👍' }));
  if (own && !message.author.bot) add('own', 'Change', () => startEditing(message.id));
  if (message.ephemeral) add('own', 'Dismiss', () => attempt({ act: 'dismiss', messageId: message.id }));
  else if (own || channel.may.manageMessages) {
    add('own', 'Delete', () => attempt({ act: 'delete', messageId: message.id }), true);
  }
  return items;
}

async function openThreadFrom(message) {
  const made = await attempt({ act: 'thread', messageId: message.id, name: snippet(message).slice(0, 80) });
  if (made) await open(made.channelId);
}

function userItems(user, name, { commands }) {
  const items = commands
    .filter((command) => command.type === 2)
    .map((command) => ({
      group: 'apps',
      label: command.name,
      hint: 'App',
      run: () =>
        attempt({ act: 'user-command', name: command.name, targetId: user.id }, { label: command.name }),
    }));
  const copy = () => navigator.clipboard.writeText(`<@${user.id}>`);
  return [...items, { group: 'copy', label: `Copy a mention of ${name}`, run: copy }];
}
