/**
 * What may follow what in answering an interaction. Discord takes one acknowledgement; everything
 * after it edits or adds.
 */
export type Acknowledged = 'nothing' | 'deferred-reply' | 'deferred-update' | 'done';

export type Answering = 'reply' | 'update' | 'modal' | 'choices' | 'defer-reply' | 'defer-update';

/** How an answer is sent in each state; absent where it cannot be sent any more. */
type Sending = 'callback' | 'edit-original' | 'follow-up';

export const SENDING: Record<Acknowledged, Partial<Record<Answering, Sending>>> = {
  nothing: {
    reply: 'callback',
    update: 'callback',
    modal: 'callback',
    choices: 'callback',
    'defer-reply': 'callback',
    'defer-update': 'callback',
  },
  'deferred-reply': { reply: 'edit-original' },
  'deferred-update': { update: 'edit-original', reply: 'follow-up' },
  done: { reply: 'follow-up' },
};
