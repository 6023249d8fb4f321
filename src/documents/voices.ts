/**
 * Which words of a document are someone else's: quoted in quotation marks or block quotes (`direct`) or
 * reported in the author's words (`indirect`), and whose they are. Found by rules (`quotation-marks.ts` pairs
 * the marks, `attributions.ts` reads the clauses that report), so always a labelled guess.
 */
import type { Attribution } from './attribution/attribution.ts';
import { findAttributions } from './attribution/attributions.ts';
import { clauseTokens, type Token } from './attribution/clause-tokens.ts';
import { type HeadlineClaim, headlineClaim } from './attribution/phrase-cues.ts';
import { isSpace } from './characters.ts';
import type { Block, QuotedVoice, Span } from './document.ts';
import { closeOpenMarks, openingMark } from './open-quotations.ts';
import { endsWithComma, findMarks, type Mark, pairMarks, type Quotation } from './quotation-marks.ts';
import { dashBefore, signatureAfter, signatureOf } from './quote-signatures.ts';
import { findTurns } from './speaker-labels.ts';
import { countWords, isTitle, utteranceKind } from './utterances.ts';

/** Filled in once it is known; the paragraphs of one quotation share one. */
type Speaker = { source?: Span; via?: Span };

/** A stretch of someone else's words, before the ones inside it are cut out of it. */
type Voiced = Span & { form: 'direct' | 'indirect'; speaker: Speaker };

/**
 * Finds the spans that a document takes from someone else.
 *
 * A `direct` span includes its quotation marks. Spans are ordered and disjoint, and each lies within one block: a
 * quotation over several paragraphs gives one span per paragraph. Inside someone's words, the words of a
 * third person are a span of their own. The speaker and the medium are as the text names them, pronouns
 * included; they are left out where the text does not tell. Scare quotes, titles and mentioned words are
 * the author's own, and so is what the author reports of themselves ("I believe that …"); words in quotation
 * marks that a narrator utters ("“…,” I said") are given with the speaker "I".
 *
 * Boilerplate blocks are passed over. Linear in the length of the text.
 *
 * @param sentences sentences of the text in order; one that ends inside a quotation is read on to its end
 */
