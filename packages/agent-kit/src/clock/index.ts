export * from './BootClock';
export * from './openBootClock';
