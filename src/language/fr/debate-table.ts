import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** What lies on the table of a debate. */
export const debateTable = {
  'table.nowhere': (begin: string) =>
    `Cela se fait dans la salle d’un débat, et vous n’en voyez aucun en cours. Commencez-en un avec ${begin}.`,
  'table.elsewhere': (rooms: string[]) => `Cela se fait dans la salle d’un débat : ${rooms.join(', ')}.`,
  'table.not-here': 'La salle de ce débat est maintenant ailleurs. Rouvrez-y la citation.',

  'table.evidence': (n: number) => `Preuve E${n}`,
  'table.challenge': (n: number) => `Demande de source C${n}`,
  'table.put': 'Mettre sur la table',
  'table.put-which': (at: number) => `Mettre ${at} sur la table`,
  'table.put-exact': 'Citer les mots exacts',
  'table.refused':
    'Rien n’a été mis sur la table : seuls des mots exacts peuvent l’être. La source a ceux qui suivent.',
  'table.not-found':
    'Rien n’a été mis sur la table : la bibliothèque ne contient pas ces mots en un seul passage.',
  'table.offered': 'Passages que vous pouvez mettre sur la table',
  'table.several': 'Ces mots se trouvent à plusieurs endroits. Lequel voulez-vous dire ?',
  'table.put-for': (n: number, side: string) => `E${n} est sur la table, pour le camp « ${side} ».`,
  'table.put-by-you': (n: number) => `E${n} est sur la table.`,
  'table.lies-there': (n: number) => `C’est déjà sur la table : E${n}.`,
  'table.put-there': (who: string) => `Mis sur la table par ${who}`,
  'table.put-in-turn': (who: string, turn: string) => `Mis sur la table par ${who}, ${turn}`,
  'table.turn': (n: number, step: string) => `tour ${n} : ${step}`,

  'table.challenges': (who: string, whom: string | undefined) =>
    `${who} demande la source d’une citation${whom === undefined ? '' : ` de ${whom}`}.`,
  'table.challenged': (n: number) =>
    `Votre demande de source est C${n}. La salle voit ce que dit la bibliothèque, et l’on peut répondre.`,
  'table.which-quotation':
    'Dans un débat, une demande de source porte sur une citation. Ouvrez celle dont il s’agit, et faites-la là.',
  'table.unanswered':
    'Pas encore de réponse. Les personnes qui participent peuvent répondre avec les boutons ci-dessous.',
  'table.unanswered-by': (who: string) =>
    `Pas encore de réponse. ${who}, ou la modération, peut répondre avec les boutons ci-dessous.`,
  'table.stood-by': (who: string, when: string) => `**Maintenue** par ${who}, ${when}.`,
  'table.stand-by': 'Maintenir la citation',
  'table.answer-to': (n: number) => `Réponse à C${n}`,
  'table.why-stands': 'Pourquoi la maintenir ?',
  'table.answer-shown': 'La salle la voit, et elle figure au procès-verbal.',

  'table.points': (count: number) =>
    plural(count, { one: `${number(count)} argument`, other: `${number(count)} arguments` }),
  'table.refresh': 'Où l’on en est',
  'table.tag': 'Arguments',
  'table.tag-which': 'Noter les arguments d’un discours',
  'table.points-of': (turn: number) => `Arguments du tour ${turn}`,
  'table.points-made': 'Arguments qu’il avance',
  'table.points-made-about': (most: number) =>
    `Un par ligne, jusqu’à ${most} caractères ; E1 à la fin désigne sa preuve.`,
  'table.points-answered': 'Arguments auxquels il répond',
  'table.points-conceded': 'Arguments qu’il concède',
  'table.tagged': (points: string[]) => `**Noté :** ${points.join(', ')}`,
  'table.no-points-given':
    'Rien n’a été donné. Écrivez un argument, ou choisissez-en un auquel le discours répond ou qu’il concède.',
  'table.too-many-points': (most: number, given: number) =>
    `On note au plus ${most} arguments d’un discours à la fois ; il y en a ${given} ici. Notez-les en plusieurs fois.`,
  'table.point-too-long': (point: string, given: number, most: number) =>
    `Un argument compte au plus ${most} caractères, et « ${point} » en a ${given}. Dites-le plus brièvement, ou en deux arguments.`,

  'table.answers': 'Réponses au dernier argument',
  'table.nothing-to-answer': () =>
    `L’autre camp n’a ni preuve sur la table ni argument noté auquel répondre. ${command('debate flow')} permet de noter les arguments.`,
  'table.answers-to': (what: string) => `Réponses à ${what}. Les mêmes sont proposées à tout le monde.`,
  'table.answers-to-side': (what: string, side: string) =>
    `Réponses à ${what} du camp « ${side} ». La même chose est proposée à chaque camp contre les autres.`,
} satisfies Partial<Messages>;
