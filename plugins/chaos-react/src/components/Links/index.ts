export { EntityName } from './EntityName';
export { EntityTitle } from './EntityTitle';
export { EntityTitles } from './EntityTitles';
export { PlainLink } from './PlainLink';
export { RunLink } from './RunLink';
export { TierBadge } from './TierBadge';
