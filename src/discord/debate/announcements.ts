import type { Effect } from '../../debate/effects.ts';
import { turnNow } from '../../debate/rules/draft.ts';
import { saidDebate } from '../../debate/said-format.ts';
import type { DebateState, Turn } from '../../debate/state.ts';
import { say } from '../../language/say.ts';
import { shownText } from '../markdown.ts';
import { personIn, shownStep, shownTime, speakerOf } from './room-words.ts';

/** What is told in the thread: a line, and where it is about a turn or an offered point, about which. */
export type Announcement = {
  text: string;
  /** The turn that begins with it, to jump to. */
  turn?: number;
  /** A point of information that its speaker is asked about. */
  point?: { turn: number; point: number; taken: boolean };
  /** A side that nobody is on: whoever joins it speaks. */
  vacant?: string;
  /** Whether what can be pressed has changed. */
  acts?: true;
};

/** What an effect has to say to those in the room; nothing where the card alone shows it. */
export function announced(held: DebateState, effect: Effect): Announcement[] {
  const state = saidDebate(held);
  const turnOf = (n: number) => state.turns[n - 1]!;
  const until = (turn: Turn) => shownTime(state, turn.dueAt);
  const speakerAt = (n: number) => speakerOf(state, turnOf(n));
  const told = (text: string, more: Omit<Announcement, 'text'> = {}): Announcement[] => [{ text, ...more }];
  switch (effect.kind) {
    case 'time-to-begin':
      return told(say('room.told.time-to-begin'), { acts: true });
    case 'all-ready':
      return told(say('room.told.all-ready'), { acts: true });
    case 'began':
      return told(say('room.told.began'));
    case 'step-began':
      return stepBegan(state, effect.step);
    case 'preparing':
      return told(say('room.prepares', sideOf(state, effect.side)), { acts: true });
    case 'turn-began': {
      const turn = turnOf(effect.turn);
      if (turn.speaker === null) return [];
      const step = shownText(state.format.steps[turn.step]!.name);
      const begun = state.paused
        ? `${say('room.told.step', step)}\n${say('room.has-floor', speakerOf(state, turn))} ${say('room.paused')}`
        : say('room.told.turn', step, speakerOf(state, turn), until(turn));
      const answering =
        turn.answering === null ? '' : ` ${say('room.answers', personIn(state, turn.answering))}`;
      return told(`${begun}${answering}`, { turn: turn.n, acts: true });
    }
    case 'vacant':
      return told(
        effect.side === null ? say('room.vacant-moderator') : say('room.vacant', sideOf(state, effect.side)),
        { turn: effect.turn, ...(effect.side !== null && { vacant: effect.side }) },
      );
    case 'speaker-changed': {
      const turn = turnOf(effect.turn);
      if (turn.endedAt !== null) return [];
      return told(say('room.told.speaker', personIn(state, effect.speaker), until(turn)), {
        turn: turn.n,
        acts: true,
      });
    }
    case 'warning':
      return told(
        effect.turn === null
          ? say('room.told.warning-step', effect.seconds)
          : say('room.told.warning', effect.seconds, speakerAt(effect.turn)),
      );
    case 'time-up':
      // Whoever hears it too late to use it is not told.
      if (effect.until <= state.lastAt) return [];
      return told(say('room.told.time-up', speakerAt(effect.turn), shownTime(state, effect.until)));
    case 'last-turn':
      return told(say('room.told.last-turn'));
    case 'turn-ended':
      if (effect.how === 'skipped') return told(say('room.told.turn-skipped'));
      return effect.how === 'left' ? told(say('room.told.turn-left')) : [];
    case 'without-evidence':
      return told(say('room.told.without-evidence'));
    case 'point-offered': {
      const turn = turnOf(effect.turn);
      const offered = turn.points[effect.point - 1]!;
      if (offered.state !== 'offered' || turn.speaker === null) return [];
      const about = { turn: turn.n, point: offered.n, taken: false };
      return told(
        say('room.told.point-offered', personIn(state, offered.by), personIn(state, turn.speaker)),
        { point: about },
      );
    }
    case 'point-answered': {
      const offered = turnOf(effect.turn).points[effect.point - 1]!;
      if (!effect.accepted) return told(say('room.told.point-declined'));
      const about = { turn: effect.turn, point: offered.n, taken: true };
      return told(
        say(
          'room.told.point-taken',
          personIn(state, offered.by),
          shownTime(state, offered.until ?? state.lastAt),
        ),
        { point: about },
      );
    }
    case 'point-ended': {
      const turn = turnOf(effect.turn);
      return turn.speaker === null || turn.endedAt !== null
        ? []
        : told(say('room.told.point-ended', personIn(state, turn.speaker)));
    }
    case 'ballots-withdrawn':
      // Whoever has joined by themselves is told where they pressed.
      return effect.moved ? told(say('room.told.ballots-withdrawn', personIn(state, effect.person))) : [];
    case 'vote-closed':
      return told(say('room.told.vote-closed', effect.ballots));
    case 'swapped':
      return told(say('room.told.swapped'));
    case 'paused':
      return told(say('room.told.paused'));
    case 'resumed':
      return told([say('room.told.resumed'), ...nowSpeaking(state)].join(' '), { acts: true });
    case 'extended': {
      const dueAt = turnNow(state)?.dueAt ?? state.current?.dueAt ?? null;
      // Where it is paused, the end moves on.
      const until = dueAt === null || state.paused ? '' : ` ${say('room.until', shownTime(state, dueAt))}`;
      return told(`${say('room.told.extended', effect.seconds)}${until}`);
    }
    case 'left':
      return state.status === 'running' ? told(say('room.told.left', personIn(state, effect.person))) : [];
    case 'unmoderated':
      return told(say('room.told.unmoderated'));
    case 'evidence': {
      // What is new has a card of its own.
      if (!effect.again) return [];
      const use = state.evidence[effect.evidence - 1]!.uses.at(-1)!;
      return told(say('room.told.evidence', effect.evidence, personIn(state, use.by)));
    }
    case 'stated':
      return state.statement
        ? told(say('room.told.stated', personIn(state, state.statement.by)), { acts: true })
        : [];
    case 'agreed':
      return told(say('room.told.agreed'));
    case 'clock-moved':
      return told(say('room.told.clock'));
    case 'late':
      return told(say('room.told.late', Math.round(effect.by / 1_000)));
    case 'over':
      return told(say(`room.over.${effect.how}`));
    case 'joined':
    case 'vote-opened':
    case 'voted':
    case 'hands':
    case 'moderators':
    case 'challenged':
    case 'judged':
    case 'answered':
    case 'tagged':
    case 'signed':
      return [];
  }
}

