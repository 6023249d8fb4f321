/** The passive: "it is said that", "is believed to", "was told that", "has been called a fool by X". */
import type { Span } from '../document.ts';
import { IMPERSONAL_VERBS } from '../lexicons/reporting.ts';
import {
  type Attribution,
  attributed,
  CLAUSAL,
  type Cueing,
  isHuman,
  SAYING,
  wordSet,
} from './attribution.ts';
import { has, namesMankind, type Phrase, phraseStartingAt, type Scope, subjectOf } from './noun-phrases.ts';
import { clauseEnd, contentAfter, objectEnd, spanOf } from './reported-content.ts';
import type { Chain, Cue } from './verb-forms.ts';
import { DEEDS, STANCES } from './verb-objects.ts';
import { VERB, WORD } from './word-classes.ts';

const IMPERSONAL = wordSet(IMPERSONAL_VERBS);
/** Outside of news "is expected to" tells of the author's own expectation. */
const EXPECTATIONS = wordSet('expect suppose ask');
const REPORTED_BY = wordSet('report allege claim suggest predict assert note');
const BY_SOMEONE = VERB.urge | VERB.judge | VERB.name;

export function passiveCue(scope: Cueing, cue: Cue, chain: Chain): Attribution | undefined {
  const { tokens, low, lenient } = scope;
  const { group, lemma, end } = cue;
  const patient = chain.before >= low ? subjectOf(scope, chain.before) : undefined;
  const by = agentAfter(scope, end);
  if (by && !lenient && namesMankind(tokens, by) && !(group & (SAYING | VERB.think))) return undefined;
  const agent = by && (isHuman(by.kind) || by.kind === 'document') ? by : undefined;
  const reporting = (contents: (Span | undefined)[]): Attribution =>
    attributed(scope, [cue.at, end - 1], agent, { contents });
  const after = contentAfter(scope, end, false);
  const clause = spanOf(tokens, after.at, clauseEnd(scope, after.at));
  const subject = patient && spanOf(tokens, patient.first, patient.last + 1);
  if (after.shape === 'that' && group & CLAUSAL) {
    // "it may be concluded that" is the author's reasoning, "it is said that" is hearsay.
    const spoken = group & SAYING || !chain.modal;
    const hearsay = spoken && IMPERSONAL.has(lemma) && !chain.obliged && !chain.negative;
    const told = patient && patient.kind !== 'thing' && group & VERB.tell && !chain.modal;
    return agent || hearsay || told ? reporting([clause]) : undefined;
  }
  // "There are, it is alleged, certain beliefs …"
  const aside =
    patient && tokens[patient.first]!.lower === 'it' && tokens[patient.first - 1]?.kind === 'comma';
  if (aside && after.shape === 'none' && after.comma && IMPERSONAL.has(lemma)) {
    const rest = spanOf(tokens, after.at + 1, clauseEnd(scope, after.at + 1));
    return reporting([spanOf(tokens, low, patient.first - 1), rest]);
  }
  if (chain.modal && !lenient) return undefined;
  if (after.shape === 'question' && group & (VERB.tell | VERB.ask))
    return chain.modal ? undefined : reporting([clause]);
  if (EXPECTATIONS.has(lemma) && !lenient) return undefined;
  const hearsay = !agent && !chain.modal && IMPERSONAL.has(lemma) && group & (VERB.speak | VERB.think);
  if (hearsay && after.shape === 'infinitive') return reporting([subject, clause]);
  if (agent) return byAgent(scope, cue, chain, patient, agent, reporting);
  const judged = group & VERB.judge && chain.passive && patient && isHuman(patient.kind) && !DEEDS.has(lemma);
  return judged && tokens[end]!.lower === 'for'
    ? reporting([spanOf(tokens, end, objectEnd(scope, end))])
    : undefined;
}

/** "… by the council" */
function agentAfter(scope: Scope, from: number): Phrase | undefined {
  const { tokens, high } = scope;
  for (let at = from; at < high && at < from + 14 && tokens[at]!.kind !== 'comma'; at++) {
    if (has(tokens[at], WORD.auxiliary | WORD.modal | WORD.coordinator)) return undefined;
    if (tokens[at]!.lower === 'by') return phraseStartingAt(scope, at + 1, objectEnd(scope, at + 1));
  }
  return undefined;
}

function byAgent(
  { tokens, lenient }: Cueing,
  { group, lemma, end }: Cue,
  chain: Chain,
  patient: Phrase | undefined,
  agent: Phrase,
  reporting: (contents: (Span | undefined)[]) => Attribution,
): Attribution | undefined {
  const subject = patient && spanOf(tokens, patient.first, patient.last + 1);
  if (isHuman(agent.kind) && !chain.modal && REPORTED_BY.has(lemma)) return reporting([subject]);
  if (group & VERB.name && agent.first - 1 <= end) return undefined;
  if (lenient && group & (BY_SOMEONE | VERB.speak | VERB.topic | VERB.think)) return reporting([subject]);
  const named = chain.passive && !chain.modal && patient && patient.kind !== 'thing';
  if (named && group & BY_SOMEONE && (!STANCES.has(lemma) || isHuman(agent.kind)))
    return reporting([
      subject,
      group & (VERB.name | VERB.judge) ? spanOf(tokens, end, agent.first - 1) : undefined,
    ]);
  return undefined;
}
