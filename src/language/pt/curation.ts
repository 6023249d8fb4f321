import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import { type Message, type Messages, sayMessage } from '../say.ts';

const { plural } = grammarOf('pt-BR');

/** What curators review, add and change: positions, topics and rebuttals, with their history. */
export const curation = {
  'curation.heading': 'Curadoria',
  'curation.home': 'Curadoria',
  'curation.none-waits': 'Nenhuma sugestão espera revisão.',
  'curation.waiting': (count: number) =>
    plural(count, {
      one: `${count} sugestão espera revisão.`,
      other: `${count} sugestões esperam revisão.`,
    }),
  'curation.gone-words': (count: number) =>
    plural(count, {
      one: `${count} posição ou réplica se apoia em palavras que nenhum texto atual tem.`,
      other: `${count} posições ou réplicas se apoiam em palavras que nenhum texto atual tem.`,
    }),
  'curation.review-gone': (count: number) => `Sem palavras (${count})`,
  'curation.to-review': 'A revisar',
  'curation.gone-heading': 'Palavras que sumiram',
  'curation.gone-about':
    'Um texto novo tomou o lugar das palavras em que isto se apoia. As respostas ainda as mostram, como de um texto anterior. Abra uma para procurar outras palavras ou retirar estas.',
  'curation.none-gone': 'Nada se apoia em palavras que sumiram.',
  'curation.choose-rebuttal': 'Escolha uma réplica',
  'curation.position-of': (author: string, motion: string) => `${author}: ${motion}`,
  'curation.for-one': () => `Para uma só posição: \`${command('curate')}\` com o autor e o tema dela.`,
  'curation.review': (count: number) => `Revisar (${count})`,
  'curation.add-position': 'Adicionar posição',
  'curation.add-topic': 'Adicionar tema',
  'curation.add-rebuttal': 'Adicionar réplica',
  'curation.recent-changes': 'Alterações recentes',
  'curation.undo': 'Desfazer',
  'curation.approve': 'Aprovar',
  'curation.edit': 'Editar',
  'curation.reject': 'Rejeitar',
  'curation.skip': 'Pular',
  'curation.remove': 'Remover',
  'curation.history': 'Histórico',
  'curation.back': 'Voltar',
  'curation.find-passages': 'Procurar passagens',
  'curation.look-again': 'Procurar de novo',
  'curation.not-stated': 'Não consta',
  'curation.rebuttals-against': (count: number) => `Réplicas (${count})`,

  'curation.note-added': 'Adicionado.',
  'curation.note-saved': 'Salvo.',
  'curation.note-saved-turned':
    'Salvo. A postura agora é a contrária e se apoia no que foi escolhido para o outro lado: releia as evidências ou desfaça a mudança.',
  'curation.note-approved': 'Aprovada.',
  'curation.note-undone': 'Desfeito.',
  'curation.note-suggestion-rejected': 'Rejeitada: não será sugerida de novo.',
  'curation.note-rejected': 'Rejeitada: não aparece mais em nenhuma resposta.',
  'curation.note-rebuttal-removed': 'Removida: a réplica não se opõe mais a nada.',

  'curation.suggestion': (at: number, of: number) => `Sugestão ${at} de ${of}`,
  'curation.position': 'Posição',
  'curation.author': (author: string) => `**Autor:** ${author}`,
  'curation.topic': (motion: string) => `**Tema:** ${motion}`,
  'curation.stance': (stance: string) => `**Postura:** ${stance}`,
  'curation.suggested-stance': (stance: string) => `**Postura sugerida:** ${stance}`,
  'curation.summary': (summary: string) => `**Resumo:** ${summary}`,
  'curation.no-summary': '**Resumo:** nenhum ainda',
  'curation.passages-missing': (count: number) => `Passagens que não estão mais na biblioteca: ${count}`,
  'curation.passages-earlier': (count: number) =>
    plural(count, {
      one: `${count} passagem é de um texto anterior; as palavras dela já não estão no atual. Ela pode ficar. *Procurar passagens* encontra outras, e *Editar* a retira.`,
      other: `${count} passagens são de um texto anterior; as palavras delas já não estão no atual. Elas podem ficar. *Procurar passagens* encontra outras, e *Editar* as retira.`,
    }),
  'curation.passage-of-earlier': (place: string) => `⚠ texto anterior: ${place}`,
  'curation.evidence-count': (count: number) => `**Evidências** (${count})`,
  'curation.concessions-count': (count: number) => `**Concedido ao outro lado** (${count})`,
  'curation.conditions-count': (count: number) => `**Condições e ressalvas** (${count})`,
  'curation.more-passages': (count: number) => `Mais ${count}; *Editar* mostra todas.`,
  'curation.choose-position': 'Escolha uma posição',
  'curation.more-positions': (count: number) =>
    `Mais ${count}: indique autor e tema depois de \`${command('curate')}\`.`,
  'curation.position-rejected': 'Rejeitada, e nada mais está mapeado',
  'curation.topic-read': (suggested: number) =>
    suggested === 0
      ? 'Os documentos foram lidos para ele; nenhum lado estava claro o bastante para ser sugerido.'
      : plural(suggested, {
          one: `Os documentos foram lidos para ele: ${suggested} sugestão espera revisão.`,
          other: `Os documentos foram lidos para ele: ${suggested} sugestões esperam revisão.`,
        }),
  'curation.position-approved': (stance: string) => `${stance}, aprovada`,
  'curation.position-suggested': (stance: string) => `${stance}, sugerida`,
  'curation.position-by': (author: string, position: string) => `${author}: ${position}`,
  'curation.choose-topic-of-author': 'Escolha um tema para revisar, adicionar ou alterar a posição.',
  'curation.topic-heading': 'Tema',
  'curation.other-names': (names: string[]) =>
    names.length === 0 ? '**Outros nomes:** nenhum' : `**Outros nomes:** ${names.join(', ')}`,
  'curation.statements': (forIt: number, againstIt: number) =>
    forIt + againstIt === 0
      ? '**Como as pessoas dizem:** nada ainda'
      : `**Como as pessoas dizem:** ${plural(forIt, { one: `${forIt} frase`, other: `${forIt} frases` })} a favor, ${againstIt} contra`,

  'curation.passages': 'Passagens',
  'curation.looked-for': (words: string) => `**Busca:** ${words}`,
  'curation.nothing-found': 'Nada foi encontrado nas palavras do próprio autor. Procure outras palavras.',
  'curation.found': (count: number) =>
    plural(count, {
      one: `${count} passagem, a mais próxima; talvez não fale do tema.`,
      other: `${count} passagens, as mais próximas primeiro; talvez não falem do tema.`,
    }),
  'curation.choose-passages': 'Escolha passagens',
  'curation.choose-passage': 'Escolha uma passagem',
  'curation.use-as-evidence': 'Usar como evidência',
  'curation.on-which-topic':
    'Sobre qual tema? O formulário seguinte pede o resto, e nada é guardado antes disso.',
  'curation.choose-topic': 'Escolha um tema',

  'curation.rebuttal': 'Réplica',
  'curation.rebuttals': 'Réplicas',
  'curation.reason': (reason: string) => `**Razão:** ${reason}`,
  'curation.curated-by': (curator: string) => `Curadoria de ${curator}`,
  'curation.curated-in-pack': (curator: string, pack: string) => `Curadoria de ${curator}, no pacote ${pack}`,
  'curation.what-answers': 'O que responde',
  'curation.what-is-answered': 'A que responde',
  'curation.rebuttal-of-pack': 'Esta réplica é de um pacote e não pode ser alterada aqui.',
  'curation.nothing-against': 'Nada se opõe a esta posição ainda.',
  'curation.rebuttal-by': (author: string, reason: string) => `De ${author}: ${reason}`,
  'curation.more-rebuttals': (count: number) =>
    plural(count, { one: `Mais ${count} não aparece aqui.`, other: `Mais ${count} não aparecem aqui.` }),
  'curation.what-answers-this': 'O que responde a isto?',
  'curation.what-does-this-answer': 'A que isto responde?',
  'curation.choose-answering': 'Escolha a posição que responde',
  'curation.choose-answered': 'Escolha a posição respondida',
  'curation.which-is-answered': () =>
    `A qual posição responder? Para responder só a algumas palavras, encontre-as com \`${command('quote')}\` e clique em *Usar como réplica* abaixo do que responde.`,
  'curation.none-approved': 'Ainda não há nenhuma posição aprovada que possa ficar aqui.',
  'curation.held-by': (author: string, side: string, motion: string) => `${author}, ${side}: “${motion}”`,

  'curation.nothing-changed': 'Nada foi alterado ainda.',
  'curation.nobody-changed': 'Ninguém alterou ainda um tema, uma posição ou uma réplica.',
  'curation.undo-last': 'Desfazer a última alteração',
  'curation.newer': 'Mais recentes',
  'curation.older': 'Mais antigas',
  'curation.change-of-topic': (motion: string) => `Tema: ${motion}`,
  'curation.change-of-rebuttal': (reason: string) => `Réplica: ${reason}`,
  'curation.change-of-author-gone': (topic: string) =>
    `Uma posição sobre ${topic}, de um autor cujos documentos não estão mais aqui`,
  'curation.import-rules': 'regras da importação',
  'curation.places-replaced': (label: string, count: number) =>
    `${label}: ${count} como antes, com outras passagens ou notas`,
  'curation.change-imported': (who: string, when: string) => `**Importado** por ${who}, ${when}`,
  'curation.change-suggested': (who: string, when: string) => `**Sugerido** por ${who}, ${when}`,
  'curation.change-added': (who: string, when: string) => `**Adicionado** por ${who}, ${when}`,
  'curation.change-edited': (who: string, when: string) => `**Editado** por ${who}, ${when}`,
  'curation.change-approved': (who: string, when: string) => `**Aprovado** por ${who}, ${when}`,
  'curation.change-rejected': (who: string, when: string) => `**Rejeitado** por ${who}, ${when}`,
  'curation.change-removed': (who: string, when: string) => `**Removido** por ${who}, ${when}`,
  'curation.change-reanchored': (who: string, when: string) =>
    `**Levado para outra versão** por ${who}, ${when}`,
  'curation.change-undone': (who: string, when: string) => `**Desfeito** por ${who}, ${when}`,
} satisfies Partial<Messages>;

