import { grammarOf } from '../grammar.ts';
import type { Messages } from '../say.ts';

const { number } = grammarOf('es');

/** Why a file is not taken into the library. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `Este archivo ocupa ${number(megabytes)} MB; el límite es de ${number(most)} MB. Divídelo en partes e impórtalas.`,
  'import.no-text': 'Este archivo no contiene texto que se pueda citar.',
  'import.empty': 'Este archivo está vacío: no hay nada que citar en él.',
  'import.damaged':
    'Este archivo no se puede leer; parece estar dañado. Guárdalo de nuevo, o guarda su texto, e inténtalo otra vez.',
  'import.too-slow':
    'La lectura de este archivo tardó demasiado. Guarda su texto de nuevo, como DOCX o texto sin formato, o por partes.',
  'import.too-much-memory':
    'Leer este archivo exige más memoria de la que debería pedir un documento. Guarda su texto de nuevo, como DOCX o texto sin formato, o por partes.',
  'import.our-fault': 'Lo sentimos, algo falló por nuestra parte con este archivo.',
  'import.not-read-yet': 'Este archivo aún se está leyendo. Inténtalo de nuevo en un momento.',

  'import.nul-bytes':
    'Esto parece un archivo binario, no un texto: contiene bytes NUL. Expórtalo como texto.',
  'import.nul-characters':
    'Esto parece un archivo binario, no un texto: contiene caracteres NUL. Expórtalo como texto.',
  'import.control-characters':
    'Esto no parece un texto: está lleno de caracteres de control. Guárdalo como texto UTF-8.',
  'import.unknown-encoding':
    'No se puede saber la codificación de este archivo. Guárdalo como texto UTF-8 e inténtalo de nuevo.',
  'import.damaged-utf8': (line: number) =>
    `Este archivo es UTF-8, pero algunos de sus bytes están dañados, los primeros en la línea ${line}. Corrige ese lugar, o guárdalo de nuevo como texto UTF-8.`,

  'import.picture':
    'Esto es una imagen. Counterpoint necesita el texto: pásale un reconocimiento de texto y guarda el resultado como PDF o texto sin formato.',
  'import.recording': 'Esto es una grabación. Counterpoint necesita el texto: añade una transcripción.',
  'import.rtf': 'Esto es un archivo RTF. Guárdalo como DOCX o PDF e inténtalo de nuevo.',
  'import.postscript': 'Esto es un archivo PostScript. Guárdalo como PDF e inténtalo de nuevo.',
  'import.kindle': 'Esto es un libro de Kindle. Counterpoint lee EPUB sin protección contra copia.',
  'import.packed': 'Esto es un archivo comprimido. Descomprímelo y añade sus documentos uno por uno.',
  'import.program':
    'Esto es un programa o una base de datos, no un documento. Counterpoint lee PDF, DOCX, EPUB, HTML, Markdown y texto sin formato.',
  'import.locked-office':
    'Este archivo de Office está protegido con contraseña. Guárdalo sin ella e inténtalo de nuevo.',
  'import.old-office':
    'Esto es un archivo de una versión antigua de Office (como .doc). Guárdalo como DOCX o PDF e inténtalo de nuevo.',
  'import.open-document': 'Esto es un archivo OpenDocument. Guárdalo como DOCX o PDF e inténtalo de nuevo.',
  'import.spreadsheet':
    'Esto es una hoja de cálculo. Guarda lo que sea texto como DOCX o texto sin formato e inténtalo de nuevo.',
  'import.presentation': 'Esto es una presentación. Guárdala como PDF e inténtalo de nuevo.',
  'import.apple-pages':
    'Esto es un archivo de Apple Pages. Expórtalo como DOCX, PDF o EPUB e inténtalo de nuevo.',
  'import.packed-program': 'Esto es un programa, no un documento.',
  'import.zip-without-document':
    'Esto es un archivo zip sin ningún documento que se pueda leer. Descomprímelo y añade sus documentos uno por uno.',
  'import.zip-damaged':
    'Este archivo está dañado: sus partes no encajan. Guárdalo de nuevo e inténtalo otra vez.',
  'import.zip-locked': 'Este archivo está protegido con contraseña. Guárdalo sin ella e inténtalo de nuevo.',
  'import.zip-bomb':
    'Descomprimido, este archivo ocuparía mucho más de lo que contiene un documento, así que no se abrió. Guarda su texto como un documento nuevo e inténtalo de nuevo.',

  'import.pdf-locked':
    'Este PDF está protegido con contraseña. Ábrelo con ella, imprímelo en un PDF nuevo («Guardar como PDF») y añade ese.',
  'import.pdf-damaged':
    'Este PDF está dañado y no se puede abrir. Imprímelo en un PDF nuevo, o guarda su texto, e inténtalo otra vez.',
  'import.pdf-too-long': (pages: number, most: number) =>
    `Este PDF tiene ${number(pages)} páginas; el límite es de ${number(most)}. Divídelo y añade sus partes.`,
  'import.pdf-fonts':
    'Las fuentes tipográficas de este PDF no dicen qué letras muestran, así que su texto no se puede leer. Imprímelo en un PDF nuevo con reconocimiento de texto, o añade su texto.',
  'import.pdf-scan':
    'Este PDF es un escaneo: sus páginas son imágenes sin texto. Pásale un reconocimiento de texto (OCR), revisa el resultado y añade ese.',
  'import.docx-no-text': 'Este documento no contiene texto que se pueda citar.',
  'import.docx-damaged':
    'Este documento no se puede leer: sus partes no encajan. Ábrelo en un procesador de textos, guárdalo de nuevo como DOCX o PDF e inténtalo otra vez.',
  'import.epub-without-contents': 'Este EPUB no dice qué contiene. Guárdalo de nuevo e inténtalo otra vez.',
  'import.epub-without-chapters': 'Este EPUB no indica capítulos. Guárdalo de nuevo e inténtalo otra vez.',
  'import.epub-too-long': 'Este EPUB es más largo que cualquier libro. Añádelo por partes.',
  'import.epub-no-text': 'Este EPUB no contiene texto que se pueda citar: sus páginas son imágenes.',
  'import.epub-protected':
    'Este EPUB está protegido contra copia, así que no se puede leer. Usa una edición sin esa protección, o escribe los pasajes que necesites.',
  'import.html-no-text': 'Esta página no contiene texto que se pueda citar.',
  'import.html-too-deep':
    'Esta página está anidada demasiado profundamente o tiene demasiados elementos. Guarda su artículo como texto sin formato e inténtalo de nuevo.',
  'import.xml-entities':
    'Este archivo define entidades propias, cosa que no hace ningún procesador de textos, así que no se leyó. Guárdalo de nuevo e inténtalo otra vez.',
  'import.xml-encoding':
    'Una parte de este archivo no está en la codificación que indica. Guárdalo de nuevo e inténtalo otra vez.',
  'import.xml-too-deep':
    'El marcado de este archivo está anidado demasiado profundamente o es demasiado largo para leerlo. Guárdalo como texto sin formato, o por partes, e inténtalo de nuevo.',

  'import.front-matter-open': 'La cabecera YAML no está cerrada. Pon una línea --- entre ella y el texto.',
  'import.front-matter-no-yaml': (line: number) =>
    `La cabecera, entre la primera línea --- y la siguiente, no es YAML en la línea ${line} del archivo. Ciérrala con una línea --- antes del texto, y pon entre comillas los valores que contengan dos puntos, un corchete o comillas.`,
  'import.front-matter-no-fields': 'La cabecera YAML debe contener campos, como «title: On bridges».',
  'import.front-matter-text': (field: string) =>
    `En la cabecera YAML, el valor de «${field}» debe ser un texto.`,
  'import.front-matter-names': (field: string) =>
    `En la cabecera YAML, el valor de «${field}» debe ser un nombre o una lista de nombres.`,
  'import.front-matter-date': (field: string) =>
    `En la cabecera YAML, el valor de «${field}» debe ser una fecha como 2014, 2014-06 o 2014-06-10.`,

  'import.no-excerpts': 'Pega al menos una cita.',
  'import.excerpt-no-words': (place: number) => `La cita ${place} no tiene palabras. Pégalas u omítela.`,
  'import.excerpt-nowhere': (place: number) =>
    `La cita ${place} no tiene página ni párrafo. Di dónde está en el libro.`,
  'import.excerpt-page': (place: number, page: string) =>
    `La cita ${place} tiene la página «${page}». Escríbela como en el libro, por ejemplo 12, xiv o 12–13.`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `La cita ${place} tiene el párrafo ${paragraph}. Cuenta los párrafos desde el 1.`,
} satisfies Partial<Messages>;
