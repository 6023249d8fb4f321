import {
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitFields,
  TextInputStyle,
} from 'discord.js';
import type { Metadata } from '../documents/import/draft.ts';
import type { StoredDocument } from '../documents/library.ts';
import { isStatedDate, liesFarAhead } from '../documents/stated-date.ts';
import { say } from '../language/say.ts';
import { shownBeginning } from './markdown.ts';

/** Files that one form takes, so that their ids fit into a button's. */
export const MOST_FILES = 5;

type Field = keyof Metadata;

/** Characters that each may have. */
const LENGTHS: Record<Field, number> = {
  title: 300,
  authors: 1_000,
  published: 10,
  outlet: 300,
  source: 1_000,
  language: 35,
  topic: 300,
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
    title: say('preview.add'),
    components: [
      filesField(say('preview.files'), say('preview.files-about'), MOST_FILES),
      pastedField(),
      ...(['title', 'authors', 'published'] as const).map((field) => textField(field)),
    ],
  };
}

/** The form that takes quotations from a book that may not be uploaded whole. */
export function excerptsForm(): APIModalInteractionResponseCallbackData {
  return {
    custom_id: 'upload-excerpts',
    title: say('preview.add-excerpts'),
    components: [
      excerptsField(true),
      ...(['title', 'authors', 'published', 'outlet'] as const).map((field) => textField(field)),
    ],
  };
}

/** The form that takes a new text of a document, or all the excerpts that it is to have from now on. */
export function reviseForm(
  customId: string,
  { completeness }: Pick<StoredDocument, 'completeness'>,
): APIModalInteractionResponseCallbackData {
  return {
    custom_id: customId,
    title: say('preview.revise'),
    components: [
      filesField(say('preview.file'), say('preview.file-about'), 1),
      completeness === 'excerpts' ? excerptsField(false) : pastedField(),
    ],
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
    title: say('preview.describe'),
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
      .split(/[;；]/)
      .map((name) => name.trim())
      .filter((name) => name !== '');
  return field === 'language' && given !== '' ? Intl.getCanonicalLocales(given)[0]! : given;
}

/** Why a value cannot be taken, as Discord shows it. */
function faultOf(field: Field, given: string): string | undefined {
  if (given === '') return undefined;
  const shown = shownBeginning(given, 60);
  if (field === 'published' && !isStatedDate(given)) return say('preview.no-date', shown);
  if (field === 'published' && liesFarAhead(given)) return say('preview.date-ahead', shown);
  if (field === 'language' && !isLanguageTag(given)) return say('preview.no-language', shown);
  return undefined;
}

/** Whether it is a BCP 47 tag of two or three letters; of five to eight, which it would allow, there are none. */
function isLanguageTag(given: string): boolean {
  try {
    return new Intl.Locale(given).language.length <= 3;
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
  return pastedText(say('preview.text'), say('preview.text-about'), false);
}

function excerptsField(required: boolean): APILabelComponent {
  return pastedText(say('preview.excerpts'), say('preview.excerpts-about'), required);
}

function pastedText(label: string, description: string, required: boolean): APILabelComponent {
  return {
    type: ComponentType.Label,
    label,
    description,
    component: {
      type: ComponentType.TextInput,
      custom_id: 'text',
      style: TextInputStyle.Paragraph,
      required,
      max_length: 4_000,
    },
  };
}

function textField(field: Field, value = ''): APILabelComponent {
  return {
    type: ComponentType.Label,
    label: say(`preview.field-${field}`),
    description: say(`preview.about-${field}`),
    component: {
      type: ComponentType.TextInput,
      custom_id: field,
      style: TextInputStyle.Short,
      required: false,
      max_length: LENGTHS[field],
      ...(value !== '' && { value: value.slice(0, LENGTHS[field]) }),
    },
  };
}
