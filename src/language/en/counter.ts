import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list } = grammarOf('en-GB');

/** Counterarguments: what was understood of a claim, what answers it, and why that is offered. */
export const counter = {
  'counter.heading': 'Counterarguments',
  'counter.claim': (claim: string) => `**Claim:** “${claim}”`,
  'counter.no-motion': 'It speaks clearly to no motion of this library.',
  'counter.against-words': 'Against these words:',
  'counter.words-of': (author: string) => `These words are ${author}’s:`,
  'counter.against-position': (author: string, side: string, motion: string) =>
    `**Against the position:** ${author}, ${side}: “${motion}”`,
  'counter.is-motion': 'This is a motion of this library; the claim is for it.',
  'counter.understood-for': (motion: string, sure: string, percent: number) =>
    `Taken as: for the motion “${motion}” (${sure}, ${percent} %), by rule.`,
  'counter.understood-against': (motion: string, sure: string, percent: number) =>
    `Taken as: against the motion “${motion}” (${sure}, ${percent} %), by rule.`,
  /** How sure a rule is that it has understood a claim. */
  'counter.likely': 'likely',
  'counter.perhaps': 'perhaps',
  'counter.chosen-for': (motion: string) => `You chose: for the motion “${motion}”.`,
  'counter.chosen-against': (motion: string) => `You chose: against the motion “${motion}”.`,
  /** Said of the positions that are shown to a claim whose side is not clear. */
  'counter.open-side':
    'These are the sides on that topic, and none is meant as an answer. To have a claim answered, say plainly what you hold, or choose the side.',
  'counter.first-claim': () =>
    `The first claim of the message; the rest of it was not looked at. \`${command('counter')}\` answers another.`,
  'counter.first-quotation': () =>
    `The first quotation of the message; the rest of it was not looked at. \`${command('counter')}\` answers another.`,
  'counter.more': (count: number) =>
    plural(count, { one: '1 more is not shown here.', other: `${count} more are not shown here.` }),
  'counter.nothing-besides': 'Nothing clear enough was found besides.',

  /** The menu for another motion or side, with the claim as “it”. */
  'counter.choose-motion': 'Not what you meant? Choose the motion and the side',
  'counter.says-for': (motion: string) => `It says yes to: ${motion}`,
  'counter.says-against': (motion: string) => `It says no to: ${motion}`,
  'counter.side-follows': 'Next you choose the side',
  'counter.which-side': 'You chose this motion. Which side does the claim take?',
  'counter.yes': 'It says yes',
  'counter.no': 'It says no',
  'counter.too-long-to-choose':
    'Not what you meant? Ask again in fewer words, and you can choose the motion and the side.',
  'counter.claim-gone': () =>
    `This card no longer holds the claim. Ask again with \`${command('counter')}\`.`,
  'counter.motion-gone': () =>
    `This motion is no longer in this server’s library. Choose another, or see \`${command('topics')}\`.`,
  'counter.only-asker-chooses': () =>
    `Only the member who asked can choose here. Ask for yourself with \`${command('counter')}\`.`,

  'counter.rebuts': 'Rebuts: denies the claim',
  'counter.undercuts': 'Undercuts: denies that the reason supports the claim',
  /** The same of an answer to a claim: a reason that somebody else gives, or none that is known. */
  'counter.undercuts-reason-of': (author: string) =>
    `Undercuts: denies that a reason given by ${author} supports the claim`,
  'counter.undercuts-support': 'Undercuts: denies what would carry the claim',
  'counter.qualifies': 'Qualifies: limits the claim',
  /** One answer: its number, what it does, and how it came about. */
  'counter.answer': (at: number, relation: string, manner: string) => `**${at}. ${relation}** (${manner})`,
  /** Buttons of one answer, by its number. */
  'counter.context-of': (at: number) => `Context ${at}`,
  'counter.cite-of': (at: number) => `Cite ${at}`,
  'counter.reason': (reason: string) => `Reason: ${reason}`,
  /** Without a name it is the claim, or whoever said it. */
  'counter.manner-answers': (author: string | undefined) => `written later, against ${author ?? 'the claim'}`,
  'counter.manner-stands-against': (author: string | undefined) =>
    `stands against ${author ?? 'the claim'}, not as a reply`,
  'counter.manner-concedes': (author: string | undefined) =>
    `even ${author ?? 'its own author'} concedes this`,
  'counter.found': (percent: number) => `Found by rule, confidence ${percent} %`,
  'counter.curated': (curator: string | undefined) => `Curated by ${curator ?? 'a curator'}`,
  'counter.curated-for-alike': (curator: string | undefined, percent: number) =>
    `Curated by ${curator ?? 'a curator'}; the claim was matched by rule, confidence ${percent} %`,

  /** Reasons. `shared` are words of the passage that both speak of, `cue` those by which it is seen, one or several. */
  'counter.found-rebuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; the passage reads as denying what the claim says${byWords(cue)}.`,
  'counter.found-undercuts': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; the passage reads as denying what would carry the claim${byWords(cue)}.`,
  'counter.found-qualifies': (shared: string[], cue: string | undefined) =>
    `${bothSpeakOf(shared)}; the passage reads as limiting what the claim says${byWords(cue)}.`,
  /** A denial: `said` is what the claim affirms or denies of `subject`, both in its words; `cue` shows it in the passage. */
  'counter.denies': (subject: string, said: string, cue: string | undefined) =>
    `Both speak of “${subject}” and “${said}”; the claim affirms the second of the first, and the passage denies it${byWords(cue)}.`,
  'counter.affirms': (subject: string, said: string, cue: string | undefined) =>
    `Both speak of “${subject}” and “${said}”; the claim denies the second of the first, and the passage affirms it${byWords(cue)}.`,
  'counter.denies-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Both speak of “${subject}” and “${said}”; the claim affirms the second of the first, and the passage denies it in part${byWords(cue)}.`,
  'counter.affirms-in-part': (subject: string, said: string, cue: string | undefined) =>
    `Both speak of “${subject}” and “${said}”; the claim denies the second of the first, and the passage affirms it in part${byWords(cue)}.`,
  'counter.author-for': (author: string, motion: string) =>
    `${author} is for the motion “${motion}”; the claim is against it.`,
  'counter.author-against': (author: string, motion: string) =>
    `${author} is against the motion “${motion}”; the claim is for it.`,
  'counter.mixed-speaks-for': (author: string, motion: string) =>
    `${author} is of two minds on the motion “${motion}”, and this speaks for it; the claim is against it.`,
  'counter.mixed-speaks-against': (author: string, motion: string) =>
    `${author} is of two minds on the motion “${motion}”, and this speaks against it; the claim is for it.`,
  /** `note` is what a curator has noted of the passage, in sentences. */
  'counter.concedes-for': (author: string, motion: string, note: string | undefined) =>
    `${author}, who is for the motion “${motion}”, concedes this.${noted(note)}`,
  'counter.concedes-against': (author: string, motion: string, note: string | undefined) =>
    `${author}, who is against the motion “${motion}”, concedes this.${noted(note)}`,
  'counter.concedes-mixed': (author: string, motion: string, note: string | undefined) =>
    `${author}, who is of two minds on the motion “${motion}”, concedes this.${noted(note)}`,
  'counter.concedes-undecided': (author: string, motion: string, note: string | undefined) =>
    `${author}, who is undecided on the motion “${motion}”, concedes this.${noted(note)}`,
  'counter.concedes-not-stated': (author: string, motion: string, note: string | undefined) =>
    `${author}, who is silent on the motion “${motion}”, concedes this.${noted(note)}`,

  'counter.nothing': 'Nothing in this library answers that.',
  'counter.no-documents': 'This library has no documents yet.',
  'counter.only-own-documents': 'Every document here is by the claim’s own author.',
  'counter.no-words': 'None of the claim’s words stand in this library.',
  'counter.only-own-answers': (author: string) =>
    `Only words of ${author}’s own answer that, and they were left out: it is their claim. Ask without the author to see them.`,
  /** Said where a claim of two halves is on two matters. */
  'counter.unanswered-half': (half: string) =>
    `Only one half of this is answered here. Ask for the other by itself: “${half}”.`,
  'counter.side-unclear': (motion: string) =>
    `It is on the topic “${motion}”; which side it takes is not clear.`,

  'counter.one-of-both': () =>
    `Give either a claim, in a sentence, or a position, such as “Max Boot: leaving Iraq”, and not both. In the room of a debate that goes on, \`${command('counter')}\` works alone: it answers the other side’s last point.`,
  'counter.nothing-said': 'This author says nothing on that motion, so there is nothing to counter.',
  'counter.not-reviewed':
    'Nobody has mapped yet what this author holds on that motion, so there is nothing to counter. Counter a claim or a quote instead.',
  'counter.no-words-given':
    'There is no claim here, and no words. Say in a sentence what you hold, such as “Foreign troops do more harm than good.”',
  'counter.question':
    'That is a question, and a question claims nothing that could be countered. State the answer that you would like to see challenged.',
  'counter.too-short':
    'That is too short to be a claim. Say in a sentence what you hold, such as “Foreign troops do more harm than good.”',
  'counter.title':
    'That is the title of a document, and a title claims nothing. Say in a sentence what you hold, such as “Foreign troops do more harm than good.”',
  'counter.not-english':
    'That does not read as English, and only English claims can be weighed against a text. Write the claim in English.',
  'counter.insult':
    'That says what somebody is, and not what is to be debated. Put it as what they did, or should do, such as “Obama was wrong to leave Iraq.”',
  'counter.irony':
    'That sounds like irony, and irony claims the opposite of what it says. Say plainly what you hold.',
  'counter.two-claims': (one: string, other: string) =>
    `That claims two things that pull apart: “${one}” and “${other}”. Ask for one of them at a time.`,
  'counter.empty-message': 'This message has no text of its own to answer.',
  'counter.no-claim-in-message': () =>
    `There is no claim in this message. To have a claim of your own answered, give it to ${command('counter')}.`,
};

function bothSpeakOf(shared: string[]): string {
  return shared.length > 0
    ? `Both speak of ${list(shared.map((word) => `“${word}”`))}`
    : 'Both speak of the same thing';
}

function byWords(cue: string | undefined): string {
  if (cue === undefined) return '';
  return /\s/.test(cue) ? `, by the words “${cue}”` : `, by the word “${cue}”`;
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : ` ${note}`;
}
