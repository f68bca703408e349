export * from './AgentProgram';
export * from './OpenAttempt';
export * from './RevertLine';
export * from './readAgentProgram';
export * from './readOpenAttempts';
