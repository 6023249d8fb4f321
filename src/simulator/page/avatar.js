import { classes, html } from './html.js';

/** Deep enough for white letters at 4.5:1. */
const COLOURS = ['#1f5f6b', '#7a4b1e', '#3d5a2a', '#6a3b6e', '#8a3b32', '#2f4f86', '#5c5418', '#4b4a7a'];

/** A person's initials on a colour that is always the same for them; for the eye alone. */
export function Avatar({ id, name, app }) {
  const initials = name
    .split(/\s+/)
    .map((word) => word[0])
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const colour = COLOURS[Number((BigInt(id) ^ (BigInt(id) >> 22n)) % BigInt(COLOURS.length))];
  return html`<span class=${classes('avatar', app && 'square')} aria-hidden="true" style=${{ background: colour }}>${initials}</span>`;
}
