import { command, commandWord } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': 'O que você pode perguntar',
  'help.quote': () =>
    [
      '**O que escreveram?**',
      `\`${command('quote')} refugees\` encontra citações literais sobre um assunto.`,
      `\`${command('quote')} "training ground"\` encontra uma expressão exatamente como está escrita.`,
      `\`${command('quote')} why was Mosul taken so easily?\` responde a uma pergunta com uma citação.`,
      `Acrescente a opção \`${commandWord('quote author')}\` ou \`${commandWord('quote document')}\` para consultar só um autor ou um documento.`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**Escreveram isso mesmo?**',
      `\`${command('verify')}\` confere uma citação palavra por palavra e mostra o que foi alterado, omitido ou montado.`,
      `Para uma mensagem inteira, abra o menu dela (clique nela com o botão direito ou segure-a), depois *Aplicativos* e *${commandWord('Verify quotations')}*. *Pedir fonte* pede uma fonte a quem a escreveu.`,
    ].join('\n'),
  'help.position': () =>
    [
      '**Quem defende o quê?**',
      `\`${command('topics')}\` lista as moções em debate. \`${command('position')}\` com um \`${commandWord('position topic')}\` mostra todos os autores sobre ele, lado a lado; com um \`${commandWord('position author')}\`, tudo o que essa pessoa defende; com os dois, uma única posição, com as palavras em que se apoia e o que concede ao outro lado.`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**O que responde a isso?**',
      `\`${command('counter')}\`, com uma \`${commandWord('counter claim')}\` sua ou com a \`${commandWord('counter position')}\` de um autor, mostra o que se opõe a ela, com a razão e com quem responde por isso. *${commandWord('Find counterarguments')}*, no menu de uma mensagem, faz o mesmo com o que alguém escreveu.`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**Como se faz um debate?**',
      `\`${command('debate start')}\` abre uma sala para uma moção, agora ou numa hora marcada (\`${commandWord('debate start when')}\`): lados, turnos com tempo, votações secretas e uma ata no fim. \`${command('debate history')}\` lista os que houve, \`${command('debate record')}\` dá a ata.`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**Como se faz um debate?**',
      `\`${command('debate start')}\` abre uma sala para uma moção, agora ou numa hora marcada (\`${commandWord('debate start when')}\`): lados, turnos com tempo, votações secretas e uma ata no fim. \`${command('debate history')}\` lista os que houve, \`${command('debate record')}\` dá a ata. Com \`${command('debate formats')}\` você cria formatos próprios.`,
    ].join('\n'),
  'help.buttons': [
    '**O que dá para fazer com uma citação?**',
    '*Contexto* mostra o parágrafo dela; *Citar* dá referências para copiar; *Contra-argumentos* mostra o que se opõe a ela; *Mais* lista as melhores citações seguintes; *Compartilhar* mostra a citação no canal.',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**E na sala dele?**',
      `\`${command('cite')}\` põe uma passagem na mesa como evidência, *Pontos* e \`${command('debate flow')}\` guardam o que foi dito e o que ainda está sem resposta, e \`${command('counter')}\` sozinho mostra só a você o que responde ao último ponto do outro lado. Para pedir a fonte de uma citação em uma fala, use *${commandWord('Verify quotations')}* na mensagem dela e depois *Pedir fonte*.`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**Quem diz quem defende o quê?**',
      `Você, que faz a curadoria: \`${command('curate')}\` lista o que espera sua revisão e serve para adicionar ou alterar temas, posições e réplicas. Abaixo de uma citação, dá para começar com *Usar como evidência* e *Usar como réplica*.`,
    ].join('\n'),
  'help.library': () =>
    [
      '**Que documentos há aqui?**',
      `\`${command('library list')}\` mostra a lista; \`${command('library show')}\` diz o que se sabe de um deles.`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**Que documentos há aqui?**',
      `\`${command('library list')}\` mostra a lista; \`${command('library show')}\` diz o que se sabe de um deles. \`${command('library add')}\` aceita arquivos ou um texto colado; *${commandWord('Add to library')}*, no menu de uma mensagem, pega os arquivos dela. \`${commandWord('library edit')}\`, \`${commandWord('library revise')}\`, \`${commandWord('library remove')}\`, \`${commandWord('library restore')}\`, \`${commandWord('library export')}\` e \`${commandWord('library packs')}\` de \`${command('library')}\` cuidam do resto.`,
    ].join('\n'),
  'help.who-sees': '**Quem vê uma resposta?**',
  'help.private': 'Só você, até que a compartilhe.',
  'help.public': 'O canal inteiro, na hora; você ou alguém da moderação pode removê-la.',
  'help.private-for-managers': () =>
    `Só você, até que a compartilhe. Você pode mudar isso, e muito mais, com \`${command('settings')}\`; \`${command('audit')}\` diz quem alterou o quê.`,
  'help.public-for-managers': () =>
    `O canal inteiro, na hora; você ou alguém da moderação pode removê-la. Você pode mudar isso, e muito mais, com \`${command('settings')}\`; \`${command('audit')}\` diz quem alterou o quê.`,
  'help.promise':
    'Cada citação é um recorte de um documento da biblioteca deste servidor, palavra por palavra. O que um documento cita de outra pessoa, as concessões e as ressalvas vêm marcados. O resumo de uma posição é da curadoria, e isso vem indicado. “Nada nesta biblioteca” também é uma resposta.',
  'help.direct': () =>
    `Pergunte em um servidor: em mensagens diretas, só \`${command('help')}\`, \`${command('about')}\` e \`${command('privacy')}\` respondem.`,

  'about.what':
    'Um árbitro para grupos de estudo que debatem sobre documentos: encontra o que foi escrito, palavra por palavra. Nunca escreve uma opinião nem põe uma palavra na boca de um autor.',
  'about.keeps': () =>
    `**O que ele guarda:** os documentos, as configurações e as posições deste servidor, e quem as alterou. Não lê nenhuma mensagem (não pede ao Discord nenhum acesso privilegiado), exceto aquela em que alguém usa *${commandWord('Verify quotations')}*, e não registra quem perguntou o quê.`,
  'about.privacy': () =>
    `\`${command('privacy')}\` diz tudo o que é guardado e por quanto tempo, entrega o que é guardado sobre você e o apaga.`,
  'about.who-can-ask':
    '**Quem pode perguntar:** os documentos de um servidor são só dele; nenhum outro servidor pode encontrá-los nem vê-los.',
} satisfies Partial<Messages>;
