import { messages as english } from '../en/messages.ts';
import type { Messages } from '../say.ts';
import { formatNames } from './format-names.ts';

export const messages: Messages = { ...english, ...formatNames };
