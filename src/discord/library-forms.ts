import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import type { Metadata } from '../documents/import/draft.ts';
import { DATE_FORM, isStatedDate } from '../documents/stated-date.ts';
import { shownBeginning } from './markdown.ts';

/** Files that one form takes, so that their ids fit into a button's. */
export const MOST_FILES = 5;

type Field = keyof Metadata;

const FIELDS: Record<Field, { label: string; description: string; most: number }> = {
  title: { label: 'Title', description: 'As it is to be cited.', most: 300 },
  authors: { label: 'Authors', description: 'Several: with a semicolon between them.', most: 1_000 },
  published: { label: 'Published', description: 'Such as 2014, 2014-06 or 2014-06-10.', most: 10 },
  outlet: { label: 'Outlet', description: 'The newspaper, publisher or site.', most: 300 },
  source: { label: 'Source', description: 'An address, or where else it can be read.', most: 1_000 },
  language: { label: 'Language', description: 'Such as en or pt-BR.', most: 35 },
  topic: { label: 'Topic', description: 'The motion that it is read for, as /topics has it.', most: 300 },
};

/** What each of the two forms for a document asks; Discord takes five fields in one. */
export const PAGES = {
  main: ['title', 'authors', 'published', 'outlet', 'source'],
  more: ['language', 'topic'],
} as const satisfies Record<string, Field[]>;
export type Page = keyof typeof PAGES;

export function pageOf(name: string | undefined): Page {
  return name === 'more' ? 'more' : 'main';
}

/** The form that takes files or a text, with the first things to say of them. */
export function addForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'upload-add',
    title: 'Add to the library',
    components: [
      filesField('Files', 'PDF, DOCX, EPUB, HTML, Markdown or text. You see a preview first.', MOST_FILES),
      pastedField(),
      ...(['title', 'authors', 'published'] as const).map((field) => textField(field)),
    ],
  };
}

/** The form that takes a new text of a document. */
export function reviseForm(customId: string): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: 'A new text for this document',
    components: [filesField('File', 'You see what it changes before anything is changed.', 1), pastedField()],
  };
}

/** A form with what is known of a document, to be corrected. */
export function describeForm(
  customId: string,
  page: Page,
  known: Metadata,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: 'What is known of it',
    components: PAGES[page].map((field) => textField(field, writtenField(field, known))),
  };
}

/**
 * What a form states otherwise than was known, and what of it could not be taken, in sentences. Only the
 * fields that the form has count.
 */
export function statedIn(
  fields: ModalSubmitFields,
  asked: readonly Field[],
  known: Metadata,
): { stated: Metadata; notes: string[] } {
  const stated: Metadata = {};
  const notes: string[] = [];
  for (const field of asked) {
    const given = fields.getTextInputValue(field).trim().replace(/\s+/gu, ' ');
    if (given === writtenField(field, known)) continue;
    const fault = faultOf(field, given);
    if (fault === undefined) Object.assign(stated, { [field]: statedValue(field, given) });
    else notes.push(fault);
  }
  return { stated, notes };
}

function writtenField(field: Field, known: Metadata): string {
  if (field === 'authors') return (known.authors ?? []).join('; ');
  return known[field] ?? '';
}

function statedValue(field: Field, given: string): string | string[] {
  if (field === 'authors')
    return given
      .split(';')
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return field === 'language' && given !== '' ? Intl.getCanonicalLocales(given)[0]! : given;
}

/** Why a value cannot be taken, as Discord shows it. */
function faultOf(field: Field, given: string): string | undefined {
  if (given === '') return undefined;
  const wrong = (takes: string) =>
    `${FIELDS[field].label} was left as it was: “${shownBeginning(given, 60)}” is not ${takes}.`;
  if (field === 'published' && !isStatedDate(given)) return wrong(DATE_FORM);
  if (field === 'language' && !isLanguageTag(given)) return wrong('a tag such as en or pt-BR');
  return undefined;
}

function isLanguageTag(given: string): boolean {
  try {
    return Intl.getCanonicalLocales(given).length === 1;
  } catch {
    return false;
  }
}

function filesField(label: string, description: string, most: number): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.FileUpload,
      custom_id: 'files',
      required: false,
      min_values: 0,
      max_values: most,
    },
  };
}

function pastedField(): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: 'Or its text',
    description: 'Pasted here as it is.',
    component: {
      type: ComponentType.TextInput,
      custom_id: 'text',
      style: TextInputStyle.Paragraph,
      required: false,
      max_length: 4_000,
    },
  };
}

function textField(field: Field, value = ''): APILabelComponent {
  const { label, description, most } = FIELDS[field];
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: field,
      style: TextInputStyle.Short,
      required: false,
      max_length: most,
      ...(value !== '' && { value: value.slice(0, most) }),
    },
  };
}
