/** @public */
export type SlotCategory =
  | 'redundancy'
  | 'dependencies'
  | 'scalability'
  | 'recovery';

/** One experiment that an entity of this type and tier should survive. @public */
export interface Slot {
  /** Stable: `<template>` or `<template>@<dependency entity ref>`. */
  id: string;
  title: string;
  category: SlotCategory;
  weight: number;
  critical: boolean;
  template: string;
  /** The dependency it is about. */
  dependency?: string;
  /** What to pre-fill in the template's form. */
  parameters: Record<string, unknown>;
}

/** @public */
export interface Profile {
  /** e.g. `service, tier 1`. */
  name: string;
  slots: Slot[];
  leftOut: Array<{ title: string; reason: string }>;
}

/** What a run left in a slot: the stored term. @public */
export interface SlotOutcome {
  slotId: string;
  runId: string;
  /** When the run ended, milliseconds since the epoch. */
  at: number;
  outcome: 'passed' | 'degraded' | 'failed';
  /** For degraded: objective / observed, 0..1. */
  objectiveShare?: number;
  /** Every probe of that run had data. */
  fullData: boolean;
}

/** @public */
export type Band = 'Strong' | 'Fair' | 'Weak' | 'At risk' | 'Not tested';

/** @public */
export interface ScoreTerm {
  slot: Slot;
  outcome: 'passed' | 'degraded' | 'failed' | 'notTested';
  runId?: string;
  ageMs?: number;
  stale: boolean;
  /** 0..1 */
  freshness: number;
  /** Points of 100 it gives now, and the most it can give. */
  points: number;
  maximum: number;
  /** What a fresh pass would add to the value, caps applied: one decimal. */
  wouldAdd: number;
}

/** @public */
export interface Score {
  /** 0–100, one decimal; absent when nothing was ever tested. */
  value?: number;
  band: Band;
  /** Before caps. */
  uncapped?: number;
  /** Only where it keeps the value down. */
  cap?: { at: 69 | 49; reason: string };
  /** 0..1 by weight. */
  coverage: number;
  /** 0..1, share of tested slots whose last verdict had data from every probe, lowered by runs without a usable outcome. */
  confidence: number;
  terms: ScoreTerm[];
  leftOut: Array<{ title: string; reason: string }>;
  profile: string;
  /** Slots by what they would add, largest first. */
  next: ScoreTerm[];
}
