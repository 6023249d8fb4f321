import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, number } = grammarOf('fr');

/** Why a file is not taken into the library. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `Ce fichier fait ${number(megabytes)} Mo ; la limite est de ${number(most)} Mo. Divisez-le en parties et importez celles-ci.`,
  'import.no-text': 'Ce fichier ne contient aucun texte que l’on puisse citer.',
  'import.empty': 'Ce fichier est vide : il n’y a rien à citer.',
  'import.damaged':
    'Ce fichier ne peut pas être lu ; il semble endommagé. Enregistrez-le de nouveau, ou enregistrez son texte, et réessayez.',
  'import.too-slow':
    'La lecture de ce fichier a pris trop de temps. Enregistrez de nouveau son texte, en DOCX ou en texte brut, ou en plusieurs parties.',
  'import.too-much-memory':
    'La lecture de ce fichier demande plus de mémoire qu’il n’en faut pour un document. Enregistrez de nouveau son texte, en DOCX ou en texte brut, ou en plusieurs parties.',
  'import.our-fault': 'Toutes nos excuses, quelque chose s’est mal passé de notre côté avec ce fichier.',
  'import.not-read-yet': 'Ce fichier est encore en cours de lecture. Réessayez dans un instant.',

  'import.nul-bytes':
    'Cela ressemble à un fichier binaire, et non à un texte : il contient des octets NUL. Exportez-le en texte.',
  'import.nul-characters':
    'Cela ressemble à un fichier binaire, et non à un texte : il contient des caractères NUL. Exportez-le en texte.',
  'import.control-characters':
    'Cela ne ressemble pas à un texte : il y a partout des caractères de contrôle. Enregistrez-le en texte UTF-8.',
  'import.unknown-encoding':
    'L’encodage de ce fichier ne peut pas être reconnu. Enregistrez-le en texte UTF-8 et réessayez.',
  'import.damaged-utf8': (line: number) =>
    `Ce fichier est en UTF-8, mais certains de ses octets sont endommagés, d’abord à la ligne ${line}. Corrigez cet endroit, ou enregistrez-le de nouveau en texte UTF-8.`,

  'import.picture':
    'C’est une image. Counterpoint a besoin du texte lui-même : passez-la à la reconnaissance de texte et enregistrez le résultat en PDF ou en texte brut.',
  'import.recording':
    'C’est un enregistrement. Counterpoint a besoin du texte lui-même : ajoutez-en une transcription.',
  'import.rtf': 'C’est un fichier RTF. Enregistrez-le en DOCX ou en PDF et réessayez.',
  'import.postscript': 'C’est un fichier PostScript. Enregistrez-le en PDF et réessayez.',
  'import.kindle': 'C’est un livre Kindle. Counterpoint lit les EPUB sans protection contre la copie.',
  'import.packed': 'C’est une archive compressée. Décompressez-la et ajoutez ses documents un par un.',
  'import.program':
    'C’est un programme ou une base de données, et non un document. Counterpoint lit PDF, DOCX, EPUB, HTML, Markdown et texte brut.',
  'import.locked-office':
    'Ce fichier Office est verrouillé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.',
  'import.old-office':
    'C’est le fichier d’un ancien programme Office (comme .doc). Enregistrez-le en DOCX ou en PDF et réessayez.',
  'import.open-document': 'C’est un fichier OpenDocument. Enregistrez-le en DOCX ou en PDF et réessayez.',
  'import.spreadsheet':
    'C’est une feuille de calcul. Enregistrez ce qu’elle contient de texte en DOCX ou en texte brut et réessayez.',
  'import.presentation': 'C’est une présentation. Enregistrez-la en PDF et réessayez.',
  'import.apple-pages': 'C’est un fichier Apple Pages. Exportez-le en DOCX, en PDF ou en EPUB et réessayez.',
  'import.packed-program': 'C’est un programme, et non un document.',
  'import.zip-without-document':
    'C’est une archive zip sans document lisible. Décompressez-la et ajoutez ses documents un par un.',
  'import.zip-damaged':
    'Ce fichier est endommagé : ses parties ne vont pas ensemble. Enregistrez-le de nouveau et réessayez.',
  'import.zip-locked':
    'Ce fichier est verrouillé par un mot de passe. Enregistrez-le sans mot de passe et réessayez.',
  'import.zip-bomb':
    'Une fois décompressé, ce fichier serait bien plus grand qu’un document ; il n’a donc pas été ouvert. Enregistrez son texte dans un nouveau document et réessayez.',

  'import.pdf-locked':
    'Ce PDF est verrouillé par un mot de passe. Ouvrez-le avec ce mot de passe, imprimez-le dans un nouveau PDF (« Enregistrer au format PDF ») et ajoutez celui-ci.',
  'import.pdf-damaged':
    'Ce PDF est endommagé et ne peut pas être ouvert. Imprimez-le dans un nouveau PDF, ou enregistrez son texte, et réessayez.',
  'import.pdf-too-long': (pages: number, most: number) =>
    `Ce PDF a ${number(pages)} ${plural(pages, { one: 'page', other: 'pages' })} ; la limite est de ${number(most)}. Divisez-le et ajoutez ses parties.`,
  'import.pdf-fonts':
    'Les polices de ce PDF ne disent pas quelles lettres elles montrent : son texte ne peut pas être lu. Imprimez-le dans un nouveau PDF avec reconnaissance de texte, ou ajoutez son texte.',
  'import.pdf-scan':
    'Ce PDF est numérisé : ses pages sont des images sans texte. Passez-le à la reconnaissance de texte (OCR), relisez le résultat, et ajoutez celui-ci.',
  'import.docx-no-text': 'Ce document ne contient aucun texte que l’on puisse citer.',
  'import.docx-damaged':
    'Ce document ne peut pas être lu : ses parties ne vont pas ensemble. Ouvrez-le dans un traitement de texte, enregistrez-le de nouveau en DOCX ou en PDF, et réessayez.',
  'import.epub-without-contents':
    'Cet EPUB ne dit pas ce qu’il contient. Enregistrez-le de nouveau et réessayez.',
  'import.epub-without-chapters':
    'Cet EPUB n’indique aucun chapitre. Enregistrez-le de nouveau et réessayez.',
  'import.epub-too-long': 'Cet EPUB est plus long que n’importe quel livre. Ajoutez-le en plusieurs parties.',
  'import.epub-no-text':
    'Cet EPUB ne contient aucun texte que l’on puisse citer : ses pages sont des images.',
  'import.epub-protected':
    'Cet EPUB est protégé contre la copie et ne peut donc pas être lu. Utilisez une édition sans protection, ou saisissez les passages dont vous avez besoin.',
  'import.html-no-text': 'Cette page ne contient aucun texte que l’on puisse citer.',
  'import.html-too-deep':
    'Cette page est trop imbriquée ou a trop d’éléments. Enregistrez son article en texte brut et réessayez.',
  'import.xml-entities':
    'Ce fichier définit ses propres entités, comme aucun traitement de texte ne le fait ; il n’a donc pas été lu. Enregistrez-le de nouveau et réessayez.',
  'import.xml-encoding':
    'Une partie de ce fichier n’est pas dans l’encodage qu’elle annonce. Enregistrez-le de nouveau et réessayez.',
  'import.xml-too-deep':
    'Le balisage de ce fichier est trop imbriqué ou trop long pour être lu. Enregistrez-le en texte brut, ou en plusieurs parties, et réessayez.',

  'import.front-matter-open': 'L’en-tête n’est pas fermé. Mettez une ligne --- entre lui et le texte.',
  'import.front-matter-no-yaml': (line: number) =>
    `L’en-tête, entre la première ligne --- et la suivante, n’est pas du YAML à la ligne ${line} du fichier. Fermez-le par une ligne --- avant le texte, et mettez entre guillemets une valeur qui contient un deux-points, un crochet ou un guillemet.`,
  'import.front-matter-no-fields': 'L’en-tête doit contenir des champs, comme « title: Sur les ponts ».',
  'import.front-matter-text': (field: string) => `Dans l’en-tête, « ${field} » doit être un texte.`,
  'import.front-matter-names': (field: string) =>
    `Dans l’en-tête, « ${field} » doit être un nom ou une liste de noms.`,
  'import.front-matter-date': (field: string) =>
    `Dans l’en-tête, « ${field} » doit être une date comme 2014, 2014-06 ou 2014-06-10.`,

  'import.no-excerpts': 'Collez au moins une citation.',
  'import.excerpt-no-words': (place: number) =>
    `La citation ${place} n’a pas de mots. Collez-les, ou retirez cette citation.`,
  'import.excerpt-nowhere': (place: number) =>
    `La citation ${place} n’a ni page ni paragraphe. Dites où elle figure dans le livre.`,
  'import.excerpt-page': (place: number, page: string) =>
    `La citation ${place} a pour page « ${page} ». Écrivez-la comme dans le livre, par exemple 12, xiv ou 12–13.`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `La citation ${place} a pour paragraphe ${paragraph}. Comptez les paragraphes à partir de 1.`,
} satisfies Partial<Messages>;
