import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { messages } from '../../src/language/en/messages.ts';
import type { Message, MessageKey } from '../../src/language/say.ts';

const ENGLISH = fileURLToPath(new URL('../../src/language/en', import.meta.url));

/** What a message is tried with; a function of many parts is not tried with all of their combinations. */
const MOST = 200;

/** What each parameter of a message may be, by the types in the English catalogue. */
const PARAMETERS = new Map(
  readdirSync(ENGLISH).flatMap((file) => parametersIn(readFileSync(`${ENGLISH}/${file}`, 'utf8'))),
);

/** Every message of the catalogue, as it may be said. @throws Error where a type is not known here */
export function samplesOf(key: MessageKey): Message[] {
  if (typeof messages[key] === 'string') return [{ key, args: [] }];
  const parameters = PARAMETERS.get(key);
  if (!parameters) throw new Error(`The parameters of ${key} are not found in src/language/en.`);
  let all: unknown[][] = [[]];
  parameters.forEach((type, index) => {
    const values = valuesOf(type, String.fromCodePoint(65 + index), key);
    const longer = all.flatMap((args) => values.map((value) => [...args, value]));
    const step = Math.ceil(longer.length / MOST);
    all = longer.filter((_, position) => position % step === 0);
  });
  return all.map((args) => ({ key, args }));
}

/** The strings within the arguments of a message that a person is to read in it. */
export function wordsIn(argument: unknown): string[] {
  if (typeof argument === 'string') return [argument];
  if (Array.isArray(argument)) return argument.flatMap(wordsIn);
  if (typeof argument !== 'object' || argument === null) return [];
  return wordsIn(Object.values('args' in argument ? (argument as Message).args : argument));
}

function parametersIn(source: string): [string, string[]][] {
  return [...source.matchAll(/^ {2}(?:'([^']+)'|(\w+)): \(/gm)].map((match) => {
    const begin = match.index + match[0].length;
    const list = source.slice(begin, closing(source, begin));
    const types = divided(list, ',').map((parameter) => {
      const [, optional, type] = /^\s*(?:\w+|\{[^}]*\})\s*(\??):\s*([\s\S]+?)\s*$/.exec(parameter)!;
      return optional ? `${type} | undefined` : type!;
    });
    return [match[1] ?? match[2]!, types];
  });
}

/** Where the bracket ends that has begun before `from`. */
function closing(source: string, from: number): number {
  let depth = 1;
  for (let at = from; ; at += 1) {
    if ('([{<'.includes(source[at]!)) depth += 1;
    else if (')]}'.includes(source[at]!) || (source[at] === '>' && source[at - 1] !== '=')) depth -= 1;
    if (depth === 0) return at;
  }
}

/** The parts between a sign that stands outside of brackets and quotation marks. */
function divided(list: string, sign: string): string[] {
  const parts = [''];
  let depth = 0;
  let quoted = false;
  for (const character of list) {
    if (character === "'") quoted = !quoted;
    if (!quoted && '([{<'.includes(character)) depth += 1;
    if (!quoted && ')]}>'.includes(character)) depth -= 1;
    if (character === sign && depth === 0 && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

/** @param name what tells the strings of one parameter from those of the others */
function valuesOf(type: string, name: string, key: string): unknown[] {
  const kinds = divided(type, '|');
  if (kinds.length > 1) return kinds.flatMap((kind) => valuesOf(kind, name, key));
  const literal = /^'([^']*)'$/.exec(type);
  if (literal) return [literal[1]];
  const list = /^(?:readonly )?(.+)\[\]$/.exec(type);
  if (list) {
    const of = valuesOf(unbracketed(list[1]!), name, key);
    return [of.slice(0, 1), [...of, ...of].slice(0, 2), [...of, ...of, ...of].slice(0, 3)];
  }
  if (type.startsWith('{')) return objectsOf(type.slice(1, -1), name, key);
  switch (type) {
    case 'string':
      return [`${name}${name.toLowerCase()}`];
    case 'number':
      return [0, 1, 2, 5];
    case 'boolean':
      return [true, false];
    case 'undefined':
      return [undefined];
    case 'null':
      return [null];
    case 'Message':
      return [{ key: 'written', args: [`${name}${name.toLowerCase()}`] }];
    default:
      throw new Error(`${key} takes ${type}, which tests/language/message-samples.ts does not know.`);
  }
}

function objectsOf(fields: string, name: string, key: string): object[] {
  let all: object[] = [{}];
  for (const field of divided(fields.replaceAll(';', ','), ',')) {
    const [, property, optional, type] = /^(\w+)(\??):\s*([\s\S]+)$/.exec(field)!;
    const values = valuesOf(type!, `${name}${property}`, key);
    all = all.flatMap((object) => [
      ...values.map((value) => ({ ...object, [property!]: value })),
      ...(optional ? [object] : []),
    ]);
  }
  return all;
}

function unbracketed(type: string): string {
  return type.startsWith('(') && type.endsWith(')') ? type.slice(1, -1) : type;
}