/** The forms in which a curator writes. */
export const curationForms = {
  'curation.form-add-position': 'Adicionar uma posição',
  'curation.form-edit-position': 'Editar uma posição',
  'curation.form-approve': 'Aprovar uma posição',
  'curation.form-add-topic': 'Adicionar um tema',
  'curation.form-edit-topic': 'Editar um tema',
  'curation.form-add-rebuttal': 'Adicionar uma réplica',
  'curation.form-edit-rebuttal': 'Editar uma réplica',
  'curation.field-author': 'Autor',
  'curation.field-topic': 'Tema',
  'curation.field-first-options': (most: number) =>
    `Os primeiros ${most}; para outros, use ${command('curate')} com autor e tema`,
  'curation.field-stance': 'Postura',
  'curation.field-summary': 'Resumo',
  'curation.field-summary-about': 'Uma linha com suas próprias palavras',
  'curation.field-evidence': 'Evidências',
  'curation.field-evidence-about': 'Aquilo em que a postura se apoia',
  'curation.field-concessions': 'Concedido ao outro lado',
  'curation.field-concessions-about': 'Nada, ou passagens que concedem algo',
  'curation.field-conditions': 'Condições e ressalvas',
  'curation.field-conditions-about': 'Nada, ou passagens que a limitam',
  'curation.field-words': 'Palavras para procurar',
  'curation.field-words-about': 'Um assunto, uma “expressão” ou uma frase como está lá',
  'curation.field-motion': 'Moção',
  'curation.field-motion-about': 'Uma frase com a qual se possa concordar ou não',
  'curation.field-names': 'Outros nomes',
  'curation.field-names-about': (most: number) =>
    `Pelos quais as pessoas o procuram; um por linha, no máximo ${most}`,
  'curation.field-statements-for': 'Como diz quem é a favor',
  'curation.field-statements-against': 'Como diz quem é contra',
  'curation.field-statements-about': (most: number) =>
    `Frases do dia a dia, para reconhecer afirmações; uma por linha, no máximo ${most}`,
  'curation.field-relation': 'O que faz',
  'curation.field-manner': 'Como se relaciona com isso',
  'curation.manner-answers': 'Responde: é um texto posterior, ou uma resposta conhecida',
  'curation.manner-stands-against': 'Opõe-se, sem ser uma resposta',
  'curation.field-reason': 'Razão',
  'curation.field-reason-about': 'Uma frase neutra com suas próprias palavras',
} satisfies Partial<Messages>;

