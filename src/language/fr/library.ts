import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** The documents of a server: lists, what is known of each, adding, removing, packs, and what stands in the way. */
export const library = {
  'library.title': 'Bibliothèque',
  'library.empty': 'Il n’y a pas encore de documents ici.',
  'library.count': (documents: number, page: number, pages: number) =>
    `${documentsOf(documents)} sur ce serveur${pages > 1 ? `, page ${page} sur ${pages}` : ''}`,
  'library.entry-full': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, texte intégral`,
  'library.entry-excerpts': (authors: string, published: string | undefined, passages: number) =>
    `${[authors, ...(published ? [published] : [])].join(', ')} · ${passagesOf(passages)}, extraits`,
  'library.waiting': (uploads: number) => `En attente : ${uploads}`,
  'library.previous': 'Précédent',
  'library.next': 'Suivant',
  'library.details': 'Détails',
  'library.button-for': (label: string, what: string) => `${label} : ${what}`,
  'library.edit': 'Modifier',
  'library.language-and-topic': 'Langue et sujet',
  'library.new-text': 'Nouveau texte',
  'library.remove': 'Retirer',
  'library.keep': 'Garder',
  'library.restore': 'Restaurer',

  'library.unknown': 'Inconnu',
  'library.authors-and-more': (names: string, more: number) => `${names} et ${others(more)}`,
  'library.author': (authors: string) => `**Auteur :** ${authors}`,
  'library.outlet': (outlet: string) => `**Paru dans :** ${outlet}`,
  'library.published': (date: string) => `**Date de publication :** ${date}`,
  'library.source': (source: string) => `**Source :** ${source}`,
  'library.language': (language: string) => `**Langue :** ${language}`,
  'library.read-for': (motion: string) => `**Lu à propos de :** ${motion}`,
  'library.held-full': '**Conservé :** texte intégral',
  'library.held-excerpts': '**Conservé :** extraits ; le texte intégral n’est pas dans cette bibliothèque',
  'library.passages': (count: number) => `**Passages :** ${number(count)}`,
  'library.from-pack': (pack: string) => `**Provenance :** paquet ${pack}`,
  'library.from-server': '**Provenance :** ce serveur',
  'library.added': (day: string) => `**Ajouté :** ${day}`,
  'library.revision': (digits: string) => `**Version :** \`${digits}…\` (SHA-256)`,

  'library.kept': 'Gardé',
  'library.nothing-changed': 'Rien n’a été modifié.',
  'library.saved': 'Enregistré.',
  'library.saved-without-audit': 'Enregistré, mais cela n’a pas pu être noté dans le journal.',
  'library.restored': 'Restauré. Le document peut de nouveau être cité.',
  'library.remove-title': (title: string) => `Retirer « ${title} » ?`,
  'library.remove-about': (passages: number, days: number) =>
    `${plural(passages, { one: 'Son passage ne figurera', other: `Ses ${number(passages)} passages ne figureront` })} plus dans aucune réponse, et les positions qui reposent sur ce document perdent ces mots. Il peut être restauré pendant ${daysOf(days)}, puis il est supprimé.`,
  'library.removed-title': 'Retiré',
  'library.removed': (title: string, days: number) =>
    `« ${title} » n’apparaît plus dans aucune réponse. Pendant ${daysOf(days)}, ce bouton et ${command('library restore')} le font revenir.`,

  'library.export-title': 'La bibliothèque dans un fichier',
  'library.exported': (documents: number) =>
    `${documentsOf(documents)} de ce serveur, avec sujets et positions.`,
  'library.left-out': (count: number) =>
    plural(count, {
      one: `${number(count)} position ou réfutation qui repose sur des documents de paquets ou retirés n’y est pas.`,
      other: `${number(count)} positions et réfutations qui reposent sur des documents de paquets ou retirés n’y sont pas.`,
    }),
  'library.left-out-gone': (count: number) =>
    plural(count, {
      one: `${number(count)} position ou réfutation n’y est pas : les mots sur lesquels elle repose viennent d’un texte antérieur et ne figurent plus dans le texte actuel.`,
      other: `${number(count)} positions et réfutations n’y sont pas : les mots sur lesquels elles reposent viennent de textes antérieurs et ne figurent plus dans les textes actuels.`,
    }),
  'library.left-out-passages': (count: number) =>
    plural(count, {
      one: `${number(count)} passage d’une position n’y est pas : ses mots viennent d’un texte antérieur et ne figurent plus dans le texte actuel.`,
      other: `${number(count)} passages de positions n’y sont pas : leurs mots viennent de textes antérieurs et ne figurent plus dans les textes actuels.`,
    }),
  'library.export-too-large': (megabytes: number, most: number) =>
    `Cette exportation fait ${number(megabytes)} Mo, et Discord en accepte ${number(most)}. La personne qui fait tourner le bot peut l’écrire dans le terminal, avec export.`,
  'library.export-too-large-to-zip':
    'Cette bibliothèque est trop grande pour un seul zip. Exportez-la comme dossier avec `counterpoint export` dans le terminal.',
  'library.nothing-to-export': 'Ce serveur n’a pas encore de documents à lui : il n’y a rien à exporter.',
  'library.no-map-to-export':
    'Il n’y a pas de sujets ici : il n’y a donc pas de carte d’arguments à exporter.',

  'library.map-rebuttals': 'Réfutations',
  'library.map-rebuttal': (place: number) => `Réfutation ${place}`,
  'library.map-untitled': 'Sans titre',
  'library.map-author-of': (document: string) => `Auteur de ${document}`,
  'library.map-rests-on': (passage: string, note: string | undefined) => noted(`Repose sur ${passage}`, note),
  'library.map-speaks-for': (passage: string, note: string | undefined) =>
    noted(`Plaide pour, avec ${passage}`, note),
  'library.map-speaks-against': (passage: string, note: string | undefined) =>
    noted(`Plaide contre, avec ${passage}`, note),
  'library.map-grants': (passage: string, note: string | undefined) => noted(`Accorde ${passage}`, note),
  'library.map-limited-by': (passage: string, note: string | undefined) =>
    noted(`Limité par ${passage}`, note),

  'library.packs': 'Paquets',
  'library.packs-about': 'Ceux qui sont choisis sont consultés, en plus des documents du serveur.',
  'library.packs-in-server': 'Sur ce serveur',
  'library.packs-in-server-about': 'Partout où un salon n’a pas son propre choix.',
  'library.packs-here': 'Ici seulement',
  'library.packs-as-in-server': (channel: string) =>
    `Dans ${channel}, les paquets sont ceux de tout le serveur.`,
  'library.packs-own-choice': (channel: string) =>
    `${channel} a son propre choix ; ${command('settings')} permet de l’enlever.`,
  'library.no-packs': 'Il n’y a pas de paquets ici.',
  'library.no-pack': 'Aucun paquet',
  'library.packs-first': (count: number) =>
    `Les ${count} premiers sont dans la liste ; les autres restent comme ils étaient.`,

  'library.from-a-pack': () =>
    `Ce document vient d’un paquet, et reste tel quel. ${command('library packs')} choisit les paquets qui sont consultés ici.`,
  'library.none-removed': (days: number) =>
    `Aucun document de ce titre n’a été retiré ces ${days} derniers jours. Choisissez-en un dans la liste.`,
  'library.not-removed': (id: string, days: number, others: string[]) =>
    `Aucun document ${id} n’a été retiré ces ${days} derniers jours. ${others.length === 0 ? 'Il n’y en a aucun à restaurer pour l’instant.' : `Ceux qui peuvent être restaurés : ${others.join(', ')}.`}`,
  'library.no-such-document': (id: string) =>
    `Il n’y a pas de document ${id} ici. Il a peut-être été retiré.`,
  'library.document-gone': 'Ce document n’est plus ici : il a été retiré.',
  'library.has-text': (title: string, who: Message | undefined) =>
    `Ce texte est déjà dans la bibliothèque, sous le titre « ${title} »${who === undefined ? '' : `, ajouté par ${sayMessage(who)}`}. Abandonnez l’ajout, ou retirez d’abord ce document.`,
  'library.topics-called': (name: string, motions: string[]) =>
    `Plusieurs sujets s’appellent « ${name} » : ${motions.map((motion) => `« ${motion} »`).join(', ')}. Désignez-en un par sa motion.`,
  'library.topic-id-taken': (id: string, motion: string) =>
    `Il y a déjà ici un autre sujet « ${id} » : « ${motion} ». Donnez au nouveau un identifiant à lui.`,
  'library.topic-used':
    'Quelque chose a été dit sur ce sujet entre-temps : une position, une réfutation, ou un document lu à son propos. Annulez cela d’abord.',
  'library.rebuttal-changed': 'Cette réfutation a changé entre-temps. Regardez-la de nouveau.',
  'library.no-such-change':
    'Il n’y a pas de telle modification ici. La liste des modifications indique celles qui existent.',
  'library.changed-since': (who: Message | undefined) =>
    `Cela a déjà été annulé, ou il y a eu un autre changement depuis${who === undefined ? '' : `, par ${sayMessage(who)}`}. L’historique dit lequel.`,

  'library.upload-gone': (days: number) =>
    `Cet ajout n’est plus ici : il a été publié ou abandonné, ou il a attendu plus de ${daysOf(days)}. Ajoutez de nouveau le fichier.`,
  'library.upload-of-another': () =>
    `Cet ajout est celui d’un autre curateur. ${command('library list')} montre les vôtres.`,
  'library.publishing-stopped':
    'La publication a été arrêtée avant que quoi que ce soit ne soit publié. L’envoi attend comme avant.',
  'library.upload-being-published': () =>
    `La publication est en cours. Retirez ensuite le document avec ${command('library remove')}.`,
  'library.most-uploads': (most: number, waiting: number) =>
    `Un serveur peut avoir au plus ${most} ajouts en attente, et celui-ci en a ${waiting}. Publiez-en ou abandonnez-en d’abord : ${command('library list')} montre les vôtres.`,
  'library.most-documents': (most: number, used: number) =>
    `Un serveur a au plus ${number(most)} documents à lui, et celui-ci en a ${number(used)}. Retirez-en avec ${command('library remove')}.`,
  'library.most-megabytes': (most: number, used: number) =>
    `Un serveur conserve au plus ${number(most)} Mo, et celui-ci en a ${number(used)}. Retirez des documents avec ${command('library remove')}.`,

  'library.disk-full': 'Le disque est plein : rien n’a été modifié. Libérez de la place et réessayez.',
  'library.not-permitted': (path: string | undefined) =>
    `Ceci ne peut être ni écrit ni lu${path ? ` (${path})` : ''} : changez les droits d’accès, ou indiquez un autre dossier (celui de la bibliothèque est donné par --library ou par DATA_DIR).`,
  'library.busy':
    'La bibliothèque est occupée par une autre importation. Réessayez quand celle-ci sera finie.',
  'library.disk-failed': (fault: string) =>
    `Le disque a échoué (${fault}) : rien n’a été modifié. Vérifiez-le et réessayez.`,
  'library.damaged': (fault: string) =>
    `Le fichier de la bibliothèque est endommagé (${fault}). Déplacez-le, ou restaurez une sauvegarde.`,
} satisfies Partial<Messages>;

function noted(sentence: string, note: string | undefined): string {
  return note === undefined ? `${sentence}.` : `${sentence} : ${note}`;
}

function documentsOf(count: number): string {
  return plural(count, { one: `${count} document`, other: `${number(count)} documents` });
}

function passagesOf(count: number): string {
  return plural(count, { one: `${count} passage`, other: `${number(count)} passages` });
}

function daysOf(count: number): string {
  return plural(count, { one: `${count} jour`, other: `${number(count)} jours` });
}

function others(count: number): string {
  return plural(count, { one: `${count} autre`, other: `${count} autres` });
}
