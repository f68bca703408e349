export * from './HaltBook';
