import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural, list, either, number } = grammarOf('fr');

/** What a server decides for itself: the panel, its file and its test. */
export const settings = {
  'settings.title': 'Paramètres de ce serveur',
  'settings.page.answers': 'Réponses',
  'settings.page.library': 'Bibliothèque',
  'settings.page.records': 'Suivi',
  'settings.page.more': 'Test et fichier',
  'settings.saved': 'Enregistré.',
  'settings.saved-unaudited': 'Enregistré, mais cela n’a pas pu être noté dans le journal.',
  'settings.old-setting': () =>
    `Ce réglage vient d’une ancienne version de Counterpoint. Utilisez de nouveau ${command('settings')}.`,
  'settings.back': 'Retour',

  'settings.everywhere': 'Partout',
  'settings.managers': 'Les personnes qui gèrent le serveur',
  'settings.everybody': 'Tout le monde',
  'settings.no-channel': 'Aucun salon',
  'settings.packs': 'Paquets',
  'settings.packs-chosen': 'Ceux qui sont choisis sont consultés ici.',
  'settings.choose-channel': 'Choisissez un salon ou un fil',
  'settings.own-choices': (channels: string[]) => `Ont leur propre choix : ${channels.join(', ')}`,
  'settings.packs-in': (channel: string) => `Paquets dans ${channel}`,
  'settings.packs-as-server': 'Comme sur tout le serveur',
  'settings.packs-own': 'Son propre choix',
  'settings.packs-chosen-in-channel':
    'Ceux qui sont choisis sont consultés dans ce salon. Un fil suit son salon, sauf s’il a son propre choix.',

  'settings.test': 'Tester',
  'settings.test-about':
    'Vérifie si Counterpoint peut faire son travail dans chaque salon choisi, et dit ce qui manque.',
  'settings.file': 'Fichier',
  'settings.file-about':
    '« Exporter » donne les paramètres dans un fichier. « Importer » prend un tel fichier, et dit ce qu’il changerait avant que rien ne soit modifié.',
  'settings.export': 'Exporter',
  'settings.import': 'Importer',

  'settings.exported': 'Les paramètres dans un fichier',
  'settings.exported-about': 'Il nomme des salons et des rôles de ce serveur, et aucune personne.',
  'settings.import-form': 'Importer des paramètres',
  'settings.import-file': 'Fichier',
  'settings.import-file-about':
    'Tel que « Exporter » le donne. Vous voyez les changements avant qu’ils soient faits.',
  'settings.import-text': 'Ou son texte',
  'settings.import-text-about': 'En JSON ; ce qui n’y est pas prend sa valeur par défaut.',
  'settings.so-already': 'Les paramètres sont déjà ainsi. Rien ne changerait.',
  'settings.would-change': (count: number) =>
    `Rien n’a encore été modifié. Ceci changerait ${plural(count, { one: `${count} réglage`, other: `${count} réglages` })} :`,
  'settings.confirm': 'Confirmer',
  'settings.leave': 'Ne rien changer',
  'settings.left': 'Rien n’a été modifié.',
  'settings.import-stale':
    'Les paramètres ont changé entre-temps. Voici ce que l’importation changerait maintenant.',

  'settings.nothing-given': 'Donnez le fichier créé par « Exporter », ou collez son texte.',
  'settings.no-json': 'Ce n’est pas du JSON. Donnez le fichier créé par « Exporter », ou son texte entier.',
  'settings.import-gone': 'Cette importation n’est plus conservée. Importez de nouveau le fichier.',
  'settings.changed-just-now':
    'Les paramètres ont changé à l’instant même. Appuyez de nouveau sur « Confirmer ».',
  'settings.strangers': (channels: string[], roles: string[], more: boolean) =>
    `Ce fichier nomme des salons ou des rôles qui ne sont pas sur ce serveur : ${[...channels.map((id) => `salon ${id}`), ...roles.map((id) => `rôle ${id}`)].join(', ')}${more ? ' et d’autres' : ''}. Enlevez-les du fichier, ou mettez ceux de ce serveur.`,
  'settings.none': () =>
    `Ce ne sont pas des paramètres. ${command('settings')} exporte un fichier qui montre comment ils s’écrivent.`,
  'settings.newer': (version: number, known: number) =>
    `Ces paramètres ont été écrits par un Counterpoint plus récent (version ${version} des paramètres ; celui-ci connaît la ${known}). Rien n’a été modifié : mettez d’abord Counterpoint à jour.`,
  'settings.unknown': (name: string) => `Le réglage "${name}" n’existe pas. Enlevez-le, ou corrigez son nom.`,
  'settings.unknown-version': (known: number) => `"version" n’est pas connue ; valeur attendue : ${known}.`,
  'settings.wrong-value': (name: string, given: string, takes: Message) =>
    `"${name}" vaut ${given} ; valeur attendue : ${sayMessage(takes)}.`,

  // What a setting takes, as it is written in the file: ends the sentence above.
  'settings.takes-answers': '"private" (d’abord la personne qui demande) ou "public" (aussitôt le salon)',
  'settings.takes-one-of': (values: string[]) => either(values),
  'settings.takes-language': (languages: string[]) =>
    `"auto" (celle du Discord de chaque personne), ${either(languages)}`,
  'settings.takes-number': (least: number, most: number) => `un nombre entier de ${least} à ${most}`,
  'settings.takes-channel': 'l’identifiant d’un salon, ou null',
  'settings.takes-channels': (most: number) => `une liste d’au plus ${most} identifiants de salons`,
  'settings.takes-roles': (most: number) => `une liste d’au plus ${most} identifiants de rôles`,
  'settings.takes-packs': (most: number) => `une liste d’au plus ${most} identifiants de paquets`,
  'settings.takes-packs-by-channel': (most: number) =>
    `pour chacun d’au plus ${most} identifiants de salons, une liste des paquets qui n’y sont pas consultés`,
  'settings.takes-list-of': (values: string[]) => `une liste de ${list(values)}`,

  'settings.it-answers-in': 'Où Counterpoint répond',
  'settings.it-answers-everywhere': 'Counterpoint répond partout',
  'settings.no-log-channel': 'Aucun n’est choisi.',
  'settings.test-open': (channels: string[], more: number) =>
    `✓ ${named(channels, more)} : les membres peuvent utiliser les commandes.`,
  'settings.test-closed': (channels: string[], more: number) =>
    `✓ ${named(channels, more)} : tout le monde n’y a pas accès ; les personnes qui l’ont peuvent y recevoir les commandes.`,
  'settings.test-without-commands': (channels: string[], more: number) =>
    `✗ ${named(channels, more)} : les commandes n’y sont pas proposées aux membres. Ouvrez les paramètres de chacun (la roue dentée à côté ; sur téléphone, appui long), puis *Permissions*, puis *@everyone*, et autorisez *Utiliser les commandes de l’application*.`,
  'settings.test-gone': (channels: string[], more: number) =>
    `✗ ${named(channels, more)} : disparu, archivé, ou caché à Counterpoint. Choisissez-en un autre dans ${command('settings')}, ou laissez Counterpoint le voir.`,
  'settings.test-open-everywhere':
    '✓ Les membres peuvent utiliser les commandes dans tous les salons que tout le monde voit.',
  'settings.test-log-open': (channel: string) => `✓ ${channel} : Counterpoint peut y écrire.`,
  'settings.test-log-unsendable': (channel: string) =>
    `✗ ${channel} : on ne peut pas y envoyer de messages. Choisissez un salon textuel.`,
  'settings.test-log-closed': (channel: string, where: string, missing: string[]) =>
    `✗ ${channel} : Counterpoint ne peut pas y écrire. Ouvrez les paramètres de ${where} (la roue dentée à côté ; sur téléphone, appui long), puis *Permissions*, ajoutez *Counterpoint*, et autorisez ${list(missing.map((permission) => `*${permission}*`))}.`,
  // As Discord itself calls them.
  'settings.permission.view': 'Voir le salon',
  'settings.permission.send': 'Envoyer des messages',
  'settings.permission.send-in-threads': 'Envoyer des messages dans les fils',

  'setting.answers.name': 'Réponses',
  'setting.answers.about': 'Qui voit une réponse quand elle arrive.',
  'setting.channels.name': 'Où Counterpoint répond',
  'setting.channels.about': 'Seulement dans ces salons et leurs fils ; partout, si aucun n’est choisi.',
  'setting.answersPerMinute.name': 'Cadence',
  'setting.answersPerMinute.about': 'Les réponses qu’une personne peut demander en une minute.',
  'setting.citation.name': 'Références',
  'setting.citation.about': 'Le style que donne « Citer ».',
  'setting.language.name': 'Langue',
  'setting.language.about': 'La langue de tout, sauf des citations.',
  'setting.packsOff.name': 'Paquets',
  'setting.packsOff.about': 'Les paquets de documents qui ne sont pas consultés sur ce serveur.',
  'setting.packsOffIn.name': 'Paquets par salon',
  'setting.packsOffIn.about': 'Un choix de paquets pour un salon ou un fil, à la place de celui du serveur.',
  'setting.curatorRoles.name': 'Curateurs',
  'setting.curatorRoles.about':
    'Qui s’occupe de la bibliothèque, en plus des personnes qui gèrent le serveur.',
  'setting.voterRoles.name': 'Qui vote dans les débats',
  'setting.voterRoles.about':
    'Rôles dont il faut avoir l’un pour voter, si aucun autre n’est indiqué à l’ouverture du débat ; si aucun n’est choisi, tout le monde vote.',
  'setting.logChannel.name': 'Salon de suivi',
  'setting.logChannel.about': () =>
    `Où les changements sont annoncés à mesure ; si aucun n’est choisi, dans ${command('audit')} seulement.`,
  'setting.logged.name': 'Annoncé dans le salon de suivi',
  'setting.logged.about': 'Quels changements y sont annoncés.',
  'setting.keepChallengesDays.name': 'Conservation des demandes de source',
  'setting.keepChallengesDays.about':
    'Les jours pendant lesquels une demande de source et sa réponse sont conservées.',
  'setting.keepDebatesDays.name': 'Conservation des débats',
  'setting.keepDebatesDays.about': 'Les jours pendant lesquels un débat est conservé.',
  'setting.keepAuditDays.name': 'Conservation du journal',
  'setting.keepAuditDays.about': () => `Les jours sur lesquels ${command('audit')} remonte.`,

  // What a setting says: where it is chosen, and as one that changes ("Answers: … → …").
  'setting.answers.private': 'D’abord la personne qui demande',
  'setting.answers.private-about': 'Elle peut la partager avec le salon',
  'setting.answers.public': 'Aussitôt tout le salon',
  'setting.answers.public-about': 'La personne qui demande ou la modération peut la retirer',
  'setting.citation.all': 'Tous les styles',
  'setting.language.auto': 'Celle du Discord de chaque personne',
  'setting.language.auto-about': 'Ce que voit un salon est dans la langue du serveur',
  'setting.per-minute-choice': (count: number) => `${count} fois par minute`,
  'setting.per-minute': (count: number) => `${count} par minute`,
  'setting.days': (count: number) => plural(count, { one: `${count} jour`, other: `${number(count)} jours` }),
  'setting.list': (items: string[], more: number) =>
    more === 0 ? items.join(', ') : [...items, others(more)].join(', '),
  'setting.everywhere': 'partout',
  'setting.no-packs-off': 'aucun n’est exclu',
  'setting.no-own-packs': 'aucun salon n’a son propre choix',
  'setting.packs-off-in': (channel: string, packs: string[], more: number) =>
    `${channel} sans ${packs.length + more === 0 ? 'rien exclure' : [...packs, ...(more > 0 ? [others(more)] : [])].join(', ')}`,
  'setting.packs-off-in-channels': (choices: string[], more: number) =>
    more === 0
      ? choices.join(' ; ')
      : `${choices.join(' ; ')} ; ${plural(more, { one: `${more} autre salon`, other: `${more} autres salons` })}`,
  'setting.managers': 'les personnes qui gèrent le serveur',
  'setting.everybody': 'tout le monde',
  'setting.no-log-channel': 'aucun',
  'setting.nothing-logged': 'rien',
  'setting.changes': (name: string, before: string, after: string) => `**${name} :** ${before} → ${after}`,
} satisfies Partial<Messages>;

function others(count: number): string {
  return plural(count, { one: `${count} autre`, other: `${count} autres` });
}

function named(channels: string[], more: number): string {
  return `${channels.join(', ')}${more > 0 ? ` et ${others(more)}` : ''}`;
}
