import { command } from '../command-names.ts';
import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { plural, list, either } = grammarOf('pt-BR');

/** Positions and topics: who holds what, on which words it rests, and who vouches for it. */
export const position = {
  'position.for': 'A favor',
  'position.against': 'Contra',
  'position.mixed': 'Mista',
  'position.undecided': 'Indecisa',
  'position.not-stated': 'Não consta',
  'position.side-for': 'a favor',
  'position.side-against': 'contra',
  'position.side-mixed': 'posição mista',
  'position.side-undecided': 'posição indecisa',
  'position.side-not-stated': 'não consta',

  'position.approved-by': (curator: string, date: string) => `Aprovada por ${curator}, ${date}`,
  'position.by-pack-editors': 'a equipe editorial do pacote',
  'position.by-a-curator': 'um curador',
  'position.suggested': 'Sugerida, sem revisão',
  'position.suggested-by-cue': (cue: string) => `Sugerida, sem revisão (indício: ${cue})`,
  'position.suggested-apart': '**Sugeridas, sem revisão** (ninguém responde por elas)',
  'position.unreviewed': 'Ainda não revisada',
  'position.rejected': 'Posição rejeitada',
  'position.side-unreviewed': 'ainda não revisada',
  'position.side-rejected': 'posição rejeitada',
  'position.status-rejected': 'Um curador rejeitou o que havia aqui, e nada mais foi mapeado',
  'position.status-unreviewed': 'Ninguém mapeou o que este autor defende sobre isto',

  'position.cues': (cues: string[]) => cues.join('; '),
  'position.cue-motion-said': 'diz a moção quase palavra por palavra',
  'position.cue-motion-denied': 'nega a moção quase palavra por palavra',
  'position.cue-prescribes': (words: string) => `exige com “${words}”`,
  'position.cue-says': (words: string) => `diz “${words}”`,
  'position.cue-judges': (words: string) => `avalia com “${words}”`,
  'position.cue-denies': (words: string) => `nega com “${words}”`,
  'position.cue-for': (speaking: number, all: number, shown: number | undefined) =>
    `${ofJudging(all)}, ${speak(speaking)} a favor da moção${ofThemShown(shown)}`,
  'position.cue-against': (speaking: number, all: number, shown: number | undefined) =>
    `${ofJudging(all)}, ${speak(speaking)} contra a moção${ofThemShown(shown)}`,
  'position.cue-both': (pro: number, con: number, all: number, shown: number | undefined) =>
    `${ofJudging(all)}, ${speak(pro)} a favor da moção e ${con} contra${ofThemShown(shown)}`,

  'position.contents': (parts: string[]) => parts.join(', '),
  'position.passages': (count: number) =>
    plural(count, { one: `${count} passagem`, other: `${count} passagens` }),
  'position.concessions': (count: number) =>
    plural(count, { one: `${count} concessão`, other: `${count} concessões` }),
  'position.conditions': (count: number) =>
    plural(count, { one: `${count} condição ou ressalva`, other: `${count} condições ou ressalvas` }),
  'position.passages-missing': (count: number) =>
    plural(count, {
      one: `${count} passagem que não está mais aqui`,
      other: `${count} passagens que não estão mais aqui`,
    }),

  'position.stance-of': (stance: string, ofWhom: string) => `${stance}: ${ofWhom}`,
  'position.author-on': (author: string, motion: string, side: string) =>
    `${author} sobre “${motion}”: ${side}`,
  'position.motion': (motion: string) => `**Moção:** ${motion}`,
  'position.summary': (summary: string) => `Resumo: ${summary}`,
  'position.summary-no-quotation': (summary: string) => `**Resumo, não é uma citação:** ${summary}`,
  'position.note-no-quotation': (note: string) => `**Nota, não é uma citação:** ${note}`,
  'position.in-own-words': 'Nas palavras do autor:',
  'position.rebuttals': (count: number) =>
    plural(count, {
      one: `${count} réplica se opõe a ela: *Contra-argumentos* a mostra.`,
      other: `${count} réplicas se opõem a ela: *Contra-argumentos* as mostra.`,
    }),
  'position.evidence': 'Evidências',
  'position.granted': 'O que concede ao outro lado',
  'position.hedges': 'Condições e ressalvas',
  'position.open-evidence': (count: number) => `Evidências (${count})`,
  'position.open-concessions': (count: number) => `Concessões (${count})`,
  'position.open-conditions': (count: number) => `Condições (${count})`,
  'position.more-passages': (count: number) =>
    plural(count, {
      one: `Mais ${count} passagem não aparece aqui.`,
      other: `Mais ${count} passagens não aparecem aqui.`,
    }),

  'position.page': (page: number, pages: number) => `Página ${page} de ${pages}`,
  'position.previous': 'Anterior',
  'position.next': 'Próxima',
  'position.all-authors': 'Todos os autores',
  'position.counter-author': (author: string) => `Contra-argumentos a ${author}`,
  'position.stance-count': (stance: string, authors: number) => `${stance}: ${authors}`,
  'position.suggested-sides': (sides: string) => `Sugeridas, sem revisão: ${sides}`,
  'position.agreed-for': (authors: string[], more: number) =>
    `**De acordo, a favor:** ${named(authors, more)}. As razões podem ser diferentes.`,
  'position.agreed-against': (authors: string[], more: number) =>
    `**De acordo, contra:** ${named(authors, more)}. As razões podem ser diferentes.`,
  'position.none-unreviewed': (authors: string[], more: number) =>
    `**Ainda não revisada:** ${named(authors, more)}. Ninguém mapeou o que defendem sobre isto.`,
  'position.none-rejected': (authors: string[], more: number) =>
    `**Posição rejeitada:** ${named(authors, more)}. Um curador rejeitou o que havia aqui.`,
  'position.what-author-holds': (author: string) => `O que ${author} defende`,
  'position.author-unmapped': () =>
    `Ninguém mapeou o que este autor defende. Procure as palavras dele com \`${command('quote')}\`.`,
  'position.topics-held': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)}${ofPages(page, pages)}`,

  'position.topics': 'Temas',
  'position.no-topics-yet': 'Esta biblioteca ainda não tem temas. Eles vêm com os pacotes.',
  'position.topics-to-debate': (topics: number, page: number, pages: number) =>
    `${topicsCounted(topics)} de debate${ofPages(page, pages)}`,
  'position.topic-suggested': (authors: number) => `Sugeridas, sem revisão: ${authors}`,
  'position.topic-documents': (documents: number) => `Documentos lidos para o tema: ${documents}`,
  'position.positions-numbered': (at: number) => `Posições ${at}`,

  'position.changed': () => `Isto mudou nesse meio-tempo: use ${command('position')} de novo.`,
  'position.name-one': () =>
    `Indique um autor, um tema ou os dois. \`${command('topics')}\` lista os temas deste servidor.`,
  'position.name-both':
    'Escreva o autor e o tema separados por dois-pontos, como “Max Boot: leaving Iraq”, ou escolha na lista.',
  'position.gone': 'Esta posição não está mais na biblioteca deste servidor.',
  'position.name-topic': 'Indique um tema ou escolha um na lista.',
  'position.name-author': 'Indique um autor ou deixe o autor vazio.',
  'position.unknown-author-of': (title: string) => `Autor desconhecido de “${title}”`,
  'position.described-author-of': (description: string, title: string) =>
    `${description}, autor de “${title}”`,

  'position.several-topics': (wanted: string, topics: string[], more: number) =>
    `Vários temas combinam com “${wanted}”: ${quotedNames(topics, more)}. Escreva mais do nome.`,
  'position.several-authors': (wanted: string, authors: string[], more: number) =>
    `Vários autores combinam com “${wanted}”: ${quotedNames(authors, more)}. Escreva mais do nome.`,
  'position.no-topics': 'Ainda não há temas nesta biblioteca.',
  'position.no-authors': 'Ainda não há autores nesta biblioteca.',
  'position.no-such-topic': (wanted: string, topics: string[], more: number) =>
    `Não há nenhum tema “${wanted}” nesta biblioteca. Há estes: ${allNames(topics, more)}.`,
  'position.no-such-author': (wanted: string, authors: string[], more: number) =>
    `Não há nenhum autor “${wanted}” nesta biblioteca. Há estes: ${allNames(authors, more)}.`,
  'position.nearest-topics': (wanted: string, topics: string[]) =>
    `Não há nenhum tema “${wanted}” nesta biblioteca. Você quis dizer ${quotedNames(topics, 0)}?`,
  'position.nearest-authors': (wanted: string, authors: string[]) =>
    `Não há nenhum autor “${wanted}” nesta biblioteca. Você quis dizer ${quotedNames(authors, 0)}?`,
} satisfies Partial<Messages>;

function ofJudging(all: number): string {
  return `de ${plural(all, { one: `${all} passagem que avalia ou exige`, other: `${all} passagens que avaliam ou exigem` })}`;
}

function speak(speaking: number): string {
  return plural(speaking, { one: `${speaking} fala`, other: `${speaking} falam` });
}

function ofThemShown(shown: number | undefined): string {
  return shown === undefined
    ? ''
    : `; delas, ${plural(shown, { one: `${shown} aparece`, other: `${shown} aparecem` })} aqui`;
}

function named(authors: string[], more: number): string {
  return more > 0 ? `${authors.join(', ')} e mais ${more}` : authors.join(', ');
}

function allNames(names: string[], more: number): string {
  return list([...names.map((name) => `“${name}”`), ...(more > 0 ? [`mais ${more}`] : [])]);
}

function quotedNames(names: string[], more: number): string {
  const quoted = names.map((name) => `“${name}”`);
  return more > 0 ? list([...quoted, `mais ${more}`]) : either(quoted);
}

function topicsCounted(topics: number): string {
  return plural(topics, { one: `${topics} tema`, other: `${topics} temas` });
}

function ofPages(page: number, pages: number): string {
  return pages > 1 ? `, página ${page} de ${pages}` : '';
}
