/**
 * Ways to say a statement, and to say that it is wrong or only that it is said: what is asked of a library in which
 * the statement does not stand. General English, written without the bot's own list of turns of phrase in view; some
 * of them it does not know.
 */
type Paraphrase = {
  form: string;
  /** 1 where it is affirmed, -1 where it is denied, 0 where no side is taken. */
  sign: 1 | 0 | -1;
};

/** `{S}` and `{s}` are the statement, with and without a capital. */
export const PARAPHRASES: Paraphrase[] = [
  { form: 'I firmly believe that {s}.', sign: 1 },
  { form: 'Nobody can deny that {s}.', sign: 1 },
  { form: 'Opinions differ, but {s}.', sign: 1 },
  { form: 'Like it or not, {s}.', sign: 1 },
  { form: 'War is a terrible thing, yet {s}.', sign: 1 },
  { form: 'My teacher was right when she said that {s}.', sign: 1 },
  { form: 'The papers will not print it, but it is plain to me that {s}.', sign: 1 },
  { form: 'You only have to read the news to know that {s}.', sign: 1 },
  { form: 'It is wrong to say that {s}.', sign: -1 },
  { form: 'I doubt that {s}.', sign: -1 },
  { form: 'I do not think that {s}.', sign: -1 },
  { form: 'Those who say that {s} are wrong.', sign: -1 },
  { form: 'It is a myth that {s}.', sign: -1 },
  { form: 'Some claim that {s}, but they are mistaken.', sign: -1 },
  { form: '“{S}” is just an excuse.', sign: -1 },
  { form: '{S}? Hardly.', sign: -1 },
  { form: 'No one should believe that {s}.', sign: -1 },
  { form: 'I am not persuaded by the argument that {s}.', sign: -1 },
  { form: 'The idea that {s} is nonsense.', sign: -1 },
  { form: 'Ann Mason writes that {s}, which is simply untrue.', sign: -1 },
  { form: 'Show me one serious person who thinks that {s}.', sign: -1 },
  { form: 'Anyone who tells you that {s} is selling something.', sign: -1 },
  { form: 'People keep telling me that {s}, and I have stopped listening.', sign: -1 },
  { form: 'Some people think that {s}.', sign: 0 },
  { form: 'Nobody knows whether {s}.', sign: 0 },
  { form: 'Ann Mason claims that {s}.', sign: 0 },
];

/** A statement that commands cannot stand after "that". */
const COMMANDS =
  /^(?:arm|ask|bring|build|buy|close|cut|do|end|feed|fight|fill|get|give|go|help|hit|keep|leave|let|make|never|open|put|save|sell|send|shelter|show|spend|start|stay|stop|take|talk|tell|train|work)\b/i;

/** The statement in this form; undefined where it does not fit. */
export function paraphrased(
  statement: string,
  { form }: Paraphrase,
  names: ReadonlySet<string>,
): string | undefined {
  const plain = statement.replace(/[.!]+$/, '');
  if (form.includes('{s}') && COMMANDS.test(plain)) return undefined;
  const first = /^[\p{L}'’.-]+/u.exec(plain)?.[0] ?? '';
  const within = names.has(first.replace(/['’]s?$/, '')) ? plain : plain[0]!.toLowerCase() + plain.slice(1);
  return form.replace('{S}', () => plain).replace('{s}', () => within);
}

/** The words that have a capital within some statement. */
export function namesIn(statements: string[]): Set<string> {
  return new Set(
    statements.flatMap((text) => [...text.matchAll(/(?<=[^.!?] )\p{Lu}[\p{L}.-]*/gu)].map(([name]) => name)),
  );
}
