import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { classes, html } from './html.js';

const WAIT_MS = 150;

/**
 * A text field with suggestions (the ARIA combobox pattern). `load(text)` gives, or promises, a list
 * of `{label, value, hint}`. With `free` any text may stand; otherwise only what is suggested.
 * `onPick(value, label)` hears what was chosen, `undefined` when the field no longer holds a choice.
 */
export function Combobox({
  id,
  load,
  onPick,
  free,
  value,
  label = '',
  placeholder,
  required,
  describedBy,
  invalid,
  onEnter,
}) {
  const [text, setText] = useState(label || String(value ?? ''));
  const [options, setOptions] = useState([]);
  const [status, setStatus] = useState('closed');
  const [active, setActive] = useState(-1);
  const listId = useId();
  const timer = useRef();
  const turn = useRef(0);
  const input = useRef();

  useEffect(() => () => clearTimeout(timer.current), []);

  const suggest = (wanted, wait) => {
    clearTimeout(timer.current);
    turn.current += 1;
    const mine = turn.current;
    setStatus('loading');
    timer.current = setTimeout(async () => {
      const result = await Promise.resolve(load(wanted)).then(
        (found) => ({ found, status: found.length > 0 ? 'open' : 'empty' }),
        (error) => ({ found: [], status: 'failed', error }),
      );
      if (mine !== turn.current) return;
      setOptions(result.found);
      setActive(result.found.length > 0 && !free ? 0 : -1);
      setStatus(result.status);
    }, wait);
  };

  const close = () => {
    turn.current += 1;
    clearTimeout(timer.current);
    setStatus('closed');
    setActive(-1);
  };

  const pick = (option) => {
    setText(option.label);
    onPick(option.value, option.label);
    close();
  };

  const type = (event) => {
    const wanted = event.target.value;
    setText(wanted);
    onPick(free && wanted !== '' ? wanted : undefined, wanted);
    suggest(wanted, WAIT_MS);
  };

  const key = (event) => {
    const open = status === 'open';
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) return suggest(text, 0);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const from = active < 0 && step < 0 ? 0 : active;
      setActive((from + step + options.length) % options.length);
    } else if (event.key === 'Enter') {
      if (open && options[active]) {
        event.preventDefault();
        pick(options[active]);
      } else if (onEnter) {
        event.preventDefault();
        close();
        onEnter();
      }
    } else if (event.key === 'Tab' && open && options[active]) {
      pick(options[active]);
    } else if (event.key === 'Escape' && status !== 'closed') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
    return undefined;
  };

  const leave = () => {
    // Without free text the field holds a choice or nothing.
    if (!free && value === undefined) setText('');
    close();
  };

  const expanded = status === 'open' && options.length > 0;
  return html`<div class="combobox">
    <input
      id=${id}
      ref=${input}
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck=${false}
      aria-expanded=${expanded}
      aria-controls=${listId}
      aria-autocomplete="list"
      aria-activedescendant=${expanded && active >= 0 ? `${listId}-${active}` : undefined}
      aria-required=${required}
      aria-invalid=${invalid}
      aria-describedby=${describedBy}
      placeholder=${placeholder}
      value=${text}
      onInput=${type}
      onKeyDown=${key}
      onFocus=${() => suggest(text === label ? '' : text, 0)}
      onBlur=${leave}
    />
    <ul id=${listId} role="listbox" class="suggestions" hidden=${!expanded} aria-label="Suggestions">
      ${options.map(
        (option, n) => html`<li
          id=${`${listId}-${n}`}
          role="option"
          aria-selected=${n === active}
          class=${classes(n === active && 'active')}
          onMouseDown=${(event) => {
            event.preventDefault();
            pick(option);
          }}
        >
          <span>${option.label}</span>${option.hint && html`<small>${option.hint}</small>`}
        </li>`,
      )}
    </ul>
    <p class="combobox-status" role="status">
      ${status === 'empty' && 'Nothing to suggest.'} ${status === 'failed' && 'Loading suggestions failed.'}
    </p>
  </div>`;
}
