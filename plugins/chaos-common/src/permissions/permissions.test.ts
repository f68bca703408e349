import { chaosPermissions } from './chaosPermissions';

describe('chaosPermissions', () => {
  it('holds every permission once, under the plugin’s name', () => {
    const names = chaosPermissions.map(permission => permission.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.sort()).toEqual([
      'chaos.agent.enroll',
      'chaos.agent.read',
      'chaos.experiment.create',
      'chaos.experiment.delete',
      'chaos.experiment.read',
      'chaos.experiment.update',
      'chaos.halt.create',
      'chaos.halt.lift',
      'chaos.run.abort',
      'chaos.run.attest',
      'chaos.run.create',
      'chaos.run.read',
      'chaos.schedule.enable',
      'chaos.score.read',
    ]);
  });
});
