/** Forms for counts, by the categories of the Unicode CLDR; a language gives those that it has. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** What a catalogue needs of its language's grammar, by `Intl`. */
export function grammarOf(locale: string) {
  const plurals = new Intl.PluralRules(locale);
  const all = new Intl.ListFormat(locale, { type: 'conjunction' });
  const any = new Intl.ListFormat(locale, { type: 'disjunction' });
  const numbers = new Intl.NumberFormat(locale);
  const durations = new Intl.DurationFormat(locale, { style: 'long' });
  const nothing = new Intl.DurationFormat(locale, { style: 'long', secondsDisplay: 'always' });
  return {
    /** The form for a count: `plural(2, { one: 'one passage', other: '2 passages' })`. */
    plural: (count: number, forms: PluralForms) => forms[plurals.select(count)] ?? forms.other,
    /** "a, b and c" */
    list: (items: string[]) => all.format(items),
    /** "a, b or c" */
    either: (items: string[]) => any.format(items),
    /** "10,000" */
    number: (value: number) => numbers.format(value),
    /** "3 minutes, 30 seconds" */
    duration: (seconds: number) =>
      (seconds < 1 ? nothing : durations).format({
        hours: Math.floor(seconds / 3_600),
        minutes: Math.floor((seconds % 3_600) / 60),
        seconds: Math.floor(seconds % 60),
      }),
  };
}
