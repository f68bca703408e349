/** Another agent lives on this data folder. */
export class DataDirInUse extends Error {}
