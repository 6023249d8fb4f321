/**
 * Misbehaviour on request: what the simulator is told to do to the next requests that match, as a
 * network or Discord itself might.
 */
export type Fault = {
  /** `GET`, `POST` … ; any where absent. */
  method?: string;
  /** A path below `/api/v10`, in which `*` stands for one segment and `**` for anything. */
  path?: string;
  /** How many matching requests it strikes; 1 where absent. */
  times?: number;
  effect: FaultEffect;
};

export type FaultEffect =
  /** An answer of this status; `body` is Discord's usual `{message, code: 0}` where absent. */
  | { kind: 'status'; status: number; body?: object }
  /** 429, to be retried after so many seconds; `global` and `shared` are said in the headers too. */
  | { kind: 'rate-limit'; retryAfter: number; scope?: 'user' | 'global' | 'shared' }
  /** No answer at all; `after` lets the request take effect all the same. */
  | { kind: 'hang'; when?: 'before' | 'after' }
  /** The connection is reset before or after the request took effect. */
  | { kind: 'reset'; when?: 'before' | 'after' }
  /** The answer comes late; the request takes effect after the delay, or before it with `after`. */
  | { kind: 'delay'; milliseconds: number; when?: 'before' | 'after' };

type Armed = Fault & { id: number; pattern: RegExp; left: number };

export type Faults = ReturnType<typeof createFaults>;

export function createFaults() {
  let armed: Armed[] = [];
  let lastId = 0;

  /** Arms a fault for the next requests that match; the function returned disarms it. */
  function add(fault: Fault): () => void {
    lastId += 1;
    const entry = { ...fault, id: lastId, pattern: pathPattern(fault.path ?? '**'), left: fault.times ?? 1 };
    armed.push(entry);
    return () => {
      armed = armed.filter((other) => other !== entry);
    };
  }

  /** The effect that strikes this request, if any; the fault armed first goes first. */
  function strike(method: string, path: string): FaultEffect | undefined {
    if (armed.length === 0) return undefined;
    const found = armed.find(
      (fault) => (fault.method ?? method).toUpperCase() === method && fault.pattern.test(path),
    );
    if (!found) return undefined;
    found.left -= 1;
    if (found.left <= 0) armed = armed.filter((other) => other !== found);
    return found.effect;
  }

  return {
    add,
    strike,
    /** What is armed still, with how often each will strike. */
    list: () => armed.map(({ id, method, path, effect, left }) => ({ id, method, path, effect, left })),
    clear: () => {
      armed = [];
    },
  };
}

function pathPattern(path: string): RegExp {
  const parts = path.split(/(\*\*|\*)/).map((part) => {
    if (part === '**') return '.*';
    return part === '*' ? '[^/]*' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
  });
  return new RegExp(`^${parts.join('')}$`);
}
