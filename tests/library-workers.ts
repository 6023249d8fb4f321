import { createJobRunner } from '../src/guilds/library/job-runner.ts';

/**
 * The threads of all bots and libraries of one test run. A thread loads for a second before its first job, and
 * keeps nothing of a job; so tests share them, as the servers of one bot do.
 */
export const LIBRARY_WORKERS = createJobRunner();
