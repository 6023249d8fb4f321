import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { entities } from './entities.js';
import { CheckList, ChoiceField, EntityField, Field, FileField, TextField } from './fields.js';
import { html } from './html.js';
import { Markdown } from './markdown-view.js';
import { attemptModal, closeModal, useStore } from './store.js';

const ENTITY = { 5: 'user', 6: 'role', 7: 'mentionable', 8: 'channel' };

/** The form that an application opened, if there is one. */
export function Modal() {
  const { modal } = useStore();
  return modal ? html`<${ModalForm} key=${modal.opened} modal=${modal} />` : null;
}

function ModalForm({ modal }) {
  const dialog = useRef();
  const { channelId, overview } = useStore();
  const [values, setValues] = useState(() => modal.values ?? presets(modal));
  const [errors, setErrors] = useState({});
  const [error, setError] = useState(modal.error);
  const [busy, setBusy] = useState(false);

  useLayoutEffect(() => {
    const opener = document.activeElement;
    const element = dialog.current;
    element.showModal();
    element.querySelector('.fields input, .fields textarea, .fields select, .fields button')?.focus();
    return () => {
      // While the dialog is open nothing outside of it takes the focus.
      element.close();
      (opener?.isConnected ? opener : document.querySelector('#composer-text'))?.focus();
    };
  }, []);

  const set = (key, value) => {
    setValues((before) => ({ ...before, [key]: value }));
    setErrors((before) => ({ ...before, [key]: undefined }));
  };

  const submit = async (event) => {
    event?.preventDefault();
    const wrong = problems(modal, values);
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) {
      requestAnimationFrame(() => dialog.current.querySelector('[aria-invalid], .error')?.focus());
      return;
    }
    setBusy(true);
    try {
      await attemptModal(modal, values);
      closeModal();
    } catch (refused) {
      setError(refused.message);
      setBusy(false);
    }
  };

  return html`<dialog
    class="modal"
    ref=${dialog}
    aria-labelledby="modal-title"
    onCancel=${(event) => {
      // That of a file picker bubbles up to here, and closes nothing but the picker.
      if (event.target !== event.currentTarget) return;
      event.preventDefault();
      closeModal();
    }}
  >
    <form onSubmit=${submit} novalidate>
      <header>
        <h2 id="modal-title">${modal.title}</h2>
        <p class="from">${overview.bot.name} asks</p>
      </header>
      <div class="fields">
        ${error && html`<p class="error" role="alert">${error}</p>`}
        ${modal.components.map((outer) => html`<${ModalPart} outer=${outer} values=${values} errors=${errors} set=${set} submit=${submit} channelId=${channelId} />`)}
      </div>
      <footer>
        <button type="button" class="button secondary" onClick=${closeModal}>Cancel</button>
        <button type="submit" class="button primary" disabled=${busy}>${busy ? 'Sending…' : 'Submit'}</button>
      </footer>
    </form>
  </dialog>`;
}

function ModalPart({ outer, values, errors, set, submit, channelId }) {
  if (outer.type === 10) return html`<${Markdown} text=${outer.content} />`;
  const component = outer.component ?? outer.components?.[0];
  if (!component) return null;
  const key = component.custom_id;
  const label = outer.label ?? component.label ?? '';
  const shared = { label, hint: outer.description, error: errors[key], required: component.required ?? true };
  const value = values[key];
  switch (component.type) {
    case 4:
      return html`<${Field} ...${shared}>${(ids) =>
        html`<${TextField} ...${ids} value=${value} onValue=${(text) => set(key, text)} long=${component.style === 2} max=${component.max_length} min=${component.min_length} placeholder=${component.placeholder} required=${shared.required} onEnter=${component.style === 2 ? undefined : submit} />`}<//>`;
    case 19:
      return html`<${Field} ...${shared}>${(ids) =>
        html`<${FileField} ...${ids} files=${value} onFiles=${(files) => set(key, files)} most=${component.max_values ?? 1} accept=${component.file_types?.join(',')} />`}<//>`;
    case 23:
      return html`<div class="field tick"><label>
        <input type="checkbox" checked=${value} onChange=${(event) => set(key, event.target.checked)} /> <span>${label}</span>
      </label>${outer.description && html`<p class="hint">${outer.description}</p>`}</div>`;
    case 21:
    case 22: {
      const most = component.type === 21 ? 1 : (component.max_values ?? 1);
      const chosen = component.type === 21 ? [value].filter((one) => one !== undefined) : value;
      return html`<${Field} ...${shared} group>${() =>
        html`<${CheckList} name=${key} options=${component.options} values=${chosen} most=${component.type === 21 ? 1 : Math.max(most, 2)} onValues=${(list) => set(key, component.type === 21 ? list[0] : list.slice(-most))} />`}<//>`;
    }
    default:
      return html`<${ModalSelect} component=${component} shared=${shared} value=${value} onValue=${(list) => set(key, list)} channelId=${channelId} />`;
  }
}

function ModalSelect({ component, shared, value, onValue, channelId }) {
  const kind = ENTITY[component.type];
  const options = kind ? entities(kind, channelId, component.channel_types) : component.options;
  const most = component.max_values ?? 1;
  if (most > 1) {
    return html`<${Field} ...${shared} group>${() =>
      html`<${CheckList} options=${options} values=${value} most=${most} onValues=${onValue} />`}<//>`;
  }
  const one = (picked) => onValue(picked === undefined ? [] : [picked]);
  return html`<${Field} ...${shared}>${(ids) =>
    kind
      ? html`<${EntityField} ...${ids} options=${options} value=${value[0]} onValue=${one} placeholder=${component.placeholder} required=${shared.required} />`
      : html`<${ChoiceField} ...${ids} options=${options} value=${value[0]} onValue=${one} empty=${component.placeholder} required=${shared.required} />`}<//>`;
}

function* inputs(modal) {
  for (const outer of modal.components) {
    const component = outer.component ?? outer.components?.[0];
    if (component?.custom_id) yield component;
  }
}

/** What the fields hold before anybody touches them. */
function presets(modal) {
  const values = {};
  for (const component of inputs(modal)) {
    const chosen = (component.options ?? []).filter((option) => option.default).map((option) => option.value);
    const byType = {
      4: component.value ?? '',
      19: [],
      21: chosen[0],
      22: chosen,
      23: component.default ?? false,
    };
    const fallback = [...chosen, ...(component.default_values ?? []).map((value) => value.id)];
    values[component.custom_id] = component.type in byType ? byType[component.type] : fallback;
  }
  return values;
}

/** What is wrong with the answers, by custom id, in words that say how to mend it. */
function problems(modal, values) {
  const wrong = {};
  for (const component of inputs(modal)) {
    const value = values[component.custom_id];
    const required = component.required ?? true;
    const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
    if (component.type === 23) continue;
    if (empty) {
      if (required)
        wrong[component.custom_id] = component.type === 4 ? 'Please fill this in.' : 'Please choose.';
      continue;
    }
    const [least, most] =
      component.type === 4
        ? [component.min_length ?? 0, component.max_length ?? 4_000]
        : [component.min_values ?? 1, component.max_values ?? 1];
    if (component.type === 21) continue;
    if (value.length < least || value.length > most) {
      const unit = component.type === 4 ? 'characters' : component.type === 19 ? 'files' : 'choices';
      wrong[component.custom_id] = `Please give ${least === most ? least : `${least} to ${most}`} ${unit}.`;
    }
  }
  return wrong;
}
