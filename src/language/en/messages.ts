import { answering } from './answering.ts';
import { debate } from './debate.ts';
import { quote } from './quote.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = { ...answering, ...debate, ...quote, ...record, ...refusals };
