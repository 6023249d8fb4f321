import { say } from '../language/say.ts';
import { writtenDate } from './publication-date.ts';
import type { Quote } from './quote.ts';

/** Where a quote stands, as a person looks it up: "p. 12" where the page is known, else "paragraph 3". */
export function writtenPlace({ page, paragraph }: Pick<Quote, 'page' | 'paragraph'>): string {
  return page === undefined ? say('quote.place-paragraph', paragraph) : writtenPage(page);
}

/** "p. 12", "pp. 12–13". */
export function writtenPage(page: string): string {
  return say(/[-–,]/.test(page) ? 'quote.place-pages' : 'quote.place-page', page);
}

/** That a quote is of an earlier revision, to stand before all else; undefined where it is of the present one. */
export function earlierRevisionWarning({ document }: Pick<Quote, 'document'>): string | undefined {
  if (document.supersededAt === undefined) return undefined;
  return say('quote.earlier-revision', writtenDate(document.supersededAt.slice(0, 10)));
}
