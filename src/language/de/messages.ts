import type { Messages } from '../say.ts';
import { answering } from './answering.ts';
import { attachment } from './attachment.ts';
import { audit } from './audit.ts';
import { cite } from './cite.ts';
import { counter } from './counter.ts';
import { curation, curationForms, curationRefusals } from './curation.ts';
import { debate } from './debate.ts';
import { debateRoom } from './debate-room.ts';
import { debateTable } from './debate-table.ts';
import { formatNames } from './format-names.ts';
import { formats } from './formats.ts';
import { help } from './help.ts';
import { importing } from './import.ts';
import { library } from './library.ts';
import { pack } from './pack.ts';
import { position } from './position.ts';
import { preview } from './preview.ts';
import { privacy } from './privacy.ts';
import { quote } from './quote.ts';
import { reading } from './reading.ts';
import { record } from './record.ts';
import { refusals } from './refusals.ts';
import { revise } from './revise.ts';
import { setAside } from './set-aside.ts';
import { settings } from './settings.ts';
import { verdict } from './verdict.ts';
import { verify } from './verify.ts';

/** Every text of the interface, in German. */
export const messages: Messages = {
  ...answering,
  ...attachment,
  ...audit,
  ...cite,
  ...counter,
  ...curation,
  ...curationForms,
  ...curationRefusals,
  ...debateRoom,
  ...debateTable,
  ...debate,
  ...formatNames,
  ...formats,
  ...help,
  ...importing,
  ...library,
  ...pack,
  ...position,
  ...preview,
  ...privacy,
  ...quote,
  ...reading,
  ...record,
  ...refusals,
  ...revise,
  ...setAside,
  ...settings,
  ...verdict,
  ...verify,
};
