import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, sayMessage } from '../say.ts';

const { plural } = grammarOf('en-GB');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'Curate',
  'curation.home': 'Curate',
  'curation.none-waits': 'No suggestion waits for review.',
  'curation.waiting': (count: number) =>
    plural(count, { one: '1 suggestion waits for review.', other: `${count} suggestions wait for review.` }),
  'curation.gone-words': (count: number) =>
    plural(count, {
      one: '1 position or rebuttal rests on words that no present text has.',
      other: `${count} positions or rebuttals rest on words that no present text has.`,
    }),
  'curation.review-gone': (count: number) => `Words gone (${count})`,
  /** Below what was published. */
  'curation.to-review': 'To review',
  'curation.gone-heading': 'Words that are gone',
  'curation.gone-about':
    'A new text took the place of the words that these rest on. They are still answered with, as of an earlier text. Open one to find other words or to take these away.',
  'curation.none-gone': 'Nothing rests on words that are gone.',
  'curation.choose-rebuttal': 'Choose a rebuttal',
  'curation.position-of': (author: string, motion: string) => `${author}: ${motion}`,
  'curation.for-one': () => `For one position: \`${command('curate')}\` with its author and topic.`,
  'curation.review': (count: number) => `Review (${count})`,
  'curation.add-position': 'Add position',
  'curation.add-topic': 'Add topic',
  'curation.add-rebuttal': 'Add rebuttal',
  'curation.recent-changes': 'Recent changes',
  'curation.undo': 'Undo',
  'curation.approve': 'Approve',
  'curation.edit': 'Edit',
  'curation.reject': 'Reject',
  'curation.skip': 'Skip',
  'curation.remove': 'Remove',
  'curation.history': 'History',
  'curation.back': 'Back',
  'curation.find-passages': 'Find passages',
  'curation.look-again': 'Look again',
  'curation.not-stated': 'Not stated',
  'curation.rebuttals-against': (count: number) => `Rebuttals (${count})`,

  'curation.note-added': 'Added.',
  /** Behind “Added.” or “Saved.”, of a topic: what came of reading the documents for it. */
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'The documents were read for it; nobody’s side was clear enough to be suggested.'
      : plural(suggested, {
          one: 'The documents were read for it: 1 suggestion waits for review.',
          other: `The documents were read for it: ${suggested} suggestions wait for review.`,
        }),
  'curation.note-saved': 'Saved.',
  'curation.note-saved-turned':
    'Saved. The stance is turned, and rests on what was chosen for the other side: read it again, or press Undo.',
  'curation.note-approved': 'Approved.',
  'curation.note-undone': 'Undone.',
  'curation.note-suggestion-rejected': 'Rejected: it will not be suggested again.',
  'curation.note-rejected': 'Rejected: it is out of every answer.',
  'curation.note-rebuttal-removed': 'Removed: the rebuttal stands against nothing any more.',

  'curation.suggestion': (at: number, of: number) => `Suggestion ${at} of ${of}`,
  'curation.position': 'Position',
  'curation.author': (author: string) => `**Author:** ${author}`,
  'curation.topic': (motion: string) => `**Topic:** ${motion}`,
  'curation.stance': (stance: string) => `**Stance:** ${stance}`,
  'curation.suggested-stance': (stance: string) => `**Suggested stance:** ${stance}`,
  'curation.summary': (summary: string) => `**Summary:** ${summary}`,
  'curation.no-summary': '**Summary:** none yet',
  'curation.passages-missing': (count: number) => `Passages that are no longer in the library: ${count}`,
  'curation.passages-earlier': (count: number) =>
    plural(count, {
      one: '1 passage is of an earlier text; its words no longer stand in the present one. It may stay. *Find passages* finds others, and *Edit* takes it away.',
      other: `${count} passages are of an earlier text; their words no longer stand in the present one. They may stay. *Find passages* finds others, and *Edit* takes them away.`,
    }),
  /** What a menu says of such a passage, before its place. */
  'curation.passage-of-earlier': (place: string) => `⚠ earlier text: ${place}`,
  'curation.evidence-count': (count: number) => `**Evidence** (${count})`,
  'curation.concessions-count': (count: number) => `**Granted to the other side** (${count})`,
  'curation.conditions-count': (count: number) => `**Conditions and hedges** (${count})`,
  'curation.more-passages': (count: number) => `${count} more; *Edit* lists them.`,
  'curation.choose-position': 'Choose a position',
  'curation.more-positions': (count: number) =>
    `${count} more: name author and topic behind \`${command('curate')}\`.`,
  'curation.position-rejected': 'Rejected, and nothing else is mapped',
  'curation.position-approved': (stance: string) => `${stance}, approved`,
  'curation.position-suggested': (stance: string) => `${stance}, suggested`,
  /** `position` is its stance, and whether it is approved. */
  'curation.position-by': (author: string, position: string) => `${author}: ${position}`,
  'curation.choose-topic-of-author': 'Choose a topic, to review, add or change the position.',
  'curation.topic-heading': 'Topic',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**Other names:** none' : `**Other names:** ${names.join(', ')}`,
  /** How many sentences there are by which people say that they are for or against. */
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**As people say it:** nothing yet'
      : `**As people say it:** ${forIt} ${plural(forIt, { one: 'sentence', other: 'sentences' })} for it, ${againstIt} against it`,

  'curation.passages': 'Passages',
  'curation.looked-for': (words: string) => `**Looked for:** ${words}`,
  'curation.nothing-found': 'Nothing was found in the authors’ own words. Look for other words.',
  'curation.found': (count: number) =>
    plural(count, {
      one: '1 passage, the nearest first; they need not speak of it.',
      other: `${count} passages, the nearest first; they need not speak of it.`,
    }),
  'curation.choose-passages': 'Choose passages',
  'curation.choose-passage': 'Choose a passage',
  'curation.use-as-evidence': 'Use as evidence',
  'curation.on-which-topic':
    'On which topic? The form that follows asks for the rest, and nothing is kept before.',
  'curation.choose-topic': 'Choose a topic',

  'curation.rebuttal': 'Rebuttal',
  'curation.rebuttals': 'Rebuttals',
  'curation.reason': (reason: string) => `**Reason:** ${reason}`,
  'curation.curated-by': (curator: string) => `Curated by ${curator}`,
  /** `pack` is its id. */
  'curation.curated-in-pack': (curator: string, pack: string) => `Curated by ${curator}, in ${pack}`,
  'curation.what-answers': 'What answers',
  'curation.what-is-answered': 'What is answered',
  'curation.rebuttal-of-pack': 'This rebuttal is a pack’s, and cannot be changed here.',
  'curation.nothing-against': 'Nothing stands against this position yet.',
  'curation.rebuttal-by': (author: string, reason: string) => `By ${author}: ${reason}`,
  'curation.more-rebuttals': (count: number) => `${count} more are not shown here.`,
  'curation.what-answers-this': 'What answers this?',
  'curation.what-does-this-answer': 'What does this answer?',
  'curation.choose-answering': 'Choose a position that answers',
  'curation.choose-answered': 'Choose a position that is answered',
  'curation.which-is-answered': () =>
    `Which position is answered? To answer single words, find them with \`${command('quote')}\`, and press *Use as rebuttal* below what answers.`,
  'curation.none-approved': 'No position is approved yet that could stand here.',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}, ${side}: “${motion}”`,

  'curation.nothing-changed': 'Nothing was changed yet.',
  'curation.nobody-changed': 'Nobody has changed a topic, a position or a rebuttal yet.',
  'curation.undo-last': 'Undo last change',
  'curation.newer': 'Newer',
  'curation.older': 'Older',
  'curation.change-of-topic': (motion: string) => `Topic: ${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `Rebuttal: ${reason}`,
  'curation.change-of-author-gone': (topic: string) =>
    `A position on ${topic}, of an author whose documents are gone`,
  'curation.import-rules': 'rules of the import',
  /** `when` is written by Discord. */
  'curation.places-replaced': (label: string, count: number) =>
    `${label}: ${count} as before, with other passages or notes`,
  'curation.change-imported': (who: string, when: string) => `**Imported** by ${who}, ${when}`,
  'curation.change-suggested': (who: string, when: string) => `**Suggested** by ${who}, ${when}`,
  'curation.change-added': (who: string, when: string) => `**Added** by ${who}, ${when}`,
  'curation.change-edited': (who: string, when: string) => `**Edited** by ${who}, ${when}`,
  'curation.change-approved': (who: string, when: string) => `**Approved** by ${who}, ${when}`,
  'curation.change-rejected': (who: string, when: string) => `**Rejected** by ${who}, ${when}`,
  'curation.change-removed': (who: string, when: string) => `**Removed** by ${who}, ${when}`,
  'curation.change-reanchored': (who: string, when: string) =>
    `**Carried over to another revision** by ${who}, ${when}`,
  'curation.change-undone': (who: string, when: string) => `**Undone** by ${who}, ${when}`,
};

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': 'Add a position',
  'curation.form-edit-position': 'Edit a position',
  'curation.form-approve': 'Approve a position',
  'curation.form-add-topic': 'Add a topic',
  'curation.form-edit-topic': 'Edit a topic',
  'curation.form-add-rebuttal': 'Add a rebuttal',
  'curation.form-edit-rebuttal': 'Edit a rebuttal',
  'curation.field-author': 'Author',
  'curation.field-topic': 'Topic',
  'curation.field-first-options': (most: number) =>
    `The first ${most}; for others, use ${command('curate')} with author and topic`,
  'curation.field-stance': 'Stance',
  'curation.field-summary': 'Summary',
  'curation.field-summary-about': 'One line in your own words',
  'curation.field-evidence': 'Evidence',
  'curation.field-evidence-about': 'What the stance rests on',
  'curation.field-concessions': 'Granted to the other side',
  'curation.field-concessions-about': 'Nothing, or passages that concede',
  'curation.field-conditions': 'Conditions and hedges',
  'curation.field-conditions-about': 'Nothing, or passages that limit it',
  'curation.field-words': 'Words to look for',
  'curation.field-words-about': 'A topic, a "phrase", or a sentence as it stands there',
  'curation.field-motion': 'Motion',
  'curation.field-motion-about': 'A sentence that one can be for or against',
  'curation.field-names': 'Other names',
  'curation.field-names-about': (most: number) =>
    `By which people look for it; one on each line, ${most} at most`,
  'curation.field-statements-for': 'How people say it who are for it',
  'curation.field-statements-against': 'How people say it who are against it',
  'curation.field-statements-about': (most: number) =>
    `Everyday sentences, by which claims are recognised; one on each line, ${most} at most`,
  'curation.field-relation': 'What it does',
  'curation.field-manner': 'How it stands to it',
  'curation.manner-answers': 'Answers it: a later text, or a known reply',
  'curation.manner-stands-against': 'Stands against it, not as a reply',
  'curation.field-reason': 'Reason',
  'curation.field-reason-about': 'One neutral sentence in your own words',
};

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `A form has room for ${most} passages, and this position has ${held}. Take some away, or choose fewer.`,
  'curation.no-documents': 'This library has no documents yet.',
  'curation.no-topics': 'This library has no topics yet. Add one first.',
  'curation.no-topics-for-quote': () => `This library has no topics yet. Add one with ${command('curate')}.`,
  /** `who` has changed it, where that is known. */
  'curation.changed-since': (who: Message | undefined) =>
    `${who === undefined ? 'This position has changed since you saw it' : `${sayMessage(who)} has changed this position since you saw it`}. Open it again with ${command('curate')}.`,
  'curation.rebuttal-gone': 'This rebuttal is no longer here.',
  'curation.rebuttal-changed': 'This rebuttal has changed since, or a side of it is no longer here.',

  'curation.has-position': (author: string, motion: string) =>
    `${author} on “${motion}” has a position already. Edit that one.`,
  'curation.has-no-position': (author: string, motion: string) =>
    `${author} on “${motion}” has no position yet. Add one.`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `${author} on “${motion}” is approved already, by ${curator}.`,
  'curation.say-what': 'Say what is to be changed.',
  'curation.say-who': 'Say who vouches for it.',
  'curation.empty-summary': 'The summary is empty. Write one line in your own words, or leave it out.',
  'curation.passages-without-stance': 'The evidence is to be left out where the stance is “not stated”.',
  'curation.no-evidence': 'The evidence is to have at least one passage that the stance rests on.',
  'curation.evidence-of-other-side':
    'The stance would be turned, and its evidence was chosen for the other side. Give the evidence anew, or say that it bears the new stance as well (in the terminal: --keep-evidence).',
  'curation.summary-to-approve':
    'The summary is to be one line in your own words, since the position is approved.',
  'curation.passage-of-no-document': 'A passage is of a document that is not in this library.',
  'curation.passage-earlier': (title: string) =>
    `These words are of an earlier text of “${title}” and no longer stand in its present one. Choose words that stand there now; *Find passages* looks for them.`,
  'curation.document-not-by': (title: string, author: string) => `“${title}” is not by ${author}.`,
  /** `place` is where the passage stands, as characters of the document: “[120, 164)”. */
  'curation.passage-not-held': (place: string | undefined) =>
    `${passageAt(place)} is not held of this document.`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)} is a heading, which names a matter and holds nothing. Give a sentence of the text.`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)} has no words.`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)} gives the words of ${speaker ?? 'someone else'} as the author’s own; take a passage in which the author speaks.`,
  /** `words` is their beginning. */
  'curation.words-not-by': (words: string, author: string) =>
    `“${words}” does not stand word for word in a document by ${author}.`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `“${words}” stands ${times} times in the documents by ${author}. Take more words.`,

  'curation.motion-of-pack':
    'This motion is a pack’s, and stays. Add a topic of your own with the new motion.',
  'curation.nothing-to-change': 'Nothing would change.',
  'curation.write-motion': 'Write the motion as a sentence that one can be for or against.',
  'curation.motion-too-long': (most: number) =>
    `A motion, each other name and each sentence of how people say it may have ${most} characters.`,
  'curation.too-many-statements': (most: number) =>
    `Write down ${most} sentences on each side at most of how people say it.`,
  'curation.statement-on-both-sides': (statement: string) =>
    `“${statement}” stands on both sides. Leave it on the one that says it.`,
  'curation.too-many-names': (most: number) => `A topic may have ${most} other names.`,
  'curation.called-already': (motion: string, name: string) =>
    `“${motion}” is called “${name}” already. Edit that topic, or say it otherwise.`,

  'curation.one-author': 'One author is on both sides. What authors grant is a concession of their position.',
  'curation.rebuttal-there': 'This rebuttal is there already. Edit that one.',
  'curation.rebuttal-changed-or-pack': 'This rebuttal has changed since, or is a pack’s. Look at it again.',
  'curation.give-reason': 'Give the reason, in one sentence of your own words.',
  'curation.older-than-answered':
    'It is older than what it would answer. Choose “Stands against it, not as a reply”.',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `Nobody vouches for a position of ${author} on “${motion}” yet. Approve or add one first.`,
};

function passageAt(place: string | undefined): string {
  return place === undefined ? 'The passage' : `The passage at ${place}`;
}
