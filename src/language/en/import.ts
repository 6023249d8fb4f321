import { grammarOf } from '../grammar.ts';

const { number } = grammarOf('en-GB');

/** Why a file is not taken into the library. Their keys are kept with uploads: none is ever given another sense. */
export const importing = {
  'import.too-large': (megabytes: number, most: number) =>
    `This file is ${number(megabytes)} MB; the limit is ${number(most)} MB. Split it into parts and import those.`,
  'import.no-text': 'This file holds no text that could be quoted.',
  'import.empty': 'This file is empty: there is nothing to quote in it.',
  'import.damaged':
    'This file cannot be read; it seems to be damaged. Save it anew, or save its text, and try again.',
  'import.too-slow':
    'Reading this file took too long. Save its text anew, as DOCX or plain text, or in parts.',
  'import.too-much-memory':
    'Reading this file takes more memory than a document should. Save its text anew, as DOCX or plain text, or in parts.',
  'import.our-fault': 'Sorry, something went wrong on our side with this file.',
  'import.not-read-yet': 'This file is still being read. Try again in a moment.',

  'import.nul-bytes': 'This looks like a binary file, not a text: it holds NUL bytes. Export it as text.',
  'import.nul-characters':
    'This looks like a binary file, not a text: it holds NUL characters. Export it as text.',
  'import.control-characters':
    'This does not look like a text: it is full of control characters. Save it as UTF-8 text.',
  'import.unknown-encoding': 'The encoding of this file cannot be told. Save it as UTF-8 text and try again.',
  'import.damaged-utf8': (line: number) =>
    `This file is UTF-8, but some of its bytes are damaged, first in line ${line}. Mend that place, or save it as UTF-8 text anew.`,

  'import.picture':
    'This is a picture. Counterpoint needs the text itself: run text recognition on it and save the result as PDF or plain text.',
  'import.recording': 'This is a recording. Counterpoint needs the text itself: add a transcript of it.',
  'import.rtf': 'This is an RTF file. Save it as DOCX or PDF and try again.',
  'import.postscript': 'This is a PostScript file. Save it as PDF and try again.',
  'import.kindle': 'This is a Kindle book. Counterpoint reads EPUB without copy protection.',
  'import.packed': 'This is a packed archive. Unpack it and add the documents in it one by one.',
  'import.program':
    'This is a program or a database, not a document. Counterpoint reads PDF, DOCX, EPUB, HTML, Markdown and plain text.',
  'import.locked-office': 'This Office file is locked with a password. Save it without one and try again.',
  'import.old-office':
    'This is a file of an old Office program (such as .doc). Save it as DOCX or PDF and try again.',
  'import.open-document': 'This is an OpenDocument file. Save it as DOCX or PDF and try again.',
  'import.spreadsheet': 'This is a spreadsheet. Save what is text in it as DOCX or plain text and try again.',
  'import.presentation': 'This is a presentation. Save it as PDF and try again.',
  'import.apple-pages': 'This is an Apple Pages file. Export it as DOCX, PDF or EPUB and try again.',
  'import.packed-program': 'This is a program, not a document.',
  'import.zip-without-document':
    'This is a zip archive without a document that can be read. Unpack it and add the documents in it one by one.',
  'import.zip-damaged': 'This file is damaged: its parts do not fit together. Save it anew and try again.',
  'import.zip-locked': 'This file is locked with a password. Save it without one and try again.',
  'import.zip-bomb':
    'This file unpacks to far more than a document holds, so it was not opened. Save its text as a new document and try again.',

  'import.pdf-locked':
    'This PDF is locked with a password. Open it with the password, print it to a new PDF (“Save as PDF”), and add that one.',
  'import.pdf-damaged':
    'This PDF is damaged and cannot be opened. Print it to a new PDF, or save its text, and try again.',
  'import.pdf-too-long': (pages: number, most: number) =>
    `This PDF has ${number(pages)} pages; the limit is ${number(most)}. Split it and add its parts.`,
  'import.pdf-fonts':
    'The fonts of this PDF do not say which letters they show, so its text cannot be read. Print it to a new PDF with text recognition, or add its text.',
  'import.pdf-scan':
    'This PDF is a scan: its pages are pictures without text. Run text recognition (OCR) on it, look the result over, and add that.',
  'import.docx-no-text': 'This document holds no text that could be quoted.',
  'import.docx-damaged':
    'This document cannot be read: its parts do not fit together. Open it in a word processor, save it anew as DOCX or PDF, and try again.',
  'import.epub-without-contents': 'This EPUB does not say what is in it. Save it anew and try again.',
  'import.epub-without-chapters': 'This EPUB names no chapters. Save it anew and try again.',
  'import.epub-too-long': 'This EPUB is longer than any book. Add it in parts.',
  'import.epub-no-text': 'This EPUB holds no text that could be quoted: its pages are pictures.',
  'import.epub-protected':
    'This EPUB is copy-protected, so it cannot be read. Use an edition without copy protection, or type the passages that you need.',
  'import.html-no-text': 'This page holds no text that could be quoted.',
  'import.html-too-deep':
    'This page is nested too deeply or has too many elements. Save its article as plain text and try again.',
  'import.xml-entities':
    'This file defines entities of its own, as no word processor does, so it was not read. Save it anew and try again.',
  'import.xml-encoding':
    'A part of this file is not in the encoding that it names. Save it anew and try again.',
  'import.xml-too-deep':
    'The markup of this file is nested too deeply or too long to be read. Save it as plain text, or in parts, and try again.',

  'import.front-matter-open': 'The front matter is not closed. Put a line --- between it and the text.',
  'import.front-matter-no-yaml': (line: number) =>
    `The front matter, between the first line --- and the next, is not YAML in line ${line} of the file. Close it with a line --- before the text, and put a value that holds a colon, a bracket or a quotation mark into quotation marks.`,
  'import.front-matter-no-fields': 'The front matter is to hold fields, such as "title: On bridges".',
  /** `field` is as it stands in the file. */
  'import.front-matter-text': (field: string) => `The front matter's "${field}" is to be text.`,
  'import.front-matter-names': (field: string) =>
    `The front matter's "${field}" is to be a name or a list of names.`,
  'import.front-matter-date': (field: string) =>
    `The front matter's "${field}" is to be a date such as 2014, 2014-06 or 2014-06-10.`,

  'import.no-excerpts': 'Paste at least one quotation.',
  'import.excerpt-no-words': (place: number) =>
    `Quotation ${place} has no words. Paste them, or leave it out.`,
  'import.excerpt-nowhere': (place: number) =>
    `Quotation ${place} has neither page nor paragraph. Say where it stands in the book.`,
  'import.excerpt-page': (place: number, page: string) =>
    `Quotation ${place} has the page “${page}”. Write it as the book does, such as 12, xiv or 12–13.`,
  'import.excerpt-paragraph': (place: number, paragraph: number) =>
    `Quotation ${place} has the paragraph ${paragraph}. Count the paragraphs from 1.`,
};
