import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  TextInputStyle,
} from 'discord.js';
import {
  MANNERS,
  type Manner,
  RELATIONS,
  type Relation,
  STANCES,
  type Stance,
} from '../../documents/position.ts';
import { Refusal } from '../../documents/refusal.ts';
import { relationWords } from '../../evidence/counter-words.ts';
import { stanceName } from '../../evidence/position-words.ts';
import { isMapped, type NotedQuote, type PositionAnswer } from '../../evidence/positions.ts';
import { MAX_QUERY_LENGTH } from '../../evidence/query.ts';
import type { Quote } from '../../evidence/quote.ts';
import type { RebuttalWords } from '../../evidence/rebuttal-curation.ts';
import { MOST_NAMES, MOST_STATEMENTS, MOTION_LENGTH } from '../../evidence/topic-curation.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
import { say } from '../../language/say.ts';
import type { SelectOption } from '../selects.ts';
import { MOST_OPTIONS, optionText } from './curation-card.ts';
import { referenceOf } from './quote-card.ts';

/** The forms in which a curator writes; each field's name is its custom id. */

type Form = APIModalInteractionResponseCallbackData;

/** Characters of a summary and of a reason: a card shows as many. */
const LINE_LENGTH = 400;

/**
 * What a position says: its stance, its summary, and which passages it rests on. A position that has more
 * passages than a menu keeps them.
 * @throws Refusal where the menu has no room for what was found besides
 */
export function positionForm(id: string, position: PositionAnswer, found: Quote[] = []): Form {
  const { evidence, concessions, conditions } = position;
  const held = new Map(
    [...evidence, ...concessions, ...conditions].map((quote) => [referenceOf(quote), quote]),
  );
  const added = found.filter((quote) => !held.has(referenceOf(quote)));
  const offered = [...held, ...added.map((quote) => [referenceOf(quote), quote] as const)];
  const passages = (name: 'evidence' | 'concessions' | 'conditions', chosen: Quote[]) => {
    const description = say(`curation.field-${name}-about`);
    const references = new Set(chosen.map(referenceOf));
    const options = offered.map(([reference, quote]) => passageOption(quote, references.has(reference)));
    return select(name, say(`curation.field-${name}`), options, { description, most: options.length });
  };
  if (added.length > 0 && offered.length > MOST_OPTIONS)
    throw new Refusal('curation.form-full', MOST_OPTIONS, held.size);
  const fits = offered.length > 0 && offered.length <= MOST_OPTIONS;
  return form(id, say(isMapped(position) ? 'curation.form-edit-position' : 'curation.form-add-position'), [
    stanceField(position, found.length === 0),
    summaryField(position, position.status !== 'suggested'),
    ...(fits
      ? [
          passages('evidence', [...evidence, ...added]),
          passages('concessions', concessions),
          passages('conditions', conditions),
        ]
      : []),
  ]);
}

/** What is left to say before a suggestion is vouched for. */
export function approvalForm(id: string, position: PositionAnswer): Form {
  return form(id, say('curation.form-approve'), [stanceField(position, true), summaryField(position, true)]);
}

export function searchForm(id: string): Form {
  return form(id, say('curation.find-passages'), [wordsField()]);
}

/** Whose position on what, and the words to look for. */
export function newPositionForm(id: string, authors: SelectOption[], topics: SelectOption[]): Form {
  return form(id, say('curation.form-add-position'), [
    oneOf('author', say('curation.field-author'), authors),
    oneOf('topic', say('curation.field-topic'), topics),
    wordsField(),
  ]);
}

function oneOf(name: string, label: string, options: SelectOption[]): APILabelComponent {
  const more = options.length > MOST_OPTIONS;
  return select(name, label, options.slice(0, MOST_OPTIONS), {
    ...{ least: 1, most: 1 },
    ...(more && { description: say('curation.field-first-options', MOST_OPTIONS) }),
  });
}

