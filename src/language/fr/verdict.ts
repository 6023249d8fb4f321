import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list } = grammarOf('fr');

/** What is found of a quotation: the verdict, what it rests on, what differs, and whose words they are. */
export const verdict = {
  'verdict.exact': 'Exacte',
  'verdict.exact-elided': 'Exacte, avec coupures',
  'verdict.altered': 'Modifiée',
  'verdict.spliced': 'Recomposée',
  'verdict.misattributed': 'Mal attribuée',
  'verdict.absent': 'Absente de cette bibliothèque',
  'verdict.count-exact': (count: number) =>
    plural(count, { one: `${count} exacte`, other: `${count} exactes` }),
  'verdict.count-exact-elided': (count: number) =>
    plural(count, { one: `${count} exacte, avec coupures`, other: `${count} exactes, avec coupures` }),
  'verdict.count-altered': (count: number) =>
    plural(count, { one: `${count} modifiée`, other: `${count} modifiées` }),
  'verdict.count-spliced': (count: number) =>
    plural(count, { one: `${count} recomposée`, other: `${count} recomposées` }),
  'verdict.count-misattributed': (count: number) =>
    plural(count, { one: `${count} mal attribuée`, other: `${count} mal attribuées` }),
  'verdict.count-absent': (count: number) =>
    plural(count, {
      one: `${count} absente de cette bibliothèque`,
      other: `${count} absentes de cette bibliothèque`,
    }),

  'verdict.short':
    'Une suite de mots aussi courte figure dans bien des textes : la trouver ne prouve pas grand-chose.',
  'verdict.nearest':
    'Le passage le plus proche, à titre d’indication seulement ; il ne confirme pas la citation :',

  'verdict.stands': (title: string) => `La citation figure mot pour mot dans « ${title} ».`,
  'verdict.stands-elided': (title: string) =>
    `La citation figure, avec quelque chose en moins, dans « ${title} ».`,
  'verdict.stands-nowhere':
    'Ces mots ne figurent pas dans cette bibliothèque. Cela ne dit rien des textes qui n’y sont pas.',
  'verdict.stands-set-aside': (title: string, reason: string) =>
    `Ces mots figurent dans le fichier de « ${title} », dans ce que l’importation a écarté (${reason}) ; ils ne font pas partie du texte de son auteur.`,
  'verdict.differs': (title: string, places: number) =>
    `La citation est proche d’un passage de « ${title} » et en diffère à ${plural(places, { one: `${places} endroit`, other: `${places} endroits` })}.`,
  'verdict.cuts': (title: string) =>
    `Les mots de la citation figurent dans « ${title} », mais ce qui est coupé ou ajouté entre eux tranche un mot ou une phrase en deux.`,
  'verdict.parts-in-documents': (parts: number, documents: number) =>
    `Ses ${parts} parties figurent dans ${documents} documents différents.`,
  'verdict.parts-apart':
    'Ses parties figurent dans un même document, mais trop loin l’une de l’autre pour leur longueur, ou jointes sans que rien ne signale une coupure.',
  'verdict.parts-reordered': 'Ses parties figurent dans un même document, mais dans un autre ordre.',

  'verdict.speaker-in': (speaker: string, via: string) => `${speaker} (dans ${via})`,
  'verdict.speaker-not-named': 'quelqu’un que le texte n’y nomme pas',
  'verdict.not-all-by': (author: string, title: string, reason: string) =>
    `Tout n’est pas écrit par ${author} : l’importation de « ${title} » en a écarté une partie (${reason}).`,
  'verdict.words-of-others': (speakers: string[], author: string, title: string) =>
    `Ce sont les mots de quelqu’un d’autre (${list(speakers)}), cités par ${author} dans « ${title} ».`,
  'verdict.some-words-of-others': (speakers: string[], author: string, title: string) =>
    `Ce sont en partie les mots de quelqu’un d’autre (${list(speakers)}), cités par ${author} dans « ${title} ».`,
  'verdict.reported': (author: string, speaker: string, title: string) =>
    `Dans « ${title} », c’est ${author} qui rapporte, avec ses propres mots, des propos tenus par ${speaker}.`,
  'verdict.of-unknown': (title: string, ascribed: string) =>
    `La citation figure dans « ${title} », dont l’auteur n’est pas connu ici ; rien ne dit que ce soit ${ascribed}.`,
  'verdict.of-another': (title: string, author: string, ascribed: string) =>
    `La citation figure dans « ${title} », écrit par ${author}, et non par ${ascribed}.`,
  'verdict.part-of-unknown': (title: string, ascribed: string) =>
    `Une partie figure dans « ${title} », dont l’auteur n’est pas connu ici ; rien ne dit que ce soit ${ascribed}.`,
  'verdict.part-of-another': (title: string, author: string, ascribed: string) =>
    `Une partie figure dans « ${title} », écrit par ${author}, et non par ${ascribed}.`,
  'verdict.in-another': (title: string, author: string, ascribed: string) =>
    `La citation figure dans « ${title} », écrit par ${author}, et non dans « ${ascribed} ».`,

  'verdict.an-unnamed-author': 'un auteur non nommé',
  'verdict.partly-set-aside': (reason: string) =>
    `Tout n’est pas le texte de l’auteur : l’importation en a écarté une partie (${reason})`,
  'verdict.words-of': (author: string) => `Mots écrits par ${author}`,
  'verdict.words-with-others': (author: string, speakers: string[]) =>
    `Mots écrits par ${author}, avec ceux de quelqu’un d’autre (${list(speakers)})`,
  'verdict.what-is-reported': (author: string, speakers: string[]) =>
    `Propos tenus par ${list(speakers)}, rapportés par ${author}`,
  'verdict.words-quoted-by': (author: string, speakers: string[]) =>
    `Mots de quelqu’un d’autre (${list(speakers)}), cités par ${author}`,
  'verdict.whose': (whose: string) => `${whose}.`,

  'change.look-alikes': 'des lettres qui se ressemblent sans être les mêmes',
  'change.negation': 'une négation',
  'change.quantity': 'une quantité',
  'change.name': 'un nom',
  'change.hedge': 'le degré de certitude de l’auteur',
  'change.contraction': 'les mêmes mots, contractés ou écrits en entier',
  'change.capitals': 'majuscules seulement',
  'change.accents': 'accents seulement',
  'change.punctuation': 'ponctuation seulement',
  'change.leaves-out': (words: string, what: string | undefined) =>
    `La citation omet « ${words} »${inBrackets(what)}.`,
  'change.puts-in': (words: string, what: string | undefined) =>
    `La citation ajoute « ${words} », que la source n’a pas${inBrackets(what)}.`,
  'change.says-instead': (source: string, quotation: string, what: string | undefined) =>
    `La source dit « ${source} » ; la citation dit « ${quotation} »${inBrackets(what)}.`,
  'change.cyrillic': 'cyrilliques',
  'change.greek': 'grecques',
  'change.armenian': 'arméniennes',
  'change.looks-latin': (scripts: string[], quotation: string, source: string) =>
    `${scripts.length > 0 ? `Des lettres ${list(scripts)}` : 'D’autres lettres'} ressemblent à des lettres latines dans « ${quotation} » ; la source dit « ${source} ».`,

  'typography.first-capital': 'majuscule au début',
  'typography.end-punctuation': 'ponctuation aux extrémités',
  'typography.quotation-marks': 'guillemets',
  'typography.dashes': 'tirets',
  'typography.spaces': 'espaces',
  'typography.line-breaks': 'retours à la ligne',
  'typography.abbreviations': 'points d’abréviation',
  'typography.hyphenation': 'coupure des mots en fin de ligne',
  'typography.note-marks': 'appels de note',
  'typography.emphasis': 'mise en relief',
  'typography.invisible': 'caractères invisibles',
  'typography.other': 'typographie',

  'omission.nothing': 'Les points de suspension n’omettent rien : les mots se suivent.',
  'omission.left-out': (words: string, warnings: string[]) => `Coupé : « ${words} »${takeCare(warnings)}`,
  'omission.brackets': (words: string, warnings: string[]) =>
    `À la place des crochets, la source dit : « ${words} »${takeCare(warnings)}`,
  'omission.set-aside': (words: string, warnings: string[]) =>
    `Coupé, et écarté à l’importation : « ${words} »${takeCare(warnings)}`,
  'omission.remark': 'La remarque entre crochets n’est pas de la source',
  'omission.name':
    'Les mots entre crochets ne sont pas de la source. Attention ⚠ : dire qui est désigné est l’interprétation de la personne qui cite, et la source ne le dit pas.',
  'omission.warns-negation': 'contient une négation',
  'omission.warns-condition': 'contient une condition',
  'omission.warns-contrast': 'contient une opposition',
  'omission.warns-hedge': 'contient une réserve',
  'omission.warns-paragraph': 'passe d’un paragraphe à un autre',
  'omission.warns-name':
    'dire qui est désigné est l’interprétation de la personne qui cite, et la source ne le dit pas',
  'omission.negation': 'une négation',
  'omission.condition': 'une condition',
  'omission.contrast': 'une opposition',
  'omission.hedge': 'une réserve',
  'omission.paragraph': 'la fin d’un paragraphe',
  'omission.lost': (what: string[]) => `Ce qui est coupé contenait ${list(what)}.`,
  'omission.bracketed-reading': 'Les mots entre crochets sont l’interprétation de la personne qui cite.',

  'limit.clause-before': (words: string, cue: string) =>
    `En contexte ⚠, la phrase elle-même commence ainsi : « ${words} » (trouvé par le mot « ${cue} »)`,
  'limit.clause-after': (words: string, cue: string) =>
    `En contexte ⚠, la phrase elle-même continue ainsi : « ${words} » (trouvé par le mot « ${cue} »)`,
  'limit.sentence-before': (words: string, cue: string) =>
    `En contexte ⚠, la phrase précédente dit : « ${words} » (trouvé par le mot « ${cue} »)`,
  'limit.sentence-after': (words: string, cue: string) =>
    `En contexte ⚠, la phrase suivante dit : « ${words} » (trouvé par le mot « ${cue} »)`,
  'limit.question': (words: string) =>
    `En contexte ⚠, l’auteur le demande et ne l’affirme pas : « ${words} »`,

  'verdict.was-set-aside': (words: string, reason: string) =>
    `Attention ⚠ : « ${words} » a été écarté à l’importation (${reason}) et n’est pas cité comme étant de l’auteur.`,

  'anchor.not-at-its-place': 'Pas à sa place.',
  'anchor.document-revised': 'Le document a été révisé.',
  'anchor.no-longer-there': 'N’y figure plus.',
  'anchor.holds': 'Les sélecteurs concordent : la même version dit ces mots au même endroit.',
  'anchor.moved':
    'DÉPLACÉE ⚠ : la même version dit ces mots, mais pas à l’endroit que désignent les sélecteurs.',
  'anchor.revised': (title: string, date: string) =>
    `RÉVISÉ ⚠ : cette citation a été prise dans une version antérieure de « ${title} », qui disait ces mots à cet endroit ; le document a été révisé le ${date}.`,
  'anchor.revised-unknown':
    'RÉVISÉ ⚠ : cette citation a été prise dans une autre version, que cette bibliothèque n’a pas.',
  'anchor.found-again': 'Les mots figurent dans la version actuelle, retrouvés par le texte qui les entoure.',
  'anchor.found-elsewhere':
    'Les mots figurent dans la version actuelle, mais entourés d’un autre texte : ce n’est peut-être pas l’endroit voulu.',
  'anchor.gone-since': (title: string, date: string) =>
    `DISPARUE ⚠ : une version antérieure de « ${title} » disait ces mots à cet endroit. Le document a été révisé le ${date}, et ces mots ne figurent ni dans le texte actuel, ni ailleurs dans cette bibliothèque.`,
  'anchor.gone':
    'DISPARUE ⚠ : le document est ici dans la même version, mais il ne dit pas ces mots à cet endroit, et ils ne figurent nulle part dans cette bibliothèque.',
  'anchor.gone-revision':
    'DISPARUE ⚠ : cette version du document n’est pas dans cette bibliothèque, et ces mots ne figurent dans aucune autre qui y soit.',
  'anchor.other-address':
    'Attention ⚠ : le lien mène à une autre adresse que celle que l’on connaît pour ce document.',
} satisfies Partial<Messages>;

function inBrackets(what: string | undefined): string {
  return what === undefined ? '' : ` (${what})`;
}

function takeCare(warnings: string[]): string {
  return warnings.length === 0 ? '' : `. Attention ⚠ : ${warnings.join(', ')}.`;
}
