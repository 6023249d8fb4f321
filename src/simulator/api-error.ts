/**
 * Discord's refusals: an HTTP status, a JSON error code and, for a malformed body, the path of each
 * thing that is wrong. Codes are those of topics/opcodes-and-status-codes ("JSON"); the inner codes
 * of form errors are not documented by Discord and follow what its API has been seen to send.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: number;
  readonly errors: object | undefined;

  constructor(status: number, code: number, message: string, errors?: object) {
    super(message);
    this.status = status;
    this.code = code;
    this.errors = errors;
  }

  /** The response's JSON body. */
  get body(): object {
    return {
      message: this.message,
      code: this.code,
      ...(this.errors ? { errors: this.errors } : {}),
    };
  }
}

const KNOWN = {
  unauthorized: [401, 0, '401: Unauthorized'],
  notFound: [404, 0, '404: Not Found'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownRole: [404, 10011, 'Unknown Role'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  unknownCommand: [404, 10063, 'Unknown application command'],
  unknownCommandPermissions: [404, 10066, 'Unknown application command permissions'],
  unknownEvent: [404, 10070, 'Unknown Guild Scheduled Event'],
  wrongApplication: [403, 20012, 'You are not authorized to perform this action on this application'],
  tooManyCommands: [400, 30032, 'Maximum number of application commands reached'],
  tooManyCommandCreates: [400, 30034, 'Max number of daily application command creates has been reached'],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDirectMessage: [400, 50003, 'Cannot execute action on a DM channel'],
  notYourMessage: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  cannotMessageUser: [403, 50007, 'Cannot send messages to this user'],
  notText: [400, 50008, 'Cannot send messages in a non-text channel'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  badWebhookToken: [401, 50027, 'Invalid Webhook Token'],
  badBody: [400, 50109, 'The request body contains invalid JSON.'],
  archivedThread: [400, 50083, 'Thread is archived'],
  bulkTooOld: [400, 50034, 'A message provided was too old to bulk delete'],
  cannotReply: [400, 160002, 'Cannot reply without permission to read message history'],
  threadExists: [400, 160004, 'A thread has already been created for this message'],
  lockedThread: [400, 160005, 'Thread is locked'],
  finishedEvent: [400, 180000, 'Cannot update a finished event'],
} as const satisfies Record<string, readonly [number, number, string]>;

/** One of Discord's errors by its name, such as `refusal('unknownMessage')` (404, 10008). */
export function refusal(name: keyof typeof KNOWN): ApiError {
  const [status, code, message] = KNOWN[name];
  return new ApiError(status, code, message);
}

export type Path = readonly (string | number)[];

type ErrorTree = { _errors?: { code: string; message: string }[]; [key: string]: unknown };

/** Collects what is wrong with a request's body, by path, and refuses it as Discord does (50035). */
export type FormErrors = {
  add(path: Path, code: string, message: string): void;
  readonly any: boolean;
  /** Throws 50035 with every error collected, if there is one. */
  check(): void;
};

export function formErrors(): FormErrors {
  const tree: ErrorTree = {};
  let any = false;
  return {
    add(path, code, message) {
      any = true;
      let node = tree;
      for (const step of path) {
        node[step] ??= {};
        node = node[step] as ErrorTree;
      }
      node._errors ??= [];
      node._errors.push({ code, message });
    },
    get any() {
      return any;
    },
    check() {
      if (any) throw new ApiError(400, 50035, 'Invalid Form Body', tree);
    },
  };
}
