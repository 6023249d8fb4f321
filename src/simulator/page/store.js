import { useEffect, useState } from 'preact/hooks';
import { get, listen, act as send } from './api.js';
import { spokenText } from './message-text.js';

/**
 * The page's state, and all that changes it. Components read it with `useStore()` and call the
 * functions below; only what one component alone needs is kept in that component.
 */
const state = {
  /** `undefined` until the first answer. */
  overview: undefined,
  me: undefined,
  channelId: undefined,
  conversation: undefined,
  /** What went wrong or is awaited in this channel: `{id, text, retry}`. */
  notices: [],
  modal: undefined,
  unread: new Set(),
  /** Who types where: channel id → `{userId, until}`. */
  typing: {},
  replyTo: undefined,
  /** Message being edited by its author. */
  editing: undefined,
  /** A command to be filled in: `{name, values}`. */
  draftCommand: undefined,
  navOpen: false,
  connected: true,
  announcement: '',
  theme: 'auto',
};

const listeners = new Set();
let stopListening = () => undefined;
/** What was asked of the application, by interaction, to be offered again if it fails. */
const asked = new Map();
/** Failures that were heard of before the answer to what was asked. */
const early = new Map();

function change(values) {
  Object.assign(state, values);
  for (const listener of listeners) listener();
}

