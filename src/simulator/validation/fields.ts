import type { FormErrors, Path } from '../api-error.ts';
import type { Json } from '../protocol.ts';

type Bounds = { min?: number; max?: number; required?: boolean };

const SNOWFLAKE = /^\d{1,20}$/;

/**
 * Reads the fields of one JSON object, noting what Discord would refuse. Each reader gives
 * `undefined` for a field that is absent, null or wrong, so that reading goes on and all errors of a
 * body are reported together, as Discord reports them.
 */
export class Fields {
  readonly errors: FormErrors;
  readonly path: Path;
  readonly values: Json;

  constructor(errors: FormErrors, path: Path, value: unknown) {
    this.errors = errors;
    this.path = path;
    if (isObject(value)) {
      this.values = value;
    } else {
      this.values = {};
      errors.add(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used in a ModelType');
    }
  }

  /** Notes an error at a field of this object, or at the object itself where `key` is `''`. */
  fail(key: string | number, code: string, message: string): undefined {
    this.errors.add(key === '' ? this.path : [...this.path, key], code, message);
    return undefined;
  }

  has(key: string): boolean {
    return this.values[key] !== undefined && this.values[key] !== null;
  }

  string(key: string, bounds: Bounds = {}): string | undefined {
    const value = this.#present(key, bounds.required);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' && typeof value !== 'number') {
      return this.fail(key, 'STRING_TYPE_CONVERT', 'Could not interpret the value as string.');
    }
    const text = String(value);
    if (bounds.min && text.trim() === '')
      return this.fail(key, 'BASE_TYPE_REQUIRED', 'This field is required');
    return this.#length(key, text.length, bounds) ? text : undefined;
  }

  integer(key: string, bounds: Bounds = {}): number | undefined {
    const value = this.#present(key, bounds.required);
    if (value === undefined) return undefined;
    const number = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isInteger(number)) {
      return this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${brief(value)}" is not int.`);
    }
    return this.#range(key, number, bounds, 'int');
  }

  number(key: string, bounds: Bounds = {}): number | undefined {
    const value = this.#present(key, bounds.required);
    if (value === undefined) return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      return this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${brief(value)}" is not float.`);
    }
    return this.#range(key, value, bounds, 'float');
  }

  boolean(key: string): boolean | undefined {
    const value = this.#present(key);
    if (value === undefined || typeof value === 'boolean') return value;
    return this.fail(key, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  }

  snowflake(key: string, required = false): string | undefined {
    const value = this.#present(key, required);
    if (value === undefined) return undefined;
    if ((typeof value === 'string' || typeof value === 'number') && SNOWFLAKE.test(String(value))) {
      return String(value);
    }
    return this.fail(key, 'NUMBER_TYPE_COERCE', `Value "${brief(value)}" is not snowflake.`);
  }

  /** One of the numbers given. */
  choice(key: string, choices: readonly number[], required = false): number | undefined {
    const value = this.#present(key, required);
    if (value === undefined) return undefined;
    if (typeof value === 'number' && choices.includes(value)) return value;
    return this.fail(key, 'BASE_TYPE_CHOICES', `Value must be one of {${choices.join(', ')}}.`);
  }

  url(
    key: string,
    schemes: readonly string[],
    bounds: Bounds & { attachment?: boolean } = {},
  ): string | undefined {
    const value = this.string(key, bounds);
    if (value === undefined) return undefined;
    if (bounds.attachment && value.startsWith('attachment://')) return value;
    const scheme = URL.canParse(value) ? new URL(value).protocol.slice(0, -1) : undefined;
    if (scheme === undefined) return this.fail(key, 'URL_TYPE_INVALID_URL', 'Not a well formed URL.');
    if (schemes.includes(scheme)) return value;
    const names = schemes.map((name) => `'${name}'`).join(', ');
    const message = `Scheme "${scheme}" is not supported. Scheme must be one of (${names}).`;
    return this.fail(key, 'URL_TYPE_INVALID_SCHEME', message);
  }

  list(key: string, bounds: Bounds = {}): unknown[] | undefined {
    const value = this.#present(key, bounds.required);
    if (value === undefined) return undefined;
    if (!Array.isArray(value)) {
      return this.fail(key, 'LIST_TYPE_CONVERT', 'Only iterables may be used in a ListType');
    }
    return this.#length(key, value.length, bounds) ? value : undefined;
  }

  /** The objects of a list, each to be read with the `Fields` given. */
  each<T>(key: string, bounds: Bounds, read: (item: Fields) => T): T[] | undefined {
    return this.list(key, bounds)?.map((item, index) =>
      read(new Fields(this.errors, [...this.path, key, index], item)),
    );
  }

  object(key: string, required = false): Fields | undefined {
    const value = this.#present(key, required);
    return value === undefined ? undefined : new Fields(this.errors, [...this.path, key], value);
  }

  /** Whether a length is within the bounds, noting it where it is not. */
  #length(key: string, length: number, { min, max }: Bounds): boolean {
    if (length >= (min ?? 0) && length <= (max ?? Number.POSITIVE_INFINITY)) return true;
    if (min !== undefined && max !== undefined) {
      this.fail(key, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
    } else if (max !== undefined) {
      this.fail(key, 'BASE_TYPE_MAX_LENGTH', `Must be ${max} or fewer in length.`);
    } else {
      this.fail(key, 'BASE_TYPE_MIN_LENGTH', `Must be ${min} or more in length.`);
    }
    return false;
  }

  #range(key: string, value: number, { min, max }: Bounds, type: string): number | undefined {
    if (max !== undefined && value > max) {
      return this.fail(key, 'NUMBER_TYPE_MAX', `${type} value should be less than or equal to ${max}.`);
    }
    if (min !== undefined && value < min) {
      return this.fail(key, 'NUMBER_TYPE_MIN', `${type} value should be greater than or equal to ${min}.`);
    }
    return value;
  }

  #present(key: string, required = false): unknown {
    const value = this.values[key];
    if (value !== undefined && value !== null) return value;
    return required ? this.fail(key, 'BASE_TYPE_REQUIRED', 'This field is required') : undefined;
  }
}

export function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Leaves out the fields that are `undefined`, so that they are absent from the JSON too. */
export function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const result: Json = {};
  for (const [key, field] of Object.entries(value)) if (field !== undefined) result[key] = field;
  return result as { [K in keyof T]: Exclude<T[K], undefined> };
}

function brief(value: unknown): string {
  return String(typeof value === 'object' ? JSON.stringify(value) : value).slice(0, 100);
}
