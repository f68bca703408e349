export * from './ControlPlaneDouble';
export * from './FrameLog';
export * from './TestAuthority';