export function useStore() {
  const [, refresh] = useState(0);
  useEffect(() => {
    const listener = () => refresh((count) => count + 1);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, []);
  return state;
}

/** Reads the address `#/CHANNEL/PERSON` and opens what it names. */
export async function start() {
  const theme = localStorage.getItem('theme') ?? 'auto';
  setTheme(theme);
  const [, channelId, me] = location.hash.split('/');
  await become(me || undefined, channelId || undefined);
  addEventListener('hashchange', () => {
    const [, channel, person] = location.hash.split('/');
    if (person && person !== state.me) void become(person, channel);
    else if (channel && channel !== state.channelId) void open(channel);
  });
}

/** Goes on as another person, in the same channel if they see it. */
export async function become(userId, channelId = state.channelId) {
  const overview = await get('overview', userId);
  stopListening();
  const known = findChannel(overview, channelId) ?? firstChannel(overview);
  change({
    overview,
    me: overview.me,
    modal: undefined,
    notices: [],
    replyTo: undefined,
    editing: undefined,
  });
  stopListening = listen(overview.me, {
    hear,
    lost: () => change({ connected: false }),
    found: () => {
      if (!state.connected) void refresh();
      change({ connected: true });
    },
  });
  await open(known.id);
}

export async function open(channelId) {
  const conversation = await get(`channels/${channelId}`, state.me).catch(async (error) => {
    notify(error.message);
    return undefined;
  });
  if (!conversation) return;
  state.unread.delete(channelId);
  const moved = channelId !== state.channelId;
  change({
    channelId,
    conversation,
    navOpen: false,
    ...(moved ? { notices: [], replyTo: undefined, editing: undefined, draftCommand: undefined } : {}),
  });
  const hash = `#/${channelId}/${state.me}`;
  if (location.hash !== hash) history.replaceState(null, '', hash);
}

let refreshing;

/** Reads everything anew; many changes at once are read once. */
function refreshSoon() {
  clearTimeout(refreshing);
  refreshing = setTimeout(() => void refresh(), 40);
}

async function refresh() {
  const overview = await get('overview', state.me);
  change({ overview });
  const { id } = findChannel(overview, state.channelId) ?? firstChannel(overview);
  await open(id);
}

/** Where to go when one is nowhere; direct messages with the application are always there. */
function firstChannel(overview) {
  return overview.servers.flatMap((server) => server.channels)[0] ?? overview.direct[0];
}

/** All channels, threads and direct messages of an overview, by id. */
function findChannel(overview, channelId) {
  const all = overview.servers.flatMap((server) => [...server.channels, ...server.threads]);
  return [...all, ...overview.direct].find((channel) => channel.id === channelId);
}

/** The server that a channel belongs to; nothing for direct messages. */
export function serverOf(channelId) {
  return state.overview?.servers.find((server) =>
    [...server.channels, ...server.threads].some((channel) => channel.id === channelId),
  );
}

/** The name under which somebody is shown here. */
export function nameOf(userId) {
  const member = serverOf(state.channelId)?.members.find((one) => one.id === userId);
  const { people, bot } = state.overview;
  const person = people.find((one) => one.id === userId) ?? (bot.id === userId ? bot : undefined);
  return member?.name ?? person?.name;
}

function hear(event) {
  switch (event.type) {
    case 'message':
      return hearMessage(event);
    case 'message-gone':
      if (event.channelId !== state.channelId) return undefined;
      return changeMessages((messages) => messages.filter((message) => message.id !== event.messageId));
    case 'typing':
      state.typing[event.channelId] = { userId: event.userId, until: Date.now() + 9_000 };
      setTimeout(() => change({}), 9_100);
      return change({});
    case 'modal':
      return change({ modal: { ...event.modal, interactionId: event.interactionId, opened: Date.now() } });
    case 'failed':
      return failed(event);
    case 'answered':
      return asked.delete(event.interactionId);
    case 'bot':
      return change({
        overview: { ...state.overview, bot: { ...state.overview.bot, online: event.online } },
      });
    case 'commands':
      return void open(state.channelId);
    default:
      return refreshSoon();
  }
}

function hearMessage({ channelId, message, fresh }) {
  if (state.typing[channelId]?.userId === message.author.id) delete state.typing[channelId];
  if (channelId !== state.channelId) {
    if (fresh && message.author.id !== state.me) state.unread.add(channelId);
    return change({});
  }
  const before = state.conversation.messages.find((one) => one.id === message.id);
  changeMessages((messages) =>
    before ? messages.map((one) => (one.id === message.id ? message : one)) : [...messages, message],
  );
  const spoken = spokenText(message, nameOf);
  const finished = before?.loading && !message.loading;
  if ((fresh && message.author.id !== state.me) || finished) announce(spoken);
  return undefined;
}

function changeMessages(edit) {
  const { conversation } = state;
  if (!conversation) return;
  change({ conversation: { ...conversation, messages: edit(conversation.messages) } });
}

let silence;

/** Says something to a screen reader, without moving the focus; gone before it is read a second time. */
function announce(text) {
  clearTimeout(silence);
  change({ announcement: text });
  silence = setTimeout(() => change({ announcement: '' }), 5_000);
}

let lastNotice = 0;

/** Shows a line at the end of the conversation, for this person alone. */
export function notify(text, retry) {
  lastNotice += 1;
  change({ notices: [...state.notices, { id: lastNotice, text, retry }].slice(-5) });
  announce(text);
}

export function putAway(noticeId) {
  change({ notices: state.notices.filter((notice) => notice.id !== noticeId) });
}

function failed({ interactionId, reason }) {
  const what = asked.get(interactionId);
  asked.delete(interactionId);
  if (!what) early.set(interactionId, reason);
  // A form stays open with everything in it.
  else if (what.form) change({ modal: { ...what.form, error: reason } });
  else notify(`${what.label}: ${reason}.`, what.retry);
}

/**
 * Does something as this person here. What is refused is shown as a notice and thrown on, so that
 * whoever asked can keep what was typed.
 */
export async function act(body, { label = 'That', retry, form, quiet = false } = {}) {
  try {
    const result = await send({ as: state.me, channelId: state.channelId, ...body });
    const { interactionId } = result;
    if (!interactionId) return result;
    asked.set(interactionId, { label, retry, form });
    const reason = early.get(interactionId);
    early.delete(interactionId);
    if (reason) failed({ interactionId, reason });
    return result;
  } catch (error) {
    if (!quiet) notify(error.message);
    throw error;
  }
}

/** Does something and is content with the notice where it fails. */
export function attempt(body, options) {
  return act(body, options).catch(() => undefined);
}

/** Sends a form; where the application fails, it opens again with everything in it. */
export function attemptModal(modal, values) {
  const { interactionId } = modal;
  return act({ act: 'modal', interactionId, values }, { form: { ...modal, values }, quiet: true });
}

export const closeModal = () => change({ modal: undefined });
export const replyTo = (message) => change({ replyTo: message });
export const startEditing = (messageId) => change({ editing: messageId });
export const draftCommand = (name, values) => change({ draftCommand: name ? { name, values } : undefined });
export const showNavigation = (navOpen) => change({ navOpen });

export function setTheme(theme) {
  localStorage.setItem('theme', theme);
  document.documentElement.dataset.theme = theme;
  change({ theme });
}

export async function setLocale(locale) {
  await attempt({ act: 'locale', locale });
  await refresh();
}
