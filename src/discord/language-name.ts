import { spokenLanguage } from '../language/say.ts';
import { shownText } from './markdown.ts';

/** A language by its BCP 47 tag, as a person calls it; the tag itself where it has no name. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(spokenLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return shownText(tag);
  }
}