/** What a curator is refused. */
export const curationRefusals = {
  'curation.form-full': (most: number, held: number) =>
    `Em um formulário cabem ${most} passagens, e esta posição tem ${held}. Tire algumas ou escolha menos.`,
  'curation.no-documents': 'Esta biblioteca ainda não tem documentos.',
  'curation.no-topics': 'Esta biblioteca ainda não tem temas. Adicione um primeiro.',
  'curation.no-topics-for-quote': () =>
    `Esta biblioteca ainda não tem temas. Adicione um com ${command('curate')}.`,
  'curation.changed-since': (who: Message | undefined) =>
    `${who === undefined ? 'Esta posição mudou' : `${sayMessage(who)} mudou esta posição`} desde que você a viu. Abra-a de novo com ${command('curate')}.`,
  'curation.rebuttal-gone': 'Esta réplica não está mais aqui.',
  'curation.rebuttal-changed':
    'Esta réplica mudou nesse meio-tempo, ou um dos lados dela não está mais aqui.',

  'curation.has-position': (author: string, motion: string) =>
    `${author} já tem uma posição sobre “${motion}”. Edite essa.`,
  'curation.has-no-position': (author: string, motion: string) =>
    `${author} ainda não tem uma posição sobre “${motion}”. Adicione uma.`,
  'curation.approved-already': (author: string, motion: string, curator: string) =>
    `A posição de ${author} sobre “${motion}” já foi aprovada, por ${curator}.`,
  'curation.say-what': 'Diga o que deve ser alterado.',
  'curation.say-who': 'Diga quem responde por isso.',
  'curation.empty-summary': 'O resumo está vazio. Escreva uma linha com suas próprias palavras ou omita-o.',
  'curation.passages-without-stance': 'Deixe as evidências vazias quando a postura for “Não consta”.',
  'curation.no-evidence': 'As evidências devem ter pelo menos uma passagem em que a postura se apoie.',
  'curation.evidence-of-other-side':
    'A postura passaria a ser a contrária, e suas evidências foram escolhidas para o outro lado. Indique as evidências de novo, ou diga que elas também sustentam a nova postura (no terminal: --keep-evidence).',
  'curation.summary-to-approve':
    'O resumo deve ser uma linha com suas próprias palavras, já que a posição está aprovada.',
  'curation.passage-of-no-document': 'Uma das passagens é de um documento que não está nesta biblioteca.',
  'curation.passage-earlier': (title: string) =>
    `Estas palavras são de um texto anterior de “${title}” e já não estão no atual. Escolha palavras que estejam nele agora; *Procurar passagens* as procura.`,
  'curation.document-not-by': (title: string, author: string) => `“${title}” não é de ${author}.`,
  'curation.passage-not-held': (place: string | undefined) => `${passageAt(place)} não está neste documento.`,
  'curation.passage-heading': (place: string | undefined) =>
    `${passageAt(place)} é um título: nomeia um assunto e não defende nada. Dê uma frase do texto.`,
  'curation.passage-wordless': (place: string | undefined) => `${passageAt(place)} não tem palavras.`,
  'curation.passage-others': (place: string | undefined, speaker: string | undefined) =>
    `${passageAt(place)} dá as palavras de ${speaker ?? 'outra pessoa'} como se fossem do autor; escolha uma passagem em que o autor fale.`,
  'curation.words-not-by': (words: string, author: string) =>
    `“${words}” não está, palavra por palavra, em nenhum documento de ${author}.`,
  'curation.words-often': (words: string, times: number, author: string) =>
    `“${words}” está ${plural(times, { one: `${times} vez`, other: `${times} vezes` })} nos documentos de ${author}. Use mais palavras.`,

  'curation.motion-of-pack':
    'Esta moção é de um pacote e fica como está. Adicione um tema próprio com a moção nova.',
  'curation.nothing-to-change': 'Nada mudaria.',
  'curation.write-motion': 'Escreva a moção como uma frase com a qual se possa concordar ou não.',
  'curation.motion-too-long': (most: number) =>
    `A moção, cada um dos outros nomes e cada frase de como as pessoas dizem podem ter até ${most} caracteres.`,
  'curation.too-many-statements': (most: number) =>
    `De como as pessoas dizem, escreva no máximo ${most} frases de cada lado.`,
  'curation.statement-on-both-sides': (statement: string) =>
    `“${statement}” está nos dois lados. Deixe só no lado que diz isso.`,
  'curation.too-many-names': (most: number) => `Um tema pode ter até ${most} outros nomes.`,
  'curation.called-already': (motion: string, name: string) =>
    `“${motion}” já se chama “${name}”. Edite esse tema ou diga de outro jeito.`,

  'curation.one-author':
    'O mesmo autor está nos dois lados. O que um autor concede é uma concessão da posição dele.',
  'curation.rebuttal-there': 'Esta réplica já existe. Edite essa.',
  'curation.rebuttal-changed-or-pack':
    'Esta réplica mudou nesse meio-tempo, ou é de um pacote. Veja-a de novo.',
  'curation.give-reason': 'Dê a razão, em uma frase com suas próprias palavras.',
  'curation.older-than-answered':
    'É mais antigo do que aquilo a que responderia. Escolha “Opõe-se, sem ser uma resposta”.',
  'curation.nobody-vouches': (author: string, motion: string) =>
    `Ninguém responde ainda por uma posição de ${author} sobre “${motion}”. Aprove ou adicione uma primeiro.`,
} satisfies Partial<Messages>;

function passageAt(place: string | undefined): string {
  return place === undefined ? 'A passagem' : `A passagem em ${place}`;
}
