import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number, list } = grammarOf('fr');

/** Adding to the library: its forms, uploads that wait, and the preview of what would be quoted. */
export const preview = {
  'preview.add': 'Ajouter à la bibliothèque',
  'preview.files': 'Fichiers',
  'preview.files-about': 'PDF, DOCX, EPUB, HTML, Markdown ou texte. Vous voyez d’abord un aperçu.',
  'preview.text': 'Ou son texte',
  'preview.text-about': 'Collé ici tel quel.',
  'preview.add-excerpts': 'Ajouter des extraits d’un livre',
  'preview.excerpts': 'Extraits',
  'preview.excerpts-about': 'Un par paragraphe, suivi de sa page ou de son paragraphe : (p. 12) ou (par. 3)',
  'preview.excerpts-back': 'Rien n’a été ajouté. Voici ce que vous aviez collé, pour le corriger :',
  'preview.revise': 'Un nouveau texte pour ce document',
  'preview.file': 'Fichier',
  'preview.file-about': 'Vous voyez ce que cela change avant que rien ne soit modifié.',
  'preview.describe': 'Ce que l’on en sait',
  'preview.field-title': 'Titre',
  'preview.about-title': 'Tel qu’il doit être cité.',
  'preview.field-authors': 'Auteurs',
  'preview.about-authors': 'S’il y en a plusieurs, séparés par des points-virgules.',
  'preview.field-published': 'Date de publication',
  'preview.about-published': 'Par exemple 2014, 2014-06 ou 2014-06-10.',
  'preview.field-outlet': 'Paru dans',
  'preview.about-outlet': 'Le journal, la maison d’édition ou le site.',
  'preview.field-source': 'Source',
  'preview.about-source': 'Une adresse, ou un autre endroit où le lire.',
  'preview.field-language': 'Langue',
  'preview.about-language': 'Par exemple en ou pt-BR.',
  'preview.field-topic': 'Sujet',
  'preview.about-topic': () =>
    `La motion à propos de laquelle il est lu, telle que dans ${command('topics')}.`,
  'preview.no-date': (given: string) =>
    `La date de publication est restée telle quelle : « ${given} » n’est pas une date comme 2014, 2014-06 ou 2014-06-10.`,
  'preview.date-ahead': (given: string) =>
    `La date de publication est restée telle quelle : « ${given} » est dans plus d’un an.`,
  'preview.no-language': (given: string) =>
    `La langue est restée telle quelle : « ${given} » n’est pas un code comme en ou pt-BR.`,
  'preview.one-title':
    'Un même titre ne vaut pas pour plusieurs textes : ouvrez l’aperçu de chacun pour lui donner le sien.',
  'preview.no-files': () =>
    `Ce message n’a pas de fichiers. Utilisez ${command('library add')} pour en déposer, ou pour coller un texte.`,
  'preview.first-files': (taken: string[], left: string[]) =>
    `${plural(taken.length, { one: 'Un seul fichier est pris', other: `${taken.length} fichiers au plus sont pris` })} à la fois. Pris : ${list(taken)}. Non pris : ${list(left)}. Ajoutez le reste avec ${command('library add')}, ou publiez-le dans un autre message.`,
  'preview.waiting-page': (page: number, pages: number, all: number) =>
    `Page ${page} sur ${pages}, ${all} en tout. Ce qui n’a pas pu être lu vient à la fin.`,
  'preview.nothing-given': 'Donnez un fichier, ou collez un texte.',
  'preview.one-text': 'Donnez un seul nouveau texte : un fichier, ou ce que vous collez.',
  'preview.pasted': 'Texte collé',

  'preview.publish': 'Publier',
  'preview.publish-all': (count: number) => `Tout publier (${count})`,
  'preview.discard': 'Abandonner',
  'preview.discard-all': 'Tout abandonner',
  'preview.discard-all-asked': (count: number) => `Abandonner ${count} fichiers ?`,
  'preview.discard-all-about': 'Rien n’en est gardé ; on ne peut que les ajouter à nouveau.',
  'preview.discard-them': 'Les abandonner',
  'preview.keep-them': 'Les garder',
  'preview.open': 'Aperçu',
  'preview.look-again': 'Actualiser',
  'preview.stop': 'Arrêter la publication',
  'preview.cancel': 'Annuler',

  'preview.uploads': 'Ajouts',
  'preview.nothing-waits': 'Aucun de vos ajouts n’attend d’être publié.',
  'preview.adding': 'Ajout à la bibliothèque',
  'preview.of': (title: string) => `Aperçu : ${title}`,
  'preview.new-text': 'Un nouveau texte',
  'preview.new-text-for': (title: string) => `Un nouveau texte pour « ${title} »`,
  'preview.only-you-unchanged': 'Ceci n’est visible que par vous. Rien n’a encore été modifié.',
  'preview.count': (uploads: number) =>
    plural(uploads, { one: `${uploads} ajout`, other: `${uploads} ajouts` }),
  'preview.only-you-not-yet': 'Ceci n’est visible que par vous. Rien n’est encore dans la bibliothèque.',
  'preview.waits': 'Attend d’être lu.',
  'preview.being-read': 'Lecture en cours.',
  'preview.share-read': (percent: number) => `Lecture en cours : ${percent} %`,
  'preview.share-published': (percent: number) => `Publication en cours : ${percent} %`,
  'preview.being-published': 'Publication en cours.',
  'preview.ready': (authors: string, passages: number) => `${authors} · ${passagesOf(passages)}.`,
  'preview.author-unknown': 'Auteur inconnu',
  'preview.same-listed': (title: string) => `La bibliothèque a ce texte, sous le titre « ${title} ».`,
  'preview.discarded': 'Abandonné',
  'preview.nothing-added': 'Rien n’a été ajouté à la bibliothèque.',

  'preview.published': 'Dans la bibliothèque',
  'preview.can-be-quoted': (title: string, passages: number) =>
    `**${title}** peut être cité : ${passagesOf(passages)}.`,
  'preview.places-moved': (moved: number, toReview: number) =>
    `${plural(moved, { one: `${moved} endroit a suivi ses`, other: `${number(moved)} endroits ont suivi leurs` })} mots ; à relire : ${number(toReview)}.`,
  'preview.suggested': (positions: number) =>
    plural(positions, {
      one: `${positions} position suggérée attend une relecture.`,
      other: `${number(positions)} positions suggérées attendent une relecture.`,
    }),
  'preview.not-published': (title: string, why: string) => `**${title}** n’a pas été publié : ${why}`,

  'preview.held-full': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, ${written(language)}`,
  'preview.held-excerpts': (passages: number, format: string, language: string | undefined) =>
    `**${passagesOf(passages)}**, ${format}, extraits seulement, ${written(language)}`,
  'preview.format-text': 'texte brut',
  'preview.format-markdown': 'Markdown',
  'preview.format-html': 'HTML',
  'preview.format-pdf': 'PDF',
  'preview.format-docx': 'DOCX',
  'preview.format-epub': 'EPUB',
  'preview.author-otherwise': (authors: string, inFile: string) =>
    `**Auteur :** ${authors} (indiqué par vous ; le fichier dit ${inFile})`,
  'preview.says-date-ahead':
    'Le texte dit de lui-même qu’il paraît dans plus d’un an ; corrigez si c’est une erreur.',
  'preview.nothing-to-quote': 'Rien n’y peut être cité.',
  'preview.same': (title: string) => `La bibliothèque a exactement ce texte, sous le titre « ${title} ».`,
  'preview.alike': (percent: number, title: string) =>
    `${percent} % de ce texte figurent aussi dans « ${title} ».`,
  'preview.waits-too': (title: string, by: string | undefined) =>
    `Exactement ce texte attend aussi d’être publié, sous le titre « ${title} »${by === undefined ? '' : `, ajouté par ${by}`}.`,
  'preview.alike-waits': (percent: number, title: string, by: string | undefined) =>
    `Environ ${percent} % de ce texte figurent aussi dans « ${title} », qui attend d’être publié${by === undefined ? '' : `, ajouté par ${by}`}.`,
  'preview.odd-reorders': (count: number, code: string) =>
    `${charactersOf(count, code)} de ceux qui inversent l’ordre du texte.`,
  'preview.odd-invisible': (count: number, code: string) =>
    `${charactersOf(count, code)} de ceux qui sont invisibles.`,
  'preview.odd-control': (count: number, code: string) =>
    `${charactersOf(count, code)} de ceux qui sont des caractères de contrôle.`,
  'preview.odd-lost': (count: number, code: string) =>
    `${charactersOf(count, code)} de ceux qui n’ont pas pu être lus.`,
  'preview.odd-private': (count: number, code: string) =>
    `${charactersOf(count, code)} de ceux qui changent d’aspect avec chaque police.`,

  'preview.as-quoted': 'Comme ce serait cité',
  'preview.place-quotes': (place: string, speaker: string | undefined) =>
    `${place} · cite ${speaker ?? 'quelqu’un'}`,
  'preview.place-reports': (place: string, speaker: string | undefined) =>
    `${place} · rapporte des propos tenus par ${speaker ?? 'quelqu’un'}`,

  'preview.nothing-aside': '**Écarté :** rien',
  'preview.aside': 'Écarté, jamais cité',
  'preview.set-aside': (reason: string, times: number, examples: string[]) =>
    `${reason}, ${number(times)} fois${examples.length === 0 ? '' : ` : ${examples.map((example) => `« ${example} »`).join(', ')}`}`,
} satisfies Partial<Messages>;

function passagesOf(count: number): string {
  return plural(count, { one: `${count} passage`, other: `${number(count)} passages` });
}

function charactersOf(count: number, code: string): string {
  return `${number(count)} ${plural(count, { one: 'caractère', other: 'caractères' })} (${code})`;
}

function written(language: string | undefined): string {
  return language ? `semble être en ${language}` : 'langue incertaine';
}
