import { formatNames } from '../language/en/format-names.ts';
import { say } from '../language/say.ts';
import type { Format } from './format.ts';
import { shippedFormat } from './formats.ts';
import type { DebateState } from './state.ts';

const KEY_OF = new Map(
  Object.entries(formatNames).map(([key, name]) => [name, key as keyof typeof formatNames]),
);

/**
 * A format with its names in the language that is spoken here, where it is one that ships. What a server
 * has named otherwise stays as it was written.
 */
export function saidFormat(format: Format): Format {
  if (!shippedFormat(format.id)) return format;
  const said = <Named extends { name: string }>(named: Named): Named => {
    const key = KEY_OF.get(named.name);
    return key ? { ...named, name: say(key) } : named;
  };
  return { ...said(format), sides: format.sides.map(said), steps: format.steps.map(said) };
}

/** A debate with the names of its format so. */
export function saidDebate(state: DebateState): DebateState {
  return { ...state, format: saidFormat(state.format) };
}
