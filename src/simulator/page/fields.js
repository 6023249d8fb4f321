import { useId, useRef, useState } from 'preact/hooks';
import { Combobox } from './combobox.js';
import { matching } from './entities.js';
import { classes, html } from './html.js';
import { fileSize } from './times.js';

/** A label, a hint, a control and what is wrong with it; `children` gets the ids that join them. */
export function Field({ label, hint, required, error, children, group }) {
  const id = useId();
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(' ') || undefined;
  const caption = html`${label}${required ? html`<span class="required" title="Required"> *</span>` : html`<span class="optional"> (optional)</span>`}`;
  const inside = html`${hint && html`<p class="hint" id=${hintId}>${hint}</p>`}
    ${children({ id, describedBy, invalid: error ? 'true' : undefined })}
    ${error && html`<p class="error" id=${errorId}>${error}</p>`}`;
  if (group) {
    return html`<fieldset class="field" aria-describedby=${describedBy}><legend>${caption}</legend>${inside}</fieldset>`;
  }
  return html`<div class=${classes('field', error && 'wrong')}><label for=${id}>${caption}</label>${inside}</div>`;
}

/** A line of text, or a box that grows with it. Enter hands on to `onEnter` where there is one. */
export function TextField({
  id,
  describedBy,
  invalid,
  value,
  onValue,
  long,
  max,
  min,
  placeholder,
  required,
  onEnter,
  number,
}) {
  const shared = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': invalid,
    'aria-required': required,
    placeholder,
    maxlength: max,
    minlength: min,
    value: value ?? '',
    onInput: (event) => onValue(event.target.value),
  };
  const key = (event) => {
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || !onEnter) return;
    event.preventDefault();
    onEnter();
  };
  if (long) return html`<textarea rows="3" onKeyDown=${key} ...${shared}></textarea>`;
  return html`<input type="text" inputmode=${number ? 'decimal' : undefined} autocomplete="off" onKeyDown=${key} ...${shared} />`;
}

/** One of a few, as the browser's own select. */
export function ChoiceField({ id, describedBy, invalid, value, onValue, options, required, empty }) {
  return html`<select
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${invalid}
    aria-required=${required}
    onChange=${(event) => onValue(event.target.value === '' ? undefined : options[Number(event.target.value)].value)}
  >
    <option value="" selected=${value === undefined}>${empty ?? 'Choose…'}</option>
    ${options.map((option, n) => html`<option value=${n} selected=${option.value === value}>${option.label}</option>`)}
  </select>`;
}

/** One person, role or channel. */
export function EntityField({ options, value, onValue, ...rest }) {
  const label = options.find((option) => option.value === value)?.label ?? '';
  return html`<${Combobox} load=${(text) => matching(options, text).slice(0, 25)} value=${value} label=${label} onPick=${onValue} ...${rest} />`;
}

/** Several of many, as boxes to tick; a filter above a long list. */
export function CheckList({ options, values, onValues, most, name }) {
  const [filter, setFilter] = useState('');
  const shown = matching(options, filter);
  const toggle = (value) => {
    if (most === 1) return onValues(values[0] === value ? [] : [value]);
    return onValues(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  };
  return html`<div class="check-list">
    ${
      options.length > 8 &&
      html`<input type="text" class="filter" placeholder="Filter" aria-label="Filter the choices" value=${filter} onInput=${(event) => setFilter(event.target.value)} />`
    }
    <div class="checks">
      ${shown.map(
        (option) => html`<label>
          <input
            type=${most === 1 ? 'radio' : 'checkbox'}
            name=${name}
            checked=${values.includes(option.value)}
            disabled=${most > 1 && values.length >= most && !values.includes(option.value)}
            onChange=${() => toggle(option.value)}
          />
          <span>${option.emoji?.name} ${option.label}${(option.description ?? option.hint) && html`<small>${option.description ?? option.hint}</small>`}</span>
        </label>`,
      )}
    </div>
  </div>`;
}

/** Files, chosen or dropped; each can be taken back. */
export function FileField({ id, describedBy, invalid, files, onFiles, most = 1, accept }) {
  const input = useRef();
  const [over, setOver] = useState(false);
  const add = (list) => onFiles([...files, ...list].slice(-most));
  return html`<div
    class=${classes('files', over && 'over')}
    onDragOver=${(event) => {
      event.preventDefault();
      setOver(true);
    }}
    onDragLeave=${() => setOver(false)}
    onDrop=${(event) => {
      event.preventDefault();
      setOver(false);
      add(event.dataTransfer.files);
    }}
  >
    <input
      id=${id}
      ref=${input}
      type="file"
      multiple=${most > 1}
      accept=${accept}
      aria-describedby=${describedBy}
      aria-invalid=${invalid}
      onChange=${(event) => {
        add(event.target.files);
        event.target.value = '';
      }}
    />
    <${FileChips} files=${files} onFiles=${onFiles} />
  </div>`;
}

export function FileChips({ files, onFiles }) {
  if (files.length === 0) return null;
  return html`<ul class="chips" aria-label="Files to send">
    ${files.map(
      (file) => html`<li>
        <span>${file.name} <small>${fileSize(file.size)}</small></span>
        <button type="button" aria-label=${`Remove ${file.name}`} onClick=${() => onFiles(files.filter((one) => one !== file))}>×</button>
      </li>`,
    )}
  </ul>`;
}
