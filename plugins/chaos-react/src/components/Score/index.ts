export { Measures } from './Measures';
export { RaisesMost } from './RaisesMost';
export { ScoreBadge } from './ScoreBadge';
export { ScoreBreakdown } from './ScoreBreakdown';
export { ScoreCard } from './ScoreCard';
export { ScoreChange } from './ScoreChange';
export { TrendChanges } from './TrendChanges';
export { TrendLine } from './TrendLine';
