import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('es');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `Aquí no hay ningún documento ${id} al que dar un texto nuevo. Puede que se haya retirado.`,
  'revise.same-text': (title: string) => `Este es el texto que «${title}» ya tiene: no cambiaría nada.`,
  'revise.has-text': (title: string, id: string) =>
    `Este texto ya está en la biblioteca, como «${title}» (${id}). Retira antes ese documento o déjalo como está.`,

  'revise.changes': 'Qué cambia',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `Párrafos: añadidos, ${number(added)}; quitados, ${number(removed)}; cambiados, ${number(changed)}; sin cambios, ${number(unchanged)}.`,
  'revise.new-words': (words: string) => `Nuevo: «${words}»`,
  'revise.gone-words': (words: string) => `Ya no está: «${words}»`,
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `En sus palabras se apoyan ${plural(positions, { one: '1 postura', other: `${number(positions)} posturas` })} y ${plural(rebuttals, { one: '1 réplica', other: `${number(rebuttals)} réplicas` })}; ${placesOf(unchanged, toReview)}.`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `${plural(quotes, { one: '1 cita compartida', other: `${number(quotes)} citas compartidas` })}${quotes > 0 ? `; ${placesOf(unchanged, toReview)}` : ''}.`,
  'revise.shared-stays': (link: string) => `${link}: las palabras están también en el texto nuevo`,
  'revise.shared-earlier': (link: string) => `${link}: se indicará que es de una versión anterior`,
  'revise.shared-more': (messages: number) =>
    plural(messages, { one: 'y 1 mensaje más', other: `y ${number(messages)} mensajes más` }),
} satisfies Partial<Messages>;

function placesOf(unchanged: number, toReview: number): string {
  return `${plural(unchanged, { one: '1 lugar', other: `${number(unchanged)} lugares` })} sin cambios, ${number(toReview)} por revisar`;
}
