import { grammarOf } from '../grammar.ts';

const { plural, list, number } = grammarOf('en-GB');

/** Formats that a server makes its own: how they are listed, written and saved. */
export const formats = {
  'formats.title': 'Formats of debates',
  'formats.about':
    'A format says what comes after what, for how long, and who votes. Copy one, edit it, and it is offered when a debate is started. A debate keeps the format that it began with.',
  'formats.shipped': '**Those that ship**',
  'formats.own': '**This server’s own**',
  'formats.none': 'none yet',
  'formats.copy': 'Copy one and edit it',
  'formats.change': 'Look at one of your own, edit or delete it',
  'formats.edit': 'Edit',
  'formats.delete': 'Delete',
  'formats.save': 'Save',
  'formats.sure': (name: string) =>
    `Delete “${name}”? Debates that go by it keep it. Press *Delete* once more.`,
  'formats.preview': 'So the new format would go. Nothing is saved yet.',
  'formats.preview-change': 'So the format would go from now on. Nothing is saved yet.',
  'formats.kept': 'Your text is kept for a day: mend it and send it again.',
  'formats.mend': 'Mend it',
  'formats.form': 'A format',
  'formats.text': 'The format',
  'formats.text-about': 'Change names, order and minutes; leave colons and indents as they are.',
  'formats.sides': (sides: string[]) => `Sides: ${list(sides)}`,
  'formats.everyone-votes': 'Everyone votes.',
  'formats.floor-votes': 'Those vote who are on no side.',
  'formats.preparation': (minutes: number) =>
    `Each side has ${plural(minutes, { one: '1 minute', other: `${number(minutes)} minutes` })} of preparation.`,
  'formats.moderator': 'Moderator',
  'formats.open-end': (step: string) => `${step}, until a moderator ends it`,
  'formats.minutes': (step: string, minutes: number) => `${step}, ${number(minutes)} min`,
  'formats.saved': (name: string) => `“${name}” is saved.`,
  'formats.deleted': (name: string) => `“${name}” is deleted.`,
  'formats.gone': 'This format is no longer there. Choose another.',
  'formats.draft-gone': 'What was written is no longer kept. Begin again with a copy.',
};
