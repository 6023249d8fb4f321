import htm from 'htm';
import { h } from 'preact';

/** Templates as in HTML, made into Preact's elements; text in them is always text. */
export const html = htm.bind(h);

/** Joins the class names that are set. */
export function classes(...names) {
  return names.filter(Boolean).join(' ');
}
