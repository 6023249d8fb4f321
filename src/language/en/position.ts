import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list, either } = grammarOf('en-GB');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': 'For',
  'position.against': 'Against',
  'position.mixed': 'Mixed',
  'position.undecided': 'Undecided',
  /** A curator says so of an author; whom nobody has read for the topic is not reviewed yet. */
  'position.not-stated': 'Not stated',
  'position.unreviewed': 'Not reviewed yet',
  'position.rejected': 'Position rejected',
  /** The same behind somebody’s name. */
  'position.side-for': 'for',
  'position.side-against': 'against',
  'position.side-mixed': 'mixed',
  'position.side-undecided': 'undecided',
  'position.side-not-stated': 'not stated',
  'position.side-unreviewed': 'not reviewed yet',
  'position.side-rejected': 'position rejected',

  /** `date` is written out. */
  'position.approved-by': (curator: string, date: string) => `Approved by ${curator}, ${date}`,
  /** Who is behind it where that is no member: stands for the curator above. */
  'position.by-pack-editors': "the pack's editors",
  'position.by-a-curator': 'a curator',
  'position.suggested': 'Suggested, unreviewed',
  'position.suggested-by-cue': (cue: string) => `Suggested, unreviewed (found by: ${cue})`,
  'position.suggested-apart': '**Suggested, unreviewed** (nobody vouches for these)',
  'position.status-rejected': 'A curator has rejected what stood here, and nothing else is mapped',
  'position.status-unreviewed': 'Nobody has mapped what this author holds on it',

  /** What led the rules to a suggestion. */
  'position.cues': (cues: string[]) => cues.join('; '),
  'position.cue-motion-said': 'says the motion nearly word for word',
  'position.cue-motion-denied': 'denies the motion nearly word for word',
  'position.cue-prescribes': (words: string) => `prescribes “${words}”`,
  'position.cue-says': (words: string) => `says “${words}”`,
  'position.cue-judges': (words: string) => `judges by “${words}”`,
  'position.cue-denies': (words: string) => `denies with “${words}”`,
  /** `shown` is how many of those that speak for it are shown, undefined where it is all of them. */
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `${speaking} of ${all} passages that judge or prescribe speak for the motion${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `${speaking} of ${all} passages that judge or prescribe speak against the motion${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `of ${all} passages that judge or prescribe ${pro} speak for the motion and ${con} against it${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join(', '),
  'position.passages': (count: number) => plural(count, { one: '1 passage', other: `${count} passages` }),
  'position.concessions': (count: number) =>
    plural(count, { one: '1 concession', other: `${count} concessions` }),
  'position.conditions': (count: number) =>
    plural(count, { one: '1 condition or hedge', other: `${count} conditions or hedges` }),
  'position.passages-missing': (count: number) =>
    plural(count, { one: '1 passage no longer here', other: `${count} passages no longer here` }),

  /** On a card: a stance and whose it is, or on what. */
  'position.stance-of': (stance: string, ofWhom: string) => `${stance}: ${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) => `${author} on “${motion}”: ${side}`,
  'position.motion': (motion: string) => `**Motion:** ${motion}`,
  'position.summary': (summary: string) => `Summary: ${summary}`,
  'position.summary-no-quotation': (summary: string) => `**Summary, not a quotation:** ${summary}`,
  'position.note-no-quotation': (note: string) => `**Note, not a quotation:** ${note}`,
  'position.in-own-words': 'In the author’s words:',
  'position.rebuttals': (count: number) =>
    plural(count, {
      one: '1 rebuttal stands against it: *Counter* shows it.',
      other: `${count} rebuttals stand against it: *Counter* shows them.`,
    }),
  'position.evidence': 'Evidence',
  'position.granted': 'What is granted to the other side',
  'position.hedges': 'Conditions and hedges',
  'position.open-evidence': (count: number) => `Evidence (${count})`,
  'position.open-concessions': (count: number) => `Concessions (${count})`,
  'position.open-conditions': (count: number) => `Conditions (${count})`,
  'position.more-passages': (count: number) =>
    plural(count, {
      one: '1 more passage is not shown here.',
      other: `${count} more passages are not shown here.`,
    }),

  'position.page': (page: number, pages: number) => `Page ${page} of ${pages}`,
  'position.previous': 'Previous',
  'position.next': 'Next',
  'position.all-authors': 'All authors',
  'position.counter-author': (author: string) => `Counter ${author}`,
  'position.stance-count': (stance: string, authors: number) => `${stance}: ${authors}`,
  /** `sides` are counted already. */
  'position.suggested-sides': (sides: string) => `Suggested, unreviewed: ${sides}`,
  /** `more` is how many authors there are besides. */
  'position.agreed-for': (authors: string[], more: number) =>
    `**In agreement, for:** ${named(authors, more)}. Their reasons may differ.`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**In agreement, against:** ${named(authors, more)}. Their reasons may differ.`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**Not reviewed yet:** ${named(authors, more)}. Nobody has mapped what they hold on this.`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**Position rejected:** ${named(authors, more)}. A curator has rejected what stood here.`,
  'position.what-author-holds': (author: string) => `What ${author} holds`,
  'position.author-unmapped': () =>
    `Nobody has mapped what this author holds. Ask for their words with \`${command('quote')}\`.`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)}${ofPages(page, pages)}`,

  'position.topics': 'Topics',
  'position.no-topics-yet': 'This library has no topics yet. Packs bring them along.',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)} to debate${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `Suggested, unreviewed: ${authors}`,
  'position.topic-documents': (documents: number) => `Documents read for it: ${documents}`,
  'position.positions-numbered': (at: number) => `Positions ${at}`,

  'position.changed': () => `This has changed since: use ${command('position')} again.`,
  'position.name-one': () =>
    `Name an author, a topic or both. \`${command('topics')}\` lists the topics of this server.`,
  'position.name-both':
    'Name the author and the topic with a colon between, such as “Max Boot: leaving Iraq”, or choose from the list.',
  'position.gone': 'This position is no longer in this server’s library.',
  'position.name-topic': 'Name a topic, or choose one from the list.',
  'position.name-author': 'Name an author, or leave the author out.',
  /** An author whom the document does not name, and one whom it only describes: “forum member”. */
  'position.unknown-author-of': (title: string) => `Unknown author of “${title}”`,
  'position.described-author-of': (description: string, title: string) =>
    `${description}, author of “${title}”`,

  /** `wanted` is what was asked for, `more` is how many fit besides those that are named. */
  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `Several topics fit “${wanted}”: ${quotedNames(topics, more)}. Write more of the name.`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `Several authors fit “${wanted}”: ${quotedNames(authors, more)}. Write more of the name.`,
  'position.no-topics': 'There are no topics in this library yet.',
  'position.no-authors': 'There are no authors in this library yet.',
  /** `more` is how many there are besides those that are named. */
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `There is no topic “${wanted}” in this library. These are here: ${allNames(topics, more)}.`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `There is no author “${wanted}” in this library. These are here: ${allNames(authors, more)}.`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `There is no topic “${wanted}” in this library. Did you mean ${quotedNames(topics, 0)}?`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `There is no author “${wanted}” in this library. Did you mean ${quotedNames(authors, 0)}?`,
};

function ofThemShown(shown: number | undefined): string {
  return shown === undefined ? '' : `, ${shown} of them shown`;
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join(', ')} and ${more} more` : authors.join(', ');
}

function allNames(names: string[], more: number): string {
  return list([...names.map((name) => `“${name}”`), ...(more > 0 ? [`${more} more`] : [])]);
}

function quotedNames(names: string[], more: number): string {
  const quoted = names.map((name) => `“${name}”`);
  return more > 0 ? list([...quoted, `${more} more`]) : either(quoted);
}

function topicsCounted(topics: number): string {
  return plural(topics, { one: '1 topic', other: `${topics} topics` });
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `, page ${page} of ${pages}` : '';
}
