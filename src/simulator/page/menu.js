import { useLayoutEffect, useRef } from 'preact/hooks';
import { html } from './html.js';
import { arrowKeys, Popup } from './popup.js';

/**
 * A menu of `{label, run, danger, group}`; groups are told apart by a line. The first item has the
 * focus; a letter goes to the next item that begins with it.
 */
export function Menu({ anchor, label, items, onClose, returnTo }) {
  const list = useRef();
  useLayoutEffect(() => list.current.querySelector('[role=menuitem]')?.focus(), []);
  const close = () => {
    onClose();
    returnTo?.focus();
  };
  const key = (event) => {
    if (arrowKeys(event, '[role=menuitem]')) return;
    if (event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && event.key !== ' ') {
      const all = [...event.currentTarget.querySelectorAll('[role=menuitem]')];
      const at = all.indexOf(document.activeElement);
      const wanted = event.key.toLowerCase();
      [...all.slice(at + 1), ...all]
        .find((item) => item.textContent.trim().toLowerCase().startsWith(wanted))
        ?.focus();
    }
  };
  let group = items[0]?.group;
  return html`<${Popup} anchor=${anchor} onClose=${close}>
    <div class="menu" role="menu" aria-label=${label} ref=${list} onKeyDown=${key}>
      ${items.map((item) => {
        const apart = item.group !== group;
        group = item.group;
        return html`${apart && html`<hr role="separator" />`}
          <button
            type="button"
            role="menuitem"
            tabindex="-1"
            class=${item.danger ? 'danger' : ''}
            onClick=${() => {
              close();
              item.run();
            }}
          >
            <span>${item.label}</span>${item.hint && html`<small>${item.hint}</small>`}
          </button>`;
      })}
    </div>
  <//>`;
}
