import { answering } from './answering.ts';
import { counter } from './counter.ts';
import { curation, curationForms, curationRefusals } from './curation.ts';
import { position } from './position.ts';
import { quote } from './quote.ts';
import { refusals } from './refusals.ts';

/** Every text of the interface, in English; what the other catalogues have to have. */
export const messages = {
  ...answering,
  ...counter,
  ...curation,
  ...curationForms,
  ...curationRefusals,
  ...position,
  ...quote,
  ...refusals,
};
