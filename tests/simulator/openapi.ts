import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Exchange } from '../../src/simulator/rest/server.ts';

/** Discord's OpenAPI document, kept beside the repository; tests that need it are skipped without it. */
const FILE = resolve(import.meta.dirname, '../../../shared/discord/openapi.json');

export const openapiPresent = existsSync(FILE);

type Violation = { request: string; problems: string[]; body: unknown };

type Conformance = {
  /** Bodies that the bot sent and that Discord's document does not allow. */
  violations: Violation[];
  /** Answers of the simulator that Discord's document does not describe. */
  misanswers: Violation[];
  /** How many bodies were checked. */
  checked: number;
  stop(): void;
};

type Schema = Record<string, unknown>;

type Document = {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

type Operation = {
  requestBody?: { content?: Record<string, { schema?: Schema }> };
  responses?: Record<string, { content?: Record<string, { schema?: Schema }> }>;
};

/**
 * Checks every body that a bot sends, and every answer it gets, against Discord's OpenAPI document
 * from now on, and collects what does not fit. Only requests that the simulator accepted are checked.
 */
export function attachConformance(simulator: {
  onRequest(watch: (exchange: Exchange) => void): () => void;
}): Conformance {
  validators ??= createValidators();
  const validate = validators;
  const result: Conformance = { violations: [], misanswers: [], checked: 0, stop: () => undefined };
  result.stop = simulator.onRequest((exchange) => {
    if (exchange.status >= 400) return;
    const request = `${exchange.method} ${exchange.route}`;
    const sent = validate(exchange, 'request');
    if (sent && exchange.json !== undefined) {
      result.checked += 1;
      const problems = check(sent, exchange.json);
      if (problems.length > 0) result.violations.push({ request, problems, body: exchange.json });
    }
    const answered = validate(exchange, 'reply');
    if (answered && exchange.reply !== undefined) {
      const reply: unknown = JSON.parse(JSON.stringify(exchange.reply));
      const problems = check(answered, reply);
      if (problems.length > 0) result.misanswers.push({ request, problems, body: reply });
    }
  });
  return result;
}

/** Compiled once for all simulators of a process: a schema of Discord's takes a moment. */
let validators: ReturnType<typeof createValidators> | undefined;

function createValidators() {
  const document = JSON.parse(readFileSync(FILE, 'utf8')) as Document;
  correct(document);
  const ajv = new Ajv2020({ strict: false, allErrors: true, discriminator: false });
  for (const format of ['snowflake', 'nonce', 'int32', 'int64', 'double']) ajv.addFormat(format, true);
  ajv.addFormat('uri', (value) => URL.canParse(value));
  ajv.addFormat('date-time', (value) => !Number.isNaN(Date.parse(value)));
  ajv.addSchema(document, 'discord');
  const cache = new Map<string, ValidateFunction | undefined>();

  return (exchange: Exchange, side: 'request' | 'reply'): ValidateFunction | undefined => {
    const { method, route, status } = exchange;
    const key = side === 'request' ? `${method} ${route}` : `${method} ${route} ${status}`;
    if (!cache.has(key)) cache.set(key, compile());
    return cache.get(key);

    function compile(): ValidateFunction | undefined {
      const operation = document.paths[route]?.[method.toLowerCase()];
      const holder = side === 'request' ? operation?.requestBody : operation?.responses?.[status];
      if (!holder?.content?.['application/json']?.schema) return undefined;
      const place = side === 'request' ? 'requestBody' : `responses/${status}`;
      const path = route.replaceAll('/', '~1').replaceAll('{', '%7B').replaceAll('}', '%7D');
      const pointer = `discord#/paths/${path}/${method.toLowerCase()}/${place}/content/application~1json/schema`;
      return ajv.compile({ $ref: pointer });
    }
  };
}

/** Where the document is known to be wrong: a permission bit set is a string on the wire. */
function correct(document: Document): void {
  for (const schema of Object.values(document.components.schemas)) {
    const properties = schema.properties as Record<string, Schema> | undefined;
    const permissions = properties?.default_member_permissions;
    if (!permissions || !JSON.stringify(permissions).includes('integer')) continue;
    properties!.default_member_permissions = { type: ['string', 'null'], pattern: '^\\d+$' };
  }
}

function check(validate: ValidateFunction, body: unknown): string[] {
  if (validate(body)) return [];
  return explain(validate.errors ?? []);
}

/**
 * The errors worth reading: a union reports those of every branch, and the branch that was meant is
 * the one that came furthest, so only the errors with the deepest place count.
 */
function explain(errors: ErrorObject[]): string[] {
  const depth = (error: ErrorObject) => error.instancePath.split('/').length;
  const deepest = Math.max(...errors.map(depth));
  const texts = errors
    .filter((error) => depth(error) === deepest)
    .map((error) => `${error.instancePath || 'body'} ${error.message} ${JSON.stringify(error.params)}`);
  return [...new Set(texts)].slice(0, 8);
}
