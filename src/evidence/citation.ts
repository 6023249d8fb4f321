import { joinLines } from '../documents/shown-text.ts';
import { say, speaking } from '../language/say.ts';
import { writtenNames } from './names.ts';
import { initialsOf, joinedWords, naturalName, personalName } from './personal-names.ts';
import { writtenDate } from './publication-date.ts';
import { type Quote, type QuotedDocument, UNKNOWN_AUTHOR } from './quote.ts';
import { writtenPage, writtenPlace } from './written-place.ts';

/**
 * Citations of a quote, each with the form that stands in the text. The styles follow the MLA
 * Handbook (9th edition), the Publication Manual of the APA (7th) and the Chicago Manual of Style
 * (17th, notes); what is not known is left out, as they ask, and never filled in. Words that the
 * document takes from someone else are cited as quoted in it. These are written as in English texts; what
 * introduces their form in the text, and the Markdown, which is no style of theirs, in the language spoken.
 */
export const CITATION_STYLES = ['MLA', 'APA', 'Chicago', 'Markdown'] as const;

export type CitationStyle = (typeof CITATION_STYLES)[number];

export function citation(quote: Quote, style: CitationStyle): string {
  if (style === 'Markdown') return markdown(quote);
  const { reference, inText } = speaking('en', () => STYLES[style](quote));
  return inText === undefined ? reference : `${reference}\n${say('cite.in-text', inText)}`;
}

type Cited = { reference: string; inText?: string };

const STYLES: Record<Exclude<CitationStyle, 'Markdown'>, (quote: Quote) => Cited> = {
  MLA: mla,
  APA: apa,
  Chicago: chicago,
};

function mla(quote: Quote): Cited {
  const { document, page, paragraph } = quote;
  const names = personsOf(document);
  const [first, ...rest] = names;
  const authors =
    rest.length > 1
      ? `${familyFirst(first!)}, et al.`
      : listed([first && familyFirst(first), ...rest.map(naturalName)], ', and ');
  const container = joined([document.outlet, dateOf(document), document.source]);
  const reference = sentences([authors, `“${document.title}.”`, container]);
  const shorts = names.map((name) => shortName(name, false));
  const short = names.length > 2 ? `${shorts[0]} et al.` : listed(shorts, ' and ');
  const source = short || `“${document.title},”`;
  const quoted = saidByOthers(quote) ? 'qtd. in ' : '';
  const place = page === undefined ? `${short ? ',' : ''} par. ${paragraph}` : ` ${page}`;
  return { reference, inText: `(${quoted}${source}${place})` };
}

function apa(quote: Quote): Cited {
  const { document, page, paragraph } = quote;
  const names = personsOf(document);
  const authors = listed(names.map(withInitials), ', & ');
  const published = document.published;
  const year = published?.slice(0, 4) ?? 'n.d.';
  const precise =
    published && published.length > 4 ? `, ${writtenDate(published, 'en-US').replace(/,? \d{4}$/, '')}` : '';
  const date = `(${year}${precise})`;
  const work = authors ? [`${authors} ${date}`, document.title] : [`${document.title} ${date}`];
  const reference = joined([sentences([...work, document.outlet]), document.source], ' ');
  const shorts = names.map((name) => shortName(name, true));
  const short = names.length > 2 ? `${shorts[0]} et al.` : listed(shorts, ' & ');
  const quoted = saidByOthers(quote) ? 'as cited in ' : '';
  const place = page === undefined ? `para. ${paragraph}` : writtenPage(page);
  const source = short ? `${short},` : `“${document.title},”`;
  return { reference, inText: `(${quoted}${source} ${year}, ${place})` };
}

function chicago(quote: Quote): Cited {
  const { document, page, paragraph } = quote;
  const authors = listed(personsOf(document).map(naturalName), ' and ');
  const place = page ?? `par. ${paragraph}`;
  const facts = joined([document.outlet, dateOf(document), place, document.source]);
  const quoted = saidByOthers(quote) ? 'quoted in ' : '';
  const cited = `${quoted}${authors ? `${authors}, ` : ''}“${document.title},” ${facts}`;
  return { reference: sentences([capitalised(cited)]) };
}

function markdown(quote: Quote): string {
  const { text, document } = quote;
  const { title, outlet, source } = document;
  const authors = escaped(writtenNames(document));
  const address = source && /^https?:\/\//i.test(source) ? source : null;
  const facts = [
    saidByOthers(quote) ? say('cite.quoted-by', authors) : authors,
    address ? `[${escaped(title)}](${linkTarget(address)})` : `*${escaped(title)}*`,
    outlet && escaped(outlet),
    dateOf(document),
    writtenPlace(quote),
    source && !address ? escaped(source) : null,
  ];
  return `> ${escaped(joinLines(text))}\n>\n> — ${joined(facts)}`;
}

/** A line of text so that Markdown shows its own characters (CommonMark 0.31, backslash escapes). */
function escaped(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(#|-|\+|\d+(?=[.)]))/, (mark) => (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

/** Spaces and brackets would end a link's target. */
function linkTarget(address: string): string {
  const encoded = address.replace(/[\s<>]/g, encodeURIComponent);
  return /[()]/.test(encoded) ? `<${encoded}>` : encoded;
}

/** All of the quote is somebody else's, and none of it the author's. */
function saidByOthers({ voices }: Pick<Quote, 'voices'>): boolean {
  return voices.every((part) => part.kind === 'quoted');
}

/** "Unknown" is a label of ours and nobody's name. */
export function personsOf({ authors }: Pick<QuotedDocument, 'authors'>): string[] {
  return authors.filter((name) => name !== UNKNOWN_AUTHOR);
}

function dateOf({ published }: QuotedDocument): string | null {
  return published && writtenDate(published);
}

/** What stands in the text for an author. */
function shortName(author: string, withParticle: boolean): string {
  const name = personalName(author);
  return name ? joinedWords([withParticle ? name.particle : '', name.family]) : author;
}

/** MLA: "King, Martin Luther, Jr."; "Beethoven, Ludwig van". */
function familyFirst(author: string): string {
  const name = personalName(author);
  if (!name) return author;
  const given = joinedWords([name.given, name.particle]);
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

/** APA: "King, M. L., Jr."; "van Beethoven, L." */
function withInitials(author: string): string {
  const name = personalName(author);
  if (!name) return author;
  const family = joinedWords([name.particle, name.family]);
  return [family, initialsOf(name.given), name.suffix].filter(Boolean).join(', ');
}

function listed(names: (string | undefined)[], and: string): string {
  const given = names.filter((name) => name !== undefined);
  if (given.length < 2) return given.join('');
  return `${given.slice(0, -1).join(', ')}${and}${given.at(-1)}`;
}

function joined(parts: (string | null)[], separator = ', '): string {
  return parts.filter((part) => part).join(separator);
}

function sentences(parts: (string | null)[]): string {
  return parts
    .filter((part) => part)
    .map((part) => (/[.!?]”?$/.test(part!) ? capitalised(part!) : `${capitalised(part!)}.`))
    .join(' ');
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
