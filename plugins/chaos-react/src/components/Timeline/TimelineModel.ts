import type { ProbeAnswer } from '@faultline/chaos-core';
import type { StatusWord } from '../../words';

/** How a stretch of time is drawn. `unknown` is hatched, `plan` is dashed. @public */
export type SegmentTone =
  | 'done'
  | 'live'
  | 'plan'
  | 'warn'
  | 'fail'
  | 'pass'
  | 'unknown';

/** A stretch of time with a word. Milliseconds since the epoch. @public */
export interface TimelineSegment {
  from: number;
  to: number;
  label: string;
  tone: SegmentTone;
}

/** One sample on a plot. @public */
export interface TimelinePoint {
  at: number;
  answer: ProbeAnswer;
  /** Absent where nothing was there to read. */
  value?: number;
  detail: string;
}

/** Something that happened at one instant. @public */
export interface TimelineEvent {
  at: number;
  label: string;
  /** A measure beside the word, e.g. `38 s`. */
  strong?: string;
}

/** What every lane has, whatever it draws. @public */
export interface LaneHead {
  key: string;
  title: string;
  captions: string[];
  status?: { word: StatusWord; text?: string; remark?: string };
}

/** One lane; all lanes share the axis. @public */
export type TimelineLane = LaneHead &
  (
    | { kind: 'segments'; segments: TimelineSegment[] }
    | {
        kind: 'plot';
        points: TimelinePoint[];
        threshold?: { value: number; label: string };
        unit?: string;
      }
    | {
        kind: 'step';
        /** When the fault was there; open at the end while it still may be. */
        spans: Array<{ from: number; to: number }>;
        samples: number[];
        /** What a span means: the fault is there, or was done once. */
        label: string;
        until: number;
      }
    | { kind: 'events'; events: TimelineEvent[] }
  );

/** Everything that is drawn, without a pixel. @public */
export interface TimelineModel {
  title: string;
  from: number;
  to: number;
  ticks: number[];
  lanes: TimelineLane[];
  /** Where the fault was present. */
  bands: Array<{ from: number; to: number }>;
  /** The latest end, dashed. */
  deadline?: number;
  /** Thin marks across all lanes. */
  marks: number[];
  /** Absent once the run has ended. */
  now?: number;
  /** Nothing was heard of the run in this time: `now` is its start. */
  unheard?: { from: number; to: number };
}
