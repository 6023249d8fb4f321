import { LIMITS } from '../limits.ts';
import type { CommandChoice } from '../protocol.ts';
import { OptionType } from '../protocol.ts';
import { defined, type Fields } from './fields.ts';

/** Checks and reads the choices of a command's option or of an autocomplete answer. */
export function readChoices(holder: Fields, optionType: number): CommandChoice[] | undefined {
  return holder.each('choices', { max: LIMITS.choices }, (choice) => {
    const name = choice.string('name', { required: true, min: 1, max: LIMITS.choiceName }) ?? '';
    return defined({
      name,
      name_localizations: readLocalizations(choice, LIMITS.choiceName),
      value: readValue(),
    });

    function readValue(): string | number {
      if (optionType === OptionType.String) {
        if (choice.has('value') && typeof choice.values.value !== 'string') {
          choice.fail('value', 'STRING_TYPE_CONVERT', 'Could not interpret the value as string.');
          return '';
        }
        return choice.string('value', { required: true, max: LIMITS.choiceValue }) ?? '';
      }
      const bound = 2 ** 53;
      const bounds = { required: true, min: -bound, max: bound };
      const integer = optionType === OptionType.Integer;
      return (integer ? choice.integer('value', bounds) : choice.number('value', bounds)) ?? 0;
    }
  });
}

/** Reads `name_localizations`; the length rule is that of the name. */
export function readLocalizations(
  holder: Fields,
  max: number,
  key: 'name_localizations' | 'description_localizations' = 'name_localizations',
  known?: { locales: ReadonlySet<string>; valid?: (value: string) => boolean },
): Record<string, string> | undefined {
  const object = holder.object(key);
  if (!object) return undefined;
  const result: Record<string, string> = {};
  for (const locale of Object.keys(object.values)) {
    if (known && !known.locales.has(locale)) {
      object.fail(locale, 'ENUM_TYPE_COERCE', `Value "${locale}" is not a valid enum value.`);
      continue;
    }
    const value = object.string(locale, { required: true, min: 1, max });
    if (value === undefined) continue;
    if (known?.valid && !known.valid(value)) {
      object.fail(locale, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
    result[locale] = value;
  }
  return result;
}
