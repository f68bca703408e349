export * from './CommandGate';
export * from './CommandRefused';
export * from './openCommand';
export * from './signCommand';
