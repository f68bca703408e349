export { eventSentence } from './eventSentence';
export { RunLog } from './RunLog';
