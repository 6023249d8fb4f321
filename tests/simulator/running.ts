import { expect, onTestFinished } from 'vitest';
import { type SimulatorOptions, startSimulator } from '../../src/simulator/simulator.ts';
import { attachConformance, openapiPresent } from './openapi.ts';
import { connectBot, type Handler } from './study-bot.ts';

/**
 * A simulator that stops when the test is over. Whatever passes through it is held to Discord's
 * OpenAPI document, where that is at hand: what the client sends, and what the simulator answers.
 */
export async function start(options: SimulatorOptions = {}) {
  const simulator = await startSimulator(options);
  const conformance = openapiPresent ? attachConformance(simulator) : undefined;
  onTestFinished(async () => {
    await simulator.stop();
    expect(conformance?.violations ?? []).toEqual([]);
    expect(conformance?.misanswers ?? []).toEqual([]);
  });
  return simulator;
}

/** A connected discord.js client that is destroyed when the test is over. */
export async function connect(...args: Parameters<typeof connectBot>) {
  const bot = await connectBot(...args);
  onTestFinished(() => bot.client.destroy());
  return bot;
}

/** A simulator with a bot on it that knows these commands and answers with `handle`. */
export async function startWithBot(commands: object[], handle: Handler, options: SimulatorOptions = {}) {
  const simulator = await start(options);
  const { client, errors } = await connect(simulator, handle);
  await client.application.commands.set(commands as Parameters<typeof client.application.commands.set>[0]);
  return { simulator, client, errors, room: simulator.as('member').in('general') };
}
