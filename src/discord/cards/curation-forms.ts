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
import { RELATION_WORDS } from '../../evidence/counter-words.ts';
import { STANCE_NAMES } from '../../evidence/position-words.ts';
import type { NotedQuote, PositionAnswer } from '../../evidence/positions.ts';
import { MAX_QUERY_LENGTH } from '../../evidence/query.ts';
import type { Quote } from '../../evidence/quote.ts';
import type { RebuttalWords } from '../../evidence/rebuttal-curation.ts';
import { MOST_NAMES, MOST_STATEMENTS, MOTION_LENGTH } from '../../evidence/topic-curation.ts';
import type { TopicEntry } from '../../evidence/topics.ts';
import { writtenPlace } from '../../evidence/written-place.ts';
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
  const passages = (name: string, label: string, chosen: Quote[], description: string) => {
    const references = new Set(chosen.map(referenceOf));
    const options = offered.map(([reference, quote]) => passageOption(quote, references.has(reference)));
    return select(name, label, options, { description, most: options.length });
  };
  if (added.length > 0 && offered.length > MOST_OPTIONS)
    throw new Refusal(
      `A form has room for ${MOST_OPTIONS} passages, and this position has ${held.size}. Take some away, or choose fewer.`,
    );
  const fits = offered.length > 0 && offered.length <= MOST_OPTIONS;
  return form(id, position.status === null ? 'Add a position' : 'Edit a position', [
    stanceField(position, found.length === 0),
    summaryField(position, position.status !== 'suggested'),
    ...(fits
      ? [
          passages('evidence', 'Evidence', [...evidence, ...added], 'What the stance rests on'),
          passages(
            'concessions',
            'Granted to the other side',
            concessions,
            'Nothing, or passages that concede',
          ),
          passages('conditions', 'Conditions and hedges', conditions, 'Nothing, or passages that limit it'),
        ]
      : []),
  ]);
}

/** What is left to say before a suggestion is vouched for. */
export function approvalForm(id: string, position: PositionAnswer): Form {
  return form(id, 'Approve a position', [stanceField(position, true), summaryField(position, true)]);
}

export function searchForm(id: string): Form {
  return form(id, 'Find passages', [wordsField()]);
}

/** Whose position on what, and the words to look for. */
export function newPositionForm(id: string, authors: SelectOption[], topics: SelectOption[]): Form {
  return form(id, 'Add a position', [
    oneOf('author', 'Author', authors),
    oneOf('topic', 'Topic', topics),
    wordsField(),
  ]);
}

function oneOf(name: string, label: string, options: SelectOption[]): APILabelComponent {
  const more = options.length > MOST_OPTIONS;
  return select(name, label, options.slice(0, MOST_OPTIONS), {
    ...{ least: 1, most: 1 },
    ...(more && { description: `The first ${MOST_OPTIONS}; for others, use /curate with author and topic` }),
  });
}

/** @param topic as it is edited; without it a new one */
export function topicForm(id: string, topic?: Pick<TopicEntry, 'motion' | 'aliases' | 'statements'>): Form {
  return form(id, topic ? 'Edit a topic' : 'Add a topic', [
    field('Motion', 'A sentence that one can be for or against', {
      type: ComponentType.TextInput,
      custom_id: 'motion',
      style: TextInputStyle.Paragraph,
      required: true,
      max_length: MOTION_LENGTH,
      ...(topic && { value: topic.motion }),
    }),
    linesField('aliases', 'Other names', {
      description: `By which people look for it; one on each line, ${MOST_NAMES} at most`,
      most: MOST_NAMES,
      lines: topic?.aliases,
    }),
    ...(['for', 'against'] as const).map((side) =>
      linesField(side, `How people say it who are ${side} it`, {
        description: `Everyday sentences, by which claims are recognised; one on each line, ${MOST_STATEMENTS} at most`,
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

const MANNER_WORDS: Record<Manner, string> = {
  answers: 'Answers it: a later text, or a known reply',
  'stands-against': 'Stands against it, not as a reply',
};

/** @param words as they are edited; without them a new rebuttal's */
export function rebuttalForm(id: string, words?: RebuttalWords): Form {
  return form(id, words ? 'Edit a rebuttal' : 'Add a rebuttal', [
    choice('relation', 'What it does', RELATIONS, RELATION_WORDS, words?.relation),
    choice('manner', 'How it stands to it', MANNERS, MANNER_WORDS, words?.manner),
    field('Reason', 'One neutral sentence in your own words', {
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
  return {
    label: optionText(quote.text),
    value: referenceOf(quote),
    description: optionText(`${writtenPlace(quote)}, ${quote.document.title}`),
    default: chosen,
  };
}

/** @param asIs whether the stance of an author whom nobody has mapped, “not stated”, is what is meant */
function stanceField({ stance, status }: PositionAnswer, asIs: boolean): APILabelComponent {
  return choice('stance', 'Stance', STANCES, STANCE_NAMES, status === null && !asIs ? undefined : stance);
}

function summaryField({ summary }: PositionAnswer, required: boolean): APILabelComponent {
  return field('Summary', 'One line in your own words', {
    type: ComponentType.TextInput,
    custom_id: 'summary',
    style: TextInputStyle.Paragraph,
    required,
    max_length: LINE_LENGTH,
    ...(summary !== null && { value: summary }),
  });
}

function wordsField(): APILabelComponent {
  return field('Words to look for', 'A topic, a "phrase", or a sentence as it stands there', {
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
  words: Record<Value, string>,
  chosen: Value | undefined,
): APILabelComponent {
  return field(label, undefined, {
    type: ComponentType.RadioGroup,
    custom_id: name,
    required: true,
    options: values.map((value) => ({ label: words[value], value, default: value === chosen })),
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
