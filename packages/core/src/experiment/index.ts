export * from './types';
export * from './ParsedExperiment';
export * from './experimentJsonSchema';
export * from './parseExperimentObject';
export * from './parseExperimentText';
export * from './probes/writeProbe';
export * from './schema/experimentSchema';
export * from './writeExperiment';
