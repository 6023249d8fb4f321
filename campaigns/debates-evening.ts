import type { SetupInput } from '../src/debate/events.ts';
import { type Format, formatSchema } from '../src/debate/format.ts';
import { shippedFormat } from '../src/debate/formats.ts';

export const MEMBERS = ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'];

/** What a campaign's debate is opened with. */
export function setupOf(id: string, format: Format = shippedFormat('oxford')!): SetupInput {
  return {
    id,
    motion: { text: 'U.S. troops should have stayed in Iraq after 2011' },
    format,
    moderator: { id: 'mo', name: 'Mo' },
    rules: {},
  };
}

/** Turns as short as they can be, one after another. */
export const SHORT_TURNS = formatSchema.parse({
  id: 'short',
  name: 'Short turns',
  sides: [
    { id: 'for', name: 'For' },
    { id: 'against', name: 'Against' },
  ],
  voters: 'everyone',
  grace: 0,
  steps: Array.from({ length: 40 }, (_, index) => ({
    kind: 'speech',
    name: `Speech ${index + 1}`,
    by: index % 2 === 0 ? 'for' : 'against',
    minutes: 0.25,
  })),
});
