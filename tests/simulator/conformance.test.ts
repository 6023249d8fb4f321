import { ComponentType, ContainerBuilder, MessageFlags, REST } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Exchange } from '../../src/simulator/rest/server.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { attachConformance, openapiPresent } from './openapi.ts';
import { startWithBot } from './running.ts';
import { buttons, SAY } from './study-bot.ts';

describe.skipIf(!openapiPresent)('against Discord’s OpenAPI document', () => {
  test('what a client sends and what the simulator answers are checked, and fit', async () => {
    const { simulator, room } = await startWithBot([SAY], async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const container = new ContainerBuilder()
        .addTextDisplayComponents({ type: ComponentType.TextDisplay, content: 'A card' })
        .addActionRowComponents(buttons('Context'));
      await interaction.reply({
        flags: MessageFlags.IsComponentsV2,
        components: [container],
        withResponse: true,
      });
      await interaction.followUp({ content: 'More', flags: MessageFlags.Ephemeral });
    });
    const conformance = attachConformance(simulator);
    const answer = await room.command('say');
    await answer.nextFollowUp();
    expect(conformance).toMatchObject({ checked: 2, violations: [], misanswers: [] });
  });

  test('a body that the document does not allow is reported with its place', async () => {
    const watchers: ((exchange: Exchange) => void)[] = [];
    const conformance = attachConformance({
      onRequest: (watch) => {
        watchers.push(watch);
        return () => undefined;
      },
    });
    const exchange: Exchange = {
      method: 'POST',
      route: '/interactions/{interaction_id}/{interaction_token}/callback',
      params: {},
      query: new URLSearchParams(),
      json: {
        type: 4,
        data: { content: 'x', components: [{ type: 1, components: [{ type: 2, style: 9 }] }] },
      },
      files: [],
      status: 200,
      reply: { interaction: { id: '1' } },
    };
    for (const watch of watchers) watch(exchange);
    expect(conformance.violations).toHaveLength(1);
    expect(conformance.violations[0]?.problems.join('\n')).toContain('/data/components/0/components/0/style');
    expect(conformance.misanswers[0]?.problems.join('\n')).toContain("must have required property 'type'");
  });

  test('a permission bit set is a string, whatever the document says', async () => {
    const simulator = await startSimulator();
    const conformance = attachConformance(simulator);
    const rest = new REST({ api: simulator.url }).setToken(simulator.token);
    const body = [{ name: 'settings', description: 'x', default_member_permissions: '32' }];
    await rest.put(`/applications/${simulator.applicationId}/commands`, { body });
    expect(conformance).toMatchObject({ checked: 1, violations: [], misanswers: [] });
    await simulator.stop();
  });
});
