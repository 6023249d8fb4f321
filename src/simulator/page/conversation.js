import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { typedCommands } from './command-list.js';
import { Composer } from './composer.js';
import { html } from './html.js';
import { Menu } from './menu.js';
import { Message } from './message.js';
import { snippet } from './message-text.js';
import { attempt, draftCommand, nameOf, open, putAway, serverOf, showNavigation, useStore } from './store.js';
import { dayAndTime } from './times.js';

const JOINED_MS = 7 * 60_000;

/** The open channel: its head, its messages, and where one writes. */
export function Conversation() {
  const { conversation } = useStore();
  if (!conversation) return html`<main class="conversation"><p class="empty">No channel is open.</p></main>`;
  return html`<main class="conversation">
    <${Head} />
    <${Log} key=${conversation.channel.id} />
    <${Composer} key=${`composer-${conversation.channel.id}`} />
  </main>`;
}

function Head() {
  const { conversation, navOpen } = useStore();
  const { channel } = conversation;
  const server = serverOf(channel.id);
  const thread = channel.kind === 'thread';
  const archived = channel.thread_metadata?.archived;
  const locked = channel.thread_metadata?.locked;
  const name = channel.kind === 'direct' ? `Direct messages with ${channel.name}` : channel.name;
  return html`<header class="head">
    <button type="button" class="nav-button" aria-expanded=${navOpen} aria-controls="navigation" onClick=${() => showNavigation(!navOpen)}>
      <span aria-hidden="true">☰</span><span class="visually-hidden">Servers and channels</span>
    </button>
    <div class="head-text">
      <h1>
        ${thread && html`<button type="button" class="back" onClick=${() => open(channel.parent_id)}><span class="visually-hidden">Back to the channel of this thread</span><span aria-hidden="true">‹</span></button>`}
        ${channel.kind === 'text' && html`<span class="hash" aria-hidden="true">#</span>`}${name}
      </h1>
      <p>${[server?.name, thread ? (locked ? 'Locked thread' : archived ? 'Archived thread' : 'Thread') : channel.topic].filter(Boolean).join(' · ')}</p>
    </div>
    ${thread && html`<${ThreadControls} channel=${channel} archived=${archived} locked=${locked} />`}
  </header>`;
}

function ThreadControls({ channel, archived, locked }) {
  const [menu, setMenu] = useState(undefined);
  const { may } = channel;
  if (!may.manageThread) return null;
  const set = (change) => attempt({ act: 'change-thread', change });
  const items = [{ label: archived ? 'Open again' : 'Archive', run: () => set({ archived: !archived }) }];
  if (may.lockThread) {
    items.push({ label: locked ? 'Unlock' : 'Lock', run: () => set({ locked: !locked }) });
    const remove = async () => {
      const parent = channel.parent_id;
      if (await attempt({ act: 'delete-channel' })) await open(parent);
    };
    items.push({ label: 'Delete', danger: true, group: 'end', run: remove });
  }
  return html`<button
      type="button"
      class="button quiet"
      aria-haspopup="menu"
      onClick=${(event) => setMenu(event.currentTarget)}
    >Manage<span class="visually-hidden"> this thread</span></button>
    ${menu && html`<${Menu} anchor=${menu} label="This thread" items=${items} returnTo=${menu} onClose=${() => setMenu(undefined)} />`}`;
}

/** What a thread hangs from: the message in its channel that it answers. */
function Starter({ message }) {
  const name = nameOf(message.author.id) ?? message.author.global_name;
  return html`<aside class="starter-message" aria-label="What this thread is about">
    <p><strong>${name}</strong> <time datetime=${message.timestamp}>${dayAndTime(message.timestamp)}</time></p>
    <p>${snippet(message)}</p>
  </aside>`;
}

function Log() {
  const { conversation, me, notices, typing } = useStore();
  const { channel, messages, starter } = conversation;
  const scroller = useRef();
  const atEnd = useRef(true);
  const [active, setActive] = useState(undefined);
  const [behind, setBehind] = useState(0);
  const count = useRef(messages.length);
  const noticed = useRef(notices.length);

  const toEnd = () => {
    if (!scroller.current) return;
    scroller.current.scrollTop = scroller.current.scrollHeight;
    setBehind(0);
  };

  useLayoutEffect(() => {
    const more = Math.max(0, messages.length - count.current);
    count.current = messages.length;
    const isTold = notices.length > noticed.current;
    noticed.current = notices.length;
    const newest = messages.at(-1);
    const own = newest?.author.id === me || newest?.interaction_metadata?.user.id === me;
    // What is refused is told at the end, wherever it was asked for.
    if (atEnd.current || isTold || (more > 0 && own)) toEnd();
    else if (more > 0) setBehind((before) => before + more);
  }, [messages, notices]);

  useEffect(() => {
    const observer = new ResizeObserver(() => atEnd.current && toEnd());
    observer.observe(scroller.current);
    observer.observe(scroller.current.firstElementChild);
    return () => observer.disconnect();
  }, []);

  const scrolled = () => {
    const { scrollTop, scrollHeight, clientHeight } = scroller.current;
    atEnd.current = scrollHeight - scrollTop - clientHeight < 60;
    if (atEnd.current && behind > 0) setBehind(0);
  };

  /** Up and down go from message to message; Home and End to the first and the last. */
  const key = (event) => {
    const item = event.target;
    if (!item.classList.contains('message')) return;
    const all = [...event.currentTarget.querySelectorAll('.message')];
    const at = all.indexOf(item);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (next === undefined || !all[next]) return;
    event.preventDefault();
    all[next].focus();
    all[next].scrollIntoView({ block: 'nearest' });
  };

  const last = active ?? messages.at(-1)?.id;
  const someone = typing[channel.id];
  const typist = someone && someone.until > Date.now() ? nameOf(someone.userId) : undefined;
  return html`<div class="log-frame">
    <div class="log" ref=${scroller} onScroll=${scrolled}>
      <div class="log-content">
        ${messages.length === 0 ? html`<${Welcome} />` : html`<p class="beginning">This is where ${nameOfBeginning(channel)} begins.</p>`}
        ${starter && html`<${Starter} message=${starter} />`}
        <ol class="messages" aria-label="Messages" onKeyDown=${key}>
          ${messages.map(
            (message, n) => html`<${Message}
              key=${message.id}
              message=${message}
              joined=${isJoined(messages[n - 1], message)}
              tabbable=${message.id === last}
              onActive=${() => setActive(message.id)}
            />`,
          )}
        </ol>
        ${notices.map(
          (notice) => html`<p class="local-notice" key=${notice.id}>
            <span>${notice.text}</span>
            ${
              notice.retry &&
              html`<button type="button" onClick=${() => {
                putAway(notice.id);
                notice.retry();
              }}>Try again</button>`
            }
            <button type="button" onClick=${() => putAway(notice.id)}>Dismiss</button>
          </p>`,
        )}
      </div>
    </div>
    ${behind > 0 && html`<button type="button" class="behind" onClick=${toEnd}>${behind} new ${behind === 1 ? 'message' : 'messages'} ↓</button>`}
    <p class="typing" role="status">${typist && `${typist} is typing…`}</p>
  </div>`;
}

/** Whether a message goes on where the one before left off: same person, soon after, no origin of its own. */
function isJoined(before, message) {
  return (
    before !== undefined &&
    before.author.id === message.author.id &&
    before.type !== 18 &&
    before.ephemeral === message.ephemeral &&
    !message.interaction_metadata &&
    !message.message_reference &&
    Date.parse(message.timestamp) - Date.parse(before.timestamp) < JOINED_MS
  );
}

/** What an empty channel says to somebody who has never been here. */
function nameOfBeginning({ kind, name }) {
  if (kind === 'thread') return 'the thread';
  return kind === 'direct' ? `your conversation with ${name}` : `#${name ?? 'this'}`;
}

