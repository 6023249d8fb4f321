import { render } from 'preact';
import { useEffect } from 'preact/hooks';
import { Conversation } from './conversation.js';
import { html } from './html.js';
import { Modal } from './modal.js';
import { Sidebar } from './sidebar.js';
import { showNavigation, start, useStore } from './store.js';

function App() {
  const { overview, conversation, navOpen, announcement } = useStore();
  const opened = conversation !== undefined;

  // Whoever has come may type at once; on a touch screen that would call up the keyboard.
  useEffect(() => {
    if (opened && matchMedia('(hover: hover)').matches) focusWriting();
  }, [opened]);

  if (!overview) return html`<p class="boot">Opening the room…</p>`;
  return html`<div class="app">
    <a class="skip" href="#writing" onClick=${toComposer}>Skip to writing</a>
    <${Sidebar} />
    ${navOpen && html`<div class="veil" onClick=${() => showNavigation(false)}></div>`}
    <${Conversation} />
    <${Modal} />
    <div class="visually-hidden" aria-live="polite">${announcement}</div>
  </div>`;
}

/** The skip link moves the focus itself: the address holds the channel. */
function toComposer(event) {
  event.preventDefault();
  focusWriting();
}

function focusWriting() {
  document.querySelector('#composer-text, .command-form :is(input, textarea, select, .primary)')?.focus();
}

const root = document.querySelector('#app');
root.textContent = '';
render(html`<${App} />`, root);

start().catch((error) => {
  root.textContent = `The room could not be opened: ${error.message}`;
});
