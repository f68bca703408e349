export { agentConfigSchema, type AgentConfig } from '../config';
export * from './AgentProcess';
export * from './ControlPlaneDouble';
export * from './FrameLog';
export * from './TestAuthority';
export * from './VictimProcess';
