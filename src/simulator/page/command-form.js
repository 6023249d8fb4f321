import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { act as ask } from './api.js';
import { Combobox } from './combobox.js';
import { localised, optionCalled } from './command-list.js';
import { entities } from './entities.js';
import { ChoiceField, EntityField, Field, FileField, TextField } from './fields.js';
import { html } from './html.js';
import { act, draftCommand, useStore } from './store.js';

const ENTITY = { 6: 'user', 7: 'channel', 8: 'role', 9: 'mentionable' };
const BOOLEANS = [
  { label: 'True', value: true },
  { label: 'False', value: false },
];

/**
 * A command's options as fields: the required ones, and the optional ones as they are asked for. Where
 * none is required, all are there at once, so that whoever types on is not running the command.
 */
export function CommandForm({ command, values: given, onDone }) {
  const { overview } = useStore();
  const { locale } = overview;
  const [values, setValues] = useState(given ?? {});
  const [shown, setShown] = useState(() =>
    command.options
      .filter(
        (option, _at, options) =>
          option.required ||
          given?.[option.name] !== undefined ||
          (Object.keys(given ?? {}).length === 0 && !options.some((other) => other.required)),
      )
      .map((option) => option.name),
  );
  const [errors, setErrors] = useState({});
  /** How often words were taken out of a field, which is then made anew. */
  const [turns, setTurns] = useState({});
  const [busy, setBusy] = useState(false);
  const form = useRef();
  const run = useRef();
  /** The option that was just added, which gets the focus. */
  const asked = useRef();
  const fields = command.options.filter((option) => shown.includes(option.name));
  const more = command.options.filter((option) => !shown.includes(option.name));

  // Before the next key is typed, so that none is lost between the two fields.
  useLayoutEffect(() => focusFirst(), []);

  function focusFirst() {
    const element = form.current?.querySelector(
      '.command-fields input, .command-fields textarea, .command-fields select',
    );
    (element ?? run.current)?.focus();
  }

  const set = (name, value) => {
    setValues((before) => ({ ...before, [name]: value }));
    setErrors((before) => ({ ...before, [name]: undefined, '': undefined }));
  };

  const show = (name) => {
    asked.current = name;
    setShown((before) => (before.includes(name) ? [...before] : [...before, name]));
  };

  /** `option:` at the end of a field goes on in that option, as in Discord's own client. */
  const turnTo = (event) => {
    const from = event.target.closest('[data-option]')?.dataset.option;
    const found = /(?:^|\s)([^\s:]+):$/.exec(event.target.value ?? '');
    const option = found && optionCalled(command, found[1], locale);
    if (!from || !option) return;
    event.stopPropagation();
    const rest = event.target.value.slice(0, found.index).trim() || undefined;
    set(from, rest);
    set(`${from} label`, rest);
    setTurns((before) => ({ ...before, [from]: (before[from] ?? 0) + 1 }));
    show(option.name);
  };

  useLayoutEffect(() => {
    if (!asked.current) return;
    form.current.querySelector(`[data-option="${asked.current}"] :is(input, textarea, select)`)?.focus();
    asked.current = undefined;
  }, [shown]);

  const submit = async (event) => {
    event?.preventDefault();
    const wrong = problems(command.options, values);
    if (Object.keys(wrong).length > 0) {
      setErrors(wrong);
      requestAnimationFrame(() => form.current.querySelector('[aria-invalid=true]')?.focus());
      return;
    }
    setBusy(true);
    const again = () => draftCommand(command.name, values);
    try {
      await act(
        { act: 'command', name: command.name, values: typed(command.options, values) },
        { label: `/${command.name}`, retry: again, quiet: true },
      );
      onDone();
    } catch (refused) {
      setErrors({ '': refused.message });
      setBusy(false);
    }
  };

  return html`<form
    class="command-form"
    ref=${form}
    aria-label=${`/${command.shown}`}
    novalidate
    onSubmit=${submit}
    onKeyDown=${(event) => {
      if (event.key === 'Escape' && !event.defaultPrevented) onDone();
    }}
  >
    <header>
      <p><strong>/${command.shown}</strong> <span>${command.description}</span></p>
      <button type="button" class="close" aria-label="Leave this command" onClick=${() => onDone()}>×</button>
    </header>
    ${errors[''] && html`<p class="error" role="alert">${errors['']}</p>`}
    <div class="command-fields" onInputCapture=${turnTo}>
      ${fields.map(
        (option) => html`<div data-option=${option.name} key=${`${option.name} ${turns[option.name] ?? 0}`}>
          <${OptionField} command=${command} option=${option} locale=${locale} values=${values} error=${errors[option.name]} set=${set} submit=${submit} />
        </div>`,
      )}
    </div>
    <footer>
      <div class="more-options" role="group" aria-label="Optional">
        ${more.map((option) => html`<button type="button" class="chip" title=${localised(option, 'description', locale)} onClick=${() => show(option.name)}>+ ${localised(option, 'name', locale)}</button>`)}
      </div>
      <button type="submit" class="button primary" ref=${run} disabled=${busy}>${busy ? 'Sending…' : 'Send'}</button>
    </footer>
  </form>`;
}

