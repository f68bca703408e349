import { ChaosMetrics } from './ChaosMetrics';

describe('ChaosMetrics', () => {
  it('shows what is open at the moment of the scrape and what has ended', async () => {
    const open: Array<'active' | 'stopping'> = ['active', 'active', 'stopping'];
    const metrics = new ChaosMetrics();
    metrics.watch({ sessions: () => [], openRuns: () => open });
    metrics.runEnded({
      phase: 'succeeded',
      verdict: 'failed',
      stoppingAt: 1000,
      revertedAt: 1100,
    });
    metrics.haltOrdered('everything');
    metrics.attemptReported('injected');
    const text = await metrics.render();
    expect(text).toContain('faultline_runs_open{phase="active"} 2');
    expect(text).toContain(
      'faultline_runs_ended_total{phase="succeeded",verdict="failed"} 1',
    );
    expect(text).toContain('faultline_stop_to_reverted_seconds_sum 0.1');
    expect(text).toContain('faultline_halts_total{scope="everything"} 1');
    open.length = 0;
    expect(await metrics.render()).not.toContain('phase="active"');
  });

  it('keeps replicas in one process apart', () => {
    const sources = { sessions: () => [], openRuns: () => [] };
    expect(() => {
      const first = new ChaosMetrics();
      first.watch(sources);
      const second = new ChaosMetrics();
      second.watch(sources);
      first.haltOrdered('run');
      second.haltOrdered('run');
    }).not.toThrow();
  });
});
