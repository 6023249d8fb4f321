import type { CommandTexts } from '../command-names.ts';

/** The commands as Discord shows them in French. */
export const commands: CommandTexts = {
  quote: { name: 'citation', description: 'Trouvez ce que quelqu’un a écrit, mot pour mot' },
  'quote words': {
    name: 'mots',
    description: 'Des mots-clés, une "expression", une question ou une affirmation entière',
  },
  'quote author': { name: 'auteur', description: 'Seulement ce que cette personne a écrit' },
  'quote document': { name: 'document', description: 'Seulement dans ce document' },
  verify: {
    name: 'vérifier',
    description: 'Contrôlez une citation mot pour mot : est-ce vraiment écrit ainsi ?',
  },
  'verify text': {
    name: 'texte',
    description: 'La citation telle qu’elle a été donnée, ou les sélecteurs d’une citation',
  },
  'verify author': { name: 'auteur', description: 'À qui elle est attribuée' },
  'Verify quotations': { name: 'Vérifier les citations' },
  position: {
    name: 'position',
    description: 'Montre qui soutient quoi, avec les mots sur lesquels cela repose',
  },
  'position author': {
    name: 'auteur',
    description: 'De qui ; laissez vide pour voir tout le monde sur un sujet',
  },
  'position topic': {
    name: 'sujet',
    description: 'Sur quel sujet ; laissez vide pour voir tout ce que quelqu’un soutient',
  },
  topics: {
    name: 'sujets',
    description: 'La liste des sujets à débattre, et combien d’auteurs soutiennent quoi',
  },
  counter: {
    name: 'contre-arguments',
    description: 'Trouvez ce qui répond à une affirmation ou à la position de quelqu’un',
  },
  'counter claim': {
    name: 'affirmation',
    description: 'Ce que vous soutenez, ou avez entendu, en une phrase',
  },
  'counter position': {
    name: 'position',
    description: 'Ce que quelqu’un soutient sur un sujet : « auteur : sujet »',
  },
  'Find counterarguments': { name: 'Trouver des contre-arguments' },
  debate: { name: 'débat', description: 'Tenez un débat : camps, tours de parole, votes et procès-verbal' },
  'debate start': { name: 'ouvrir', description: 'Ouvrez une salle pour un débat, que vous modérez' },
  'debate start motion': {
    name: 'motion',
    description: 'Ce qui est débattu : un sujet de la bibliothèque, ou une phrase à vous',
  },
  'debate start format': {
    name: 'format',
    description: 'Comment il se déroule ; Oxford si vous n’indiquez rien',
  },
  'debate start sides': {
    name: 'camps',
    description: 'Le nom des camps, séparés par un point-virgule : Gouvernement; Opposition',
  },
  'debate start where': { name: 'où', description: 'Dans quel salon ; ici si vous n’indiquez rien' },
  'debate start when': {
    name: 'quand',
    description: 'Quand il doit commencer : 90m, 3d, ou en UTC 19:30, demain 19:30, 2026-11-26 19:30',
  },
  'debate start evidence': {
    name: 'preuves',
    description: 'Si chaque discours doit s’appuyer sur un passage',
  },
  'debate start reasons': { name: 'raisons', description: 'Si chaque bulletin doit donner sa raison' },
  'debate start voters': {
    name: 'votants',
    description: 'Qui peut voter ; selon les réglages si vous n’indiquez rien',
  },
  'debate flow': {
    name: 'arguments',
    description: 'Les arguments du débat en cours ici, et ce qui reste sans réponse',
  },
  'debate record': { name: 'procès-verbal', description: 'Le procès-verbal d’un débat, en fichiers' },
  'debate record debate': { name: 'débat', description: 'Quel débat' },
  'debate record nameless': { name: 'sans-noms', description: 'Omettre les noms de tout le monde' },
  'debate history': {
    name: 'historique',
    description: 'Les débats de ce serveur, et ce que vous y avez fait',
  },
  'debate formats': {
    name: 'formats',
    description: 'Le déroulement des débats ici : copiez un format et adaptez-le à votre serveur',
  },
  cite: { name: 'citer', description: 'Mettez un passage sur la table d’un débat, comme preuve' },
  'cite quote': {
    name: 'citation',
    description: 'Les mots tels qu’ils ont été écrits, ou un thème pour choisir un passage',
  },
  'cite author': { name: 'auteur', description: 'De qui sont ces mots' },
  'cite document': { name: 'document', description: 'Dans quel document ils se trouvent' },
  library: { name: 'bibliothèque', description: 'Les documents d’où viennent les citations' },
  'library list': { name: 'liste', description: 'La liste des documents' },
  'library show': { name: 'montrer', description: 'Montre ce que l’on sait d’un document' },
  'library show document': { name: 'document', description: 'Quel document' },
  'library add': { name: 'ajouter', description: 'Ajoutez des documents à ce serveur (pour les curateurs)' },
  'library add kind': { name: 'type', description: 'Ce que vous ajoutez' },
  'library add kind = files': { name: 'Des fichiers ou un texte entier' },
  'library add kind = excerpts': { name: 'Des extraits d’un livre, avec leurs pages' },
  'library edit': {
    name: 'modifier',
    description: 'Corrigez ce que l’on sait d’un document (pour les curateurs)',
  },
  'library edit document': { name: 'document', description: 'Quel document' },
  'library revise': {
    name: 'réviser',
    description: 'Mettez un nouveau texte à la place de celui d’un document (pour les curateurs)',
  },
  'library revise document': { name: 'document', description: 'Quel document' },
  'library remove': {
    name: 'retirer',
    description: 'Retirez un document de la bibliothèque (pour les curateurs)',
  },
  'library remove document': { name: 'document', description: 'Quel document' },
  'library restore': {
    name: 'restaurer',
    description: 'Faites revenir un document retiré (pour les curateurs)',
  },
  'library restore document': { name: 'document', description: 'Quel document' },
  'library export': {
    name: 'exporter',
    description: 'Les documents de ce serveur dans un fichier (pour les curateurs)',
  },
  'library export format': { name: 'format', description: 'Quel type de fichier' },
  'library export format = pack': { name: 'Paquet : Markdown et YAML, compressés (zip)' },
  'library export format = csl': { name: 'Références : CSL-JSON' },
  'library export format = bibtex': { name: 'Références : BibTeX' },
  'library export format = argdown': { name: 'Carte d’arguments : Argdown' },
  'library packs': {
    name: 'paquets',
    description: 'Choisissez les paquets qui sont consultés ici (pour les curateurs)',
  },
  'Add to library': { name: 'Ajouter à la bibliothèque' },
  curate: {
    name: 'curation',
    description: 'Relisez les suggestions ; ajoutez ou modifiez positions, sujets et réfutations',
  },
  'curate author': { name: 'auteur', description: 'Seulement ce que cette personne soutient' },
  'curate topic': { name: 'sujet', description: 'Seulement ce qui est soutenu sur ce sujet' },
  settings: {
    name: 'paramètres',
    description: 'Les curateurs, les salons où Counterpoint répond, et ce qui est conservé sur ce serveur',
  },
  audit: {
    name: 'journal',
    description: 'Qui a ajouté, modifié, approuvé, retiré ou configuré quoi sur ce serveur',
  },
  'audit kind': { name: 'type', description: 'Seulement les changements de ce type' },
  'audit kind = added': { name: 'Ajouté' },
  'audit kind = changed': { name: 'Modifié' },
  'audit kind = approved': { name: 'Approuvé' },
  'audit kind = rejected': { name: 'Rejeté' },
  'audit kind = removed': { name: 'Retiré' },
  'audit kind = restored': { name: 'Restauré' },
  'audit kind = configured': { name: 'Configuré' },
  'audit member': { name: 'membre', description: 'Seulement ce que ce membre a fait' },
  'audit since': {
    name: 'depuis',
    description: 'Jusqu’où remonter ; sinon, aussi loin que le journal est conservé',
  },
  'audit since = 1': { name: 'Le dernier jour' },
  'audit since = 7': { name: 'Les 7 derniers jours' },
  'audit since = 30': { name: 'Les 30 derniers jours' },
  'audit since = 365': { name: 'Les 365 derniers jours' },
  privacy: {
    name: 'confidentialité',
    description: 'Ce qui est conservé ici, et comment obtenir ou supprimer vos données',
  },
  'privacy show': {
    name: 'montrer',
    description: 'Ce qui est conservé et combien de temps, en mots simples',
  },
  'privacy export': { name: 'exporter', description: 'Ce qui est conservé sur vous, dans un fichier' },
  'privacy delete': { name: 'supprimer', description: 'Supprimez ce qui est conservé sur vous' },
  'privacy delete-server': {
    name: 'supprimer-serveur',
    description: 'Supprimez tout ce qui est conservé sur ce serveur (pour les personnes qui le gèrent)',
  },
  help: { name: 'aide', description: 'Ce que vous pouvez demander, avec des exemples' },
  about: { name: 'infos', description: 'Ce qu’est Counterpoint et ce qu’il conserve' },
};
