import { command, commandWord } from '../command-names.ts';
import type { Messages } from '../say.ts';

/** What can be asked, with examples, and what the bot is. */
export const help = {
  'help.title': 'Qué puedes preguntar',
  'help.quote': () =>
    [
      '**¿Qué escribieron?**',
      `\`${command('quote')} refugees\` encuentra citas textuales sobre un asunto.`,
      `\`${command('quote')} "training ground"\` encuentra una frase tal como está escrita.`,
      `\`${command('quote')} why was Mosul taken so easily?\` responde a una pregunta con una cita.`,
      `Añade la opción \`${commandWord('quote author')}\` o \`${commandWord('quote document')}\` para consultar solo a un autor o un documento.`,
    ].join('\n'),
  'help.verify': () =>
    [
      '**¿De verdad escribieron eso?**',
      `\`${command('verify')}\` comprueba una cita palabra por palabra y muestra qué se alteró, qué se omitió y qué se juntó.`,
      `Para un mensaje entero, abre su menú (clic derecho, o mantenlo pulsado), luego *Aplicaciones* y luego *${commandWord('Verify quotations')}*. *Pedir fuente* le pide una fuente a quien lo escribió.`,
    ].join('\n'),
  'help.position': () =>
    [
      '**¿Quién sostiene qué?**',
      `\`${command('topics')}\` muestra las mociones que se debaten. \`${command('position')}\` con un \`${commandWord('position topic')}\` muestra a todos los autores sobre él, lado a lado; con un \`${commandWord('position author')}\`, todo lo que sostiene; con ambos, una sola postura, con las palabras en que se apoya y lo que concede a la parte contraria.`,
    ].join('\n'),
  'help.counter': () =>
    [
      '**¿Qué se puede responder?**',
      `\`${command('counter')}\`, con una \`${commandWord('counter claim')}\` tuya o con la \`${commandWord('counter position')}\` de un autor, muestra lo que se le opone, con la razón y con quién lo avala. *${commandWord('Find counterarguments')}*, en el menú de un mensaje, hace lo mismo con lo que alguien escribió.`,
    ].join('\n'),
  'help.debate': () =>
    [
      '**¿Cómo se celebra un debate?**',
      `\`${command('debate start')}\` abre una sala para una moción, ahora o a una hora (\`${commandWord('debate start when')}\`): lados, turnos con su tiempo, votaciones secretas y un acta al final. \`${command('debate history')}\` muestra los que hubo, \`${command('debate record')}\` da el acta.`,
    ].join('\n'),
  'help.debate-for-managers': () =>
    [
      '**¿Cómo se celebra un debate?**',
      `\`${command('debate start')}\` abre una sala para una moción, ahora o a una hora (\`${commandWord('debate start when')}\`): lados, turnos con su tiempo, votaciones secretas y un acta al final. \`${command('debate history')}\` muestra los que hubo, \`${command('debate record')}\` da el acta. Con \`${command('debate formats')}\` haces formatos propios.`,
    ].join('\n'),
  'help.buttons': [
    '**¿Qué se puede hacer con una cita?**',
    '*Contexto* muestra su párrafo; *Citar* da referencias para copiar; *Contraargumentos* muestra lo que se le opone; *Más*, las siguientes mejores citas; *Compartir* la muestra en el canal.',
  ].join('\n'),
  'help.in-debate': () =>
    [
      '**¿Y en su sala?**',
      `\`${command('cite')}\` pone un pasaje sobre la mesa como evidencia, *Argumentos* y \`${command('debate flow')}\` guardan lo que se ha dicho y lo que sigue sin respuesta, y \`${command('counter')}\` a solas te muestra solo a ti lo que responde al último argumento del otro lado. Para pedir la fuente de una cita de un discurso, usa *${commandWord('Verify quotations')}* en su mensaje y después *Pedir fuente*.`,
    ].join('\n'),
  'help.curate': () =>
    [
      '**¿Quién dice quién sostiene qué?**',
      `Tú, como curador: \`${command('curate')}\` muestra lo que espera tu revisión y sirve para añadir o cambiar temas, posturas y réplicas. Debajo de una cita puedes empezar con *Usar como evidencia* y *Usar como réplica*.`,
    ].join('\n'),
  'help.library': () =>
    [
      '**¿Qué documentos hay aquí?**',
      `\`${command('library list')}\` muestra la lista; \`${command('library show')}\` dice lo que se sabe de uno.`,
    ].join('\n'),
  'help.library-for-curators': () =>
    [
      '**¿Qué documentos hay aquí?**',
      `\`${command('library list')}\` muestra la lista; \`${command('library show')}\` dice lo que se sabe de uno. \`${command('library add')}\` acepta archivos o un texto pegado; *${commandWord('Add to library')}*, en el menú de un mensaje, toma sus archivos. De lo demás se encargan \`${commandWord('library edit')}\`, \`${commandWord('library revise')}\`, \`${commandWord('library remove')}\`, \`${commandWord('library restore')}\`, \`${commandWord('library export')}\` y \`${commandWord('library packs')}\` de \`${command('library')}\`.`,
    ].join('\n'),
  'help.who-sees': '**¿Quién ve una respuesta?**',
  'help.private': 'Solo tú, hasta que la compartas.',
  'help.public': 'Todo el canal, enseguida; tú o alguien que modere puede quitarla.',
  'help.private-for-managers': () =>
    `Solo tú, hasta que la compartas. Puedes cambiar eso, y mucho más, con \`${command('settings')}\`; \`${command('audit')}\` dice quién cambió qué.`,
  'help.public-for-managers': () =>
    `Todo el canal, enseguida; tú o alguien que modere puede quitarla. Puedes cambiar eso, y mucho más, con \`${command('settings')}\`; \`${command('audit')}\` dice quién cambió qué.`,
  'help.promise':
    'Cada cita es un fragmento de un documento de la biblioteca de este servidor, palabra por palabra. Lo que un documento cita de otra persona, las concesiones y las reservas van marcados. El resumen de una postura es de un curador, y así se indica. «Nada en esta biblioteca» también es una respuesta.',
  'help.direct': () =>
    `Pregunta en un servidor: en mensajes directos solo responden \`${command('help')}\`, \`${command('about')}\` y \`${command('privacy')}\`.`,

  'about.what':
    'Un árbitro para grupos de estudio que debaten sobre documentos: encuentra lo que se escribió, palabra por palabra. Nunca escribe una opinión ni pone una palabra en boca de un autor.',
  'about.keeps': () =>
    `**Qué guarda:** los documentos, los ajustes y las posturas de este servidor, con quién los cambió. No lee ningún mensaje (no le pide a Discord ningún acceso privilegiado), salvo aquel en el que alguien usa *${commandWord('Verify quotations')}*, y no lleva ningún registro de quién preguntó qué.`,
  'about.privacy': () =>
    `\`${command('privacy')}\` dice todo lo que se guarda y por cuánto tiempo, te da lo que se guarda de ti y lo borra.`,
  'about.who-can-ask':
    '**Quién puede preguntar:** los documentos de un servidor son solo suyos; ningún otro servidor puede encontrarlos ni verlos.',
} satisfies Partial<Messages>;
