import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural } = grammarOf('fr');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'Curation',
  'curation.home': 'Curation',
  'curation.none-waits': 'Aucune suggestion n’attend de relecture.',
  'curation.waiting': (count: number) =>
    plural(count, {
      one: `${count} suggestion attend une relecture.`,
      other: `${count} suggestions attendent une relecture.`,
    }),
  'curation.gone-words': (count: number) =>
    plural(count, {
      one: `${count} position ou réfutation repose sur des mots qu’aucun texte actuel ne contient.`,
      other: `${count} positions ou réfutations reposent sur des mots qu’aucun texte actuel ne contient.`,
    }),
  'curation.review-gone': (count: number) => `Mots disparus (${count})`,
  'curation.to-review': 'À revoir',
  'curation.gone-heading': 'Mots disparus',
  'curation.gone-about':
    'Un nouveau texte a remplacé les mots sur lesquels ceci repose. Les réponses les donnent encore, comme d’un texte antérieur. Ouvrez-en une pour chercher d’autres mots ou retirer ceux-ci.',
  'curation.none-gone': 'Rien ne repose sur des mots disparus.',
  'curation.choose-rebuttal': 'Choisir une réfutation',
  'curation.position-of': (author: string, motion: string) => `${author} : ${motion}`,
  'curation.for-one': () =>
    `Pour une seule position : \`${command('curate')}\` avec son auteur et son sujet.`,
  'curation.review': (count: number) => `Relire (${count})`,
  'curation.add-position': 'Ajouter une position',
  'curation.add-topic': 'Ajouter un sujet',
  'curation.add-rebuttal': 'Ajouter une réfutation',
  'curation.recent-changes': 'Changements récents',
  'curation.undo': 'Annuler',
  'curation.approve': 'Approuver',
  'curation.edit': 'Modifier',
  'curation.reject': 'Rejeter',
  'curation.skip': 'Passer',
  'curation.remove': 'Retirer',
  'curation.history': 'Historique',
  'curation.back': 'Retour',
  'curation.find-passages': 'Chercher des passages',
  'curation.look-again': 'Chercher à nouveau',
  'curation.not-stated': 'Non exprimé',
  'curation.rebuttals-against': (count: number) => `Réfutations (${count})`,

  'curation.note-added': 'Ajouté.',
  'curation.note-saved': 'Enregistré.',
  'curation.note-saved-turned':
    'Enregistré. L’avis est maintenant l’inverse et repose sur ce qui a été choisi pour l’autre camp : relisez-le, ou annulez.',
  'curation.note-approved': 'Approuvé.',
  'curation.note-undone': 'Annulé.',
  'curation.note-suggestion-rejected': 'Rejeté : cela ne sera plus suggéré.',
  'curation.note-rejected': 'Rejeté : cela n’apparaît plus dans aucune réponse.',
  'curation.note-rebuttal-removed': 'Retiré : la réfutation ne s’oppose plus à rien.',

  'curation.suggestion': (at: number, of: number) => `Suggestion ${at} sur ${of}`,
  'curation.position': 'Position',
  'curation.author': (author: string) => `**Auteur :** ${author}`,
  'curation.topic': (motion: string) => `**Sujet :** ${motion}`,
  'curation.stance': (stance: string) => `**Avis :** ${stance}`,
  'curation.suggested-stance': (stance: string) => `**Avis suggéré :** ${stance}`,
  'curation.summary': (summary: string) => `**Résumé :** ${summary}`,
  'curation.no-summary': '**Résumé :** pas encore',
  'curation.passages-missing': (count: number) => `Passages qui ne sont plus dans la bibliothèque : ${count}`,
  'curation.passages-earlier': (count: number) =>
    plural(count, {
      one: `${count} passage vient d’un texte antérieur ; ses mots ne figurent plus dans le texte actuel. Il peut rester. *Chercher des passages* en trouve d’autres, et *Modifier* le retire.`,
      other: `${count} passages viennent d’un texte antérieur ; leurs mots ne figurent plus dans le texte actuel. Ils peuvent rester. *Chercher des passages* en trouve d’autres, et *Modifier* les retire.`,
    }),
  'curation.passage-of-earlier': (place: string) => `⚠ texte antérieur : ${place}`,
  'curation.evidence-count': (count: number) => `**À l’appui** (${count})`,
  'curation.concessions-count': (count: number) => `**Accordé à l’autre camp** (${count})`,
  'curation.conditions-count': (count: number) => `**Conditions et réserves** (${count})`,
  'curation.more-passages': (count: number) =>
    plural(count, {
      one: `${count} de plus ; *Modifier* le montre.`,
      other: `${count} de plus ; *Modifier* les montre.`,
    }),
  'curation.choose-position': 'Choisissez une position',
  'curation.more-positions': (count: number) =>
    `${count} de plus : donnez l’auteur et le sujet après \`${command('curate')}\`.`,
  'curation.position-rejected': 'Rejetée, et rien d’autre n’est relevé',
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'Les documents ont été lus pour ce sujet ; aucun avis n’était assez clair pour être suggéré.'
      : plural(suggested, {
          one: 'Les documents ont été lus pour ce sujet : 1 suggestion attend une relecture.',
          other: `Les documents ont été lus pour ce sujet : ${suggested} suggestions attendent une relecture.`,
        }),
  'curation.position-approved': (stance: string) => `${stance}, position approuvée`,
  'curation.position-suggested': (stance: string) => `${stance}, suggestion`,
  'curation.position-by': (author: string, position: string) => `${author} : ${position}`,
  'curation.choose-topic-of-author': 'Choisissez un sujet, pour relire, ajouter ou modifier la position.',
  'curation.topic-heading': 'Sujet',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**Autres noms :** aucun' : `**Autres noms :** ${names.join(', ')}`,
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**Comme on le dit :** rien encore'
      : `**Comme on le dit :** ${forIt} ${plural(forIt, { one: 'phrase', other: 'phrases' })} pour, ${againstIt} contre`,

  'curation.passages': 'Passages',
  'curation.looked-for': (words: string) => `**Recherche :** ${words}`,
  'curation.nothing-found': 'Rien n’a été trouvé dans les mots mêmes des auteurs. Cherchez d’autres mots.',
  'curation.found': (count: number) =>
    plural(count, {
      one: `${count} passage ; il n’en parle pas forcément.`,
      other: `${count} passages, les plus proches d’abord ; ils n’en parlent pas forcément.`,
    }),
  'curation.choose-passages': 'Choisissez des passages',
  'curation.choose-passage': 'Choisissez un passage',
  'curation.use-as-evidence': 'Utiliser à l’appui',
  'curation.on-which-topic':
    'Sur quel sujet ? Le formulaire qui suit demande le reste, et rien n’est conservé avant.',
  'curation.choose-topic': 'Choisissez un sujet',

  'curation.rebuttal': 'Réfutation',
  'curation.rebuttals': 'Réfutations',
  'curation.reason': (reason: string) => `**Raison :** ${reason}`,
  'curation.curated-by': (curator: string) => `Établie par ${curator}`,
  'curation.curated-in-pack': (curator: string, pack: string) => `Établie par ${curator}, dans ${pack}`,
  'curation.what-answers': 'Ce qui répond',
  'curation.what-is-answered': 'À quoi cela répond',
  'curation.rebuttal-of-pack': 'Cette réfutation vient d’un paquet, et ne peut pas être modifiée ici.',
  'curation.nothing-against': 'Rien ne s’oppose encore à cette position.',
  'curation.rebuttal-by': (author: string, reason: string) => `Par ${author} : ${reason}`,
  'curation.more-rebuttals': (count: number) =>
    plural(count, {
      one: `${count} de plus n’est pas montrée ici.`,
      other: `${count} de plus ne sont pas montrées ici.`,
    }),
  'curation.what-answers-this': 'Qu’est-ce qui y répond ?',
  'curation.what-does-this-answer': 'À quoi cela répond-il ?',
  'curation.choose-answering': 'Choisissez une position qui répond',
  'curation.choose-answered': 'Choisissez la position à laquelle cela répond',
  'curation.which-is-answered': () =>
    `À quelle position cela répond-il ? Pour répondre à de simples mots, trouvez-les avec \`${command('quote')}\`, et appuyez sur *Utiliser comme réfutation* sous ce qui y répond.`,
  'curation.none-approved': 'Aucune position qui pourrait figurer ici n’est encore approuvée.',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}, ${side} : « ${motion} »`,

  'curation.nothing-changed': 'Rien n’a encore été modifié.',
  'curation.nobody-changed': 'Personne n’a encore modifié de sujet, de position ni de réfutation.',
  'curation.undo-last': 'Annuler le dernier changement',
  'curation.newer': 'Plus récents',
  'curation.older': 'Plus anciens',
  'curation.change-of-topic': (motion: string) => `Sujet : ${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `Réfutation : ${reason}`,
  'curation.change-of-author-gone': (topic: string) =>
    `Une position sur ${topic}, d’un auteur dont les documents ne sont plus là`,
  'curation.import-rules': 'les règles de l’importation',
  'curation.places-replaced': (label: string, count: number) =>
    `${label} : ${count} comme avant, avec d’autres passages ou notes`,
  'curation.change-imported': (who: string, when: string) => `**Importation** par ${who}, ${when}`,
  'curation.change-suggested': (who: string, when: string) => `**Suggestion** par ${who}, ${when}`,
  'curation.change-added': (who: string, when: string) => `**Ajout** par ${who}, ${when}`,
  'curation.change-edited': (who: string, when: string) => `**Modification** par ${who}, ${when}`,
  'curation.change-approved': (who: string, when: string) => `**Approbation** par ${who}, ${when}`,
  'curation.change-rejected': (who: string, when: string) => `**Rejet** par ${who}, ${when}`,
  'curation.change-removed': (who: string, when: string) => `**Retrait** par ${who}, ${when}`,
  'curation.change-reanchored': (who: string, when: string) =>
    `**Report sur une autre version** par ${who}, ${when}`,
  'curation.change-undone': (who: string, when: string) => `**Annulation** par ${who}, ${when}`,
} satisfies Partial<Messages>;

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': 'Ajouter une position',
  'curation.form-edit-position': 'Modifier une position',
  'curation.form-approve': 'Approuver une position',
  'curation.form-add-topic': 'Ajouter un sujet',
  'curation.form-edit-topic': 'Modifier un sujet',
  'curation.form-add-rebuttal': 'Ajouter une réfutation',
  'curation.form-edit-rebuttal': 'Modifier une réfutation',
  'curation.field-author': 'Auteur',
  'curation.field-topic': 'Sujet',
  'curation.field-first-options': (most: number) =>
    `Les ${most} premiers ; pour d’autres, ${command('curate')} avec auteur et sujet`,
  'curation.field-stance': 'Avis',
  'curation.field-summary': 'Résumé',
  'curation.field-summary-about': 'Une ligne, avec vos propres mots',
  'curation.field-evidence': 'Passages à l’appui',
  'curation.field-evidence-about': 'Ce sur quoi l’avis repose',
  'curation.field-concessions': 'Accordé à l’autre camp',
  'curation.field-concessions-about': 'Rien, ou des passages qui concèdent',
  'curation.field-conditions': 'Conditions et réserves',
  'curation.field-conditions-about': 'Rien, ou des passages qui en limitent la portée',
  'curation.field-words': 'Mots à chercher',
  'curation.field-words-about':
    'Un sujet, une expression entre guillemets, ou une phrase telle qu’elle figure',
  'curation.field-motion': 'Motion',
  'curation.field-motion-about': 'Une phrase que l’on peut soutenir ou combattre',
  'curation.field-names': 'Autres noms',
  'curation.field-names-about': (most: number) =>
    `Ceux sous lesquels on la cherche ; un par ligne, ${most} au plus`,
  'curation.field-statements-for': 'Comment on le dit quand on est pour',
  'curation.field-statements-against': 'Comment on le dit quand on est contre',
  'curation.field-statements-about': (most: number) =>
    `Phrases courantes, qui font reconnaître les affirmations ; une par ligne, ${most} au plus`,
  'curation.field-relation': 'Ce qu’elle fait',
  'curation.field-manner': 'Comment elle s’y rapporte',
  'curation.manner-answers': 'Y répond : un texte plus récent, ou une réponse connue',
  'curation.manner-stands-against': 'S’y oppose, sans être une réponse',
  'curation.field-reason': 'Raison',
  'curation.field-reason-about': 'Une phrase neutre, avec vos propres mots',
} satisfies Partial<Messages>;

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `Un formulaire a de la place pour ${most} passages, et cette position en a ${held}. Enlevez-en, ou choisissez-en moins.`,
  'curation.no-documents': 'Cette bibliothèque n’a pas encore de documents.',
  'curation.no-topics': 'Cette bibliothèque n’a pas encore de sujets. Ajoutez-en d’abord un.',
  'curation.no-topics-for-quote': () =>
    `Cette bibliothèque n’a pas encore de sujets. Ajoutez-en un avec ${command('curate')}.`,
  'curation.changed-since': (who: Message | undefined) =>
    `${who === undefined ? 'Cette position a changé' : `${sayMessage(who)} a modifié cette position`} depuis que vous l’avez vue. Ouvrez-la de nouveau avec ${command('curate')}.`,
  'curation.rebuttal-gone': 'Cette réfutation n’est plus ici.',
  'curation.rebuttal-changed':
    'Cette réfutation a changé entre-temps, ou l’un de ses deux côtés n’est plus ici.',

  'curation.has-position': (author: string, motion: string) =>
    `${author} a déjà une position sur « ${motion} ». Modifiez-la.`,
  'curation.has-no-position': (author: string, motion: string) =>
    `${author} n’a pas encore de position sur « ${motion} ». Ajoutez-en une.`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `La position sur « ${motion} » (${author}) est déjà approuvée, par ${curator}.`,
  'curation.say-what': 'Dites ce qui doit être modifié.',
  'curation.say-who': 'Dites qui en répond.',
  'curation.empty-summary':
    'Le résumé est vide. Écrivez une ligne avec vos propres mots, ou n’en donnez pas.',
  'curation.passages-without-stance':
    'Il ne faut pas de passages à l’appui quand l’avis est « non exprimé ».',
  'curation.no-evidence': 'Il faut au moins un passage à l’appui, sur lequel l’avis repose.',
  'curation.evidence-of-other-side':
    'L’avis deviendrait l’inverse, et les passages à l’appui ont été choisis pour l’autre camp. Indiquez-les de nouveau, ou dites qu’ils soutiennent aussi le nouvel avis (dans le terminal : --keep-evidence).',
  'curation.summary-to-approve':
    'Le résumé doit tenir en une ligne, avec vos propres mots, puisque la position est approuvée.',
  'curation.passage-of-no-document': 'Un passage vient d’un document qui n’est pas dans cette bibliothèque.',
  'curation.passage-earlier': (title: string) =>
    `Ces mots viennent d’un texte antérieur de « ${title} » et ne figurent plus dans le texte actuel. Choisissez des mots qui y figurent ; *Chercher des passages* les trouve.`,
  'curation.document-not-by': (title: string, author: string) =>
    `« ${title} » n’est pas écrit par ${author}.`,
  'curation.passage-not-held': (place: string | undefined) =>
    `${passageAt(place)} n’est pas conservé pour ce document.`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)} est un titre : il nomme un sujet et ne soutient rien. Donnez une phrase du texte.`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)} n’a pas de mots.`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)} donne comme mots de l’auteur ceux de quelqu’un d’autre${speaker === undefined ? '' : ` (${speaker})`} ; prenez un passage où l’auteur parle.`,
  'curation.words-not-by': (words: string, author: string) =>
    `« ${words} » ne figure mot pour mot dans aucun document écrit par ${author}.`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `« ${words} » figure ${times} fois dans les documents écrits par ${author}. Prenez plus de mots.`,

  'curation.motion-of-pack':
    'Cette motion vient d’un paquet, et reste telle quelle. Ajoutez un sujet à vous avec la nouvelle motion.',
  'curation.nothing-to-change': 'Rien ne changerait.',
  'curation.write-motion': 'Écrivez la motion comme une phrase que l’on peut soutenir ou combattre.',
  'curation.motion-too-long': (most: number) =>
    `Une motion, chaque autre nom et chaque phrase telle qu’on la dit ont au plus ${most} caractères.`,
  'curation.too-many-statements': (most: number) =>
    `Notez de chaque côté au plus ${most} phrases telles qu’on les dit.`,
  'curation.statement-on-both-sides': (statement: string) =>
    `« ${statement} » figure des deux côtés. Ne laissez cette phrase que du côté qui la dit.`,
  'curation.too-many-names': (most: number) => `Un sujet peut avoir au plus ${most} autres noms.`,
  'curation.called-already': (motion: string, name: string) =>
    `« ${motion} » s’appelle déjà « ${name} ». Modifiez ce sujet-là, ou dites-le autrement.`,

  'curation.one-author':
    'Un même auteur est des deux côtés. Ce qu’un auteur accorde est une concession de sa position.',
  'curation.rebuttal-there': 'Cette réfutation existe déjà. Modifiez-la.',
  'curation.rebuttal-changed-or-pack':
    'Cette réfutation a changé entre-temps, ou vient d’un paquet. Regardez-la de nouveau.',
  'curation.give-reason': 'Donnez la raison, en une phrase, avec vos propres mots.',
  'curation.older-than-answered':
    'C’est plus ancien que ce à quoi cela répondrait. Choisissez « S’y oppose, sans être une réponse ».',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `Personne ne répond encore d’une position sur « ${motion} » (${author}). Approuvez-en ou ajoutez-en d’abord une.`,
} satisfies Partial<Messages>;

function passageAt(place: string | undefined): string {
  return place === undefined ? 'Le passage' : `Le passage ${place}`;
}
