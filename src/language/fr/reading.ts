import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** How a text was read, for its curator, in sentences without Markdown. */
export const reading = {
  'reading.utf16-unmarked': (encoding: string) =>
    `Le fichier n’a pas d’indicateur d’ordre des octets ; il a été lu en ${encoding}.`,
  'reading.encoding': (encoding: string) => `Le fichier n’est pas en UTF-8 ; il a été lu en ${encoding}.`,
  'reading.byte-order-mark': 'Un indicateur d’ordre des octets (BOM) a été enlevé au début.',
  'reading.line-endings': 'Les fins de ligne ont été changées en LF.',
  'reading.lone-surrogates': 'Des caractères défectueux (demi-codets isolés) ont été remplacés par U+FFFD.',

  'reading.hidden-text': 'Le texte masqué a été omis.',
  'reading.comments': 'Les commentaires ont été omis.',
  'reading.footnotes': (count: number) =>
    plural(count, {
      one: `${count} note de bas de page figure à la fin du texte ; les appels qui y renvoient ont été omis.`,
      other: `${number(count)} notes de bas de page figurent à la fin du texte ; les appels qui y renvoient ont été omis.`,
    }),
  'reading.tracked-changes': (deletions: number, insertions: number) =>
    `Le document a des modifications suivies ; il a été lu comme si elles étaient toutes acceptées (${plural(deletions, { one: `${deletions} suppression omise`, other: `${number(deletions)} suppressions omises` })}, ${plural(insertions, { one: `${insertions} insertion reprise`, other: `${number(insertions)} insertions reprises` })}).`,
  'reading.made-by': (creator: string) =>
    `Le fichier a été créé par « ${creator} » ; indiquez l’auteur si c’est de cette personne qu’il s’agit.`,

  'reading.damaged-pages': (count: number) =>
    plural(count, {
      one: `${count} page de ce PDF, endommagée, n’a pas pu être lue.`,
      other: `${number(count)} pages de ce PDF, endommagées, n’ont pas pu être lues.`,
    }),
  'reading.no-text-on': (count: number, pages: string[], more: boolean) =>
    `Aucun texte n’a été trouvé ${onPages(count, pages, more)}. S’il y a là des images de texte, leurs mots manquent ici.`,
  'reading.columns-on': (count: number, pages: string[], more: boolean) =>
    `Des colonnes ont été lues l’une après l’autre ${onPages(count, pages, more)}.`,
  'reading.sideways-on': (count: number) =>
    `Du texte écrit de côté a été omis sur ${plural(count, { one: `${count} page`, other: `${number(count)} pages` })}.`,
  'reading.footnote-marks': (count: number) =>
    plural(count, {
      one: `${count} appel de note a été omis du texte.`,
      other: `${number(count)} appels de note ont été omis du texte.`,
    }),
  'reading.running-heads': (lines: number) =>
    plural(lines, {
      one: `${lines} ligne a été écartée comme titre courant ou numéro de page.`,
      other: `${number(lines)} lignes ont été écartées comme titres courants et numéros de page.`,
    }),
  'reading.meaningless': (characters: number) =>
    `${plural(characters, { one: `${characters} caractère n’a pas pu être reconnu`, other: `${number(characters)} caractères n’ont pas pu être reconnus` })} : la police ne dit pas ce qu’elle montre.`,
  'reading.line-breaks': (count: number) =>
    plural(count, {
      one: `${count} retour à la ligne dans un paragraphe a été lu comme une espace.`,
      other: `${number(count)} retours à la ligne dans des paragraphes ont été lus comme des espaces.`,
    }),
  'reading.rejoined': (words: number) =>
    plural(words, {
      one: `${words} mot coupé en fin de ligne a été réuni.`,
      other: `${number(words)} mots coupés en fin de ligne ont été réunis.`,
    }),
  'reading.hyphens': (count: number) =>
    plural(count, {
      one: `${count} trait d’union en fin de ligne a été gardé : le mot n’est pas connu sans lui.`,
      other: `${number(count)} traits d’union en fin de ligne ont été gardés : le mot n’est pas connu sans eux.`,
    }),
  'reading.named-author': (author: string) =>
    `Le fichier donne « ${author} » pour auteur ; indiquez l’auteur si c’est exact.`,

  'reading.missing-part': (fileName: string) =>
    `Une partie du livre manque dans le fichier : « ${fileName} ».`,
  'reading.aside-contents': 'Écarté comme étranger au texte : table des matières.',
  'reading.aside-navigation': 'Écarté comme étranger au texte : couverture ou page de titre.',
  'reading.aside-licence': 'Écarté comme étranger au texte : page de droits ou licence.',
  'reading.edition-date': (date: string) =>
    `Le fichier est daté « ${date} », ce qui peut être le jour de cette édition ; indiquez quand le texte a été publié.`,

  'reading.left-out': (characters: number) =>
    plural(characters, {
      one: `${characters} caractère de navigation et autres éléments de ce genre a été omis.`,
      other: `${number(characters)} caractères de navigation et autres éléments de ce genre ont été omis.`,
    }),
  'reading.no-article': 'Aucun article n’a été reconnu sur cette page ; tout son texte a été pris.',
  'reading.no-date': (date: string) =>
    `La date de la page, « ${date} », a été omise : ce n’est pas une date comme 2014, 2014-06 ou 2014-06-10.`,
  'reading.no-stated-date': (date: string) =>
    `La date indiquée dans le texte, « ${date} », a été omise : ce n’est pas une date comme 2014, 2014-06 ou 2014-06-10.`,

  'reading.excerpts':
    'Extraits seulement : le texte entier n’est pas ici, et la version est désignée par les extraits eux-mêmes.',
  'reading.completes': (title: string, scope: string) =>
    `C’est le texte intégral de « ${title} », dont des extraits sont conservés (${scope}) ; il prend leur place.`,

  'reading.rights-excerpts':
    'De ce texte, seuls des extraits sont conservés. Que chacun reste bref, et dise d’où il vient.',
  'reading.rights-licence':
    'Le texte porte une licence (elle est montrée avec ce qui a été écarté). Assurez-vous qu’elle vous permet de partager tout le texte avec ce serveur.',
  'reading.rights-unstated':
    'Rien dans le texte ne dit qu’il peut être partagé. Si vous n’avez pas le droit de le partager en entier avec ce serveur, ajoutez plutôt des extraits.',
} satisfies Partial<Messages>;

/** "à la page 3", "aux pages 3, 7–9 et d’autres" */
function onPages(count: number, pages: string[], more: boolean): string {
  return `${plural(count, { one: 'à la page', other: 'aux pages' })} ${pages.join(', ')}${more ? ' et d’autres' : ''}`;
}
