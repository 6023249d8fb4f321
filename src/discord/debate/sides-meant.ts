import { type Format, MODERATOR, MOST_NAME, type Side } from '../../debate/format.ts';
import { saidFormat } from '../../debate/said-format.ts';
import { foldedText } from '../../documents/folding.ts';
import { Refusal } from '../../documents/refusal.ts';
import { visible } from '../markdown.ts';

/** Sides that can be named where a debate is started. */
const LEAST = 2;
const MOST = 4;

/**
 * A format whose sides are called as somebody has written: "Government; Opposition". There can be more of them
 * than it has where none of its steps is a side's own.
 * @throws Refusal where these are no names, or not as many as the format takes
 */
export function withSidesNamed(format: Format, written: string): Format {
  const names = written.split(/[;；]/).map((name) => visible(name).replace(/\s+/g, ' ').trim());
  const isNamed = names.every((name) => name.length > 0 && name.length <= MOST_NAME);
  if (!isNamed || names.length < LEAST || names.length > MOST)
    throw new Refusal('room.start-no-sides', LEAST, MOST, MOST_NAME);
  const twice = names.find((name, index) =>
    names.slice(0, index).some((before) => foldedText(before) === foldedText(name)),
  );
  if (twice !== undefined) throw new Refusal('debate.format.same-side', twice);
  const { sides } = format;
  if (names.length < sides.length || (names.length > sides.length && !takesMore(format)))
    throw new Refusal('room.start-sides-fit', saidFormat(format).name, sides.length);
  return { ...format, sides: names.map((name, index): Side => ({ id: idAt(format, index), name })) };
}

/** Whether none of a format's steps is for one of its sides alone. */
function takesMore({ steps, sides }: Format): boolean {
  return steps.every(
    (step) => !('by' in step) || step.by === MODERATOR || !sides.some(({ id }) => id === step.by),
  );
}

function idAt({ sides }: Format, index: number): string {
  return sides[index]?.id ?? `side-${index + 1}`;
}
