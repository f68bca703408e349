import type { FaultCheck, SeenTarget } from '@faultline/chaos-agent-kit';

/** May this agent signal these processes? Signal 0 asks without doing anything. */
export function checkSignal(targets: SeenTarget[]): FaultCheck[] {
  return targets.map(target => {
    const pid = Number(target.details.pid);
    try {
      process.kill(pid, 0);
      return {
        name: 'signal',
        ok: true,
        detail: `${target.name} (pid ${pid}) can be signalled`,
      };
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ESRCH'
        ? {
            name: 'signal',
            ok: false,
            detail: `${target.name} (pid ${pid}) is gone`,
            remedy: 'Resolve the targets again',
          }
        : {
            name: 'signal',
            ok: false,
            detail: `this agent may not signal ${target.name} (pid ${pid}): ${code}`,
            remedy:
              'Run the agent as the user of the process or as root, or give it CAP_KILL',
          };
    }
  });
}
