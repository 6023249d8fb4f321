import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';

const { plural, list } = grammarOf('en-GB');

/** What may stand in the way of any answer. */
export const answering = {
  'answering.old-button': 'This button is from an older version of Counterpoint. Use the command again.',
  'answering.quick': (seconds: number) => `That was quick. ${wait(seconds)}`,
  'answering.rate': (times: number, seconds: number) =>
    `This server lets everyone ask ${plural(times, { one: 'once a minute', other: `${times} times a minute` })}. ${wait(seconds)}`,
  /** `channels` are mentions. */
  'answering.elsewhere': (channels: string[]) =>
    `Counterpoint answers elsewhere in this server: in ${list(channels)}.`,
  'answering.outage': (errorId: string) =>
    `What this server has decided cannot be looked up just now, so nothing was answered and nothing was changed. Please try again in a moment. (Error ${errorId})`,
  'answering.outage-while-changing': (errorId: string) =>
    `The change could not be confirmed: it may or may not have been kept. Please look again in a moment. (Error ${errorId})`,
  'answering.error': (errorId: string) =>
    `Sorry, something went wrong on our side. Nothing was changed. (Error ${errorId})`,
  'answering.managers-only': 'Only members who may manage this server can use this command.',
  'answering.curators-only': () =>
    `Only curators of this server can use this. Members who may manage it choose their roles in ${command('settings')}.`,
  'answering.checks-in-server': 'Quotations are checked in a server: use this command there.',
  'answering.library-in-server': 'A library belongs to a server: use this command there.',
  'answering.settings-in-server': 'Settings belong to a server: use this command there.',
  'answering.erased-in-server': 'Use this command in the server that it is to be done to.',
  /** `member` is a mention. */
  'answering.erased': (member: string) =>
    `${member} had everything deleted that Counterpoint kept of this server: documents, settings and all the rest.`,
};

function wait(seconds: number): string {
  return `Please wait ${plural(seconds, { one: '1 second', other: `${seconds} seconds` })} and try again.`;
}
