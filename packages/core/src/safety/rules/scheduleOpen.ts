import { outlook } from '../../schedule/outlook';
import { pass, refuse } from '../answers';
import type { SafetyRule } from '../SafetyRule';

/** A window says when the experiment may run, also for those who start it by hand. */
export const scheduleOpen: SafetyRule = {
  name: 'scheduleOpen',
  title: 'Its schedule allows it now',
  brokenTitle: 'Its schedule does not allow it now',
  check({ experiment: { schedule }, context: { now } }) {
    const { state, sentence } = outlook(schedule, now);
    return state === 'ended' || state === 'waiting'
      ? refuse(
          state === 'ended' ? `Its ${sentence}` : `It ${sentence}`,
          'Change spec.schedule.timeWindow, or leave the schedule out',
        )
      : pass(sentence);
  },
};