/** Who has the floor, for whom it went on while nobody could be told, or a pause has moved the end. */
function nowSpeaking(state: DebateState): string[] {
  const turn = turnNow(state);
  if (!turn || turn.speaker === null || state.paused) return [];
  return [say('room.told.speaker', speakerOf(state, turn), shownTime(state, turn.dueAt))];
}

/** A speech is told by its turn; of the others it is told what they are for. */
function stepBegan(state: DebateState, index: number): Announcement[] {
  const step = state.format.steps[index]!;
  const isNow = state.current?.step === index;
  const dueAt = isNow ? (state.current?.dueAt ?? null) : null;
  // While it is paused, the end moves on.
  const when = (at: number) => (state.paused ? say('room.paused') : say('room.until', shownTime(state, at)));
  const until = dueAt === null ? '' : ` ${when(dueAt)}`;
  const name = say('room.told.step', shownStep(state, step));
  switch (step.kind) {
    case 'vote':
      // One that has closed meanwhile is told when it closes.
      if (dueAt !== null && state.paused)
        return [{ text: `${name}\n${say('room.ballots-open')} ${say('room.paused')}`, acts: true }];
      return dueAt === null
        ? [{ text: name }]
        : [
            {
              text: say('room.told.vote-opened', shownStep(state, step), shownTime(state, dueAt)),
              acts: true,
            },
          ];
    case 'floor':
      return [{ text: `${name}\n${say('room.floor-open')}${until}`, acts: true }];
    case 'prepare':
      return [{ text: `${name}\n${say('room.all-prepare')}${until}` }];
    case 'agree':
      return [{ text: `${name}\n${say('room.agree')}${until}`, acts: true }];
    case 'swap':
      return [{ text: name }];
    case 'speech':
    case 'questions':
      return [];
  }
}

function sideOf(state: DebateState, side: string): string {
  return shownText(state.format.sides.find(({ id }) => id === side)?.name ?? side);
}
