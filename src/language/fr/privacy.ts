import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** What somebody types who wants everything of their server deleted; small or large letters. */
const CONFIRMATION = 'tout supprimer';

/** What is kept of a server and of each person, and how it is given out and deleted. */
export const privacy = {
  'privacy.kept-here': 'Ce qui est conservé sur ce serveur',
  'privacy.kept-by-default': 'Ce qui est conservé sur chaque serveur, s’il n’a rien décidé d’autre',
  'privacy.no-other-server': 'Aucun autre serveur ne peut en voir quoi que ce soit.',
  'privacy.kept.documents': (days: number) =>
    `Les documents de ce serveur, leurs versions antérieures et l’index de leurs mots : jusqu’à ce qu’un curateur les retire, et ${inDays(days)} de plus, pour pouvoir être restaurés.`,
  'privacy.kept.uploads': (days: number) =>
    `Les fichiers déposés et non publiés, et qui les a déposés : pendant ${inDays(days)}.`,
  'privacy.kept.map':
    'Les sujets, les positions et les réfutations, et qui les a ajoutés ou modifiés : sans limite de durée, car c’est l’historique de la carte des arguments.',
  'privacy.kept.shared':
    'Où des citations ont été partagées : le message et l’endroit dans le document, sans le nom de personne : sans limite de durée, afin qu’une révision puisse dire lesquelles elle touche.',
  'privacy.kept.audit': (days: number) =>
    `Qui a ajouté, modifié, approuvé, rejeté, retiré ou configuré quoi : pendant ${inDays(days)}.`,
  'privacy.kept.settings':
    'Les paramètres de ce serveur, et une importation de paramètres qui attend un accord : tant que Counterpoint est ici ; l’importation, un jour.',
  'privacy.kept.checks': (days: number, most: number) =>
    `Les citations de messages que quelqu’un a fait vérifier, et qui les a écrites, mais non qui a demandé : pendant ${inDays(days)}, au plus celles des ${number(most)} derniers messages.`,
  'privacy.kept.challenges': (days: number, most: number) =>
    `Les demandes de source : à qui une source a été demandée, par qui, et la réponse : pendant ${inDays(days)}, au plus les ${number(most)} dernières.`,
  'privacy.kept.debates': (days: number, most: number) =>
    `Les débats : la motion, qui a participé et parlé quand, les passages à l’appui, les demandes de source, les arguments et les votes, qui ne sont montrés à personne : pendant ${inDays(days)} après leur fin, au plus les ${number(most)} derniers.`,
  'privacy.kept.formats': (most: number) =>
    `Les formats de débat propres au serveur, au plus ${number(most)}, jusqu’à leur suppression ; un texte pas encore enregistré, pendant un jour.`,
  'privacy.kept.membership': (days: number) =>
    `La présence de Counterpoint sur ce serveur, ou quand il l’a quitté : tout ce qui concerne un serveur disparaît ${inDays(days)} après que Counterpoint en a été retiré ; le réinviter avant cela l’empêche.`,
  'privacy.not-kept':
    '**Ce qui n’est pas conservé :** les messages (Counterpoint ne peut lire que celui sur lequel quelqu’un l’utilise), et qui a demandé quoi. Le nombre de demandes de chaque personne est compté pendant une minute, en mémoire. Le journal technique de la personne qui fait tourner ce bot contient les identifiants des serveurs où quelque chose échoue, et aucun mot de personne.',
  'privacy.not-ours':
    '**Ce qui n’appartient pas à Counterpoint :** ses messages dans les salons sont à Discord, et restent jusqu’à ce qu’ils y soient supprimés. Les sauvegardes sont chez la personne qui fait tourner ce bot.',
  'privacy.yours-here': () =>
    `\`${command('privacy export')}\` vous donne dans un fichier ce qui est conservé sur vous ici ou, en message privé, dans tous les serveurs. \`${command('privacy delete')}\` le supprime.`,
  'privacy.yours-anywhere': () =>
    `\`${command('privacy export')}\` vous donne dans un fichier ce qui est conservé sur vous dans tous les serveurs. \`${command('privacy delete')}\` le supprime.`,
  'privacy.whole-server': () =>
    `\`${command('privacy delete-server')}\` supprime tout ce qui concerne ce serveur ; vous le pouvez, puisque vous le gérez.`,

  'privacy.your-data': 'Vos données',
  'privacy.your-data-about':
    'Ce qui est conservé sur vous, sans rien de ce qui y concerne d’autres personnes.',
  'privacy.nothing-here': 'Rien n’est conservé sur vous dans ce serveur.',
  'privacy.nothing-anywhere': 'Rien n’est conservé sur vous dans aucun serveur.',

  'privacy.delete-yours': 'Supprimer vos données',
  'privacy.goes-here': 'Rien n’a encore été supprimé. Sur ce serveur, ceci disparaît définitivement :',
  'privacy.goes-anywhere':
    'Rien n’a encore été supprimé. Sur tous les serveurs, ceci disparaît définitivement :',
  'privacy.goes.messages': (count: number) =>
    plural(count, {
      one: `${count} message que vous avez écrit et qui a été vérifié, avec ses citations`,
      other: `${number(count)} messages que vous avez écrits et qui ont été vérifiés, avec leurs citations`,
    }),
  'privacy.goes.challenges': (count: number) =>
    plural(count, {
      one: `${count} demande de source qui vous a été faite, avec votre réponse`,
      other: `${number(count)} demandes de source qui vous ont été faites, avec vos réponses`,
    }),
  'privacy.goes.uploads': (count: number) =>
    plural(count, {
      one: `${count} ajout qui n’est pas publié`,
      other: `${number(count)} ajouts qui ne sont pas publiés`,
    }),
  'privacy.goes.names': (count: number) =>
    `votre nom dans ${entries(count)} du journal, des sujets, positions et réfutations, et des demandes de source faites à d’autres. Le serveur a encore besoin de l’entrée elle-même, et elle ne nommera personne.`,
  'privacy.stays': (count: number, days: number) =>
    `Ce qui reste : le journal vous nomme dans ${entries(count)} de moins de ${inDays(days)}, pour que personne ne puisse modifier une bibliothèque puis le cacher. Votre nom disparaît de lui-même de chaque entrée dès qu’elle est plus ancienne.`,
  'privacy.stays-asked': (count: number, days: number) =>
    `Vous l’avez demandé : votre nom disparaît de lui-même de ${entries(count)} du journal dès que chacune a plus de ${inDays(days)}, pour que personne ne puisse modifier une bibliothèque puis le cacher.`,
  'privacy.forget-name': 'Demander l’effacement de mon nom',
  'privacy.not-yours':
    'Les documents que vous avez publiés sont au serveur. Les messages dans les salons sont à Discord : supprimez-les là-bas.',
  'privacy.delete-mine': 'Supprimer mes données',
  'privacy.deleted': 'Supprimé',
  'privacy.deleted-yours': (deleted: number, unnamed: number) =>
    `${plural(deleted, { one: `${deleted} enregistrement vous concernant a été supprimé`, other: `${number(deleted)} enregistrements vous concernant ont été supprimés` })}, et ${plural(unnamed, { one: `${unnamed} entrée ne vous nomme`, other: `${number(unnamed)} entrées ne vous nomment` })} plus.`,

  'privacy.delete-server': 'Supprimer tout ce qui concerne ce serveur',
  'privacy.delete-server-about': (server: string | undefined) =>
    `Rien n’a encore été supprimé. Ceci supprime tout ce que Counterpoint conserve sur ${server === undefined ? 'ce serveur' : `**${server}**`}, aussitôt et définitivement : documents et ajouts, y compris ceux qui ont été retirés, positions et leur historique, débats avec leurs votes et procès-verbaux, formats, paramètres, journal, messages vérifiés et demandes de source.`,
  'privacy.delete-server-warning': () =>
    `Personne ne peut l’annuler. Avant cela, \`${command('library export')}\` donne les documents, les positions et les réfutations dans un fichier, \`${command('debate record')}\` le procès-verbal d’un débat et \`${command('settings')}\` les paramètres. Counterpoint reste sur le serveur, comme au premier jour.`,
  'privacy.delete-everything': 'Tout supprimer…',
  'privacy.confirmation': CONFIRMATION,
  'privacy.type': `Saisissez : ${CONFIRMATION}`,
  'privacy.type-about': 'La suppression est immédiate, et personne ne peut l’annuler.',
  'privacy.not-confirmed': `Rien n’a été supprimé. Pour tout supprimer, appuyez de nouveau sur le bouton et saisissez : ${CONFIRMATION}`,
  'privacy.deleted-server':
    'Plus rien n’est conservé sur ce serveur. Ce qui sera fait à partir de maintenant sera de nouveau conservé.',
  'privacy.managers-only':
    'La suppression des données de ce serveur est réservée aux membres qui peuvent le gérer.',
} satisfies Partial<Messages>;

function inDays(count: number): string {
  return plural(count, { one: `${count} jour`, other: `${number(count)} jours` });
}

function entries(count: number): string {
  return plural(count, { one: `${count} entrée`, other: `${number(count)} entrées` });
}
