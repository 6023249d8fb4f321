/** A slice of prose as it is read: the line breaks of a hard-wrapped text are spaces. */
export function joinLines(text: string): string {
  return text.replace(/[ \t]*\n\s*/g, ' ');
}