export function findVoices(text: string, blocks: Block[], sentences: Span[]): QuotedVoice[] {
  const marks = findMarks(text);
  const turns = findTurns(
    text,
    blocks.filter(({ boilerplate }) => !boilerplate),
  );
  const lenient = namesSpeakersOften(text, blocks, marks, sentences);
  const voiced: Voiced[] = [];
  const headlines: HeadlineClaim[] = [];
  const names = new Set<string>();
  let open: { speaker: Speaker; mark: string; surely: boolean } | undefined;
  let announced: Speaker | undefined;
  /** The block quote that is being read, over its paragraphs; `unsure` are those that only a signature makes one. */
  let run: { end: number; speaker: Speaker; unsure: Voiced[] } | undefined;
  for (const { block, blockMarks, firstSentence, next } of readable(blocks, marks, sentences)) {
    if (block.kind === 'block-quote') {
      const inside = signatureOf(text, block);
      const signed = inside ?? signatureAfter(text, block.end);
      if (!run || !continuesQuote(text, run.end, block))
        run = { end: block.end, speaker: { ...announced }, unsure: [] };
      run.end = block.end;
      const voice: Voiced = {
        start: afterMarkers(text, block),
        end: inside ? dashBefore(text, inside) : block.end,
        form: 'direct',
        speaker: run.speaker,
      };
      if (signed || announced || isQuoted(text, block)) voiced.push(voice);
      else run.unsure.push(voice);
      if (signed) {
        run.speaker.source = signed;
        voiced.push(...run.unsure);
        run = undefined;
      }
      open = undefined;
      continue;
    }
    run = undefined;
    const turn = turns.get(block);
    if (turn) {
      const { start, end, speaker } = turn;
      voiced.push({ start, end, form: 'direct', speaker: { source: speaker } });
    }
    const pairing = pairMarks(text, block, blockMarks);
    const { quotations, continues } = closeOpenMarks(
      text,
      block,
      pairing,
      next,
      sentences,
      firstSentence,
      open !== undefined,
    );
    const { tokens, attributions } = readClauses(text, block, quotations, sentences, firstSentence, lenient);
    if (
      block.kind === 'heading' ||
      (!turn && voiced.length === 0 && block.start === blocks[0]!.start && block.end - block.start < 200)
    ) {
      const claim = headlineClaim(text, tokens);
      if (claim) headlines.push(claim);
    }
    for (const { source } of attributions)
      if (source?.kind === 'name') names.add(familyName(text.slice(source.start, source.end)));
    const first = quotations[0];
    const opening = openingMark(text, block);
    const goesOn =
      open && first && (opening ? open.surely && opening === open.mark : first.start === block.start);
    const found = resolveQuotations(
      text,
      block,
      { tokens, quotations, attributions },
      {
        opening: goesOn ? open!.speaker : undefined,
        announced,
      },
    );
    for (const one of found) voiced.push(one);
    open = undefined;
    if (continues) {
      const { quotation, surely } = continues;
      const last = found.findLast(({ form, start }) => form === 'direct' && start === quotation.start);
      if (last) open = { speaker: last.speaker, mark: text[quotation.start]!, surely };
    }
    if (tokens.length > 0) announced = announcement(tokens, attributions);
  }
  for (const { source, content } of headlines) {
    if (source.kind === 'name' && !names.has(familyName(text.slice(source.start, source.end)))) continue;
    const speaker = { source: span(source) };
    for (const one of voiced)
      if (content.start <= one.start && one.end <= content.end) one.speaker.source ??= speaker.source;
    voiced.push({ ...content, form: 'indirect', speaker });
  }
  return flatten(text, voiced);
}

const span = ({ start, end }: Span): Span => ({ start, end });