function Welcome() {
  const { conversation, overview } = useStore();
  const { channel, commands } = conversation;
  const typed = typedCommands(commands, overview.locale);
  // Applications register first what they are for; help comes before all.
  const registered = typed.sort((a, b) => a.id.length - b.id.length || a.id.localeCompare(b.id));
  const help = registered.filter((command) => command.name === 'help');
  const starters = [...help, ...registered.filter((command) => command.name !== 'help')].slice(0, 4);
  const { bot } = overview;
  const absent = bot.online
    ? `${bot.name} offers no commands here.`
    : `${bot.name} is not connected. Its commands appear here as soon as it is.`;
  return html`<section class="welcome">
    <h2>${channel.kind === 'direct' ? `You and ${bot.name}` : 'Nobody has said anything here yet'}</h2>
    ${
      starters.length > 0
        ? html`<p>Type <kbd>/</kbd> to see what ${bot.name} can do, or begin with one of these:</p>
            <ul class="starters">
              ${starters.map(
                (command) => html`<li>
                  <button type="button" class="starter" onClick=${() => draftCommand(command.name, {})}>
                    <strong>/${command.shown}</strong><span>${command.description}</span>
                  </button>
                </li>`,
              )}
            </ul>`
        : html`<p>${absent} You can write messages in the meantime.</p>`
    }
  </section>`;
}
