import type { DebateEvent, EventKind, EventOf, SetupInput } from '../../src/debate/events.ts';
import { shippedFormat } from '../../src/debate/formats.ts';

/** What an Oxford debate is opened with; "mo" moderates it. */
export function aDebate(setup: Partial<SetupInput> = {}): SetupInput {
  return {
    id: 'd1',
    motion: { text: 'U.S. troops should have stayed in Iraq after 2011' },
    format: shippedFormat('oxford')!,
    moderator: { id: 'mo', name: 'Mo' },
    rules: {},
    ...setup,
  };
}

/** An event of somebody, with an id of its own. */
export function act<Kind extends EventKind>(
  id: string,
  by: string,
  kind: Kind,
  says: Omit<EventOf<Kind>, 'id' | 'by' | 'kind'>,
): DebateEvent {
  return { id, by, kind, ...says } as unknown as DebateEvent;
}
