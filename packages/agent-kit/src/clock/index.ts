export * from './BootClock';
export * from './openBootClock';
export * from './createProcessClock';
