/** Every command that can be typed, subcommands spelled out, in the person's language. */
export function typedCommands(commands, locale) {
  return commands
    .filter((command) => command.type === 1)
    .flatMap((command) => leaves(command, [], [], command).map((leaf) => ({ id: command.id, ...leaf })))
    .map(({ id, path, shown, leaf }) => ({
      id,
      name: path.join(' '),
      shown: shown.join(' '),
      description: localised(leaf, 'description', locale),
      options: leaf.options ?? [],
    }));

  function leaves(node, path, shown, leaf) {
    const names = [...path, node.name];
    const titles = [...shown, localised(node, 'name', locale)];
    const inner = (node.options ?? []).filter((option) => option.type <= 2);
    if (inner.length === 0) return [{ path: names, shown: titles, leaf }];
    return inner.flatMap((option) => leaves(option, names, titles, option));
  }
}

/** A name or description in the person's language, where the application gave one. */
export function localised(thing, key, locale) {
  return thing[`${key}_localizations`]?.[locale] ?? thing[key];
}

/** Options that take what is typed as it is: words and numbers. */
const TYPED = new Set([3, 4, 10]);

/** The option that a name with a colon begins, as in Discord's own client. */
export function optionCalled({ options }, name, locale) {
  return options.find((option) => option.name === name || localised(option, 'name', locale) === name);
}

/** What was typed behind a command's name: `option:value`, and before any such name the first option's value. */
export function typedValues(command, text, locale) {
  const names = [...text.matchAll(/(?:^|\s)([^\s:]+):/g)]
    .map((found) => ({ found, option: optionCalled(command, found[1], locale) }))
    .filter(({ option }) => option);
  const parts = [
    { option: command.options[0], value: text.slice(0, names[0]?.found.index) },
    ...names.map(({ found, option }, at) => ({
      option,
      value: text.slice(found.index + found[0].length, names[at + 1]?.found.index),
    })),
  ];
  return Object.fromEntries(
    parts
      .map(({ option, value }) => [option, value.trim()])
      .filter(([option, value]) => value && TYPED.has(option?.type))
      .map(([option, value]) => [option.name, value]),
  );
}

/** The commands that a typed beginning may mean: by name first, then by words of the description. */
export function matchingCommands(commands, typed) {
  const wanted = typed.toLowerCase().trim();
  const rank = (command) => {
    const names = [command.shown.toLowerCase(), command.name.toLowerCase()];
    if (names.some((name) => name.startsWith(wanted))) return 0;
    if (names.some((name) => name.split(' ').some((part) => part.startsWith(wanted)))) return 1;
    if (names.some((name) => name.includes(wanted))) return 2;
    return command.description.toLowerCase().includes(wanted) ? 3 : 4;
  };
  return commands
    .map((command) => ({ command, order: rank(command) }))
    .filter((entry) => entry.order < 4)
    .sort((a, b) => a.order - b.order || a.command.name.localeCompare(b.command.name))
    .map((entry) => entry.command);
}
