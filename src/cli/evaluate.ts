import type { Command } from 'commander';
export function addEvaluateCommand(_program: Command): void {}
