import type { MapChange } from '../documents/library.ts';
import type { Place } from '../documents/position.ts';
import { told } from '../documents/store/map-curation.ts';

/** What a change of the map made of what was there, field by field. */

/** `before` and `after` as they are told, the number of passages for these; empty where there was nothing. */
export type ChangedField = { field: string; before: string; after: string };

/** The fields of which both sides of a change have another value; none where something was added or taken out. */
export function changedFields({ before, after }: Pick<MapChange, 'before' | 'after'>): ChangedField[] {
  const [was, is] = [told(before), told(after)];
  if (!was || !is) return [];
  const written = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value ?? ''));
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .map((field) => ({ field, before: written(was[field]), after: written(is[field]) }))
    .filter((changed) => changed.before !== changed.after);
}

export const PLACE_FIELDS = ['evidence', 'concessions', 'conditions'] as const;

/** The fields of a position that have as many passages as before, and others, or others noted of them. */
export function replacedPlaces({
  before,
  after,
}: Pick<MapChange, 'before' | 'after'>): { field: (typeof PLACE_FIELDS)[number]; count: number }[] {
  if (!before || !after || !('stance' in before) || !('stance' in after)) return [];
  const written = (places: Place[]) => JSON.stringify(places);
  return PLACE_FIELDS.flatMap((field) =>
    before[field].length === after[field].length && written(before[field]) !== written(after[field])
      ? [{ field, count: after[field].length }]
      : [],
  );
}
