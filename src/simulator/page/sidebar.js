import { Avatar } from './avatar.js';
import { classes, html } from './html.js';
import { CopyButton } from './markdown-view.js';
import { attempt, become, open, setLocale, setTheme, showNavigation, useStore } from './store.js';
import { dayAndTime } from './times.js';

/** The languages whose names a person may choose; commands and the bot's texts follow. */
const LOCALES = {
  'en-US': 'English',
  de: 'Deutsch',
  'es-ES': 'Español',
  fr: 'Français',
  'pt-BR': 'Português',
  ja: '日本語',
};

/** Servers with their channels and threads, and who one is. */
export function Sidebar() {
  const { overview, navOpen, channelId, unread } = useStore();
  return html`<aside class=${classes('sidebar', navOpen && 'open')} id="navigation">
    <nav aria-label="Servers and channels">
      <button type="button" class="close-nav" onClick=${() => showNavigation(false)}><span class="visually-hidden">Close the list of channels</span><span aria-hidden="true">×</span></button>
      ${overview.servers.map((server) => html`<${Server} key=${server.id} server=${server} current=${channelId} unread=${unread} />`)}
      <section class="server">
        <h2>Direct messages</h2>
        <ul>${overview.direct.map((channel) => html`<${Entry} channel=${channel} current=${channelId} unread=${unread} />`)}</ul>
      </section>
    </nav>
    <${Status} />
    <${Self} />
  </aside>`;
}

function Server({ server, current, unread }) {
  const label = html`Copy ID<span class="visually-hidden"> of ${server.name}</span>`;
  return html`<section class="server">
    <div class="server-head">
      <h2>${server.name}</h2>
      <${CopyButton} text=${server.id} label=${label} />
    </div>
    <ul>
      ${server.channels.map(
        (channel) => html`<${Entry} key=${channel.id} channel=${channel} current=${current} unread=${unread}>
          ${threadsUnder(server, channel, current, unread)}
        <//>`,
      )}
    </ul>
    ${
      server.events.length > 0 &&
      html`<ul class="events" aria-label=${`Planned in ${server.name}`}>
        ${server.events.map((event) => html`<${PlannedEvent} key=${event.id} server=${server} event=${event} />`)}
      </ul>`
    }
  </section>`;
}

function PlannedEvent({ server, event }) {
  const when = event.status === 2 ? 'Now' : dayAndTime(event.scheduled_start_time);
  const set = () => attempt({ act: 'interest', targetId: event.id, on: !event.coming });
  return html`<li>
    <strong>${event.name}</strong>
    <small>${when}${event.entity_metadata && html` · <${Location} server=${server} location=${event.entity_metadata.location} />`}</small>
    <button type="button" class="chip" aria-pressed=${event.coming} onClick=${set}>
      ${event.coming ? 'Coming' : 'I will come'} (${event.user_count})
    </button>
  </li>`;
}

/** A link to a channel of the server leads there. */
function Location({ server, location }) {
  const id = /\/channels\/\d+\/(\d+)$/.exec(location)?.[1];
  const channel = [...server.channels, ...server.threads].find((one) => one.id === id);
  if (!channel) return location;
  return html`<button type="button" class="chip" onClick=${() => open(id)}>#${channel.name}</button>`;
}

function threadsUnder(server, channel, current, unread) {
  const threads = server.threads.filter(
    (thread) =>
      thread.parent_id === channel.id && (!thread.thread_metadata.archived || thread.id === current),
  );
  if (threads.length === 0) return null;
  return html`<ul class="threads">
    ${threads.map((thread) => html`<${Entry} key=${thread.id} channel=${thread} current=${current} unread=${unread} />`)}
  </ul>`;
}

function Entry({ channel, current, unread, children }) {
  const fresh = unread.has(channel.id);
  const mark = { text: '#', thread: '↳', direct: '@' }[channel.kind];
  return html`<li>
    <button
      type="button"
      class=${classes('channel', fresh && 'fresh')}
      aria-current=${channel.id === current ? 'page' : undefined}
      onClick=${() => open(channel.id)}
    >
      <span class="mark" aria-hidden="true">${mark}</span><span class="channel-name">${channel.name}${fresh && html`<span class="visually-hidden">with new messages</span>`}</span>
      ${fresh && html`<span class="dot" aria-hidden="true"></span>`}
    </button>
    ${children}
  </li>`;
}

function Status() {
  const { overview, connected } = useStore();
  const { bot } = overview;
  const text = !connected
    ? 'The simulator does not answer'
    : bot.online
      ? `${bot.name} is connected`
      : `${bot.name} is not connected`;
  return html`<p class=${classes('status', connected && bot.online && 'good')} role="status"><span class="status-light" aria-hidden="true"></span>${text}</p>`;
}

function Self() {
  const { overview, me, theme } = useStore();
  const self = overview.people.find((person) => person.id === me);
  const roles = overview.servers
    .flatMap((server) =>
      server.members
        .filter((member) => member.id === me)
        .flatMap((member) => server.roles.filter((role) => member.roles.includes(role.id))),
    )
    .map((role) => role.name);
  return html`<section class="self" aria-label="Person and preferences">
    <${Avatar} id=${me} name=${self.name} />
    <div class="self-fields">
      <label><span>You are</span>
        <select id="person" onChange=${(event) => become(event.target.value)}>
          ${overview.people.map((person) => html`<option value=${person.id} selected=${person.id === me}>${person.name}</option>`)}
        </select>
      </label>
      <p class="roles">${roles.length > 0 ? [...new Set(roles)].join(', ') : 'No roles'}</p>
    </div>
    <div class="preferences">
      <label><span>Language</span>
        <select onChange=${(event) => setLocale(event.target.value)}>
          ${Object.entries(LOCALES).map(([code, name]) => html`<option value=${code} selected=${overview.locale === code}>${name}</option>`)}
        </select>
      </label>
      <label><span>Colours</span>
        <select onChange=${(event) => setTheme(event.target.value)}>
          ${['auto', 'light', 'dark'].map((name) => html`<option value=${name} selected=${theme === name}>${name[0].toUpperCase() + name.slice(1)}</option>`)}
        </select>
      </label>
    </div>
  </section>`;
}