/** By the family name, roughly, a headline's "Weber" is known from the text's "Max Weber". */
const familyName = (name: string): string => /[\p{L}-]+(?=[’']?s?$)/u.exec(name.split(',')[0]!)?.[0] ?? name;

/* ── walking the document ──────────────────────────────────────────────────────────────────────── */

type Readable = { block: Block; blockMarks: Mark[]; firstSentence: number; next: Block | undefined };

/** The blocks that are not boilerplate, each with its marks and the first sentence that ends in it. */
function* readable(
  blocks: readonly Block[],
  marks: readonly Mark[],
  sentences: readonly Span[],
): Generator<Readable> {
  const texts = blocks.filter(({ boilerplate }) => !boilerplate);
  let mark = 0;
  let firstSentence = 0;
  for (const [index, block] of texts.entries()) {
    while (mark < marks.length && marks[mark]!.at < block.start) mark++;
    const first = mark;
    while (mark < marks.length && marks[mark]!.at < block.end) mark++;
    while (firstSentence < sentences.length && sentences[firstSentence]!.end <= block.start) firstSentence++;
    yield { block, blockMarks: marks.slice(first, mark), firstSentence, next: texts[index + 1] };
  }
}

type Reading = { tokens: Token[]; quotations: Quotation[]; attributions: Attribution[] };

function readClauses(
  text: string,
  within: Span,
  quotations: Quotation[],
  sentences: readonly Span[],
  firstSentence: number,
  lenient: boolean,
): Reading {
  const tokens = clauseTokens(text, within, quotations, sentences, firstSentence);
  return { tokens, quotations, attributions: findAttributions(text, tokens, lenient) };
}

/** How much of a text is read to judge its kind, in code units, in stretches spread over the whole. */
const SAMPLE = 40_000;
/** Blocks in one stretch. */
const STRETCH = 8;
/**
 * From this share of sentences on that name whom they quote or report, a text is a report. Most news articles lie
 * above .1 (median .25), opinion pieces, treatises and most novels below (measured on every other article of
 * news-dev, eight books and six novels).
 */
const REPORTING_DENSITY = 0.1;

const NAMED = new Set(['name', 'person', 'document']);
const PRONOUN = /^(?:he|she|they|it|who|one|some|many|most|others|several|few)$/i;

/** Does the text give other people's statements by name as often as a news report does? */
function namesSpeakersOften(
  text: string,
  blocks: readonly Block[],
  marks: readonly Mark[],
  sentences: readonly Span[],
): boolean {
  const period = STRETCH * Math.ceil(text.length / SAMPLE);
  let count = 0;
  let named = 0;
  let index = 0;
  for (const { block, blockMarks, firstSentence } of readable(blocks, marks, sentences)) {
    if (index++ % period >= STRETCH) continue;
    let end = firstSentence;
    while (end < sentences.length && sentences[end]!.start < block.end) end++;
    count += end - firstSentence;
    const { quotations } = pairMarks(text, block, blockMarks);
    const { attributions } = readClauses(text, block, quotations, sentences, firstSentence, false);
    for (const { saying, source } of attributions) {
      if (!saying || !source || !NAMED.has(source.kind)) continue;
      if (!PRONOUN.test(text.slice(source.start, source.end))) named++;
    }
  }
  return named > 1 && named >= REPORTING_DENSITY * count;
}

/* ── block quotes ──────────────────────────────────────────────────────────────────────────────── */

/**
 * Quoted lines of mail and forums, and what a format marks as a quotation, always are someone's words; what is only
 * set in from the margin is where it is announced or reads as a sentence, since tables and outlines are set in as well.
 */
function isQuoted(text: string, block: Block): boolean {
  let at = block.start;
  while (at > 0 && (text[at - 1] === ' ' || text[at - 1] === '\t')) at--;
  const setIn = at < block.start;
  if (!setIn || text[block.start] === '>' || text[at - 1] === '>') return true;
  return (
    /[.?!…]["”’)\]]*\s*$/.test(text.slice(Math.max(block.start, block.end - 8), block.end)) &&
    countWords(text, block.start, block.end, 8) >= 8
  );
}

/** Where the words of a block quote start, behind the ">" of mail and forums. */
function afterMarkers(text: string, block: Span): number {
  let at = block.start;
  while (at < block.end && (text[at] === '>' || isSpace(text.charCodeAt(at)))) at++;
  return at;
}

/** Is a block quote the next paragraph of the one that ends at `end`? In plain text the quoted lines do not break off. */
function continuesQuote(text: string, end: number, block: Span): boolean {
  const between = text.slice(end, block.start);
  if (/[^\s>]/.test(between)) return false;
  const marked = text[block.start] === '>' || /[ \t>]$/.test(between);
  return !marked || !/\n[ \t]*\n/.test(between);
}

/* ── quotations and their speakers ─────────────────────────────────────────────────────────────── */

type Context = {
  /** Whose quotation goes on from the block before. */
  opening: Speaker | undefined;
  /** Who was announced by a colon at the end of the block before. */
  announced: Speaker | undefined;
};

/** What is reported, and what the author says of themselves (`own`). */
type Content = Voiced & { own: boolean };

function resolveQuotations(text: string, block: Block, reading: Reading, context: Context): Voiced[] {
  const { tokens, quotations, attributions } = reading;
  const voiced: Voiced[] = [];
  const contents: Content[] = [];
  const closed = new Map<Quotation, Speaker>();
  for (const attribution of attributions) {
    const speaker = speakerOf(attribution);
    const own = attribution.source?.kind === 'own';
    for (const quotation of attribution.quotes) if (!closed.has(quotation)) closed.set(quotation, speaker);
    for (const content of attribution.contents) {
      const one: Content = { ...content, form: 'indirect', speaker, own };
      contents.push(one);
      if (!own) voiced.push(one);
    }
  }
  if (quotations.length === 0) return voiced;
  contents.sort((a, b) => a.start - b.start || b.end - a.end);
  const covering = coverings(contents, quotations);
  const speakers = attributions.filter(({ source, saying }) => saying && source && source.kind !== 'thing');
  const later = speakers.find(({ quotes }) => quotes.length > 0);
  let earlier = -1;
  let at = -1;
  let interrupted: Speaker | undefined;
  for (const [index, quotation] of quotations.entries()) {
    at++;
    while (at < tokens.length && tokens[at]!.quotation !== quotation) at++;
    if (at >= tokens.length) break;
    while (earlier + 1 < speakers.length && speakers[earlier + 1]!.cue.start < quotation.start) earlier++;
    let speaker =
      closed.get(quotation) ?? resumedSpeaker(text, tokens, at, quotations[index - 1], interrupted);
    if (index === 0 && context.opening) {
      Object.assign(context.opening, { ...speaker, ...context.opening });
      speaker = context.opening;
    }
    if (!speaker && index === 0 && context.announced && opensBlock(text, block, quotation))
      speaker = context.announced;
    const content = covering[index];
    if (!speaker && content && !content.own) {
      // The title of a work inside what someone says is reported, not quoted.
      if (isTitle(text, quotation) && quotation.end - quotation.start < 80) continue;
      speaker = content.speaker;
    }
    if (!speaker) {
      interrupted = undefined;
      const kind = utteranceKind(text, tokens, at, quotation, block.kind === 'heading');
      if (kind === 'no' || (kind === 'fragment' && content?.own)) continue;
      // One paragraph has one speaker, but quotations side by side are turns of a dialogue.
      const opens = tokens[at - 1] === undefined || tokens[at - 1]!.kind === 'stop';
      const inherits = kind === 'speech' && opens && !besideQuotation(tokens, at);
      const heir = inherits ? (speakers[earlier] ?? later) : undefined;
      speaker = heir ? speakerOf(heir) : {};
    }
    interrupted = speaker;
    voiced.push({ ...span(quotation), form: 'direct', speaker });
    if (quotation.nested.length > 0) for (const one of nestedVoices(text, quotation)) voiced.push(one);
  }
  return voiced;
}

/** How far apart, in tokens, the two halves of an interrupted quotation may stand. */
const INTERRUPTION = 40;

/** "“Come,” said Anna, looking up, “it is late.”": the second half is whose the first is. */
function resumedSpeaker(
  text: string,
  tokens: readonly Token[],
  at: number,
  before: Quotation | undefined,
  speaker: Speaker | undefined,
): Speaker | undefined {
  if (!before || !speaker || !endsWithComma(text, before) || tokens[at - 1]?.kind === 'word')
    return undefined;
  for (let index = at - 1; index >= 0 && index > at - INTERRUPTION; index--) {
    const { kind, quotation } = tokens[index]!;
    if (kind === 'stop') return undefined;
    if (quotation) return quotation === before && index < at - 1 ? speaker : undefined;
  }
  return undefined;
}

/** Does nothing but space or markup stand before the quotation? */
const opensBlock = (text: string, block: Span, { start }: Span): boolean =>
  start - block.start < 8 && countWords(text, block.start, start, 1) === 0;

/** The innermost content that each quotation lies in; both lists are in order. */
function coverings(contents: readonly Content[], quotations: readonly Span[]): (Content | undefined)[] {
  const stack: Content[] = [];
  let next = 0;
  return quotations.map(({ start, end }) => {
    for (; next < contents.length && contents[next]!.start <= start; next++) {
      while (stack.length > 0 && stack.at(-1)!.end <= contents[next]!.start) stack.pop();
      stack.push(contents[next]!);
    }
    while (stack.length > 0 && stack.at(-1)!.end <= start) stack.pop();
    const top = stack.at(-1);
    return top && end <= top.end ? top : undefined;
  });
}

/** Does another quotation stand next to this one, with nothing but a sentence's end between? */
function besideQuotation(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.kind === 'stop' ? at - 2 : at - 1;
  const after = tokens[at + 1]?.kind === 'stop' ? at + 2 : at + 1;
  return tokens[before]?.kind === 'quote' || tokens[after]?.kind === 'quote';
}

const speakerOf = ({ source, via }: Attribution): Speaker => ({
  ...(source ? { source: span(source) } : {}),
  ...(via ? { via: span(via) } : {}),
});

/** How far before a closing colon, in code units, the clause may stand that tells whose words it announces. */
const ANNOUNCING = 160;

/** A block that ends in a colon, a dash or a comma announces the words of the next; its last cue may tell whose. */
function announcement(tokens: readonly Token[], attributions: readonly Attribution[]): Speaker | undefined {
  const last = tokens.at(-2);
  if (last?.kind !== 'colon' && last?.kind !== 'dash' && last?.kind !== 'comma') return undefined;
  const attribution = attributions.at(-1);
  const near = attribution?.source && last.start - attribution.cue.end < ANNOUNCING;
  return near ? speakerOf(attribution) : {};
}

/** How deep quotations within quotations are followed. */
const DEEPEST = 3;

/** The words of third persons inside a quotation, where a clause inside it tells that they are. */
function nestedVoices(text: string, quotation: Quotation, depth = 1): Voiced[] {
  const inside = { start: quotation.innerStart, end: quotation.innerEnd };
  const { attributions } = readClauses(text, inside, quotation.nested, [], 0, false);
  const voiced: Voiced[] = [];
  const taken = new Set<Quotation>();
  for (const attribution of attributions) {
    const kind = attribution.source?.kind;
    if (kind === undefined || kind === 'own' || kind === 'addressee') continue;
    for (const quote of attribution.quotes) {
      if (taken.has(quote)) continue;
      taken.add(quote);
      voiced.push({ ...span(quote), form: 'direct', speaker: speakerOf(attribution) });
      if (quote.nested.length > 0 && depth < DEEPEST)
        for (const one of nestedVoices(text, quote, depth + 1)) voiced.push(one);
    }
  }
  return voiced;
}

/* ── the innermost voice of every character ────────────────────────────────────────────────────── */

/** Cuts overlapping stretches so that each character has its innermost voice, and drops what holds no word. */
function flatten(text: string, voiced: readonly Voiced[]): QuotedVoice[] {
  const sorted = [...voiced].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.form === 'direct') - Number(b.form === 'direct'),
  );
  const voices: QuotedVoice[] = [];
  const stack: Voiced[] = [];
  let position = 0;
  const emit = (one: Voiced, to: number): void => {
    let start = position;
    let end = to;
    position = to;
    while (start < end && (isSpace(text.charCodeAt(start)) || text[start] === ',' || text[start] === ';'))
      start++;
    while (end > start && (isSpace(text.charCodeAt(end - 1)) || text[end - 1] === ',')) end--;
    if (countWords(text, start, end, 1) === 0) return;
    const { source, via } = one.speaker;
    voices.push({
      start,
      end,
      form: one.form,
      ...(source ? { speaker: text.slice(source.start, source.end), speakerAt: source } : {}),
      ...(via ? { via: text.slice(via.start, via.end) } : {}),
    });
  };
  const closeUntil = (start: number): void => {
    while (stack.length > 0 && stack.at(-1)!.end <= start) {
      const top = stack.pop()!;
      if (top.end > position) emit(top, top.end);
    }
  };
  for (const one of sorted) {
    closeUntil(one.start);
    const top = stack.at(-1);
    if (top && one.start > position) emit(top, one.start);
    stack.push(one);
    position = Math.max(position, one.start);
  }
  closeUntil(Number.POSITIVE_INFINITY);
  return voices;
}
