export { buildTimeline } from './buildTimeline';
export { Timeline } from './Timeline';
export type {
  LaneHead,
  SegmentTone,
  TimelineEvent,
  TimelineLane,
  TimelineModel,
  TimelinePoint,
  TimelineSegment,
} from './TimelineModel';
