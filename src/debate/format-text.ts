import { isNode, LineCounter, parseDocument, stringify } from 'yaml';
import { Refusal } from '../documents/refusal.ts';
import { say } from '../language/say.ts';
import {
  EVERYONE,
  FLOOR,
  type Format,
  formatSchema,
  LEAST_MINUTES,
  MODERATOR,
  MOST_MINUTES,
  MOST_NAME,
  MOST_STEPS,
  minutesOf,
  RESERVED,
  SIDES,
  type Step,
} from './format.ts';
import { saidFormat } from './said-format.ts';

/** Characters of a written format: as many as a form in Discord takes. */
export const MOST_FORMAT_TEXT = 4_000;
/** Minutes of all steps together. */
const MOST_TOGETHER = 12 * 60;

const KINDS = ['vote', 'speech', 'questions', 'floor', 'prepare', 'swap', 'agree'] as const;

/** A step by its number, with the line in which it, or a field of it, stands. */
type StepName = (index: number, field?: string) => string;

/** A format as a person reads and edits it, in YAML and in their language: seconds that have their default are left out. */
export function writeFormat(format: Format): string {
  const { id: _, sides, steps, prepMinutes, name, voters, evidence, ...rest } = saidFormat(format);
  const defaults = formatSchema.parse({
    ...format,
    warning: undefined,
    grace: undefined,
    pointSeconds: undefined,
    protectedSeconds: undefined,
  });
  const changed = Object.entries(rest).filter(([field, value]) => value !== defaults[field as keyof Format]);
  const written = {
    ...{ name, voters, evidence, preparation: prepMinutes },
    ...Object.fromEntries(changed),
    sides: Object.fromEntries(sides.map((side) => [side.id, side.name])),
    steps: steps.map(({ kind, name, ...step }) => ({
      [kind]: name,
      ...Object.fromEntries(Object.entries(step).filter(([, value]) => value !== false)),
    })),
  };
  return stringify(written, { lineWidth: 0 });
}

/**
 * Reads a format that a person has written.
 * @param id what the server knows it by
 * @throws Refusal where it is none: it names the place, what stands there and what it takes
 */
export function readFormat(text: string, id: string): Format {
  if (text.length > MOST_FORMAT_TEXT) throw new Refusal('debate.format.too-long', MOST_FORMAT_TEXT);
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter });
  const [error] = document.errors;
  if (error) throw new Refusal('debate.format.no-yaml', error.linePos?.[0].line ?? 1);
  const written = plainOf(document);
  if (!isObject(written) || !isObject(written.sides) || !Array.isArray(written.steps))
    throw new Refusal('debate.format.no-format');
  const { preparation, sides, steps, ...rest } = written;
  const stepName: StepName = (index, field) => {
    const nodes = [
      ['steps', index, field],
      ['steps', index],
    ].map((path) => document.getIn(path, true));
    const start = nodes.find(isNode)?.range?.[0];
    return say(
      'debate.format.step',
      index + 1,
      start === undefined ? undefined : lineCounter.linePos(start).line,
    );
  };
  const given = {
    ...rest,
    id,
    ...(preparation !== undefined && { prepMinutes: preparation }),
    sides: Object.entries(sides as object).map(([side, name]) => ({ id: side, name })),
    steps: steps.map((step, index) => stepOf(step, index, stepName)),
  };
  const result = formatSchema.safeParse(given);
  if (!result.success) throw refusalOfIssue(given, result.error.issues[0]!, stepName);
  refuseContradictions(result.data, stepName);
  return result.data;
}

/** Aliases are not taken: what refers to itself has no end. */
function plainOf(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (error instanceof ReferenceError) return undefined;
    throw error;
  }
}

function stepOf(written: unknown, index: number, stepName: StepName): object {
  const kind = isObject(written) ? KINDS.find((known) => known in written) : undefined;
  if (!kind || !isObject(written)) throw new Refusal('debate.format.no-kind', stepName(index), [...KINDS]);
  const { [kind]: name, ...rest } = written;
  return { kind, name, ...rest };
}

type Issue = NonNullable<ReturnType<typeof formatSchema.safeParse>['error']>['issues'][number];

