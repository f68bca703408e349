export { buildTimeline } from './buildTimeline';
export { Timeline } from './Timeline';
export type {
  SegmentTone,
  TimelineEvent,
  TimelineLane,
  TimelineModel,
  TimelinePoint,
  TimelineSegment,
} from './TimelineModel';
