/** What the commands write: answers to standard output, everything else to standard error. */
export const print = {
  /** The statements of motions are what claims are matched with, and no answer; only where motions are kept are they told. */
  json(value: unknown, { withStatements = false } = {}): void {
    const told = JSON.stringify(value, (key, part) =>
      key === 'statements' && !withStatements ? undefined : part,
    );
    process.stdout.write(`${told}\n`);
  },
  text(text: string): void {
    process.stdout.write(`${text}\n`);
  },
  note(text: string): void {
    process.stderr.write(`${text}\n`);
  },
};

/** Folds a text to the width of a terminal, with every line indented. */
export function wrapped(text: string, indent = '', width = 96): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + word.length + 1 > width - indent.length) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((folded) => indent + folded).join('\n');
}
