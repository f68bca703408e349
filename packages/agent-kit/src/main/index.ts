export * from './AgentDefinition';
export * from './runAgent';