function refusalOfIssue(given: object, issue: Issue, stepName: StepName): Refusal {
  const [first, index, last] = issue.path;
  const isStep = first === 'steps' && typeof index === 'number';
  if (issue.code === 'unrecognized_keys')
    return new Refusal(
      'debate.format.unknown',
      isStep ? stepName(index, issue.keys[0]!) : undefined,
      issue.keys[0]!,
    );
  const key = String(isStep ? (last ?? 'steps') : first);
  const value = issue.path.reduce<unknown>(
    (at, part) =>
      isObject(at) || Array.isArray(at) ? (at as Record<PropertyKey, unknown>)[part] : undefined,
    given,
  );
  const field = key === 'prepMinutes' ? 'preparation' : key === 'name' && isStep ? kindOf(given, index) : key;
  const where = isStep ? stepName(index, field) : undefined;
  const takes = takesOf(key, isStep ? kindOf(given, index) : undefined);
  if (value === undefined || first === 'sides')
    return new Refusal('debate.format.missing', where, field, takes);
  return new Refusal('debate.format.wrong', where, field, JSON.stringify(value).slice(0, 100), takes);
}

function kindOf(given: object, index: number): string {
  return (given as { steps: { kind: string }[] }).steps[index]!.kind;
}

/** What a field takes, in words. */
function takesOf(field: string, kind: string | undefined): string {
  switch (field) {
    case 'name':
      return say('debate.format.takes-name', MOST_NAME);
    case 'voters':
      return say('debate.format.takes-words', [EVERYONE, FLOOR]);
    case 'round':
      return say('debate.format.takes-words', ['before', 'after']);
    case 'minutes':
    case 'turn':
      return kind === 'floor' && field === 'minutes'
        ? say('debate.format.takes-no-end', LEAST_MINUTES, MOST_MINUTES)
        : say('debate.format.takes-number', LEAST_MINUTES, MOST_MINUTES);
    case 'prepMinutes':
      return say('debate.format.takes-number', 0, MOST_MINUTES);
    case 'evidence':
    case 'prep':
    case 'points':
      return say('debate.format.takes-yes');
    case 'sides':
      return say('debate.format.takes-sides', SIDES.least, SIDES.most);
    case 'steps':
      return say('debate.format.takes-steps', MOST_STEPS);
    case 'warning':
    case 'protectedSeconds':
      return say('debate.format.takes-whole', 0, 600);
    case 'grace':
      return say('debate.format.takes-whole', 0, 300);
    case 'pointSeconds':
      return say('debate.format.takes-whole', 0, 120);
    default:
      return say('debate.format.takes-name', MOST_NAME);
  }
}

/** What each field allows, and the format as a whole does not. */
function refuseContradictions(format: Format, stepName: StepName): void {
  const { sides, steps, prepMinutes } = format;
  for (const { id, name } of sides) {
    if (RESERVED.includes(id)) throw new Refusal('debate.format.reserved-side', id);
    if (sides.filter((other) => other.name === name).length > 1)
      throw new Refusal('debate.format.same-side', name);
  }
  const rounds = steps.flatMap((step) => (step.kind === 'vote' ? [step.round] : []));
  if (!['', 'before', 'after', 'before,after'].includes(rounds.join()))
    throw new Refusal('debate.format.vote-twice');
  for (const [index, step] of steps.entries()) {
    for (const [field, who] of Object.entries(whoOf(step))) {
      const known = [...sides.map(({ id }) => id), ...othersFor(step)];
      if (!known.includes(who)) {
        const takes = say('debate.format.takes-words', known);
        throw new Refusal('debate.format.wrong', stepName(index, field), field, JSON.stringify(who), takes);
      }
    }
    if (step.kind === 'questions' && step.by === step.to)
      throw new Refusal('debate.format.asks-itself', stepName(index, 'to'));
    if (step.kind === 'speech' && step.prep && prepMinutes === 0)
      throw new Refusal('debate.format.no-preparation', stepName(index, 'prep'));
  }
  if (minutesOf(format) > MOST_TOGETHER) throw new Refusal('debate.format.too-many-minutes', MOST_TOGETHER);
}

function whoOf(step: Step): Record<string, string> {
  if (step.kind === 'questions') return { by: step.by, to: step.to };
  return step.kind === 'speech' || step.kind === 'floor' ? { by: step.by } : {};
}

/** Who, besides the sides, can have a step. */
function othersFor({ kind }: Step): string[] {
  if (kind === 'speech') return [MODERATOR];
  return kind === 'floor' ? [FLOOR, EVERYONE] : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
