export type { ChaosPublication, ChaosPublisher } from './ChaosPublisher';
export { chaosPublishersExtensionPoint } from './chaosPublishersExtensionPoint';
export type { ChaosPublishersExtensionPoint } from './chaosPublishersExtensionPoint';
