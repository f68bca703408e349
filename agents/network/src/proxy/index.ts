export * from './runProxy';
