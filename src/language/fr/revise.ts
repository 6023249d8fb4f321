import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** What a new text of a document changes, and why it cannot be put in the place of the old one. */
export const revise = {
  'revise.no-document': (id: string) =>
    `Il n’y a pas ici de document ${id} à réviser. Il a peut-être été retiré.`,
  'revise.same-text': (title: string) => `C’est le texte que « ${title} » a déjà : rien ne changerait.`,
  'revise.has-text': (title: string, id: string) =>
    `Ce texte est déjà dans la bibliothèque, sous le titre « ${title} » (${id}). Retirez d’abord ce document, ou laissez-le tel quel.`,

  'revise.changes': 'Ce que cela change',
  'revise.paragraphs': (added: number, removed: number, changed: number, unchanged: number) =>
    `Paragraphes : ${plural(added, { one: `${added} ajouté`, other: `${number(added)} ajoutés` })}, ${plural(removed, { one: `${removed} supprimé`, other: `${number(removed)} supprimés` })}, ${plural(changed, { one: `${changed} modifié`, other: `${number(changed)} modifiés` })}, ${plural(unchanged, { one: `${unchanged} inchangé`, other: `${number(unchanged)} inchangés` })}.`,
  'revise.new-words': (words: string) => `Nouveau : « ${words} »`,
  'revise.gone-words': (words: string) => `Disparu : « ${words} »`,
  'revise.rest': (positions: number, rebuttals: number, unchanged: number, toReview: number) =>
    `${plural(positions, { one: `${positions} position`, other: `${number(positions)} positions` })} et ${plural(rebuttals, { one: `${rebuttals} réfutation`, other: `${number(rebuttals)} réfutations` })} reposent sur ses mots ; ${placesOf(unchanged, toReview)}.`,
  'revise.shared': (quotes: number, unchanged: number, toReview: number) =>
    `${plural(quotes, { one: `${quotes} citation partagée`, other: `${number(quotes)} citations partagées` })}${quotes > 0 ? ` ; ${placesOf(unchanged, toReview)}` : ''}.`,
  'revise.shared-stays': (link: string) => `${link} : les mots figurent aussi dans le nouveau texte`,
  'revise.shared-earlier': (link: string) => `${link} : sera signalé comme tiré d’une version antérieure`,
  'revise.shared-more': (messages: number) =>
    plural(messages, {
      one: `et ${messages} autre message`,
      other: `et ${number(messages)} autres messages`,
    }),
} satisfies Partial<Messages>;

function placesOf(unchanged: number, toReview: number): string {
  return `${plural(unchanged, { one: `${unchanged} endroit inchangé`, other: `${number(unchanged)} endroits inchangés` })}, ${number(toReview)} à relire`;
}
