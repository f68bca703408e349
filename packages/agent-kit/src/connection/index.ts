export * from './Connection';
export * from './Session';
