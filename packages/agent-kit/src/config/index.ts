export * from './AgentConfig';
export * from './readAgentConfig';
