export { Drawer } from './Drawer';
export { LinearProgress } from './LinearProgress';
export { Stepper } from './Stepper';
