/**
 * Which words of a document are someone else's: quoted in quotation marks or block quotes (`direct`) or
 * reported in the author's words (`indirect`), and whose they are. Found by rules (`quotation-marks.ts` pairs
 * the marks, `attributions.ts` reads the clauses that report), so always a labelled guess.
 */
import { type Attribution, findAttributions, type HeadlineClaim, headlineClaim } from './attributions.ts';
import { clauseTokens, type Token } from './clause-tokens.ts';
import type { Block, QuotedVoice, Span } from './document.ts';
import {
  endsSentence,
  findMarks,
  isSpace,
  isWord,
  type OpenMark,
  type Pairing,
  pairMarks,
  type Quotation,
} from './quotation-marks.ts';
import { NOUN } from './word-classes.ts';

type Speaker = { source?: Span; via?: Span };

/** A stretch of someone else's words before nested ones are cut out of it. */
type Voiced = Span & { form: 'direct' | 'indirect'; speaker: Speaker };

/** A quotation that goes on in the next block, and the voice to which its speaker will be given. */
type OpenQuotation = { voiced: Voiced[]; speaker: Speaker; mark: string };

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
  const voiced: Voiced[] = [];
  let firstMark = 0;
  let firstSentence = 0;
  let open: OpenQuotation | undefined;
  let announced: Speaker | undefined;
  const headlines: HeadlineClaim[] = [];
  const speakers = new Set<string>();
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index]!;
    if (block.boilerplate) continue;
    while (firstMark < marks.length && marks[firstMark]!.at < block.start) firstMark++;
    let lastMark = firstMark;
    while (lastMark < marks.length && marks[lastMark]!.at < block.end) lastMark++;
    while (firstSentence < sentences.length && sentences[firstSentence]!.end <= block.start) firstSentence++;
    const blockMarks = marks.slice(firstMark, lastMark);
    firstMark = lastMark;

    if (block.kind === 'block-quote') {
      voiced.push({ ...pick(block), form: 'direct', speaker: announced ?? {} });
      open = undefined;
      continue;
    }
    const next = nextBlock(blocks, index);
    const pairing = pairMarks(text, block, blockMarks);
    const { quotations, continues } = closeOpenMarks(
      text,
      block,
      pairing,
      next,
      sentences,
      firstSentence,
      open,
    );
    const reading = readBlock(text, block, quotations, sentences, firstSentence);
    if (block.kind === 'heading' || (index === 0 && block.end - block.start < 200)) {
      const claim = headlineClaim(text, reading.tokens);
      if (claim) headlines.push(claim);
    }
    for (const { source } of reading.attributions)
      if (source?.kind === 'name') speakers.add(lastWord(text.slice(source.start, source.end)));
    const result = resolveQuotations(text, block, reading, {
      opening: open && reopens(text, block, quotations, open) ? open : undefined,
      announced,
    });
    voiced.push(...result.voiced);
    if (open && result.openingSpeaker)
      for (const earlier of open.voiced) if (!earlier.speaker.source) earlier.speaker = result.openingSpeaker;
    open = undefined;
    if (continues) {
      const last = result.voiced.findLast((one) => one.form === 'direct' && one.start === continues.start);
      if (last) open = { voiced: [last], speaker: last.speaker, mark: text[continues.start]! };
    }
    announced = result.announces;
  }
  for (const { source, content } of headlines) {
    if (source.kind === 'name' && !speakers.has(lastWord(text.slice(source.start, source.end)))) continue;
    const speaker = { source: pick(source) };
    for (const one of voiced)
      if (content.start <= one.start && one.end <= content.end) one.speaker.source ??= speaker.source;
    voiced.push({ ...content, form: 'indirect', speaker });
  }
  return flatten(text, voiced);
}

