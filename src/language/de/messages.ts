import { messages as english } from '../en/messages.ts';
import type { Messages } from '../say.ts';
import { quote } from './quote.ts';

export const messages: Messages = { ...english, ...quote };
