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
