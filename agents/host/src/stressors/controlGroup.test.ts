import { joinGroup } from './controlGroup';

describe('joining a control group', () => {
  it('fails when the group refuses, instead of pressing on the machine', () => {
    const point = {
      joinFile: '/proc/self/no-such-group/cgroup.procs',
      where: 'in a group',
    };
    expect(() => joinGroup(point, [1])).toThrow(/refused the stressors/);
  });
});