function OptionField({ command, option, locale, values, error, set, submit }) {
  const { me, channelId } = useStore();
  const { type, name } = option;
  const value = values[name];
  const onValue = (picked) => set(name, picked);
  const shared = {
    label: localised(option, 'name', locale),
    hint: localised(option, 'description', locale),
    required: option.required ?? false,
    error,
  };
  const control = (ids) => {
    const rest = { ...ids, required: shared.required, onValue, value };
    if (option.choices) {
      const choices = option.choices.map((choice) => ({
        label: localised(choice, 'name', locale),
        value: choice.value,
      }));
      return html`<${ChoiceField} ...${rest} options=${choices} />`;
    }
    if (option.autocomplete) {
      const load = async (text) => {
        const now = typed(command.options, { ...values, [name]: text }, name);
        const { choices } = await ask({
          as: me,
          channelId,
          act: 'autocomplete',
          name: command.name,
          values: now,
          focused: name,
        });
        return choices.map((choice) => ({ label: choice.name, value: choice.value }));
      };
      return html`<${Combobox} ...${ids} free required=${shared.required} load=${load} value=${value} label=${values[`${name} label`] ?? value} onPick=${(
        picked,
        label,
      ) => {
        set(name, picked);
        set(`${name} label`, label);
      }} onEnter=${submit} />`;
    }
    if (type === 5) return html`<${ChoiceField} ...${rest} options=${BOOLEANS} />`;
    if (type in ENTITY) {
      return html`<${EntityField} ...${rest} options=${entities(ENTITY[type], channelId, option.channel_types)} onEnter=${submit} />`;
    }
    if (type === 11) {
      return html`<${FileField} ...${ids} files=${value ? [value] : []} onFiles=${(files) => set(name, files[0])} />`;
    }
    return html`<${TextField} ...${rest} number=${type !== 3} max=${option.max_length} long=${type === 3 && (option.max_length ?? 0) > 300} onEnter=${submit} />`;
  };
  return html`<${Field} ...${shared}>${control}<//>`;
}

/** The values as their options' types ask; numbers are typed as text. */
function typed(options, values, focused) {
  const result = {};
  for (const { name, type } of options) {
    const value = values[name];
    if (value === undefined || (value === '' && name !== focused)) continue;
    const number = (type === 4 || type === 10) && name !== focused;
    result[name] = number ? Number(value) : value instanceof File && focused ? undefined : value;
  }
  return result;
}

/** What is wrong, by option, in words that say how to mend it. */
function problems(options, values) {
  const wrong = {};
  for (const option of options) {
    const value = values[option.name];
    const empty = value === undefined || value === '';
    if (empty) {
      if (option.required)
        wrong[option.name] = option.type === 11 ? 'Please choose a file.' : 'Please fill this in.';
      continue;
    }
    if (option.type === 4 && !/^-?\d+$/.test(String(value).trim()))
      wrong[option.name] = 'Please give a whole number.';
    else if (option.type === 10 && !Number.isFinite(Number(value)))
      wrong[option.name] = 'Please give a number.';
    else if (option.min_value !== undefined && Number(value) < option.min_value)
      wrong[option.name] = `At least ${option.min_value}, please.`;
    else if (option.max_value !== undefined && Number(value) > option.max_value)
      wrong[option.name] = `At most ${option.max_value}, please.`;
    else if (option.type === 3 && value.length < (option.min_length ?? 0))
      wrong[option.name] = `At least ${option.min_length} characters, please.`;
  }
  return wrong;
}
