import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('fr');

/** Quotes: what they answer, where they stand, whose words they hold, and their buttons. */
export const quote = {
  'quote.context': 'Contexte',
  'quote.cite': 'Citer',
  'quote.counter': 'Contre-arguments',
  'quote.more': (count: number) => `Autres (${count})`,
  'quote.share': 'Partager',
  'quote.remove': 'Retirer',
  'quote.open': 'Ouvrir',
  'quote.open-named': (name: string) => `Ouvrir ${name}`,
  'quote.use-as-evidence': 'Utiliser à l’appui',
  'quote.use-as-rebuttal': 'Utiliser comme réfutation',
  'quote.shared-by': (member: string) => `Partagé par ${member}`,
  'quote.asked-for': (words: string) => `Recherche : ${words}`,
  'quote.nothing': 'Rien dans cette bibliothèque',
  'quote.nearest': 'Les passages les plus proches, qui n’y répondent **pas** :',
  'quote.more-quotes': 'Autres citations',
  'quote.in-context': 'En contexte',
  'quote.paragraph-begins': 'Le paragraphe commence par la citation.',
  'quote.paragraph-ends': 'Le paragraphe se termine par la citation.',
  'quote.excerpt-begins': 'L’extrait commence par la citation.',
  'quote.excerpt-ends': 'L’extrait se termine par la citation.',
  'quote.begins': 'La citation :',
  'quote.ends': 'Fin de la citation.',
  'quote.only-asker-removes':
    'Seule la personne qui a posé la question, ou la modération, peut retirer ceci.',

  'quote.no-words-given':
    'Il n’y a pas de mots à chercher. Saisissez quelques mots, une expression entre guillemets ou une question.',
  'quote.too-long': (most: number, given: number) =>
    `Une demande compte au plus ${most} caractères ; celle-ci en a ${given}. Demandez une idée à la fois.`,
  'quote.no-documents': 'Cette bibliothèque n’a pas encore de documents.',
  'quote.no-document-called': (title: string) => `Il n’y a ici aucun document intitulé « ${title} ».`,
  'quote.no-document-by': (author: string) => `Il n’y a ici aucun document écrit par « ${author} ».`,
  'quote.no-document-of-then': 'Il n’y a ici aucun document de cette époque.',
  'quote.not-these-words': 'Aucun passage ne contient exactement ces mots.',
  'quote.nothing-by': (author: string) => `Aucun passage écrit par ${author} n’en parle.`,
  'quote.nothing-about': 'Aucun passage n’en parle.',
  'quote.words-everywhere':
    'Ces mots figurent dans presque tous les textes. Ajoutez-en un qui dise de quoi il s’agit.',
  'quote.no-words-there': 'Aucun de ces mots ne figure là où la recherche a été faite.',
  'quote.no-words': 'Aucun de ces mots ne figure dans cette bibliothèque.',

  'quote.no-document-titled': () =>
    `Aucun document n’a ce titre ici. Choisissez-en un dans la liste, ou utilisez ${command('library list')}.`,
  'quote.several-titled': (titles: string[], more: boolean) =>
    `Plusieurs documents ont ces mots dans leur titre : ${titles.map((title) => `« ${title} »`).join(', ')}${more ? ' et d’autres' : ''}. Précisez le titre, ou choisissez dans la liste.`,
  'quote.gone': 'Le document de cette citation n’est plus dans la bibliothèque de ce serveur.',
  'quote.author-gone': 'Les documents de cet auteur ne sont plus dans la bibliothèque de ce serveur.',
  'quote.topic-gone': 'Ce sujet n’est plus dans la bibliothèque de ce serveur.',

  'quote.in-marks': (words: string) => `« ${words} »`,
  'quote.something-left-out': '[… omis …]',
  'quote.place-paragraph': (paragraph: number) => `paragraphe ${paragraph}`,
  'quote.place-page': (page: string) => `p. ${page}`,
  'quote.place-pages': (pages: string) => `p. ${pages}`,
  'quote.earlier-revision': (date: string) =>
    `Tiré d’une version antérieure : ce document a été révisé le ${date}, et son texte actuel ne dit peut-être plus cela.`,
  'quote.too-long-here':
    'Ce passage est trop long pour tenir ici en entier, et tromperait s’il était coupé. Ouvrez-le pour le lire.',
  'quote.from-excerpts': 'Tiré d’extraits ; le texte intégral n’est pas dans cette bibliothèque.',
  'quote.also-in': (titles: string[], more: number) =>
    `Les mêmes mots figurent aussi dans ${list(more > 0 ? [...titles, others(more)] : titles)}.`,

  'quote.unknown-author': 'Auteur inconnu',
  'quote.forum-member-author': 'membre d’un forum, non nommé',
  'quote.unnamed-author': 'auteur non nommé',
  'quote.anonymous-author': 'anonyme',
  'quote.the-author': 'l’auteur',
  'quote.unnamed-speaker': 'quelqu’un que le texte ne nomme pas ici',
  'quote.speaker-via': (speaker: string, via: string) => `${speaker} (via ${via})`,
  'quote.others-words': (words: string | undefined, speaker: string, author: string) =>
    `**Mots d’autrui.** ${words ? `« ${words} » :` : 'Ce sont des'} mots de ${speaker}, cités par ${author}.`,
  'quote.reported': (words: string | undefined, speaker: string, author: string) =>
    `**Propos rapportés.** ${words ? `« ${words} » :` : 'Ce sont des'} propos de ${speaker}, rapportés par ${author} ; trouvé par une règle automatique.`,
  'quote.reported-in-part-directly': (words: string | undefined, speaker: string, author: string) =>
    `**Mots d’autrui.** ${words ? `« ${words} » :` : 'Ce sont des'} propos de ${speaker}, rapportés par ${author}, en partie mot pour mot.`,
  'quote.more-others-words': (count: number) =>
    plural(count, {
      one: `${count} autre partie n’est pas dans les mots de l’auteur.`,
      other: `${count} autres parties ne sont pas dans les mots de l’auteur.`,
    }),
  'quote.concedes': '**Concession :** l’auteur l’accorde à l’autre camp',
  'quote.hedges': '**Réserve :** l’auteur ne l’affirme pas catégoriquement',
  'quote.asks': '**Une question,** et non une affirmation',
  'quote.mode': (mode: string, part: string | undefined, cue: string | undefined) =>
    `${mode}${part ? ` dans « ${part} »` : ''}${cue ? ` (trouvé par une règle automatique : « ${cue} »)` : ''}.`,
} satisfies Partial<Messages>;

function others(count: number): string {
  return plural(count, { one: `${count} autre`, other: `${count} autres` });
}
