import type { AutocompleteInteraction, ButtonInteraction, ChatInputCommandInteraction } from 'discord.js';
import { refusalOf } from '../../debate/refused.ts';
import { isSide, sideName } from '../../debate/rules/draft.ts';
import { refuseOutsiders } from '../../debate/rules/table.ts';
import type { Debate } from '../../debate/state.ts';
import type { Library } from '../../documents/library.ts';
import { verifyAscribed } from '../../evidence/message-verification.ts';
import { MAX_QUERY_LENGTH } from '../../evidence/query.ts';
import { type Quote, quoteAt } from '../../evidence/quote.ts';
import { findQuotes } from '../../evidence/quotes.ts';
import { parseSelectors, type Reanchored, reanchor } from '../../evidence/reanchor.ts';
import type { Verification } from '../../evidence/verification.ts';
import { wholeSentences } from '../../evidence/whole-sentences.ts';
import { say } from '../../language/say.ts';
import { ASKER } from '../audience.ts';
import { quoteBehind } from '../behind.ts';
import { button } from '../card.ts';
import { citableCard } from '../cards/citable-card.ts';
import { referenceOf } from '../cards/quote-card.ts';
import { verificationCard } from '../cards/verification-card.ts';
import type { Context, Pressed, Response } from '../command.ts';
import { documentNamed } from '../document-named.ts';
import { shortened, shownText, visible } from '../markdown.ts';
import { parseQuoteReference } from '../quote-reference.ts';
import { customId } from '../routes.ts';
import { debateHere, debateInRoom, toldWhere } from './here.ts';
import { type Presser, takenWith, told } from './taking.ts';

/** Passages that are offered where words are a topic, or stand in several places. */
const MOST_OFFERED = 5;
/** Passages that are suggested while somebody types, from so many characters on; and what Discord takes of each. */
const MOST_SUGGESTED = 8;
const SHORTEST_TYPED = 3;
const CHOICE_LENGTH = 100;

/** What puts a quote on the table, below cards in the room. */
export const CITING = {
  buttons: {
    'debate-cite': async (pressed: ButtonInteraction, [id = '', reference], context) => {
      const debate = await debateInRoom(pressed, id, context);
      return onTable(debate, pressed, quoteBehind(context.library(), reference), context);
    },
  },
} satisfies Pressed;

/**
 * Puts words on the table of the debate around: those that stand in the library exactly, widened to whole
 * sentences. Of a topic, or of words that stand in several places, the passages are offered; anything else is
 * refused with what was found.
 */
export async function wordsCited(
  interaction: ChatInputCommandInteraction,
  context: Context,
): Promise<Response> {
  const debate = await debateHere(interaction, context);
  if (!debate || debate.state.status === 'over') return toldWhere(interaction, context);
  const outside = refuseOutsiders(debate.state, interaction.user.id);
  if (outside) throw refusalOf(outside);
  const { options } = interaction;
  const given = options.getString('quote', true);
  const library = context.library();
  // What was suggested comes back as its place.
  if (parseQuoteReference(given)) return onTable(debate, interaction, quoteBehind(library, given), context);
  const author = options.getString('author')?.trim() || undefined;
  const document = options.getString('document')?.trim() || undefined;
  const title = document === undefined ? undefined : documentNamed(library, document).title;
  const verification = verified(library, given, author, title);
  const { verdict, short, matches } = verification;
  const isExact = verdict === 'exact' && !short;
  // Selectors say which of several places is meant.
  const meant = 'anchor' in verification && verification.anchor !== 'gone' ? matches.slice(0, 1) : matches;
  const found = isExact ? distinct(meant.map((match) => whole(library, match))) : [];
  if (found.length === 1) return onTable(debate, interaction, found[0]!, context);
  const isTopic = found.length === 0 && (short || verdict === 'absent') && isQuery(given);
  const filter = { ...(author !== undefined && { author }), ...(document !== undefined && { document }) };
  const offered = isTopic ? findQuotes(library, given, filter, MOST_OFFERED).quotes : found;
  const card =
    offered.length > 0
      ? citableCard(debate.state.id, given, offered, isTopic)
      : refusedCard(debate, library, verification);
  return { kind: 'reply', card, ephemeral: true };
}

/** Passages that hold what is typed, each by its place, and what is typed itself. */
export function suggestWords({ options }: AutocompleteInteraction, library: Library, typed: string) {
  const given = typed.trim();
  if (given.length < SHORTEST_TYPED || !isQuery(given)) return [];
  const author = options.getString('author')?.trim() || undefined;
  const document = options.getString('document')?.trim() || undefined;
  const filter = { ...(author !== undefined && { author }), ...(document !== undefined && { document }) };
  const passages = findQuotes(library, given, filter, MOST_SUGGESTED).quotes.map((quote) => ({
    name: shortened(visible(quote.text.replace(/\s+/g, ' ')), CHOICE_LENGTH),
    value: referenceOf(quote),
  }));
  // What is cut would be other words.
  const own = given.length <= CHOICE_LENGTH ? [{ name: given, value: given }] : [];
  return [...own, ...passages];
}

/** Whether words can be looked for as a topic. */
function isQuery(words: string): boolean {
  return words.length <= MAX_QUERY_LENGTH && /[\p{L}\p{N}]/u.test(words);
}

function verified(
  library: Library,
  given: string,
  author: string | undefined,
  title: string | undefined,
): Verification | Reanchored {
  const selectors = parseSelectors(given);
  return selectors
    ? reanchor(library, selectors, author)
    : verifyAscribed(library, { text: given, author, title });
}

/** The verdict, and where one place is meant, its own words to be cited instead. */
function refusedCard({ state }: Debate, library: Library, verification: Verification | Reanchored) {
  const [match] = verification.matches;
  const exact = match && verification.verdict !== 'spliced' ? whole(library, match) : undefined;
  const note = `**${say(exact ? 'table.refused' : 'table.not-found')}**`;
  const offer =
    exact && button(say('table.put-exact'), customId('debate-cite', state.id, referenceOf(exact)));
  return verificationCard(verification, ASKER, undefined, { note, ...(offer && { button: offer }) });
}

function whole(library: Library, match: Quote): Quote {
  const { revision } = match.document;
  return quoteAt(library, { revision, ...wholeSentences(library, match) }) ?? match;
}

function distinct(quotes: Quote[]): Quote[] {
  return [...new Map(quotes.map((quote) => [referenceOf(quote), quote])).values()];
}

/** Has the debate take a quote as evidence; its room shows it to everybody. @throws Refusal */
async function onTable(
  { state: { id } }: Debate,
  presser: Presser,
  { start, end, document: { revision } }: Quote,
  context: Context,
): Promise<Response> {
  const quote = { revision, start, end };
  const { debate, effects, repeated } = await takenWith(context, id, presser, { kind: 'cite', quote });
  const { n, uses } = debate.state.evidence.find(
    ({ quote: held }) => held.revision === revision && held.start === start && held.end === end,
  )!;
  if (!repeated && !effects.some(({ kind }) => kind === 'evidence')) return told(say('table.lies-there', n));
  const side = uses.findLast(({ by }) => by === presser.user.id)?.side ?? null;
  return told(
    isSide(debate.state, side)
      ? say('table.put-for', n, shownText(sideName(debate.state, side)))
      : say('table.put-by-you', n),
  );
}