/** @param topic as it is edited; without it a new one */
export function topicForm(id: string, topic?: Pick<TopicEntry, 'motion' | 'aliases' | 'statements'>): Form {
  return form(id, say(topic ? 'curation.form-edit-topic' : 'curation.form-add-topic'), [
    field(say('curation.field-motion'), say('curation.field-motion-about'), {
      type: ComponentType.TextInput,
      custom_id: 'motion',
      style: TextInputStyle.Paragraph,
      required: true,
      max_length: MOTION_LENGTH,
      ...(topic && { value: topic.motion }),
    }),
    linesField('aliases', say('curation.field-names'), {
      description: say('curation.field-names-about', MOST_NAMES),
      most: MOST_NAMES,
      lines: topic?.aliases,
    }),
    ...(['for', 'against'] as const).map((side) =>
      linesField(side, say(`curation.field-statements-${side}`), {
        description: say('curation.field-statements-about', MOST_STATEMENTS),
        most: MOST_STATEMENTS,
        lines: topic?.statements?.[side],
      }),
    ),
  ]);
}

/** @param most lines, each as long as a motion */
function linesField(
  name: string,
  label: string,
  { description, most, lines = [] }: { description: string; most: number; lines: string[] | undefined },
): APILabelComponent {
  return field(label, description, {
    type: ComponentType.TextInput,
    custom_id: name,
    style: TextInputStyle.Paragraph,
    required: false,
    max_length: most * (MOTION_LENGTH + 1),
    ...(lines.length > 0 && { value: lines.join('\n') }),
  });
}

/** @param words as they are edited; without them a new rebuttal's */
export function rebuttalForm(id: string, words?: RebuttalWords): Form {
  return form(id, say(words ? 'curation.form-edit-rebuttal' : 'curation.form-add-rebuttal'), [
    choice('relation', say('curation.field-relation'), RELATIONS, relationWords, words?.relation),
    choice(
      'manner',
      say('curation.field-manner'),
      MANNERS,
      (manner) => say(`curation.manner-${manner}`),
      words?.manner,
    ),
    field(say('curation.field-reason'), say('curation.field-reason-about'), {
      type: ComponentType.TextInput,
      custom_id: 'reason',
      style: TextInputStyle.Paragraph,
      required: true,
      max_length: LINE_LENGTH,
      ...(words && { value: words.reason }),
    }),
  ]);
}

/** A passage in a menu, by its first words. */
export function passageOption(quote: Quote | NotedQuote, chosen = false): SelectOption {
  const place = `${writtenPlace(quote)}, ${quote.document.title}`;
  const isEarlier = quote.document.supersededAt !== undefined;
  return {
    label: optionText(quote.text),
    value: referenceOf(quote),
    description: optionText(isEarlier ? say('curation.passage-of-earlier', place) : place),
    default: chosen,
  };
}

/** @param asIs whether the stance of an author whom nobody has mapped, “not stated”, is what is meant */
function stanceField(position: PositionAnswer, asIs: boolean): APILabelComponent {
  return choice(
    'stance',
    say('curation.field-stance'),
    STANCES,
    stanceName,
    isMapped(position) || asIs ? position.stance : undefined,
  );
}

function summaryField({ summary }: PositionAnswer, required: boolean): APILabelComponent {
  return field(say('curation.field-summary'), say('curation.field-summary-about'), {
    type: ComponentType.TextInput,
    custom_id: 'summary',
    style: TextInputStyle.Paragraph,
    required,
    max_length: LINE_LENGTH,
    ...(summary !== null && { value: summary }),
  });
}

function wordsField(): APILabelComponent {
  return field(say('curation.field-words'), say('curation.field-words-about'), {
    type: ComponentType.TextInput,
    custom_id: 'words',
    style: TextInputStyle.Short,
    required: true,
    max_length: MAX_QUERY_LENGTH,
  });
}

function choice<Value extends Stance | Relation | Manner>(
  name: string,
  label: string,
  values: readonly Value[],
  words: (value: Value) => string,
  chosen: Value | undefined,
): APILabelComponent {
  return field(label, undefined, {
    type: ComponentType.RadioGroup,
    custom_id: name,
    required: true,
    options: values.map((value) => ({ label: words(value), value, default: value === chosen })),
  });
}

function select(
  name: string,
  label: string,
  options: SelectOption[],
  { description, least = 0, most }: { description?: string; least?: number; most: number },
): APILabelComponent {
  return field(label, description, {
    type: ComponentType.StringSelect,
    custom_id: name,
    options,
    required: least > 0,
    min_values: least,
    max_values: most,
  });
}

function field(
  label: string,
  description: string | undefined,
  component: APIComponentInLabel,
): APILabelComponent {
  return { type: ComponentType.Label, label, ...(description && { description }), component };
}

function form(custom_id: string, title: string, components: APILabelComponent[]): Form {
  return { custom_id, title, components };
}
