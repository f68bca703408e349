import fc from 'fast-check';
import type { HaltScope } from '@faultline/chaos-core';
import { AttemptReport } from '../generated/chaos/agent/v1/agent';
import { agentCheckFromWire } from './agentCheckFromWire';
import { attemptEventFromReport } from './attemptEventFromReport';
import { haltFromWire } from './haltFromWire';
import { haltToWire } from './haltToWire';
import { requirementFromWire } from './requirementFromWire';
import { requirementToWire } from './requirementToWire';
import { targetFromWire } from './targetFromWire';
import { targetToWire } from './targetToWire';
import { WireError } from './WireError';

const agent = { agentId: 'local-host', environment: 'demo' };
const target = {
  id: 'process:boot:12:345',
  kind: 'process' as const,
  name: 'payments-1',
  labels: { app: 'payments' },
  confirmedEntityRef: 'component:default/payments',
  details: { pid: '12' },
};

function refuses(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch (error) {
    return error instanceof WireError;
  }
}

/** What a report says that says nothing. */
const emptyReport = AttemptReport.decode(new Uint8Array());

describe('messages and core types', () => {
  it('carries a target across, and adds whose it is from the enrolment', () => {
    expect(targetFromWire(targetToWire(target), agent)).toEqual({
      ...target,
      ...agent,
    });
  });

  it('reads a target that names nobody as unconfirmed', () => {
    const wire = targetToWire({ ...target, confirmedEntityRef: undefined });
    expect(targetFromWire(wire, agent)).not.toHaveProperty(
      'confirmedEntityRef',
    );
  });

  it('shows escape sequences of a lying agent as text', () => {
    const wire = targetToWire({ ...target, name: '\u001b[2Jgone\n<b>' });
    expect(targetFromWire(wire, agent).name).toBe(' [2Jgone <b>');
  });

  it('refuses a target without an id or of an unknown kind', () => {
    expect(() =>
      targetFromWire(targetToWire({ ...target, id: '' }), agent),
    ).toThrow(WireError);
    expect(() =>
      targetFromWire({ ...targetToWire(target), kind: 'planet' }, agent),
    ).toThrow('planet');
  });

  it('carries every halt scope across, and widens an unknown one', () => {
    const scopes: HaltScope[] = [
      { kind: 'run', runId: 'r' },
      { kind: 'entity', entityRef: 'component:default/a' },
      { kind: 'owner', ownerRef: 'group:default/a' },
      { kind: 'environment', environment: 'demo' },
      { kind: 'everything' },
    ];
    for (const scope of scopes) {
      const halt = { id: 'h', scope, reason: 'why' };
      expect(haltFromWire(haltToWire(halt))).toEqual(halt);
    }
    expect(
      haltFromWire({ haltId: 'h', scope: 'galaxy', value: '', reason: '' })
        .scope,
    ).toEqual({ kind: 'everything' });
  });

  it('carries requirements across and refuses an unknown operator', () => {
    const requirement = {
      key: 'app',
      operator: 'In' as const,
      values: ['a', 'b'],
    };
    expect(requirementFromWire(requirementToWire(requirement))).toEqual(
      requirement,
    );
    expect(() =>
      requirementFromWire({ key: 'a', operator: 'Like', values: [] }),
    ).toThrow(WireError);
  });

  it('turns reports into events with believable numbers only', () => {
    const report = (fields: Partial<AttemptReport>) =>
      attemptEventFromReport({ ...emptyReport, ...fields });
    expect(
      report({
        phase: 'injected',
        effect: 'present',
        evidence: 'x',
        magnitude: 400,
      }),
    ).toEqual({
      type: 'injected',
      seen: 'present',
      evidence: 'x',
      magnitude: 400,
    });
    expect(report({ phase: 'injected', effect: 'absent' })).toMatchObject({
      seen: 'absent',
    });
    expect(report({ phase: 'expired', evidence: 'x' })).toEqual({
      type: 'expired',
      evidence: 'x',
    });
    for (const magnitude of [NaN, Infinity, 1e308]) {
      expect(report({ phase: 'injected', magnitude })).not.toHaveProperty(
        'magnitude',
      );
    }
    expect(report({ phase: 'observed', effect: 'great' })).toMatchObject({
      seen: 'unknown',
    });
    expect(report({ phase: 'spent', effect: 'absent' })).toMatchObject({
      type: 'spent',
      seen: 'absent',
    });
    expect(report({ phase: 'neverStarted', evidence: 'late' })).toEqual({
      type: 'neverStarted',
      reason: 'late',
    });
    expect(() => report({ phase: 'exploded' })).toThrow(WireError);
  });

  it('reads any report of a known phase, and refuses every other', () => {
    fc.assert(
      fc.property(
        fc.record({
          phase: fc.oneof(fc.string(), fc.constant('observed')),
          effect: fc.string(),
          evidence: fc.string({ maxLength: 3000 }),
          magnitude: fc.double(),
        }),
        fields => {
          const read = () =>
            attemptEventFromReport({ ...emptyReport, ...fields });
          expect(refuses(read)).toBe(fields.phase !== 'observed');
        },
      ),
    );
  });

  it('shows an error of the agent as a failed check', () => {
    const check = agentCheckFromWire(
      {
        requestId: 'r',
        mechanism: '',
        shape: '',
        survives: '',
        undoNeeds: '',
        revertMs: 0,
        undo: '',
        checks: [],
        error: 'no such fault',
      },
      'local-host',
    );
    expect(check.checks).toEqual([
      expect.objectContaining({ ok: false, detail: 'no such fault' }),
    ]);
  });
});
