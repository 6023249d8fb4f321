import { messages as english } from '../en/messages.ts';
import type { Messages } from '../say.ts';
import { debateRoom } from './debate-room.ts';

export const messages: Messages = { ...english, ...debateRoom };
