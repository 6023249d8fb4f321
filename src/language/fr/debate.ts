import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either, number } = grammarOf('fr');

const minutes = (count: number) =>
  plural(count, { one: `${count} minute`, other: `${number(count)} minutes` });
const seconds = (count: number) =>
  plural(count, { one: `${count} seconde`, other: `${number(count)} secondes` });
const quoted = (names: string[]) => names.map((name) => `« ${name} »`);

/** Debates: what the rules refuse, and what is wrong with a format that somebody has written. Sides are named. */
export const debate = {
  'debate.none': 'Ce débat n’est plus conservé ici.',
  'debate.too-many-open': (most: number) =>
    `${number(most)} débats sont ouverts sur ce serveur, et il ne peut pas y en avoir plus. Terminez d’abord l’un d’eux.`,
  'debate.no.over': 'Ce débat est terminé.',
  'debate.no.not-running': 'Ce débat n’a pas encore commencé.',
  'debate.no.running-already': 'Ce débat a déjà commencé.',
  'debate.no.paused': 'Le débat est en pause. La modération peut le reprendre.',
  'debate.no.not-paused': 'Le débat n’est pas en pause.',
  'debate.no.done-already': 'C’est déjà fait, ou ce que cela concernait est terminé. Voici où l’on en est.',
  'debate.no.moderators-only': 'C’est réservé à la modération de ce débat.',
  'debate.no.participants-only':
    'C’est réservé aux personnes qui participent. Rejoignez d’abord un camp ou le public.',
  'debate.no.not-your-turn': 'C’est à la personne qui a la parole d’en décider.',
  'debate.no.not-your-point':
    'La personne qui parle accepte une interpellation ou non ; elle, ou celle qui la demande, dit quand elle est finie.',
  'debate.no.nobody-speaks': 'Personne n’a la parole en ce moment.',
  'debate.no.no-such-side': (sides: string[]) =>
    `Ce camp n’existe pas. Vous avez le choix entre ${list([...quoted(sides), 'le public'])}.`,
  'debate.no.no-such-person':
    'Cette personne ne participe pas à ce débat. Demandez-lui d’abord de le rejoindre.',
  'debate.no.no-such-turn':
    'Ce tour de parole n’a pas eu lieu. Le compte rendu donne la liste de ceux qui ont eu lieu.',
  'debate.no.no-such-step':
    'Ce discours a déjà commencé, ou il n’existe pas. Choisissez-en un qui est à venir.',
  'debate.no.no-such-point': 'Ce point n’est plus là, ou il y a déjà été répondu.',
  'debate.no.no-such-evidence':
    'Aucun passage à l’appui ne porte ce numéro. Mettez d’abord le passage sur la table.',
  'debate.no.no-such-challenge': 'Aucune demande de source ne porte ce numéro.',
  'debate.no.not-yours-to-answer': 'Y répond la personne à qui la source est demandée, ou la modération.',
  'debate.no.challenged-already': (n: number) => `La source de cette citation a déjà été demandée : C${n}.`,
  'debate.no.side-empty': (sides: string[]) =>
    `Il n’y a encore personne dans ${plural(sides.length, { one: 'le camp', other: 'les camps' })} ${list(quoted(sides))}. Demandez à quelqu’un d’y entrer, ou laissez la modération commencer quand même.`,
  'debate.no.not-ready': (people: number) =>
    `${plural(people, { one: `${people} personne des camps n’est pas encore prête`, other: `${number(people)} personnes des camps ne sont pas encore prêtes` })}. Attendez encore un peu, ou laissez la modération commencer quand même.`,
  'debate.no.only-on-sides':
    'Seules les personnes d’un camp ont à se dire prêtes. Rejoignez-en un pour débattre.',
  'debate.no.spoken-already': (side: string) =>
    `Vous avez déjà parlé pour le camp « ${side} » et ne pouvez plus en rejoindre un autre. La modération peut vous déplacer.`,
  'debate.no.own-side-only': (side: string | null) =>
    side === null ? 'Cela revient à la modération.' : `Cela revient au camp « ${side} ».`,
  'debate.no.evidence-first': () =>
    `Ici, chaque discours repose sur un passage : mettez-en d’abord un sur la table avec ${command('cite')}. La modération peut clore le discours sans cela.`,
  'debate.no.no-points-here': 'Les points d’information ne sont pas admis ici.',
  'debate.no.point-protected': (count: number) =>
    `Le début et la fin d’un discours (${seconds(count)} chacun) se passent sans points d’information. Réessayez entre les deux.`,
  'debate.no.point-of-own-side': 'Les points d’information sont pour les autres camps.',
  'debate.no.point-waiting':
    'Vous avez déjà proposé un point d’information. La personne qui parle l’acceptera, ou non.',
  'debate.no.point-under-way': 'Un seul point d’information à la fois : il y en a déjà un en cours.',
  'debate.no.no-hands-here':
    'On lève la main quand la parole est ouverte à la salle. En ce moment, c’est le tour de quelqu’un.',
  'debate.no.hands-only-of': (side: string | null) =>
    side === null
      ? 'C’est le tour des personnes qui ne sont dans aucun camp.'
      : `C’est le tour des personnes du camp « ${side} ».`,
  'debate.no.no-vote-open': 'Aucun vote n’est ouvert en ce moment.',
  'debate.no.floor-votes': 'Ici votent les personnes qui ne sont dans aucun camp.',
  'debate.no.debaters-do-not-vote':
    'Ici votent les personnes qui ne sont dans aucun camp, et vous avez été dans un camp depuis le début du débat.',
  'debate.no.no-voting-role':
    'Ici, certains rôles votent, et vous n’en avez aucun. La modération peut dire lesquels.',
  'debate.no.no-such-choice': (choices: string[]) =>
    `Un vote dit ${either([...quoted(choices), '« non tranché »'])}.`,
  'debate.no.reason-wanted': 'Ici, chaque vote donne sa raison : ajoutez quelques mots.',
  'debate.no.own-point':
    'Un camp ne répond pas à ses propres arguments. Choisissez des arguments des autres.',
  'debate.no.not-your-points':
    'Ce qu’un discours a dit est noté par la personne qui l’a prononcé, par son camp, ou par une modération qui n’est dans aucun camp.',
  'debate.no.not-agreeing-now':
    'Les camps chercheront des mots communs plus tard, quand le moment sera venu de s’accorder.',
  'debate.no.no-statement': 'Il n’y a encore rien à signer. Proposez d’abord un texte.',
  'debate.no.too-long-left': (most: number) =>
    `Il peut rester au plus ${minutes(most)} à un tour de parole. Prolongez-le de moins.`,
  'debate.no.too-many': (most: number) =>
    `Cela ferait plus de ${number(most)}, le maximum que conserve un débat.`,
  'debate.no.debate-full': (most: number) =>
    `Un débat accueille au plus ${number(most)} personnes, et elles y sont.`,

  'debate.format.no-yaml': (line: number) =>
    `La ligne ${line} du format est illisible. Comparez-la avec le format de départ : noms, deux-points et retraits.`,
  'debate.format.too-long': (most: number) => `Un format compte au plus ${number(most)} caractères.`,
  'debate.format.no-format':
    'Ceci n’est pas un format. Partez de l’un de ceux qui sont fournis, et changez-en les noms, l’ordre et les minutes.',
  'debate.format.unknown': (where: string | undefined, field: string) =>
    `Dans ${where ?? 'le format'} figure « ${field} », qui ne veut rien dire ici. Enlevez-le, ou corrigez son nom.`,
  'debate.format.missing': (where: string | undefined, field: string, takes: string) =>
    `Dans ${where ?? 'le format'}, il manque « ${field} ». Valeur attendue : ${takes}.`,
  'debate.format.wrong': (where: string | undefined, field: string, given: string, takes: string) =>
    `Dans ${where ?? 'le format'}, « ${field} » vaut ${given}. Valeur attendue : ${takes}.`,
  'debate.format.no-kind': (where: string, kinds: string[]) =>
    `Dans ${where}, rien ne dit ce que c’est. Le début doit être ${either(kinds)}, puis un deux-points et un nom.`,
  'debate.format.step': (step: number, line: number | undefined) =>
    line === undefined ? `l’étape ${step}` : `l’étape ${step} (ligne ${line})`,
  'debate.format.same-side': (side: string) =>
    `Deux camps s’appellent « ${side} ». Donnez à chacun son propre nom.`,
  'debate.format.reserved-side': (side: string) =>
    `Aucun camp ne peut s’appeler « ${side} » dans les étapes. Choisissez un autre mot.`,
  'debate.format.asks-itself': (where: string) =>
    `Dans ${where}, un camp s’interroge lui-même. Dites dans « to » qui répond.`,
  'debate.format.vote-twice': 'Il y a au plus un vote « before » et un vote « after », dans cet ordre.',
  'debate.format.no-preparation': (where: string) =>
    `Dans ${where}, un camp se prépare, mais « preparation » ne lui donne pas de minutes. Ajoutez « preparation: 4 », ou enlevez « prep ».`,
  'debate.format.too-many-minutes': (most: number) =>
    `Toutes les étapes ensemble durent plus de ${minutes(most)}. Raccourcissez-les.`,
  'debate.format.too-many': (most: number) =>
    `Un serveur a au plus ${number(most)} formats à lui. Supprimez-en un d’abord.`,
  'debate.format.same-name': (name: string) =>
    `Il y a déjà un format « ${name} ». Donnez un autre nom à celui-ci.`,
  'debate.format.takes-name': (most: number) => `de 1 à ${most} caractères`,
  'debate.format.takes-number': (least: number, most: number) =>
    `un nombre de ${numeral(least)} à ${numeral(most)}`,
  'debate.format.takes-whole': (least: number, most: number) =>
    `un nombre entier de ${numeral(least)} à ${numeral(most)}`,
  'debate.format.takes-no-end': (least: number, most: number) =>
    `un nombre de ${numeral(least)} à ${numeral(most)}, ou « null » pour ne pas fixer de fin`,
  'debate.format.takes-yes': '« true » ou « false »',
  'debate.format.takes-words': (words: string[]) => either(quoted(words)),
  'debate.format.takes-sides': (least: number, most: number) =>
    `de ${least} à ${most} lignes, chacune avec un mot court en minuscules, un deux-points et le nom du camp`,
  'debate.format.takes-steps': (most: number) => `de 1 à ${most} étapes, chacune commençant par un tiret`,
} satisfies Partial<Messages>;

/** A number as it is typed in a format, with a point. */
function numeral(value: number): string {
  return String(value);
}
