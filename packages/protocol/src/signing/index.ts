export * from './CommandGate';
export * from './CommandRefused';
export * from './constants';
export * from './openCommand';
export * from './signCommand';