/** The family name, roughly: by it a headline's "Smith" is known from the text's "Jane Smith". */
const lastWord = (name: string): string => /[\p{L}-]+(?=[’']?s?$)/u.exec(name.split(',')[0]!)?.[0] ?? name;

const pick = ({ start, end }: Span): Span => ({ start, end });

function nextBlock(blocks: readonly Block[], index: number): Block | undefined {
  for (let next = index + 1; next < blocks.length && next < index + 4; next++)
    if (!blocks[next]!.boilerplate) return blocks[next];
  return undefined;
}

const OPENERS = '“"«„‟‘「『`';

/** The first mark of a block that opens with a quotation. */
function openingMark(text: string, block: Span): string | undefined {
  let at = block.start;
  while (
    at < block.end &&
    at < block.start + 8 &&
    (isSpace(text.charCodeAt(at)) || '_*>('.includes(text[at]!))
  )
    at++;
  const char = text[at];
  return char !== undefined && OPENERS.includes(char) ? char : undefined;
}

const reopens = (
  text: string,
  block: Span,
  quotations: readonly Quotation[],
  open: OpenQuotation,
): boolean => {
  const first = quotations[0];
  if (!first) return false;
  return first.start === block.start || openingMark(text, block) === open.mark;
};

/**
 * Gives an end to the quotations that their block does not close: the block's end where the next block
 * opens with the same mark, where the mark opens the block or follows a comma or colon; else the
 * sentence's end, so that a stray mark costs one sentence at most. None runs over the next opening mark.
 */
function closeOpenMarks(
  text: string,
  block: Span,
  pairing: Pairing,
  next: Span | undefined,
  sentences: readonly Span[],
  firstSentence: number,
  open: OpenQuotation | undefined,
): { quotations: Quotation[]; continues?: Quotation } {
  let { quotations } = pairing;
  // The next paragraph of a quotation need not repeat the opening mark if it brings the closing one.
  if (open && pairing.strayClose !== undefined && !openingMark(text, block)) {
    const whole: Quotation = {
      start: block.start,
      end: pairing.strayClose,
      innerStart: block.start,
      innerEnd: pairing.strayClose - 1,
      nested: [],
    };
    quotations = [whole, ...quotations.filter((one) => one.start >= whole.end)];
  }
  if (pairing.unclosed.length === 0) return { quotations };
  const added: Quotation[] = [];
  let continues: Quotation | undefined;
  let sentence = firstSentence;
  for (const mark of pairing.unclosed) {
    if (added.length > 0 && mark.start < added.at(-1)!.end) continue;
    const onwards =
      next !== undefined && openingMark(text, next) === text[mark.start] && mark.limit >= block.end;
    let end = block.end;
    if (!onwards && !opensBlock(text, block, mark) && !isIntroduced(text, block, mark)) {
      while (sentence < sentences.length && sentences[sentence]!.end <= mark.start) sentence++;
      end = Math.min(block.end, sentences[sentence]?.end ?? block.end);
    }
    end = trimEnd(text, mark.innerStart, Math.min(end, mark.limit));
    if (end <= mark.innerStart) continue;
    const one: Quotation = { start: mark.start, end, innerStart: mark.innerStart, innerEnd: end, nested: [] };
    added.push(one);
    if (onwards) continues = one;
  }
  return { quotations: merge(quotations, added), ...(continues ? { continues } : {}) };
}

function opensBlock(text: string, block: Span, mark: OpenMark): boolean {
  return mark.start - block.start < 8 && text.slice(block.start, mark.start).trim() === '';
}

function isIntroduced(text: string, block: Span, mark: OpenMark): boolean {
  let at = mark.start - 1;
  while (at > block.start && isSpace(text.charCodeAt(at))) at--;
  return at >= block.start && (text[at] === ',' || text[at] === ':');
}

/** Both lists are disjoint and ordered; quotations inside an added one become its nested ones. */
function merge(quotations: readonly Quotation[], added: readonly Quotation[]): Quotation[] {
  if (added.length === 0) return [...quotations];
  const merged: Quotation[] = [];
  let index = 0;
  for (const one of added) {
    while (index < quotations.length && quotations[index]!.start < one.start) {
      const before = quotations[index++]!;
      if (before.end <= one.start) merged.push(before);
      else merged.push({ ...before, end: one.start, innerEnd: Math.min(before.innerEnd, one.start) });
    }
    while (index < quotations.length && quotations[index]!.end <= one.end)
      one.nested.push(quotations[index++]!);
    merged.push(one);
  }
  while (index < quotations.length) {
    const rest = quotations[index++]!;
    if (rest.start >= (merged.at(-1)?.end ?? 0)) merged.push(rest);
  }
  return merged;
}

type Reading = { tokens: Token[]; quotations: Quotation[]; attributions: Attribution[] };

function readBlock(
  text: string,
  span: Span,
  quotations: Quotation[],
  sentences: readonly Span[],
  firstSentence: number,
): Reading {
  const tokens = clauseTokens(text, span, quotations, sentences, firstSentence);
  return { tokens, quotations, attributions: findAttributions(text, tokens) };
}

type Context = { opening: OpenQuotation | undefined; announced: Speaker | undefined };

type Resolution = {
  voiced: Voiced[];
  /** The speaker of the quotation that goes on from the block before. */
  openingSpeaker?: Speaker;
  /** Set where the block ends in a colon: who speaks in the next. */
  announces?: Speaker;
};

function resolveQuotations(text: string, block: Block, reading: Reading, context: Context): Resolution {
  const { tokens, quotations, attributions } = reading;
  const direct = new Map<Quotation, Speaker>();
  const voiced: Voiced[] = [];
  const own: Span[] = [];
  for (const attribution of attributions) {
    const speaker = speakerOf(attribution);
    const mine = attribution.source?.kind === 'own';
    for (const quotation of attribution.quotes) if (!direct.has(quotation)) direct.set(quotation, speaker);
    for (const content of attribution.contents) {
      if (mine) own.push(content);
      else voiced.push({ ...content, form: 'indirect', speaker });
    }
  }
  const indirect = voiced.length;
  const resolution: Resolution = { voiced };
  if (quotations.length > 0) {
    const position = new Map<Quotation, number>();
    tokens.forEach((token, index) => {
      if (token.quotation) position.set(token.quotation, index);
    });
    const speakers = attributions.filter(({ source, saying }) => saying && source && source.kind !== 'thing');
    const later = speakers.find(({ quotes }) => quotes.length > 0);
    let nearest = -1;
    let innermost = 0;
    for (const [index, quotation] of quotations.entries()) {
      const at = position.get(quotation);
      if (at === undefined) continue;
      while (innermost < indirect && voiced[innermost]!.end <= quotation.start) innermost++;
      let speaker = direct.get(quotation);
      if (index === 0 && context.opening) {
        speaker ??= context.opening.speaker.source ? context.opening.speaker : {};
        if (speaker.source) resolution.openingSpeaker = speaker;
      }
      if (!speaker && index === 0 && context.announced && quotation.start - block.start < 8)
        speaker = context.announced;
      if (!speaker) {
        const holder = coveringContent(voiced, innermost, indirect, quotation);
        if (holder) {
          if (isTitle(text, quotation) && quotation.end - quotation.start < 80) continue;
          speaker = holder.speaker;
        }
      }
      if (!speaker) {
        const plain = plainSpeech(text, tokens, at, quotation, block.kind === 'heading');
        if (plain === 'no') continue;
        if (
          own.some((span) => span.start <= quotation.start && quotation.end <= span.end) &&
          plain !== 'speech'
        )
          continue;
        while (nearest + 1 < speakers.length && speakers[nearest + 1]!.cue.start < quotation.start) nearest++;
        // Quotations side by side are turns of a dialogue; otherwise one paragraph has one speaker.
        const turn = neighbouringQuote(tokens, at - 1, -1) || neighbouringQuote(tokens, at + 1, 1);
        const neighbour = plain === 'speech' && !turn ? (speakers[nearest] ?? later) : undefined;
        speaker = neighbour ? speakerOf(neighbour) : {};
      }
      voiced.push({ ...pick(quotation), form: 'direct', speaker });
      if (quotation.nested.length > 0) voiced.push(...nestedVoices(text, quotation));
    }
  }
  const announces = announcement(tokens, attributions);
  if (announces) resolution.announces = announces;
  return resolution;
}

/** Does a quotation stand next to this one with nothing but a sentence's end between? */
function neighbouringQuote(tokens: readonly Token[], beside: number, step: 1 | -1): boolean {
  const index = tokens[beside]?.kind === 'stop' ? beside + step : beside;
  return tokens[index]?.kind === 'quote';
}

const speakerOf = ({ source, via }: Attribution): Speaker => ({
  ...(source ? { source: pick(source) } : {}),
  ...(via ? { via: pick(via) } : {}),
});

/** The reported content that a quotation lies in; the innermost where several do. */
function coveringContent(
  voiced: readonly Voiced[],
  from: number,
  to: number,
  quotation: Span,
): Voiced | undefined {
  let covering: Voiced | undefined;
  for (let index = from; index < to && index < from + 12; index++) {
    const one = voiced[index]!;
    if (
      one.start <= quotation.start &&
      quotation.end <= one.end &&
      (!covering || one.start >= covering.start)
    )
      covering = one;
  }
  return covering;
}

/** A block that ends in a colon announces the words of the next; its last attribution tells whose. */
function announcement(tokens: readonly Token[], attributions: readonly Attribution[]): Speaker | undefined {
  const last = tokens.at(-2);
  if (last?.kind !== 'colon' && last?.kind !== 'dash') return undefined;
  const attribution = attributions.at(-1);
  const near = attribution && tokens.length > 2 && last.start - attribution.cue.end < 160;
  return near && attribution.source ? speakerOf(attribution) : {};
}

/**
 * Words in quotation marks to which no clause gives a speaker: `speech` where they stand as an utterance (a
 * sentence of their own, or introduced by a colon), `fragment` where they are too long for a mere term, `no` for
 * scare quotes, titles and mentions.
 */
function plainSpeech(
  text: string,
  tokens: readonly Token[],
  at: number,
  quotation: Quotation,
  heading: boolean,
): 'speech' | 'fragment' | 'no' {
  const previous = tokens[at - 1];
  const next = tokens[at + 1];
  const words = countWords(text, quotation.innerStart, quotation.innerEnd, 12);
  if (words === 0) return 'no';
  const first = firstLetter(text, quotation);
  const capital = first !== '' && first !== first.toLowerCase();
  const ends = endsSentence(text, quotation);
  const comma = text[quotation.innerEnd - 1] === ',';
  const opensSentence =
    !previous || previous.kind === 'stop' || previous.kind === 'quote' || followsPoint(text, quotation.start);
  const introduced =
    previous?.kind === 'colon' || previous?.kind === 'dash' || previous?.kind === 'semicolon';
  const closesSentence = !next || next.kind === 'stop' || next.kind === 'quote';
  if (heading && !introduced) return 'no';
  if (previous?.kind === 'word' || (previous?.kind === 'comma' && words < 4)) {
    for (let back = at - 1; back >= 0 && back >= at - 3; back--) {
      const token = tokens[back]!;
      if (token.kind !== 'word') break;
      if (token.info.noun & NOUN.mention) return words >= 10 && ends ? 'fragment' : 'no';
    }
  }
  if (opensSentence && closesSentence && (ends || words >= 4))
    return isTitle(text, quotation) && !ends ? 'no' : 'speech';
  if (opensSentence && capital && (ends || (comma && !isTitle(text, quotation)))) return 'speech';
  if (introduced && (words >= 3 || ends) && !(isTitle(text, quotation) && !ends)) return 'speech';
  if (previous?.kind === 'comma' && capital && ends && words >= 3) return 'speech';
  if (isTitle(text, quotation)) return 'no';
  if (opensSentence && next?.kind === 'comma' && words >= 4) return 'speech';
  return words >= 7 ? 'fragment' : 'no';
}

/** Does a sentence end before `at`, whatever the sentences given say? */
function followsPoint(text: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && isSpace(text.charCodeAt(before))) before--;
  return before >= 0 && '.?!'.includes(text[before]!);
}

function firstLetter(text: string, { innerStart, innerEnd }: Quotation): string {
  for (let at = innerStart; at < innerEnd && at < innerStart + 6; at++)
    if (isWord(text.charCodeAt(at))) return text[at]!;
  return '';
}

function countWords(text: string, start: number, end: number, limit: number): number {
  let words = 0;
  let inside = false;
  for (let at = start; at < end && words < limit; at++) {
    const letter = isWord(text.charCodeAt(at));
    if (letter && !inside) words++;
    inside = letter || (inside && (text[at] === '’' || text[at] === "'" || text[at] === '-'));
  }
  return words;
}

/** Names of works: every word of weight has a capital, and the first has one. */
function isTitle(text: string, { innerStart, innerEnd }: Quotation): boolean {
  if (innerEnd - innerStart > 120) return false;
  const words = text.slice(innerStart, innerEnd).match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
  if (words.length === 0) return false;
  let capitals = 0;
  let weighty = 0;
  for (const [index, word] of words.entries()) {
    const capital = word[0] !== word[0]!.toLowerCase();
    if (index === 0 && !capital) return false;
    if (index > 0 && word.length < 4 && !capital) continue;
    weighty++;
    if (capital) capitals++;
  }
  return capitals === weighty && (weighty > 1 || words.length === 1);
}

/** The words of third persons inside a quotation, where a clause inside it tells that they are. */
function nestedVoices(text: string, quotation: Quotation, depth = 0): Voiced[] {
  const span = { start: quotation.innerStart, end: quotation.innerEnd };
  const { attributions } = readBlock(text, span, quotation.nested, [], 0);
  const voiced: Voiced[] = [];
  const taken = new Set<Quotation>();
  for (const attribution of attributions) {
    if (!attribution.source || attribution.source.kind === 'own' || attribution.source.kind === 'addressee')
      continue;
    for (const quote of attribution.quotes) {
      if (taken.has(quote)) continue;
      taken.add(quote);
      voiced.push({ ...pick(quote), form: 'direct', speaker: speakerOf(attribution) });
      if (quote.nested.length > 0 && depth < 3) voiced.push(...nestedVoices(text, quote, depth + 1));
    }
  }
  return voiced;
}

/** Cuts overlapping stretches so that each character has the innermost voice, and drops what holds no word. */
function flatten(text: string, voiced: readonly Voiced[]): QuotedVoice[] {
  const sorted = [...voiced].sort(
    (a, b) => a.start - b.start || b.end - a.end || Number(a.form === 'direct') - Number(b.form === 'direct'),
  );
  const voices: QuotedVoice[] = [];
  const stack: Voiced[] = [];
  let position = 0;
  const emit = (one: Voiced, to: number): void => {
    const start = trimStart(text, position, to);
    const end = trimEnd(text, start, to);
    position = Math.max(position, to);
    if (end <= start || countWords(text, start, end, 1) === 0) return;
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

function trimStart(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (isSpace(text.charCodeAt(at)) || text[at] === ',' || text[at] === ';')) at++;
  return at;
}

function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (isSpace(text.charCodeAt(at - 1)) || text[at - 1] === ',')) at--;
  return at;
}
