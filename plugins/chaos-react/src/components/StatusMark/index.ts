export { Mark } from './Mark';
export { StatusMark } from './StatusMark';
