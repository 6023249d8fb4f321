/** A long, seeded hunt for failures that a unit test is too short for. */
export type Campaign = {
  /** What it tries and what must hold, in one line. */
  about: string;
  /** Rounds of a long run. */
  rounds: number;
  /** Runs the rounds and gives back every failure, each in one line that tells how to see it again. */
  run(options: CampaignOptions): Promise<Outcome>;
};

type CampaignOptions = {
  seed: number;
  rounds: number;
  /** Tells of the progress. */
  note: (line: string) => void;
};

type Outcome = {
  failures: string[];
  /** What the rounds came upon, for the closing line: `{ killed: 120, acknowledged: 80 }`. */
  met: Record<string, number>;
};

/** Counts what the rounds came upon. */
export function tally() {
  const met: Record<string, number> = {};
  return {
    met,
    count(what: string) {
      met[what] = (met[what] ?? 0) + 1;
    },
  };
}
