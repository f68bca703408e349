export * from './ProcessIdentity';
export * from './isProcessAlive';
export * from './ownIdentity';
export * from './readProcessStat';
export * from './signalProcess';
export * from './waitUntil';
