import { messages as english } from '../en/messages.ts';
import type { Messages } from '../say.ts';

export const messages: Messages = english;
