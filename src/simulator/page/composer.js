import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { CommandForm } from './command-form.js';
import { matchingCommands, typedCommands, typedValues } from './command-list.js';
import { FileChips } from './fields.js';
import { classes, html } from './html.js';
import { snippet } from './message-text.js';
import { act, attempt, draftCommand, nameOf, notify, replyTo, useStore } from './store.js';

/** Where one writes: plain messages, or `/` for the commands of applications. */
export function Composer() {
  const { conversation, overview, replyTo: answered, draftCommand: draft } = useStore();
  const { channel } = conversation;
  const commands = typedCommands(conversation.commands, overview.locale);
  const [text, setText] = useState('');
  const [files, setFiles] = useState([]);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState(false);
  const box = useRef();
  const picker = useRef();
  const attach = useRef();
  const listId = useId();

  const typing = text.startsWith('/') && !text.includes('\n');
  const found = typing ? matchingCommands(commands, text.slice(1)) : [];
  const picking = typing && !dismissed && !draft;
  const command = draft && commands.find((one) => one.name === draft.name);
  /** A command that asks for nothing is sent at once. */
  const plain = command?.options.length === 0;

  useEffect(() => {
    if (draft && !command) {
      notify(`There is no command /${draft.name} here.`);
      draftCommand(undefined);
    } else if (plain) {
      draftCommand(undefined);
      void runPlain(command);
    }
  }, [draft]);

  // The writing field comes back when a command is sent or left.
  const filling = command !== undefined && !plain;
  const wasFilling = useRef(false);
  useLayoutEffect(() => {
    if (wasFilling.current && !filling) box.current?.focus();
    wasFilling.current = filling;
  }, [filling]);

  useLayoutEffect(() => {
    if (answered) box.current?.focus();
  }, [answered]);

  useLayoutEffect(() => {
    if (!box.current) return;
    box.current.style.height = 'auto';
    box.current.style.height = `${Math.min(box.current.scrollHeight, 200)}px`;
  }, [text, draft]);

  useEffect(() => {
    picker.current?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }, [active, picking]);

  /** Opens a command's fields with what was typed after its name. */
  const choose = (chosen, rest = '') => {
    setText('');
    draftCommand(chosen.name, typedValues(chosen, rest, overview.locale));
  };

  const type = (value) => {
    setDismissed(false);
    setActive(0);
    setText(value);
    // A whole name and a space is a choice made.
    const exact = commands.find((one) => value === `/${one.shown} ` || value === `/${one.name} `);
    const deeper = exact && commands.some((one) => one !== exact && one.name.startsWith(`${exact.name} `));
    if (exact && !deeper) choose(exact);
  };

  /** `anyway`: as a message, though it looks like a command. */
  const send = async (anyway = false) => {
    if (!text.trim() && files.length === 0) return;
    if (typing) {
      const exact = commands.filter(
        (one) => text.startsWith(`/${one.shown}`) || text.startsWith(`/${one.name}`),
      );
      const best =
        exact.sort((a, b) => b.name.length - a.name.length)[0] ??
        (found.length > 0 ? found[active] : undefined);
      if (best && !dismissed) return choose(best, text.slice(best.shown.length + 1).trim());
      if (!dismissed && !anyway) return undefined;
    }
    const before = { text, files };
    setText('');
    setFiles([]);
    try {
      await act({ act: 'post', content: before.text, files: before.files, replyTo: answered?.id });
      replyTo(undefined);
    } catch {
      setText(before.text);
      setFiles(before.files);
    }
    return undefined;
  };

  const key = (event) => {
    if (event.isComposing) return;
    if (picking && found.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setActive((active + step + found.length) % found.length);
        return;
      }
      if (event.key === 'Tab' && !event.shiftKey) {
        event.preventDefault();
        choose(found[active]);
        return;
      }
    }
    if (event.key === 'Escape') {
      if (picking) setDismissed(true);
      else if (answered) replyTo(undefined);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };

  const paste = (event) => {
    const pasted = [...event.clipboardData.files];
    if (pasted.length === 0) return;
    event.preventDefault();
    setFiles([...files, ...pasted]);
  };

  if (filling) {
    const done = () => draftCommand(undefined);
    return html`<section id="writing" class="composer" aria-label="Write"><${CommandForm} key=${command.name} command=${command} values=${draft.values} onDone=${done} /></section>`;
  }

  const where =
    channel.kind === 'direct'
      ? overview.bot.name
      : channel.kind === 'thread'
        ? channel.name
        : `#${channel.name}`;
  const expanded = picking && found.length > 0;
  return html`<section id="writing" class="composer" aria-label="Write">
    ${picking && html`<${CommandPicker} id=${listId} onKey=${key} found=${found} active=${active} choose=${choose} setActive=${setActive} frame=${picker} bot=${overview.bot} any=${commands.length > 0} />`}
    ${
      answered &&
      html`<p class="answering"><span>In answer to <strong>${nameOf(answered.author.id)}</strong>: ${snippet(answered)}</span>
        <button type="button" aria-label="Do not answer this message" onClick=${() => replyTo(undefined)}>×</button></p>`
    }
    <${FileChips} files=${files} onFiles=${setFiles} />
    <div class="compose-row">
      ${
        channel.may.attach &&
        channel.may.send &&
        html`<button type="button" class="attach" aria-label="Attach files" onClick=${() => attach.current.click()}>+</button>
          <input ref=${attach} type="file" multiple hidden onChange=${(event) => {
            setFiles([...files, ...event.target.files]);
            event.target.value = '';
            box.current.focus();
          }} />`
      }
      <label class="visually-hidden" for="composer-text">Message ${where}</label>
      <textarea
        id="composer-text"
        ref=${box}
        rows="1"
        aria-controls=${expanded ? listId : undefined}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-activedescendant=${expanded ? `${listId}-${active}` : undefined}
        placeholder=${channel.may.send ? 'Message or /command' : 'Only /commands here'}
        value=${text}
        onInput=${(event) => type(event.target.value)}
        onKeyDown=${key}
        onPaste=${paste}
      ></textarea>
      <button type="button" class="button primary send" disabled=${!text.trim() && files.length === 0} onClick=${() => send(true)}>Send</button>
    </div>
  </section>`;
}

function runPlain({ name }) {
  const again = () => draftCommand(name, {});
  return attempt({ act: 'command', name }, { label: `/${name}`, retry: again });
}

function CommandPicker({ id, onKey, found, active, choose, setActive, frame, bot, any }) {
  const none = any
    ? 'No command of that name here. Send, or Escape and Enter, sends it as a message.'
    : `${bot.name} offers no commands here${bot.online ? '' : ': it is not connected'}.`;
  return html`<div class="picker" ref=${frame}>
    <p class="picker-head" role="status">${found.length > 0 ? `Commands of ${bot.name}` : none}</p>
    <ul
      id=${id}
      role="listbox"
      aria-label="Commands"
      tabindex="0"
      aria-activedescendant=${found.length > 0 ? `${id}-${active}` : undefined}
      onKeyDown=${onKey}
    >
      ${found.map(
        (command, n) => html`<li
          id=${`${id}-${n}`}
          role="option"
          aria-selected=${n === active}
          class=${classes(n === active && 'active')}
          onMouseMove=${() => n !== active && setActive(n)}
          onMouseDown=${(event) => {
            event.preventDefault();
            choose(command);
          }}
        >
          <span class="command-name">/${command.shown}${command.options
            .filter((option) => option.required)
            .map((option) => html` <em>${option.name}</em>`)}</span>
          <small>${command.description}</small>
        </li>`,
      )}
    </ul>
  </div>`;
}
