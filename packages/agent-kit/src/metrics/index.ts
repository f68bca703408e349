export * from './AgentMetrics';
export * from './serveMetrics';
