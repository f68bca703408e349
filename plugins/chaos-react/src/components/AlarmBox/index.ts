export { AlarmBox } from './AlarmBox';
